import type { Language } from '../../../kernel/refusal.js';
import { outcomeWords, type DecidedOutcome } from './decided.js';
import type { SpeechKind } from './floor/speech.js';
import { procedureInDraft, type MinutesProcedure } from './minutes-procedures.js';
import { textInDraft, textsWithRoom, type MinutesText } from './minutes-texts.js';
import { minutesWords, type MinutesWords } from './minutes-words.js';

/** What happened, as minutes tell it: hours are already written in the plenary's time zone and language. */
export interface MinutesFacts {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly chair: string;
  readonly secretary: string;
  readonly present: readonly string[];
  readonly items: readonly MinutesItem[];
}

export interface MinutesSpeech {
  readonly name: string;
  readonly kind: SpeechKind;
  readonly at: string;
  /** How long they had the floor, pauses left out. */
  readonly seconds: number;
}

export interface MinutesItem {
  readonly title: string;
  readonly state: 'done' | 'carried' | 'fallen';
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly speeches: readonly MinutesSpeech[];
  readonly votes: readonly MinutesVote[];
  readonly procedures: readonly MinutesProcedure[];
  /** Elections held elsewhere that were brought to it. */
  readonly outside: readonly { readonly title: string; readonly sentence: string; readonly link: string }[];
}

export interface MinutesVote {
  readonly question: string;
  /** Titles of the texts it decides. */
  readonly about: readonly string[];
  readonly outcome: DecidedOutcome;
  /** Who asked that it be voted apart, and why, if they said it. */
  readonly askedApart: { readonly name: string; readonly reason: string } | null;
  /** null: decided by another procedure than a vote. */
  readonly ballot: MinutesBallot | null;
  /** Texts it adopted, before and after. */
  readonly texts: readonly MinutesText[];
}

export interface MinutesBallot {
  readonly rule: string;
  readonly secrecy: 'named' | 'secret';
  readonly present: number | null;
  readonly roll: number;
  readonly verdict: string;
}

/** Words of people inside Markdown: their signs stay signs. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#~|])/g, '\\$1');

interface Writing {
  readonly words: MinutesWords;
  readonly language: Language;
  /** Texts the draft has room for. */
  readonly fitting: ReadonlySet<MinutesText>;
}

const lasted = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;

function vote({ question, about, outcome, askedApart, ballot, texts }: MinutesVote, writing: Writing): string {
  const { words, language, fitting } = writing;
  const how = ballot && [
    words.rule(plain(ballot.rule)),
    words.voted(ballot.secrecy === 'secret', ballot.roll, ballot.present),
  ];
  return [
    `### ${plain(question)}`,
    ...(askedApart ? [words.apart(plain(askedApart.name) || words.somebody, plain(askedApart.reason))] : []),
    ...(about.length === 0 ? [] : [words.about(about.map(plain).join(', '))]),
    ...(how ?? []),
    words.decision(outcomeWords[outcome][language], plain(ballot?.verdict ?? '')).trim(),
    ...texts.map((text) => textInDraft(text, fitting.has(text), plain, language)),
  ].join('\n\n');
}

function speech({ name, kind, at, seconds }: MinutesSpeech, words: MinutesWords): string {
  const details = [words.kinds[kind], seconds > 0 ? lasted(seconds) : ''].filter((detail) => detail !== '');
  return `- ${words.at(plain(name) || words.somebody, at)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

function item(each: MinutesItem, position: number, writing: Writing): string {
  const { words, language } = writing;
  const head = `## ${position}. ${plain(each.title)}`;
  if (each.state !== 'done') return `${head}\n\n${words[each.state]}`;
  const hours = each.openedAt && each.endedAt ? [words.hours(each.openedAt, each.endedAt)] : [];
  const lines = each.speeches.map((one) => speech(one, words)).join('\n');
  const speeches = lines === '' ? [] : [words.spoke, lines];
  const outside = each.outside.map(({ title, sentence, link }) =>
    [`### ${plain(title)}`, plain(sentence), ...(link === '' ? [] : [`<${link}>`])].join('\n\n'),
  );
  return [
    head,
    ...hours,
    ...speeches,
    ...each.procedures.map((one) => procedureInDraft(one, plain, language)),
    ...each.votes.map((one) => vote(one, writing)),
    ...outside,
  ].join('\n\n');
}

/** The first draft of a plenary's minutes, as Markdown: presence, items, speeches, votes, decisions. */
export function draftMinutes(facts: MinutesFacts, language: Language = 'fr'): string {
  const words = minutesWords[language];
  const decided = facts.items.flatMap(({ votes }) => votes);
  const fitting = textsWithRoom(decided.flatMap(({ texts }) => texts));
  const writing = { words, language, fitting };
  return [
    `# ${words.title(facts.number, plain(facts.title))}`,
    words.sitting(facts.date, plain(facts.place), facts.openedAt, facts.closedAt),
    words.desk(plain(facts.chair) || words.nobodyNamed, plain(facts.secretary) || words.nobodyNamed),
    `## ${words.presence}`,
    facts.present.length === 0
      ? words.nobodyCame
      : `${words.people(facts.present.length)}${language === 'fr' ? ' :' : ':'} ${facts.present.map(plain).join(', ')}.`,
    ...facts.items.map((each, index) => item(each, index + 1, writing)),
    `## ${words.decisions}`,
    decided.length === 0
      ? words.noDecision
      : decided
          .map(({ question, outcome }) => `- ${plain(question)} — **${outcomeWords[outcome][language]}**`)
          .join('\n'),
  ].join('\n\n');
}
