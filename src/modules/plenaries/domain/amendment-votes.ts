import type { Language } from '../../../kernel/refusal.js';
import { french, listOf } from './words.js';

/** Adopted in one vote; one choice among alternatives and the text unchanged; or one vote on one change. */
export const voteKinds = ['together', 'choice', 'vote'] as const;
export type VoteKind = (typeof voteKinds)[number];

/** Why a vote is on the list where it is. */
export type VoteReason =
  /** Nobody contests them. */
  | 'uncontested'
  /** They say the same words differently. */
  | 'alternatives'
  /** Of those that leave each other no room. */
  | 'furthest-reaching'
  /** After what amends it. */
  | 'amended'
  /** The chair's own list. */
  | 'chair'
  /** Somebody who votes asked for it. */
  | 'asked';

/** What is left of the furthest-reaching: one after another that may make it fall, and one that makes nothing fall. */
export type PlaceReason = VoteReason | 'falls' | 'alone';

/** What a vote is on and why it stands where it does, before it is put into words. */
export interface AmendmentVoteFacts {
  readonly kind: VoteKind;
  readonly because: PlaceReason;
  /** Number of the amendment they amend; null: the text itself. */
  readonly amends: number | null;
  /** Numbers of the amendments. */
  readonly amendments: readonly number[];
  /** Numbers of those, voted later, that need not be voted any more once it has passed. */
  readonly falls: readonly number[];
  /** Of these, those that fall when one voted before passes. */
  readonly fallsWith: readonly { readonly amendment: number; readonly when: number }[];
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

const filled = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function inFrench(facts: AmendmentVoteFacts): AmendmentVoteWords {
  const { kind, amends, amendments, falls, recommendations } = facts;
  const many = amendments.length > 1;
  const noun = `${amends === null ? '' : 'sous-'}amendement${many ? 's' : ''}`;
  const of = amends === null ? '' : ` à l’amendement n° ${amends}`;
  const named = `${noun} n° ${listOf(amendments.map(String), 'fr')}${of}`;
  const fall =
    falls.length > 0
      ? `S’il passe, ${falls.length > 1 ? 'tombent' : 'tombe'} : n° ${listOf(falls.map(String), 'fr')}.`
      : '';
  const words = recommendations.map(({ number, word }) => `n° ${number}, ${groupsWord.fr[word]}`);
  const group = words.length > 0 ? `Avis du groupe : ${words.join(' ; ')}.` : '';
  const the = many ? 'les ' : amends === null ? 'l’' : 'le ';
  const question = {
    together: `Adopter ${many ? 'ensemble ' : ''}${the}${named} ?`,
    choice: `Quels mots pour ce passage : ${named}, ou ${unchanged(amends, 'fr')} ?`,
    vote: `Adopter ${the}${named}${many ? ', qui disent la même chose' : ''} ?`,
  }[kind];
  return {
    title: french(`${capital(named)}${kind === 'choice' ? ' : au choix' : ''}`).slice(0, 160),
    presentation: french(filled([reasonInFrench(facts), ...fallsInFrench(facts), fall, group])),
    question: french(question).slice(0, 500),
  };
}

function reasonInFrench({ kind, because, amends, amendments }: AmendmentVoteFacts): string {
  const many = amendments.length > 1;
  const first =
    amends === null
      ? ''
      : many
        ? `Votés avant l’amendement n° ${amends}, dont ils changeraient les mots.`
        : `Voté avant l’amendement n° ${amends}, dont il changerait les mots.`;
  const same = kind === 'vote' && many ? 'Ils font le même changement : un seul vote.' : '';
  const why = {
    uncontested: many
      ? 'Personne ne les conteste et aucun n’en gêne un autre : un seul vote les adopte ensemble.'
      : 'Voté d’abord : aucun autre ne le contredit.',
    alternatives: 'Ils disent autrement les mêmes mots : un seul choix entre eux et le texte inchangé.',
    'furthest-reaching': many
      ? 'Votés d’abord parce qu’ils s’éloignent le plus du texte.'
      : 'Voté d’abord parce qu’il s’éloigne le plus du texte.',
    falls: '',
    alone: many ? '' : 'Il se vote seul.',
    amended: 'Voté après ses sous-amendements, qui peuvent en changer les mots.',
    chair: 'À cette place par choix de la présidence.',
    asked: 'Voté à part : une personne présente l’a demandé.',
  }[because];
  return filled([first, same, first !== '' && !many && because === 'uncontested' ? '' : why]);
}

function fallsInFrench({ amendments, fallsWith }: AmendmentVoteFacts): readonly string[] {
  return amendments.flatMap((number) => {
    const whens = fallsWith.flatMap(({ amendment, when }) => (amendment === number ? [`le n° ${when}`] : []));
    if (whens.length === 0) return [];
    return `${amendments.length > 1 ? `Le n° ${number} tombe` : 'Tombe'} si ${whens.join(' ou ')} est adopté.`;
  });
}

function inEnglish(facts: AmendmentVoteFacts): AmendmentVoteWords {
  const { kind, amends, amendments, falls, recommendations } = facts;
  const many = amendments.length > 1;
  const of = amends === null ? '' : `, which ${many ? 'amend' : 'amends'} no. ${amends}`;
  const named = `${many ? 'amendments' : 'amendment'} no. ${listOf(amendments.map(String), 'en')}${of}`;
  const fall = falls.length > 0 ? `If it passes, these fall: no. ${listOf(falls.map(String), 'en')}.` : '';
  const words = recommendations.map(({ number, word }) => `no. ${number}, ${groupsWord.en[word]}`);
  const group = words.length > 0 ? `The group’s word: ${words.join('; ')}.` : '';
  const question = {
    together: `Adopt ${named}${many ? ', together' : ''}?`,
    choice: `Which words for this passage: ${named}, or ${unchanged(amends, 'en')}?`,
    vote: `Adopt ${named}${many ? ', which say the same' : ''}?`,
  }[kind];
  return {
    title: `${capital(named)}${kind === 'choice' ? ': a choice' : ''}`.slice(0, 160),
    presentation: filled([reasonInEnglish(facts), ...fallsInEnglish(facts), fall, group]),
    question: question.slice(0, 500),
  };
}

function reasonInEnglish({ kind, because, amends, amendments }: AmendmentVoteFacts): string {
  const many = amendments.length > 1;
  const first =
    amends === null ? '' : `Voted before amendment no. ${amends}, whose words ${many ? 'they' : 'it'} would change.`;
  const same = kind === 'vote' && many ? 'They make the same change: one vote.' : '';
  const why = {
    uncontested: many
      ? 'Nobody contests them and none is in another’s way: one vote adopts them together.'
      : 'Voted first: no other contradicts it.',
    alternatives: 'They say the same words differently: one choice among them and the text unchanged.',
    'furthest-reaching': `Voted first because ${many ? 'they go' : 'it goes'} furthest from the text.`,
    falls: '',
    alone: many ? '' : 'It is voted alone.',
    amended: 'Voted after what amends it, which may change its words.',
    chair: 'Here because the chair put it here.',
    asked: 'Voted on its own: somebody present asked for it.',
  }[because];
  return filled([first, same, first !== '' && !many && because === 'uncontested' ? '' : why]);
}

function fallsInEnglish({ amendments, fallsWith }: AmendmentVoteFacts): readonly string[] {
  return amendments.flatMap((number) => {
    const whens = fallsWith.flatMap(({ amendment, when }) => (amendment === number ? [`no. ${when}`] : []));
    if (whens.length === 0) return [];
    return `${amendments.length > 1 ? `No. ${number} falls` : 'Falls'} if ${whens.join(' or ')} is adopted.`;
  });
}

const unchanged = (amends: number | null, language: Language): string => {
  if (language === 'fr') return amends === null ? 'le texte inchangé' : `l’amendement n° ${amends} inchangé`;
  return amends === null ? 'the text unchanged' : `amendment no. ${amends} unchanged`;
};

/** The options of a choice: each amendment, then the text as it is. The place of an option is its amendment's. */
export const optionsOfChoice = (amendments: readonly number[], amends: number | null, language: Language) =>
  [
    ...amendments.map((number) => {
      if (language === 'en') return `Amendment no. ${number}`;
      return `${amends === null ? 'Amendement' : 'Sous-amendement'} n° ${number}`;
    }),
    capital(unchanged(amends, language)),
  ].map((label, place) => ({ id: String(place + 1), label }));

/** The same vote whatever the order its amendments are told in. */
export const voteKey = (kind: VoteKind, ids: readonly string[]): string => `${kind} ${[...ids].sort().join(' ')}`;
