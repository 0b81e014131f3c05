import { isLanguage, type Language } from './catalogues.js';

const cookieName = 'faire_lang';

/** What to write to `document.cookie` to keep a choice for a year. */
export const languageCookie = (language: Language): string =>
  `${cookieName}=${language}; path=/; max-age=31536000; samesite=lax`;

/** The language of the cookie, else of the browser, else French. */
export function preferredLanguage(cookies: string, browser: readonly string[]): Language {
  const kept = new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`).exec(cookies)?.[1];
  if (isLanguage(kept)) return kept;
  return browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr';
}
