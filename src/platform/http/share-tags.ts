import type { ShareCard } from './share-cards.js';

const longest = 200;

/** What somebody typed, inside an attribute. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One line, cut between two words. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

/** The page with its card: who previews an address reads these tags, and runs nothing. */
export function withCard(page: string, card: ShareCard, publicUrl: string, url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:site_name', 'Faire ensemble'],
    ['og:title', card.title],
    ['og:description', card.description],
    ['og:locale', card.language === 'en' ? 'en_GB' : 'fr_FR'],
    ['og:url', `${publicUrl}${pathname}`],
    ['og:image', `${publicUrl}/icon-512.png`],
  ];
  const tags = [
    ...properties.map(([name, value]) => `<meta property="${name}" content="${escaped(short(value))}" />`),
    `<meta name="twitter:card" content="summary" />`,
    `<meta name="description" content="${escaped(short(card.description))}" />`,
  ];
  return page
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(short(card.title))}</title>`)
    .replace('<html lang="fr">', `<html lang="${card.language}">`)
    .replace('</head>', () => `${tags.join('\n')}\n</head>`);
}
