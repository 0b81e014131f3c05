import type { Language } from '../../../kernel/refusal.js';
import type { SpeechKind } from './floor/speech.js';

export interface MinutesWords {
  readonly title: (number: number, title: string) => string;
  readonly sitting: (date: string, place: string, openedAt: string, closedAt: string) => string;
  readonly desk: (chair: string, secretary: string) => string;
  readonly nobodyNamed: string;
  readonly presence: string;
  readonly nobodyCame: string;
  readonly people: (count: number) => string;
  readonly hours: (from: string, to: string) => string;
  readonly carried: string;
  readonly fallen: string;
  readonly spoke: string;
  readonly somebody: string;
  readonly at: (name: string, hour: string) => string;
  readonly kinds: Readonly<Record<SpeechKind, string>>;
  readonly rule: (rule: string) => string;
  readonly apart: (name: string, reason: string) => string;
  readonly about: (titles: string) => string;
  readonly voted: (secret: boolean, roll: number, present: number | null) => string;
  readonly decision: (outcome: string, verdict: string) => string;
  readonly decisions: string;
  readonly noDecision: string;
}

const persons = (count: number): string => (count < 2 ? `${count} personne` : `${count} personnes`);
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Labels of minutes, in the language of their collective. */
export const minutesWords: Readonly<Record<Language, MinutesWords>> = {
  fr: {
    title: (number, title) => `Plénière ${number} : ${title}`,
    sitting: (date, place, openedAt, closedAt) =>
      `${date}${place ? `, ${place}` : ''}. Ouverte à ${openedAt}, close à ${closedAt}.`,
    desk: (chair, secretary) => `Présidence : ${chair}. Secrétariat : ${secretary}.`,
    nobodyNamed: 'personne',
    presence: 'Présences',
    nobodyCame: 'Personne n’a émargé.',
    people: persons,
    hours: (from, to) => `De ${from} à ${to}.`,
    carried: 'Point reporté à une autre plénière.',
    fallen: 'Point tombé : un autre vote l’a réglé.',
    spoke: 'Ont pris la parole :',
    somebody: 'Une personne',
    at: (name, hour) => `${name}, à ${hour}`,
    kinds: {
      contribution: '',
      for: 'pour',
      against: 'contre',
      'point-of-order': 'rappel au règlement',
      question: 'question',
      answer: 'réponse',
    },
    rule: (rule) => `Règle : ${rule}`,
    apart: (name, reason) => `${name} a demandé ce vote à part${reason === '' ? '.' : ` : « ${reason} »`}`,
    about: (titles) => `Texte voté : ${titles}`,
    voted: (secret, roll, present) =>
      `Vote ${secret ? 'secret' : 'nominal'}, ${persons(roll)} au corps électoral${present === null ? '' : `, ${persons(present)} dans la salle`}.`,
    decision: (outcome, verdict) => `**Décision : ${outcome}.** ${verdict}`,
    decisions: 'Relevé des décisions',
    noDecision: 'Aucune décision.',
  },
  en: {
    title: (number, title) => `Plenary ${number}: ${title}`,
    sitting: (date, place, openedAt, closedAt) =>
      `${date}${place ? `, ${place}` : ''}. Opened at ${openedAt}, closed at ${closedAt}.`,
    desk: (chair, secretary) => `Chair: ${chair}. Secretary: ${secretary}.`,
    nobodyNamed: 'nobody',
    presence: 'Presence',
    nobodyCame: 'Nobody checked in.',
    people,
    hours: (from, to) => `From ${from} to ${to}.`,
    carried: 'Item carried over to another plenary.',
    fallen: 'Item fallen: another vote settled it.',
    spoke: 'Spoke:',
    somebody: 'Somebody',
    at: (name, hour) => `${name}, at ${hour}`,
    kinds: {
      contribution: '',
      for: 'for',
      against: 'against',
      'point-of-order': 'point of order',
      question: 'question',
      answer: 'answer',
    },
    rule: (rule) => `Rule: ${rule}`,
    apart: (name, reason) => `${name} asked for this separate vote${reason === '' ? '.' : `: “${reason}”`}`,
    about: (titles) => `Text voted: ${titles}`,
    voted: (secret, roll, present) =>
      `${secret ? 'Secret' : 'Named'} vote, ${people(roll)} on the roll${present === null ? '' : `, ${people(present)} in the room`}.`,
    decision: (outcome, verdict) => `**Decision: ${outcome}.** ${verdict}`,
    decisions: 'Decisions',
    noDecision: 'No decision.',
  },
};
