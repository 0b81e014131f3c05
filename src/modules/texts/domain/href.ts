import { textLimits } from './document.js';

const mailto = /^mailto:[^\s<>()"\\?@]+@[^\s<>()"\\?@]+(\?[^\s<>()"\\]*)?$/i;

/**
 * The address in its normal form, or null when a text may not link to it: other schemes than http, https and mailto,
 * relative addresses, and addresses with a user name, which make one site look like another.
 */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (trimmed.length > textLimits.linkCharacters) return null;
  if (/^mailto:/i.test(trimmed)) return mailto.test(trimmed) ? trimmed.replace(/^mailto:/i, 'mailto:') : null;
  const url = /^https?:\/\//i.test(trimmed) ? parsedUrl(trimmed) : null;
  if (url === null || url.username !== '' || url.password !== '') return null;
  return url.href.length > textLimits.linkCharacters ? null : url.href;
}

/** Not `URL.canParse`: phones of a few years ago lack it. */
function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
