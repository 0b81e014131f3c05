import type { Language } from '../../../../kernel/refusal.js';
import { countOf, french, ordinal } from '../words.js';

/** Why a request has its place. `before`: people who asked earlier, points of order, answers and questions left out. */
export type Reason =
  | { readonly kind: 'point-of-order' }
  | { readonly kind: 'answer' }
  | { readonly kind: 'question' }
  | { readonly kind: 'safe'; readonly positions: number }
  | { readonly kind: 'first-come'; readonly before: number }
  | { readonly kind: 'speeches'; readonly speeches: number }
  | { readonly kind: 'first-time' }
  | { readonly kind: 'heard-already' }
  | { readonly kind: 'gender-turn'; readonly turn: 'in-order' | 'moved-up' | 'held-back' }
  | { readonly kind: 'seconds'; readonly seconds: number };

const clock = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;

const asked = (before: number, language: Language): string => {
  if (language === 'en')
    return before === 0 ? 'nobody asked before you' : `${countOf(before, 'en', 'person', 'people')} asked before you`;
  if (before === 0) return 'personne n’a demandé avant vous';
  return before === 1
    ? '1 personne a demandé la parole avant vous'
    : `${before} personnes ont demandé la parole avant vous`;
};

function inFrench(reason: Reason): string {
  switch (reason.kind) {
    case 'point-of-order':
      return 'un rappel au règlement passe avant tout';
    case 'answer':
      return 'vous répondez à la question qui vient d’être posée';
    case 'question':
      return 'une question à l’orateur·rice passe avant les interventions';
    case 'safe':
      return reason.positions === 1
        ? 'la première place est acquise et ne bouge plus'
        : `les ${reason.positions} premières places sont acquises et ne bougent plus`;
    case 'first-come':
      return asked(reason.before, 'fr');
    case 'speeches':
      return reason.speeches === 0
        ? 'vous n’avez pas encore parlé, et qui a le moins souvent parlé passe d’abord'
        : `vous avez déjà parlé ${reason.speeches} fois, et qui a le moins souvent parlé passe d’abord`;
    case 'first-time':
      return 'vous n’avez pas encore parlé, et une première prise de parole passe d’abord';
    case 'heard-already':
      return 'vous avez déjà parlé, et une première prise de parole passe d’abord';
    case 'gender-turn':
      if (reason.turn === 'in-order') return 'c’est votre rang d’inscription, et l’alternance est respectée';
      return reason.turn === 'moved-up'
        ? 'l’alternance entre les genres vous fait passer plus tôt'
        : 'l’alternance entre les genres fait passer quelqu’un d’autre avant vous';
    case 'seconds':
      return `vous avez parlé ${clock(reason.seconds)} dans cette plénière, et qui a parlé le moins longtemps passe d’abord`;
  }
}

function inEnglish(reason: Reason): string {
  switch (reason.kind) {
    case 'point-of-order':
      return 'a point of order comes before everything';
    case 'answer':
      return 'you answer the question just asked';
    case 'question':
      return 'a question to the speaker comes before other speeches';
    case 'safe':
      return reason.positions === 1
        ? 'the first place is safe and no longer moves'
        : `the first ${reason.positions} places are safe and no longer move`;
    case 'first-come':
      return asked(reason.before, 'en');
    case 'speeches':
      return reason.speeches === 0
        ? 'you have not spoken yet, and whoever spoke least often goes first'
        : `you have spoken ${countOf(reason.speeches, 'en', 'time', 'times')} already, and whoever spoke least often goes first`;
    case 'first-time':
      return 'you have not spoken yet, and a first speech goes first';
    case 'heard-already':
      return 'you have spoken already, and a first speech goes first';
    case 'gender-turn':
      if (reason.turn === 'in-order') return 'that is the order of asking, and genders alternate in it';
      return reason.turn === 'moved-up'
        ? 'alternating genders brings you forward'
        : 'alternating genders lets somebody else go before you';
    case 'seconds':
      return `you have spoken for ${clock(reason.seconds)} in this plenary, and whoever spoke for the shortest time goes first`;
  }
}

/** A line as everyone may read theirs. */
export interface Explained {
  readonly position: number;
  readonly reason: Reason;
  /** Whether for and against were made to alternate here. */
  readonly inTurn: boolean;
}

/** "Vous êtes troisième, car…", "You are third, because…": one sentence. */
export function explainPlace({ position, reason, inTurn }: Explained, language: Language): string {
  const place = ordinal(position, language);
  if (language === 'en')
    return `You are ${place}, because ${inEnglish(reason)}${inTurn ? '; for and against speak in turn' : ''}.`;
  return french(`Vous êtes ${place}, car ${inFrench(reason)}${inTurn ? ' ; le pour et le contre alternent' : ''}.`);
}
