import type { Language } from '../../../kernel/refusal.js';

/** A guided procedure as minutes tell it: facts in sentences, already in the language of the collective. */
export interface MinutesProcedure {
  readonly kind: 'consent' | 'election' | 'nomination' | 'sortition';
  readonly title: string;
  readonly facts: readonly string[];
}

const kinds = {
  fr: {
    consent: 'Consentement',
    election: 'Élection sans candidat',
    nomination: 'Nomination ouverte',
    sortition: 'Tirage au sort',
  },
  en: {
    consent: 'Consent',
    election: 'Election without candidate',
    nomination: 'Open nomination',
    sortition: 'Sortition',
  },
} as const;

export const procedureInDraft = (
  { kind, title, facts }: MinutesProcedure,
  plain: (text: string) => string,
  language: Language,
): string =>
  [
    `### ${kinds[language][kind]}${language === 'fr' ? ' :' : ':'} ${plain(title)}`,
    facts.map((fact) => `- ${plain(fact)}`).join('\n'),
  ].join('\n\n');
