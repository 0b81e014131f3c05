import { toHtml, toMarkdown } from '../render.js';
import { publicationWords, type Publication, type PublicationPart } from './publication.js';
import { escapeXml } from './xml.js';

const style = `body{font:1.05rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1d1b16;background:#fff}
h1,h2,h3,h4,h5,h6{line-height:1.25;font-family:system-ui,sans-serif}nav ul{list-style:none;padding-left:1rem}
.facts,.note,header p{color:#4d4a42;font-size:.9rem}blockquote{border-left:3px solid #8aa;margin-left:0;padding-left:1rem}
a{color:#14532d}@media(prefers-color-scheme:dark){body{background:#14120d;color:#f3efe4}a{color:#86c9a5}.facts,.note,header p{color:#b9b3a3}}
@media print{nav{break-after:page}h2,h3{break-after:avoid}}`;

/** The words of a part under its heading, as HTML whose headings come right below it. */
export function partHtml(part: PublicationPart, language: Publication['language']): string {
  const { level, document, facts, notes } = part;
  const text = document ? toHtml(document, { headingShift: level + 1 }) : '';
  const facts1 = facts.map((fact) => `<p class="facts">${escapeXml(fact)}</p>`).join('');
  const origin = publicationWords[language].origin;
  const told = notes.map(
    (note) => `<p class="note">${escapeXml(origin)}${language === 'fr' ? '\u202f' : ''}: ${escapeXml(note)}</p>`,
  );
  return [text, facts1, ...told].filter((piece) => piece !== '').join('\n');
}

/** A page that needs nothing else: contents, then every part. */
export function htmlOf({ title, subtitle, language, parts }: Publication): string {
  const headings = parts.filter(({ heading }) => heading !== '');
  const contents = headings
    .map(
      ({ id, heading, level }) =>
        `<li style="margin-left:${level - 1}rem"><a href="#${escapeXml(id)}">${escapeXml(heading)}</a></li>`,
    )
    .join('\n');
  const words = publicationWords[language];
  const body = parts.map((part) => {
    const tag = `h${part.level + 1}`;
    const heading =
      part.heading === '' ? '' : `<${tag} id="${escapeXml(part.id)}">${escapeXml(part.heading)}</${tag}>\n`;
    return `<section>\n${heading}${partHtml(part, language)}\n</section>`;
  });
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>\n<style>${style}</style>\n</head>\n<body>`,
    `<header><h1>${escapeXml(title)}</h1>\n<p>${escapeXml(subtitle)}</p></header>`,
    headings.length > 1
      ? `<nav aria-label="${words.contents}"><h2>${words.contents}</h2>\n<ul>\n${contents}\n</ul></nav>`
      : '',
    '<main>',
    ...body,
    '</main>\n</body>\n</html>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Words of people as Markdown: their signs stay signs. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#~|])/g, '\\$1');

/** Headings of the text stand under the one of its part. */
const lowered = (markdown: string, by: number): string =>
  markdown.replace(/^(#{1,6}) /gm, (_, signs: string) => `${'#'.repeat(Math.min(6, signs.length + by))} `);

export function markdownOf({ title, subtitle, language, parts }: Publication): string {
  const origin = publicationWords[language].origin;
  const pieces = parts.flatMap(({ level, heading, document, facts, notes }) => [
    heading === '' ? '' : `${'#'.repeat(level + 1)} ${plain(heading)}`,
    document ? lowered(toMarkdown(document), level + 1).trimEnd() : '',
    ...facts.map(plain),
    ...notes.map((note) => `*${origin}${language === 'fr' ? '\u202f' : ''}: ${plain(note)}*`),
  ]);
  return `${[`# ${plain(title)}`, plain(subtitle), ...pieces].filter((piece) => piece !== '').join('\n\n')}\n`;
}

/** Everything, for another program; `format` says how it is to be read. */
export const jsonOf = (publication: Publication): string =>
  `${JSON.stringify({ format: 'faire-publication/1', ...publication }, null, 2)}\n`;
