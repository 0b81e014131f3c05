import type { Language } from '../../../../kernel/refusal.js';
import { dayOf, french, listOf } from '../words.js';
import type { Verdict } from '../verdict.js';

interface Told {
  readonly organiser: string;
  readonly heldOn: string;
  readonly count: unknown;
  readonly verdict: Verdict | null;
}

const outcomes: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  adopted: { fr: 'adopté', en: 'adopted' },
  rejected: { fr: 'rejeté', en: 'rejected' },
  'no-quorum': { fr: 'sans effet, faute de quorum', en: 'of no effect, for want of a quorum' },
  void: { fr: 'sans résultat', en: 'no result' },
  tie: { fr: 'égalité', en: 'a tie' },
};

/** Winners of a count as it is stored. */
export function winnersOf(count: unknown): readonly string[] {
  const found = typeof count === 'object' && count !== null && 'winners' in count ? count.winners : [];
  return Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [];
}

function resultOf({ count, verdict }: Told, language: Language): string {
  const outcome = verdict && outcomes[verdict.outcome];
  if (outcome) return outcome[language];
  const winners = winnersOf(count).map((name) => (language === 'fr' ? `« ${name} »` : `“${name}”`));
  if (winners.length === 0) return language === 'fr' ? 'personne n’est retenu' : 'nobody is chosen';
  return language === 'fr' ? `retenu : ${listOf(winners, 'fr')}` : `chosen: ${listOf(winners, 'en')}`;
}

/** Who ran it and when, and what the count gives: never without saying that it was held elsewhere. */
export function explainOutside(told: Told, language: Language): string {
  const { organiser, heldOn } = told;
  return language === 'fr'
    ? french(`Scrutin tenu ailleurs, par ${organiser}, le ${dayOf(heldOn, 'fr')} : ${resultOf(told, 'fr')}.`)
    : `An election held elsewhere, by ${organiser}, on ${dayOf(heldOn, 'en')}: ${resultOf(told, 'en')}.`;
}
