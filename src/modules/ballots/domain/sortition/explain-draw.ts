import type { Language } from '../../../../kernel/refusal.js';
import { countOf, french } from '../words.js';
import type { DeadEnd, DrawStep } from './draw.js';

const label = ({ category, value }: { readonly category: string; readonly value: string }): string =>
  `${category} : ${value}`;

/** One step of a draw in a sentence: who was drawn, of how many, and for which quota. */
export function explainStep(step: DrawStep, language: Language): string {
  const { seat, quota, needed, from, drawn, personId } = step;
  const place = drawn.index + 1;
  if (language === 'en') {
    const why = quota
      ? `“${quota.category}: ${quota.value}” is hardest to fill (${needed} of the ${from} left)`
      : 'every quota has its least';
    return `Seat ${seat}: ${why}; number ${drawn.count} of the seed gives ${place} of ${from}: ${personId}.`;
  }
  const why = quota
    ? `« ${label(quota)} » est le plus difficile à remplir (il en faut ${needed} sur ${countOf(from, 'fr', 'restant', 'restants')})`
    : 'chaque quota a son minimum';
  return french(
    `Place ${seat} : ${why} ; le nombre ${drawn.count} de la graine donne ${place} sur ${from} : ${personId}.`,
  );
}

/** An attempt that was given up, in a sentence. */
export const explainDeadEnd = ({ attempt, quota }: DeadEnd, language: Language): string =>
  language === 'fr'
    ? french(`Essai ${attempt} abandonné : « ${label(quota)} » ne pouvait plus être tenu ; le tirage recommence.`)
    : `Attempt ${attempt} given up: “${quota.category}: ${quota.value}” could no longer be kept; the draw begins again.`;
