import { createContext, useContext } from 'react';
import { useLanguage } from './language.js';

/** The language people of the collective write in: the first of its languages; null where there is no collective. */
export const WrittenLanguageContext = createContext<string | null>(null);

/**
 * The `lang` of words written by people, when it is not the page's (WCAG 3.1.2); undefined where nothing is to be said.
 *
 *     <p lang={useWrittenLang()}>{comment.body}</p>
 */
export function useWrittenLang(): string | undefined {
  const page = useLanguage();
  const written = useContext(WrittenLanguageContext);
  return written === null || written === page ? undefined : written;
}
