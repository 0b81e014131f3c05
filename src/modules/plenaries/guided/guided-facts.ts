import type { Id } from '../../../kernel/ids.js';
import type { Language } from '../../../kernel/refusal.js';
import type { Answer, Entered, Objection, ObjectionRound } from '../domain/objections.js';
import type { Nomination } from '../domain/open-election.js';
import { listedBy } from './nomination.guide.js';
import type { CheckCounts } from './voters.repository.js';
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

/** " (noté par …)" after what somebody without a phone said. */
function written({ enteredBy }: Entered, nameOf: NameOf, language: Language): string {
  if (enteredBy === undefined) return '';
  return language === 'fr' ? ` (noté par ${nameOf(enteredBy)})` : ` (written down by ${nameOf(enteredBy)})`;
}

function objection(one: Objection, nameOf: NameOf, language: Language): string {
  const { personId, reason, state, outcome } = one;
  const found = states[language][state];
  const who = `${nameOf(personId)}${written(one, nameOf, language)}`;
  return language === 'fr'
    ? sentence(`Objection de ${who} : ${quoted(reason, 'fr')}, ${found}${outcome ? ` (${outcome})` : ''}`)
    : sentence(`Objection by ${who}: ${quoted(reason, 'en')}, ${found}${outcome ? ` (${outcome})` : ''}`);
}

function roundFacts(
  { circle, round, objections, answers }: ObjectionRound,
  nameOf: NameOf,
  language: Language,
): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const who = (one: Answer): string => `${nameOf(one.personId)}${written(one, nameOf, language)}`;
  const consenting = answers.filter(({ kind }) => kind === 'consent').map(who);
  const concerns = answers.filter(({ kind }) => kind === 'concern');
  return [
    say(`Cercle : ${circle.map(nameOf).join(', ')}.`, `Circle: ${circle.map(nameOf).join(', ')}.`),
    say(`Tours : ${round}.`, `Rounds: ${round}.`),
    ...objections.map((each) => objection(each, nameOf, language)),
    ...(consenting.length > 0
      ? [say(`Consentent : ${consenting.join(', ')}.`, `Consenting: ${consenting.join(', ')}.`)]
      : []),
    ...concerns.map((one) =>
      say(
        sentence(`Réserve de ${who(one)} : ${quoted(one.reason, 'fr')}`),
        sentence(`Concern of ${who(one)}: ${quoted(one.reason, 'en')}`),
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

function naming(one: Nomination, nameOf: NameOf, language: Language): string {
  const { by, nominee, reason, from } = one;
  const who = `${nameOf(by)}${written(one, nameOf, language)}`;
  if (language === 'en') {
    const instead = from === null ? '' : `, after ${nameOf(from)}`;
    return sentence(`${who} nominates ${nameOf(nominee)}${instead}: ${quoted(reason, 'en')}`);
  }
  const instead = from === null ? '' : `, après avoir nommé ${nameOf(from)}`;
  return sentence(`${who} nomme ${nameOf(nominee)}${instead} : ${quoted(reason, 'fr')}`);
}

function electionFacts({ state }: ElectionProcedure, nameOf: NameOf, language: Language): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const { office, nominations, proposed, accepted, declined, stage, ending, held, heldBefore } = state;
  const replied = (person: Id): string => {
    const entered = (state.repliesEntered ?? []).find(({ personId }) => personId === person);
    return `${nameOf(person)}${written(entered ?? {}, nameOf, language)}`;
  };
  return [
    ...(office
      ? [
          say(`Fonction : ${office.role}`, `Office: ${office.role}`),
          say(`Mandat : ${office.mandate}`, `Mandate: ${office.mandate}`),
          say(`Critères : ${office.criteria.join(', ')}`, `Criteria: ${office.criteria.join(', ')}`),
        ].map(sentence)
      : []),
    ...nominations.map((each) => naming(each, nameOf, language)),
    ...heldBefore
      .filter(({ nominee }) => nominee !== proposed)
      .flatMap((before) => [
        say(`Proposée d’abord : ${nameOf(before.nominee)}.`, `First proposed: ${nameOf(before.nominee)}.`),
        ...before.held.objections.map((each) => objection(each, nameOf, language)),
      ]),
    ...declined.map((person) => say(`${replied(person)} décline.`, `${replied(person)} declines.`)),
    ...(proposed === null
      ? []
      : [say(`Personne proposée : ${nameOf(proposed)}.`, `Person proposed: ${nameOf(proposed)}.`)]),
    ...roundFacts(held, nameOf, language),
    ...(stage === 'proclaimed' && proposed !== null && accepted.includes(proposed)
      ? [say(`${replied(proposed)} accepte.`, `${replied(proposed)} accepts.`)]
      : []),
    ended(stage, ending, say),
  ];
}

/** Numbers of supports are public once counted; whose they were is not told. */
function nominationFacts(
  procedure: NominationProcedure,
  { verified, refused, unverified }: CheckCounts,
  nameOf: NameOf,
  language: Language,
): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const {
    state: { nomination, ending },
    setting: { seats },
  } = procedure;
  const accepted = nomination.candidates.filter(({ answer }) => answer === 'accepted');
  const people = accepted.map(({ personId }) => nameOf(personId)).join(', ');
  const list = listedBy(procedure, nameOf);
  const stages = [...nomination.results, nomination.ranking].filter(({ length }) => length > 0);
  const several = stages.length > 1;
  return [
    say(`Places : ${seats}.`, `Seats: ${seats}.`),
    ...(people ? [say(`Candidatures acceptées : ${people}.`, `Candidates who accepted: ${people}.`)] : []),
    say(
      `Électorat : vérifiés (seuls leurs soutiens comptent) ${verified}, refusés ${refused}, non vérifiés ${unverified}.`,
      `Voters: verified (only their supports count) ${verified}, refused ${refused}, not verified ${unverified}.`,
    ),
    ...stages.flatMap((ranking, index) => [
      ...(several ? [say(`Étape ${index + 1} :`, `Stage ${index + 1}:`)] : []),
      ...ranking.map(({ personId, count, rank }) =>
        say(
          `${nameOf(personId)}, rang ${rank}, soutiens : ${count}.`,
          `${nameOf(personId)}, rank ${rank}, supports: ${count}.`,
        ),
      ),
    ]),
    ...(ending === 'proclaimed'
      ? [
          say(
            `Liste proclamée : ${list.people.map(nameOf).join(', ')}.`,
            `List proclaimed: ${list.people.map(nameOf).join(', ')}.`,
          ),
          ...(procedure.setting.parity === 'none' ? [] : [list.explanation[language]]),
        ]
      : [say('Liste non proclamée.', 'List not proclaimed.')]),
  ];
}

function drawFacts({ state }: DrawProcedure, language: Language): string[] {
  const say: Say = (fr, en) => (language === 'fr' ? fr : en);
  const { plan, fingerprint, commitments, draw, ending } = state;
  return [
    say(
      `Places : ${plan.seats}, parmi ${plan.pool.length} personnes.`,
      `Seats: ${plan.seats}, among ${plan.pool.length} people.`,
    ),
    say(`Empreinte du plan publié : ${fingerprint}.`, `Fingerprint of the published plan: ${fingerprint}.`),
    ...commitments.map(({ organisation, sha256 }) => {
      const secret = state.reveals.find((each) => each.organisation === organisation)?.secret;
      const engaged = say(`Engagement de ${organisation} : ${sha256}`, `Commitment of ${organisation}: ${sha256}`);
      if (secret === undefined) return sentence(engaged);
      return sentence(
        `${engaged}${say(` ; secret révélé : ${quoted(secret, 'fr')}`, `; secret revealed: ${quoted(secret, 'en')}`)}`,
      );
    }),
    ...(draw
      ? [
          say(`Graine : ${draw.seed}.`, `Seed: ${draw.seed}.`),
          say(`Tirés, par pseudonyme : ${draw.panel.join(', ')}.`, `Drawn, by pseudonym: ${draw.panel.join(', ')}.`),
          say(
            'Le fichier du tirage, sur sa page, permet à quiconque de le refaire : faire draw.',
            'The file of the draw, on its page, lets anybody draw again: faire draw.',
          ),
        ]
      : [sentence(`${say('Non tiré', 'Not drawn')}${ending ? ` : ${ending}` : ''}`)]),
  ];
}

/** What minutes say of a procedure, `checks` being its tellers'; nothing that voters kept to themselves (R12). */
export function factsOf(procedure: Procedure, checks: CheckCounts, nameOf: NameOf, language: Language): string[] {
  switch (procedure.kind) {
    case 'consent':
      return consentFacts(procedure, nameOf, language);
    case 'election':
      return electionFacts(procedure, nameOf, language);
    case 'nomination':
      return nominationFacts(procedure, checks, nameOf, language);
    case 'sortition':
      return drawFacts(procedure, language);
  }
}
