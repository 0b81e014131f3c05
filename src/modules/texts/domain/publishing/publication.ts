import { type Block, type Heading, type ListItem, type TextDocument, isTextblock } from '../document.js';
import { outline } from '../outline.js';

/** A part of a publication: a heading, the text under it, facts about it, and notes of where it comes from. */
export interface PublicationPart {
  /** 1 for a chapter, 2 for what is in it: never more than one deeper than the part before. */
  readonly level: number;
  /** Names it for ever: links point to it. */
  readonly id: string;
  readonly heading: string;
  readonly document: TextDocument | null;
  readonly facts: readonly string[];
  /** Left out unless asked for. */
  readonly notes: readonly string[];
}

/** A text, or several with their order, ready to be written as a file: nothing of it is worked out any more. */
export interface Publication {
  readonly title: string;
  /** Whose it is, which version, of which day. */
  readonly subtitle: string;
  readonly language: 'fr' | 'en';
  /** YYYY-MM-DD, in the time zone of the collective. */
  readonly date: string;
  readonly parts: readonly PublicationPart[];
}

export const publicationFormats = ['html', 'md', 'pdf', 'odt', 'docx', 'epub', 'json'] as const;
export type PublicationFormat = (typeof publicationFormats)[number];

export const mediaTypes: Readonly<Record<PublicationFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  json: 'application/json; charset=utf-8',
};

/** What a file says of itself in its language. */
export const publicationWords = {
  fr: { contents: 'Sommaire', origin: 'Origine' },
  en: { contents: 'Contents', origin: 'Origin' },
} as const;

/** Without notes, unless they are wanted. */
export const withNotes = (publication: Publication, wanted: boolean): Publication =>
  wanted ? publication : { ...publication, parts: publication.parts.map((part) => ({ ...part, notes: [] })) };

/** The blocks of a part, its own headings standing right under its heading. */
export const blocksUnder = ({ level, document }: PublicationPart): readonly Block[] =>
  document ? headingsUnder(level, document.content) : [];

/** Blocks whose headings stand right under one of that level, none skipping a level; 6 is the deepest. */
export function headingsUnder(level: number, blocks: readonly Block[]): readonly Block[] {
  const depthOf = outline();
  const under = (inside: readonly Block[]): Block[] =>
    inside.map((block): Block => {
      if (block.type === 'heading') {
        const depth = Math.min(6, level + depthOf(block.attrs.level));
        const heading: Heading = { ...block, attrs: { ...block.attrs, level: depth } };
        return heading;
      }
      if (isTextblock(block)) return block;
      if (block.type === 'blockquote') return { ...block, content: under(block.content) };
      const items = block.content.map((item): ListItem => ({ ...item, content: under(item.content) }));
      return { ...block, content: items };
    });
  return under(blocks);
}
