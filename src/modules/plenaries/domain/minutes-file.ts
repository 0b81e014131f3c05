import type { Language } from '../../../kernel/refusal.js';
import type { MinutesProcedure } from './minutes-procedures.js';
import type { MinutesText } from './minutes-texts.js';

/** Published minutes as their files carry them; moments are ISO 8601. */
export interface MinutesFile {
  readonly plenary: { readonly number: number; readonly title: string; readonly place: string };
  readonly collective: string;
  readonly language: Language;
  readonly publishedAt: string;
  readonly version: number;
  readonly markdown: string;
  readonly speeches: readonly {
    readonly item: string;
    readonly name: string;
    readonly kind: string;
    readonly startedAt: string;
    readonly seconds: number;
  }[];
  readonly decisions: readonly { readonly question: string; readonly outcome: string; readonly decidedAt: string }[];
  readonly texts: readonly MinutesText[];
  readonly procedures: readonly MinutesProcedure[];
  readonly outsideElections: readonly {
    readonly title: string;
    readonly organiser: string;
    readonly heldOn: string;
    readonly link: string;
    readonly sentence: string;
  }[];
  readonly signatures: readonly { readonly role: 'chair' | 'secretary'; readonly name: string; readonly at: string }[];
  readonly addenda: readonly { readonly body: string; readonly name: string; readonly at: string }[];
}

const words = {
  fr: {
    chair: 'présidence',
    secretary: 'secrétariat',
    signed: 'Signatures',
    unsigned: 'Personne n’a encore signé.',
    addenda: 'Addenda',
    somebody: 'Une personne',
    published: 'Publié le',
  },
  en: {
    chair: 'chair',
    secretary: 'secretary',
    signed: 'Signatures',
    unsigned: 'Nobody has signed yet.',
    addenda: 'Addenda',
    somebody: 'Somebody',
    published: 'Published on',
  },
} as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n');

/**
 * A page that stands alone: the text as published, who signed it, what was added since.
 * @param textHtml the text, already made HTML
 * @param written a moment in words
 */
export function minutesPage(file: MinutesFile, textHtml: string, written: (moment: string) => string): string {
  const say = words[file.language];
  const by = (name: string, at: string): string =>
    `${escape(name || say.somebody)}, <time datetime="${at}">${escape(written(at))}</time>`;
  const signatures = file.signatures.map(({ role, name, at }) => `<li>${by(name, at)} (${say[role]})</li>`).join('\n');
  const addenda = file.addenda.map(
    ({ body, name, at }) => `<article>${paragraphs(body)}<p>${by(name, at)}</p></article>`,
  );
  return `<!doctype html>
<html lang="${file.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${file.plenary.title} · ${file.collective}`)}</title>
</head>
<body>
<main>
${textHtml}
<p>${say.published} <time datetime="${file.publishedAt}">${escape(written(file.publishedAt))}</time>.</p>
<h2>${say.signed}</h2>
${signatures === '' ? `<p>${say.unsigned}</p>` : `<ul>\n${signatures}\n</ul>`}
${addenda.length === 0 ? '' : `<h2>${say.addenda}</h2>\n${addenda.join('\n')}`}
</main>
</body>
</html>
`;
}
