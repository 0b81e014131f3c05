import type { Id } from '../../../kernel/ids.js';
import type { Language } from '../../../kernel/refusal.js';
import type { Objection, ObjectionRound } from '../domain/objections.js';
import type {
  ConsentProcedure,
  DrawProcedure,
  ElectionProcedure,
  NominationProcedure,
  Procedure,
} from './guided.rows.js';

type NameOf = (person: Id) => string;
type Say = (fr: string, en: string) => string;

const states = {
  fr: { open: 'non jugée', reasoned: 'fondée, maintenue', preference: 'jugée de préférence', lifted: 'levée' },
  en: { open: 'not judged', reasoned: 'reasoned, standing', preference: 'judged a preference', lifted: 'lifted' },
} as const;

const quoted = (text: string, language: Language): string => (language === 'fr' ? `« ${text} »` : `“${text}”`);

/** Ends with one full stop, whatever people wrote. */
const sentence = (text: string): string => `${text.replace(/[\s.]+$/, '')}.`;

function objection({ personId, reason, state, outcome }: Objection, nameOf: NameOf, language: Language): string {
  const found = states[language][state];
  const who = nameOf(personId);
  return language === 'fr'
    ? sentence(`Objection de ${who} : ${quoted(reason, 'fr')}, ${found}${outcome ? ` (${outcome})` : ''}`)
    : sentence(`Objection by ${who}: ${quoted(reason, 'en')}, ${found}${outcome ? ` (${outcome})` : ''}`);
}

function roundFacts(
  { circle, round, objections, answers }: ObjectionRound,
  nameOf: NameOf,
  language: Language,
): string[] {
  const concerns = answers.filter(({ kind }) => kind === 'concern');
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  return [
    say(`Cercle : ${circle.map(nameOf).join(', ')}.`, `Circle: ${circle.map(nameOf).join(', ')}.`),
    say(`Tours : ${round}.`, `Rounds: ${round}.`),
    ...objections.map((each) => objection(each, nameOf, language)),
    ...concerns.map(({ personId, reason }) =>
      say(
        sentence(`Réserve de ${nameOf(personId)} : ${quoted(reason, 'fr')}`),
        sentence(`Concern of ${nameOf(personId)}: ${quoted(reason, 'en')}`),
      ),
    ),
  ];
}

function ended(stage: string, ending: string, say: Say): string {
  const words: Readonly<Record<string, string>> = {
    adopted: say('Adopté par consentement', 'Adopted by consent'),
    proclaimed: say('Élection proclamée', 'Election proclaimed'),
    dropped: say('Abandonné', 'Dropped'),
    ballot: say('Remis à un vote', 'Left to a vote'),
  };
  return sentence(`${words[stage] ?? say('Non conclu', 'Not concluded')}${ending ? ` : ${ending}` : ''}`);
}

function consentFacts({ state: { consent, texts } }: ConsentProcedure, nameOf: NameOf, language: Language): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const last = texts.at(consent.version - 1) ?? '';
  const [first = ''] = texts;
  return [
    ...(first === last
      ? []
      : [
          say(`Texte proposé : ${quoted(first, 'fr')}`, `Text proposed: ${quoted(first, 'en')}`),
          say(`Texte amendé ${consent.version - 1} fois.`, `Text amended ${consent.version - 1} times.`),
        ]),
    say(`Texte : ${quoted(last, 'fr')}`, `Text: ${quoted(last, 'en')}`),
    ...roundFacts(consent.held, nameOf, language),
    ended(consent.stage, consent.ending, say),
  ];
}

function electionFacts({ state }: ElectionProcedure, nameOf: NameOf, language: Language): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const { office, nominations, proposed, accepted, stage, ending, held } = state;
  return [
    ...(office
      ? [
          say(`Fonction : ${office.role}`, `Office: ${office.role}`),
          say(`Mandat : ${office.mandate}`, `Mandate: ${office.mandate}`),
        ].map(sentence)
      : []),
    ...nominations.map(({ by, nominee, reason }) =>
      say(
        sentence(`${nameOf(by)} nomme ${nameOf(nominee)} : ${quoted(reason, 'fr')}`),
        sentence(`${nameOf(by)} nominates ${nameOf(nominee)}: ${quoted(reason, 'en')}`),
      ),
    ),
    ...roundFacts(held, nameOf, language),
    ...(proposed === null
      ? []
      : [say(`Personne proposée : ${nameOf(proposed)}.`, `Person proposed: ${nameOf(proposed)}.`)]),
    ...(stage === 'proclaimed' && proposed !== null && accepted.includes(proposed)
      ? [say(`${nameOf(proposed)} accepte.`, `${nameOf(proposed)} accepts.`)]
      : []),
    ended(stage, ending, say),
  ];
}

/** Numbers of supports are public once counted; whose they were is not told. */
function nominationFacts(
  { state: { nomination, ending }, setting: { seats } }: NominationProcedure,
  nameOf: NameOf,
  language: Language,
): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  return [
    say(`Places : ${seats}.`, `Seats: ${seats}.`),
    ...nomination.ranking.map(({ personId, count, rank }) =>
      say(`${rank}. ${nameOf(personId)}, soutiens : ${count}.`, `${rank}. ${nameOf(personId)}, supports: ${count}.`),
    ),
    ending === 'proclaimed'
      ? say('Liste proclamée.', 'List proclaimed.')
      : say('Liste non proclamée.', 'List not proclaimed.'),
  ];
}

function drawFacts({ state }: DrawProcedure, language: Language): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const { plan, fingerprint, commitments, draw, ending } = state;
  const organisations = commitments.map(({ organisation }) => organisation).join(', ');
  return [
    say(
      `Places : ${plan.seats}, parmi ${plan.pool.length} personnes.`,
      `Seats: ${plan.seats}, among ${plan.pool.length} people.`,
    ),
    say(`Empreinte du plan publié : ${fingerprint}.`, `Fingerprint of the published plan: ${fingerprint}.`),
    ...(organisations ? [say(`Secrets donnés par : ${organisations}.`, `Secrets given by: ${organisations}.`)] : []),
    ...(draw
      ? [
          say(`Graine : ${draw.seed}.`, `Seed: ${draw.seed}.`),
          say(`Tirés, par pseudonyme : ${draw.panel.join(', ')}.`, `Drawn, by pseudonym: ${draw.panel.join(', ')}.`),
        ]
      : [sentence(`${say('Non tiré', 'Not drawn')}${ending ? ` : ${ending}` : ''}`)]),
  ];
}

/** What minutes say of a procedure; nothing that voters kept to themselves (R12). */
export function factsOf(procedure: Procedure, nameOf: NameOf, language: Language): string[] {
  switch (procedure.kind) {
    case 'consent':
      return consentFacts(procedure, nameOf, language);
    case 'election':
      return electionFacts(procedure, nameOf, language);
    case 'nomination':
      return nominationFacts(procedure, nameOf, language);
    case 'sortition':
      return drawFacts(procedure, language);
  }
}
