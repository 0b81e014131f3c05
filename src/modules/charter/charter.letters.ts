import type { Language } from '../../kernel/refusal.js';
import type { Letter } from '../../platform/mail/letter.js';
import { dayInWords } from '../../kernel/day.js';
import type { LetterKind } from './endorsements.repository.js';

interface Asked {
  readonly language: Language;
  readonly collective: string;
  /** null: a person's own endorsement. */
  readonly organisation: string | null;
  /** Numbers of versions. */
  readonly endorsed: number;
  readonly inForce: number;
  /** ISO date, included. */
  readonly renewBefore: string | null;
  readonly reservations: number;
  /** Address of what changed for them. */
  readonly url: string;
}

/** Asks an endorser to renew, with what changed for them; its subject names neither the charter nor the collective. */
export const endorsementLetter = (kind: LetterKind, asked: Asked): Letter =>
  asked.language === 'fr' ? frenchLetter(kind, asked) : englishLetter(kind, asked);

function frenchLetter(kind: LetterKind, asked: Asked): Letter {
  const { collective, organisation, endorsed, inForce, renewBefore, reservations, url } = asked;
  const who = organisation ? `« ${organisation} » soutenait` : 'Vous souteniez';
  const reserved =
    reservations > 0
      ? 'La page montre d’abord les articles sur lesquels une réserve avait été écrite : les mots d’avant, ceux d’aujourd’hui, et ce qu’est devenue la réserve.'
      : 'La page montre les articles qui ont changé, mot à mot.';
  const end = renewBefore ? dayInWords(renewBefore, 'fr') : null;
  const first: Record<LetterKind, string> = {
    asked: `La version ${inForce} de la charte de ${collective} est en vigueur. ${who} la version ${endorsed} : ce soutien est à renouveler.`,
    reminded: `${who} la version ${endorsed} de la charte de ${collective}. La version ${inForce} est en vigueur, et ce soutien n’est pas encore renouvelé.`,
    lapsed: `${who} la version ${endorsed} de la charte de ${collective}. Faute d’avoir été renouvelé à temps, ce soutien s’est éteint.`,
  };
  return {
    subject: kind === 'lapsed' ? 'Une signature n’a plus cours' : 'Une signature à revoir',
    paragraphs: [
      'Bonjour,',
      first[kind],
      ...(kind === 'lapsed'
        ? ['Rien n’est effacé : son histoire reste publique. On peut signer à nouveau, sur la version en vigueur.']
        : [
            reserved,
            end
              ? `Sans renouvellement jusqu’au ${end} inclus, ce soutien s’éteindra ; rien de ce qui a été fait ensemble ne sera effacé.`
              : 'Rien ne presse : ce soutien attend votre réponse.',
          ]),
    ],
    button: { label: kind === 'lapsed' ? 'Voir ce qui avait changé' : 'Voir ce qui change', url },
    why: organisation
      ? 'Vous recevez ce message parce que vous représentez cette organisation.'
      : 'Vous recevez ce message parce que vous avez signé.',
  };
}

function englishLetter(kind: LetterKind, asked: Asked): Letter {
  const { collective, organisation, endorsed, inForce, renewBefore, reservations, url } = asked;
  const who = organisation ? `“${organisation}” endorsed` : 'You endorsed';
  const reserved =
    reservations > 0
      ? 'The page shows first the articles a reservation was written on: the words before, those of today, and what became of the reservation.'
      : 'The page shows the articles that changed, word by word.';
  const end = renewBefore ? dayInWords(renewBefore, 'en') : null;
  const first: Record<LetterKind, string> = {
    asked: `Version ${inForce} of the charter of ${collective} is in force. ${who} version ${endorsed}: that endorsement is to renew.`,
    reminded: `${who} version ${endorsed} of the charter of ${collective}. Version ${inForce} is in force, and that endorsement is not renewed yet.`,
    lapsed: `${who} version ${endorsed} of the charter of ${collective}. It was not renewed in time: that endorsement has lapsed.`,
  };
  return {
    subject: kind === 'lapsed' ? 'A signature no longer counts' : 'A signature to look at again',
    paragraphs: [
      'Hello,',
      first[kind],
      ...(kind === 'lapsed'
        ? ['Nothing is erased: its history stays public. One may sign anew, on the version in force.']
        : [
            reserved,
            end
              ? `Unless it is renewed by ${end}, that day included, the endorsement lapses; nothing that was done together is erased.`
              : 'There is no hurry: the endorsement waits for your answer.',
          ]),
    ],
    button: { label: kind === 'lapsed' ? 'See what had changed' : 'See what changes', url },
    why: organisation
      ? 'You receive this because you represent this organisation.'
      : 'You receive this because you signed.',
  };
}
