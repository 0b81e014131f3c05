import type { Language } from '../../../kernel/refusal.js';
import { french, listOf } from './words.js';

/** Adopted in one vote; one choice among alternatives and the text unchanged; or one vote on one change. */
export const voteKinds = ['together', 'choice', 'vote'] as const;
export type VoteKind = (typeof voteKinds)[number];

/** Why a vote stands where it does, before it is put into words. */
export interface AmendmentVoteFacts {
  readonly kind: VoteKind;
  /** Numbers of the amendments. */
  readonly amendments: readonly number[];
  /** Numbers of those that need not be voted any more once it has passed. */
  readonly falls: readonly number[];
  /** The group's words, of those that have one. */
  readonly recommendations: readonly {
    readonly number: number;
    readonly word: 'accept' | 'modify' | 'reject' | 'vote';
  }[];
}

export interface AmendmentVoteWords {
  readonly title: string;
  readonly presentation: string;
  readonly question: string;
}

const groupsWord = {
  fr: { accept: 'intégrer', modify: 'intégrer en le modifiant', reject: 'écarter', vote: 'laisser la plénière voter' },
  en: { accept: 'take in', modify: 'take in, modified', reject: 'leave out', vote: 'let the plenary vote' },
} as const;

/** The agenda item of a vote and its question, in the language of the collective. */
export function wordsOfVote(facts: AmendmentVoteFacts, language: Language): AmendmentVoteWords {
  return language === 'fr' ? inFrench(facts) : inEnglish(facts);
}

function inFrench({ kind, amendments, falls, recommendations }: AmendmentVoteFacts): AmendmentVoteWords {
  const many = amendments.length > 1;
  const named = `${many ? 'amendements' : 'amendement'} n° ${listOf(amendments.map(String), 'fr')}`;
  const why = {
    together: 'Personne ne les conteste et aucun n’en gêne un autre : un seul vote les adopte ensemble.',
    choice: 'Ils disent autrement les mêmes mots : un seul choix entre eux et le texte inchangé.',
    vote: many ? 'Ils font le même changement : un seul vote.' : 'Il se vote seul.',
  }[kind];
  const fall =
    falls.length > 0
      ? `S’il passe, ${falls.length > 1 ? 'tombent' : 'tombe'} : n° ${listOf(falls.map(String), 'fr')}.`
      : '';
  const words = recommendations.map(({ number, word }) => `n° ${number}, ${groupsWord.fr[word]}`);
  const group = words.length > 0 ? `Avis du groupe : ${words.join(' ; ')}.` : '';
  const question = {
    together: `Adopter ensemble les ${named} ?`,
    choice: `Quels mots pour ce passage : ${named}, ou le texte inchangé ?`,
    vote: many ? `Adopter les ${named}, qui disent la même chose ?` : `Adopter l’${named} ?`,
  }[kind];
  return {
    title: french(`${named.charAt(0).toUpperCase()}${named.slice(1)}${kind === 'choice' ? ' : au choix' : ''}`).slice(
      0,
      160,
    ),
    presentation: french([why, fall, group].filter((part) => part !== '').join(' ')),
    question: french(question).slice(0, 500),
  };
}

function inEnglish({ kind, amendments, falls, recommendations }: AmendmentVoteFacts): AmendmentVoteWords {
  const many = amendments.length > 1;
  const named = `${many ? 'amendments' : 'amendment'} no. ${listOf(amendments.map(String), 'en')}`;
  const why = {
    together: 'Nobody contests them and none is in another’s way: one vote adopts them together.',
    choice: 'They say the same words differently: one choice among them and the text unchanged.',
    vote: many ? 'They make the same change: one vote.' : 'It is voted alone.',
  }[kind];
  const fall = falls.length > 0 ? `If it passes, these fall: no. ${listOf(falls.map(String), 'en')}.` : '';
  const words = recommendations.map(({ number, word }) => `no. ${number}, ${groupsWord.en[word]}`);
  const group = words.length > 0 ? `The group’s word: ${words.join('; ')}.` : '';
  const question = {
    together: `Adopt ${named} together?`,
    choice: `Which words for this passage: ${named}, or the text unchanged?`,
    vote: `Adopt ${named}${many ? ', which say the same' : ''}?`,
  }[kind];
  return {
    title: `${named.charAt(0).toUpperCase()}${named.slice(1)}${kind === 'choice' ? ': a choice' : ''}`.slice(0, 160),
    presentation: [why, fall, group].filter((part) => part !== '').join(' '),
    question: question.slice(0, 500),
  };
}

/** The options of a choice: each amendment, then the text as it is. The place of an option is its amendment's. */
export const optionsOfChoice = (amendments: readonly number[], language: Language) =>
  [
    ...amendments.map((number) => (language === 'fr' ? `Amendement n° ${number}` : `Amendment no. ${number}`)),
    language === 'fr' ? 'Le texte inchangé' : 'The text unchanged',
  ].map((label, place) => ({ id: String(place + 1), label }));

/** The same vote whatever the order its amendments are told in. */
export const voteKey = (kind: VoteKind, ids: readonly string[]): string => `${kind} ${[...ids].sort().join(' ')}`;
