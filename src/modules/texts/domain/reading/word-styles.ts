import { childOf, elementsOf, valueOf, within, type XmlElement } from './xml-tree.js';

export type Emphasis = 'bold' | 'italic' | 'strike';
/** What a style says of its words: true, false, or nothing. */
export type Looks = Partial<Record<Emphasis | 'hidden', boolean>>;

/** What a paragraph is, by its style. */
export interface WordStyle {
  readonly role: 'title' | 'quote' | 'contents' | 'heading' | 'list' | null;
  /** Of a heading, from 1. */
  readonly level: number;
  readonly numbering: { readonly list: string; readonly depth: number } | null;
  readonly looks: Looks;
}

const on = (element: XmlElement | undefined): boolean | undefined =>
  element && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '1');

/** What `rPr` says of words. */
export function looksOf(properties: XmlElement | undefined): Looks {
  const found: Looks = {};
  const say = (look: keyof Looks, ...names: string[]): void => {
    const said = names.map((name) => on(childOf(properties, name))).find((value) => value !== undefined);
    if (said !== undefined) found[look] = said;
  };
  say('bold', 'b');
  say('italic', 'i');
  say('strike', 'strike', 'dstrike');
  say('hidden', 'vanish');
  return found;
}

/** Whole numbers only; null for anything else. */
export const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;

export const numberingOf = (properties: XmlElement | undefined): { list: string; depth: number } | null => {
  const numbers = childOf(properties, 'numPr');
  const list = valueOf(childOf(numbers, 'numId'));
  return list === undefined ? null : { list, depth: Math.min(8, numberOf(valueOf(childOf(numbers, 'ilvl'))) ?? 0) };
};

/** Where the words of a paragraph begin. */
export const leftOf = (properties: XmlElement | undefined): number | null => {
  const indent = childOf(properties, 'ind');
  return numberOf(valueOf(indent, 'left') ?? valueOf(indent, 'start'));
};

const plain: WordStyle = { role: null, level: 1, numbering: null, looks: {} };

/** The styles of a DOCX, each with what it takes from those it is based on. */
export class WordStyles {
  private readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly known = new Map<string, WordStyle>();

  constructor(root: XmlElement | null) {
    this.elements = new Map(root ? within(root, 'style').map((style) => [valueOf(style, 'styleId') ?? '', style]) : []);
  }

  named(id: string | undefined): WordStyle {
    return id === undefined ? plain : this.find(id, new Set());
  }

  private find(id: string, asked: Set<string>): WordStyle {
    const known = this.known.get(id);
    if (known) return known;
    const element = this.elements.get(id);
    if (asked.has(id) || asked.size > 50) return plain;
    asked.add(id);
    const base = valueOf(childOf(element, 'basedOn'));
    const found = styleOf(id, element, base === undefined ? plain : this.find(base, asked));
    this.known.set(id, found);
    return found;
  }
}

function styleOf(id: string, element: XmlElement | undefined, base: WordStyle): WordStyle {
  const name = (valueOf(childOf(element, 'name')) ?? id).toLowerCase().replace(/[\s_-]/g, '');
  const properties = childOf(element, 'pPr');
  const outline = numberOf(valueOf(childOf(properties, 'outlineLvl')));
  const [, heading] = /^(?:heading|titre)([1-9])$/.exec(name) ?? [];
  const looks = { ...base.looks, ...looksOf(childOf(element, 'rPr')) };
  const numbering = numberingOf(properties) ?? base.numbering;
  const as = (role: WordStyle['role'], level = 1): WordStyle => ({ role, level, numbering, looks });
  if (heading !== undefined) return as('heading', Number(heading));
  if (/^(toc|tm|tabledesmatières)(heading|\d)/.test(name)) return as('contents');
  if (name === 'title' || name === 'titre') return as('title');
  if (/quote$|^citation|^blocktext$/.test(name)) return as('quote');
  if (/^(list|liste|paragraphedeliste)/.test(name)) return as('list');
  if (outline !== null && outline < 9) return as('heading', outline + 1);
  return { ...base, numbering, looks };
}

/** How a list is numbered at a depth. */
interface Level {
  readonly numbered: boolean;
  readonly start: number;
  /** Where its words begin, in twentieths of a point. */
  readonly left: number;
}

const bullets: Level = { numbered: false, start: 1, left: 0 };

/** The lists of a DOCX, counted as their items come. */
export class WordNumbering {
  private readonly levels = new Map<string, ReadonlyMap<number, Level>>();
  private readonly counts = new Map<string, number[]>();

  constructor(root: XmlElement | null) {
    const children = elementsOf(root ?? undefined);
    const shared = new Map(
      children.filter(({ name }) => name === 'abstractNum').map((each) => [valueOf(each, 'abstractNumId') ?? '', each]),
    );
    for (const list of children.filter(({ name }) => name === 'num')) {
      const levels = new Map<number, Level>();
      const read = (level: XmlElement): void => {
        const format = valueOf(childOf(level, 'numFmt')) ?? 'decimal';
        levels.set(numberOf(valueOf(level, 'ilvl')) ?? 0, {
          numbered: format !== 'bullet' && format !== 'none',
          start: numberOf(valueOf(childOf(level, 'start'))) ?? 1,
          left: leftOf(childOf(level, 'pPr')) ?? 0,
        });
      };
      within(shared.get(valueOf(childOf(list, 'abstractNumId')) ?? '') ?? list, 'lvl').forEach(read);
      for (const override of elementsOf(list).filter(({ name }) => name === 'lvlOverride')) {
        const depth = numberOf(valueOf(override, 'ilvl')) ?? 0;
        within(override, 'lvl').forEach(read);
        const start = numberOf(valueOf(childOf(override, 'startOverride')));
        if (start !== null) levels.set(depth, { ...(levels.get(depth) ?? { ...bullets, numbered: true }), start });
      }
      this.levels.set(valueOf(list, 'numId') ?? '', levels);
    }
  }

  /** The number of the next item of a list, null where it has a sign; undefined when there is no such list. */
  next(list: string, depth: number): number | null | undefined {
    const levels = this.levels.get(list);
    if (!levels) return undefined;
    const { numbered, start } = levels.get(depth) ?? bullets;
    const counts = this.counts.get(list) ?? [];
    const number = (counts[depth] ?? start - 1) + 1;
    this.counts.set(list, [
      ...Array.from({ length: depth }, (_, at) => counts[at] ?? (levels.get(at)?.start ?? 1) - 1),
      number,
    ]);
    return numbered ? Math.min(number, 999_999) : null;
  }

  /** Which depth of a list words stand under that begin there, `deepest` at most. */
  depthAt(list: string, left: number, deepest: number): number {
    const far = (depth: number): number => Math.abs((this.levels.get(list)?.get(depth)?.left ?? 0) - left);
    let found = deepest;
    for (let depth = deepest - 1; depth >= 0; depth -= 1) if (far(depth) < far(found)) found = depth;
    return found;
  }
}
