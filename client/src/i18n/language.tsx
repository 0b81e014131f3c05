import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { CatalogueName, Catalogues, Language } from './catalogues.js';
import { catalogueOf } from './load.js';
import { languageCookie, preferredLanguage } from './preferred.js';
import { frenchSpaces } from './typography.js';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'fr', choose: () => {} });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => preferredLanguage(document.cookie, navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        document.cookie = languageCookie(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext).language;

/** The reader's language and the way to change it (kept in a cookie, which the pages the server makes read too). */
export const useLanguageChoice = (): LanguageChoice => useContext(LanguageContext);

/** The texts of a module in the reader's language. The page must name the module in `lazyPage`. */
export const useText = <Name extends CatalogueName>(name: Name): Catalogues[Name] => catalogueOf(useLanguage(), name);

const asTheyAre = (words: string): string => words;

/** Sentences that the server says in the reader's language, with the spaces that hold as in our own catalogues. */
export const useTypeset = (): ((words: string) => string) => (useLanguage() === 'fr' ? frenchSpaces : asTheyAre);
