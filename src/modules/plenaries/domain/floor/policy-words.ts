import type { Language } from '../../../../kernel/refusal.js';
import type { OrderPolicy } from './policy.js';

const words: Readonly<Record<OrderPolicy, Readonly<Record<Language, string>>>> = {
  'first-come': { fr: 'dans l’ordre des demandes', en: 'first come, first heard' },
  'fewest-speeches': { fr: 'qui a le moins souvent parlé d’abord', en: 'whoever spoke least often first' },
  'first-timers': { fr: 'les premières prises de parole d’abord', en: 'first speeches first' },
  'alternate-genders': { fr: 'en alternant les genres', en: 'alternating genders' },
  'fewest-seconds': { fr: 'qui a parlé le moins longtemps d’abord', en: 'whoever spoke for the shortest time first' },
};

const isPolicy = (policy: string): policy is OrderPolicy => Object.hasOwn(words, policy);

/** An order of speeches in a few words. */
export function policyIn(language: Language, given: unknown): string {
  const policy = String(given);
  return isPolicy(policy) ? words[policy][language] : policy;
}
