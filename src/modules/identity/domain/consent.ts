import type { Language } from '../../../kernel/refusal.js';

export const consentKinds = ['account', 'membership'] as const;

/** `account`: an account is kept here. `membership`: one belongs to a collective, which says political opinions (GDPR art. 9). */
export type ConsentKind = (typeof consentKinds)[number];

interface WordsAgreedTo extends Readonly<Record<Language, string>> {
  readonly version: number;
  /** ISO date from which they were shown. */
  readonly since: string;
}

/**
 * Every version of the words people were shown, oldest first. Words once shown never change: other words are a next version.
 * `{collective}` stands for the collective's name.
 */
export const consentWords: Readonly<Record<ConsentKind, readonly [WordsAgreedTo, ...WordsAgreedTo[]]>> = {
  account: [
    {
      version: 1,
      since: '2026-01-01',
      fr: 'J’accepte que Faire ensemble garde mon nom ou pseudonyme, mon courriel et ce que j’écris, qui peut dire mes opinions politiques.',
      en: 'I agree that Faire ensemble keeps my name or pseudonym, my e-mail and what I write, which may reveal my political opinions.',
    },
  ],
  membership: [
    {
      version: 1,
      since: '2026-01-01',
      fr: 'J’accepte de rejoindre {collective} : cela se voit, et dit quelque chose de mes opinions politiques.',
      en: 'I agree to join {collective}: it can be seen, and says something of my political opinions.',
    },
  ],
};

/** The version shown today. */
export const currentWords = (kind: ConsentKind): WordsAgreedTo => consentWords[kind].at(-1) ?? consentWords[kind][0];

/** The words of one version in a language, as they were shown; null where there never was such a version. */
export function wordsAgreedTo(
  kind: ConsentKind,
  version: number,
  language: Language,
  collective: string | null,
): string | null {
  const words = consentWords[kind].find((each) => each.version === version);
  return words ? words[language].replace('{collective}', collective ?? '') : null;
}
