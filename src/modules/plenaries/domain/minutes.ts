import { outcomeWords, type DecidedOutcome } from './decided.js';
/** What happened, as minutes tell it: hours are already written in the plenary's time zone. */
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

export interface MinutesItem {
  readonly title: string;
  readonly state: 'done' | 'carried';
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly speeches: readonly { readonly name: string; readonly at: string; readonly minutes: number }[];
  readonly votes: readonly MinutesVote[];
}

export interface MinutesVote {
  readonly question: string;
  readonly rule: string;
  readonly secrecy: 'named' | 'secret';
  readonly present: number | null;
  readonly roll: number;
  readonly verdict: string;
  readonly outcome: DecidedOutcome;
}

/** Words of people inside Markdown: their signs stay signs. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#~|])/g, '\\$1');

const people = (count: number): string => (count < 2 ? `${count} personne` : `${count} personnes`);

function vote({ question, rule, secrecy, present, roll, verdict, outcome }: MinutesVote): string {
  const there = present === null ? '' : `, ${people(present)} présentes`;
  return [
    `### ${plain(question)}`,
    `Règle : ${plain(rule)}`,
    `Vote ${secrecy === 'secret' ? 'secret' : 'nominal'}, ${people(roll)} au corps électoral${there}.`,
    `**Décision : ${outcomeWords[outcome].fr}.** ${plain(verdict)}`,
  ].join('\n\n');
}

const speech = ({ name, at, minutes }: MinutesItem['speeches'][number]): string =>
  `- ${plain(name) || 'Une personne'}, à ${at}${minutes > 0 ? ` (${minutes} min)` : ''}`;

function item(each: MinutesItem, position: number): string {
  const head = `## ${position}. ${plain(each.title)}`;
  if (each.state === 'carried') return `${head}\n\nPoint reporté à une autre plénière.`;
  const hours = each.openedAt && each.endedAt ? [`De ${each.openedAt} à ${each.endedAt}.`] : [];
  const speeches = each.speeches.length === 0 ? [] : ['Ont pris la parole :', each.speeches.map(speech).join('\n')];
  return [head, ...hours, ...speeches, ...each.votes.map(vote)].join('\n\n');
}

/** The first draft of a plenary's minutes, in French, as Markdown: presence, items, speeches, votes, decisions. */
export function draftMinutes(facts: MinutesFacts): string {
  const decided = facts.items.flatMap(({ votes }) => votes);
  return [
    `# Plénière ${facts.number} : ${plain(facts.title)}`,
    `${facts.date}${facts.place ? `, ${plain(facts.place)}` : ''}. Ouverte à ${facts.openedAt}, close à ${facts.closedAt}.`,
    `Présidence : ${plain(facts.chair) || 'non désignée'}. Secrétariat : ${plain(facts.secretary) || 'non désigné'}.`,
    '## Présences',
    facts.present.length === 0
      ? 'Personne n’a émargé.'
      : `${people(facts.present.length)} : ${facts.present.map(plain).join(', ')}.`,
    ...facts.items.map((each, index) => item(each, index + 1)),
    '## Relevé des décisions',
    decided.length === 0
      ? 'Aucune décision.'
      : decided.map(({ question, outcome }) => `- ${plain(question)} — **${outcomeWords[outcome].fr}**`).join('\n'),
  ].join('\n\n');
}
