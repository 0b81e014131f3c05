import { defineEvent, type EventFactory, type EventPayload } from '../../../platform/events/event.js';
import type { ConsentEvent } from '../domain/consent.js';
import type { CheckEvent } from '../domain/eligibility.js';
import type { NominationEvent } from '../domain/nomination.js';
import type { ElectionEvent } from '../domain/open-election.js';
import type { DrawEvent } from './draw-ceremony.js';

/** Everything that happens in guided procedures. `SupportsGiven` says nothing of whom. */
export type Happened =
  | ConsentEvent
  | ElectionEvent
  | NominationEvent
  | CheckEvent
  | DrawEvent
  | { readonly type: 'SupportsGiven' }
  | { readonly type: 'WordEntered'; readonly personId: string }
  | { readonly type: 'TellerNamed'; readonly personId: string };

const words = {
  consent: { fr: 'décision par consentement', en: 'decision by consent' },
  election: { fr: 'élection sans candidat', en: 'election without candidate' },
  nomination: { fr: 'nomination ouverte', en: 'open nomination' },
  sortition: { fr: 'tirage au sort', en: 'sortition' },
} as const;

const kindWord = (kind: unknown, language: 'fr' | 'en'): string =>
  Object.entries(words).find(([each]) => each === kind)?.[1][language] ?? '';

const stages: Readonly<Record<string, { fr: string; en: string }>> = {
  present: { fr: 'présentation', en: 'presentation' },
  clarify: { fr: 'questions', en: 'questions' },
  react: { fr: 'ressentis', en: 'reactions' },
  amend: { fr: 'amélioration', en: 'improvement' },
  objections: { fr: 'tour d’objections', en: 'round of objections' },
  integrate: { fr: 'intégration des objections', en: 'integrating objections' },
  adopted: { fr: 'adopté par consentement', en: 'adopted by consent' },
  dropped: { fr: 'abandonné', en: 'dropped' },
  ballot: { fr: 'renvoi à un vote', en: 'left to a ballot' },
  describe: { fr: 'rôle, mandat et critères', en: 'role, mandate and criteria' },
  nominate: { fr: 'nominations', en: 'nominations' },
  change: { fr: 'changements', en: 'changes' },
  propose: { fr: 'proposition', en: 'proposal' },
  proclaimed: { fr: 'proclamation', en: 'proclamation' },
  committing: { fr: 'engagements', en: 'commitments' },
  revealing: { fr: 'révélations', en: 'reveals' },
  drawn: { fr: 'panel tiré au sort', en: 'panel drawn' },
};

export const procedureOpened = defineEvent('GuidedProcedureOpened', 'GuidedProcedure', {
  visibility: 'public',
  fr: ({ title, kind }) => `En plénière s’ouvre « ${title} » : ${kindWord(kind, 'fr')}`,
  en: ({ title, kind }) => `The plenary opens “${title}”: ${kindWord(kind, 'en')}`,
});

const stageReached = defineEvent('GuidedStageReached', 'GuidedProcedure', {
  visibility: 'public',
  fr: ({ title, stage }) => `« ${title} » : ${stages[String(stage)]?.fr ?? stage}`,
  en: ({ title, stage }) => `“${title}”: ${stages[String(stage)]?.en ?? stage}`,
});

export const procedureEnded = defineEvent('GuidedProcedureEnded', 'GuidedProcedure', {
  visibility: 'public',
  fr: '« {title} » est terminé',
  en: '“{title}” is over',
});

const answered: Readonly<Record<string, { fr: string; en: string }>> = {
  consent: { fr: 'consent', en: 'consents' },
  concern: { fr: 'consent, avec une réserve', en: 'consents, with a concern' },
  objection: { fr: 'dit une objection', en: 'raises an objection' },
};

/** `{actor}` did something in `{title}`. */
const define = (type: string, fr: string, en: string, visibility: 'public' | 'internal' = 'public'): EventFactory =>
  defineEvent(type, 'GuidedProcedure', { visibility, fr: `« {title} » : ${fr}`, en: `“{title}”: ${en}` });

const circleAnswered = defineEvent('CircleAnswered', 'GuidedProcedure', {
  visibility: 'public',
  fr: ({ title, answer }) => `« ${title} » : {actor} ${answered[String(answer)]?.fr ?? answer}`,
  en: ({ title, answer }) => `“${title}”: {actor} ${answered[String(answer)]?.en ?? answer}`,
});
const objectionRaised = define('ObjectionRaised', 'une objection est à examiner', 'an objection is to be looked at');
const objectionJudged = defineEvent('ObjectionJudged', 'GuidedProcedure', {
  visibility: 'public',
  fr: ({ title, reasoned }) => `« ${title} » : une objection est ${reasoned ? 'argumentée' : 'une préférence'}`,
  en: ({ title, reasoned }) => `“${title}”: an objection is ${reasoned ? 'reasoned' : 'a preference'}`,
});
const objectionLifted = define('ObjectionLifted', '{actor} lève une objection', '{actor} lifts an objection');
const circleLeft = define('CircleLeft', 'quelqu’un quitte le cercle', 'somebody leaves the circle');
const textAmended = define(
  'ConsentTextAmended',
  'le texte en est à sa version {version}',
  'the text is at version {version}',
);
const officeDescribed = define('OfficeDescribed', 'le rôle est décrit', 'the role is described');
const personNominated = define('PersonNominated', '{actor} nomme quelqu’un', '{actor} nominates somebody');
const nomineeProposed = define('NomineeProposed', 'une personne est proposée', 'somebody is proposed');
const nomineeAnswered = defineEvent('NomineeAnswered', 'GuidedProcedure', {
  visibility: 'public',
  fr: ({ title, accepts }) => `« ${title} » : {actor} ${accepts ? 'accepte' : 'décline'}`,
  en: ({ title, accepts }) => `“${title}”: {actor} ${accepts ? 'accepts' : 'declines'}`,
});
const personElected = define(
  'PersonElected',
  'une personne est élue sans candidat',
  'somebody is elected without candidate',
);
const candidateProposed = define(
  'CandidateProposed',
  '{actor} propose une candidature',
  '{actor} proposes a candidate',
);
const candidateAnswered = defineEvent('CandidateAnswered', 'GuidedProcedure', {
  visibility: 'public',
  fr: ({ title, accepts }) => `« ${title} » : {actor} ${accepts ? 'accepte d’être candidat·e' : 'décline'}`,
  en: ({ title, accepts }) => `“${title}”: {actor} ${accepts ? 'accepts to stand' : 'declines'}`,
});
const supportsGiven = define(
  'SupportsGiven',
  'quelqu’un soutient des candidatures',
  'somebody supports candidates',
  'internal',
);
const wordEntered = define(
  'WordEntered',
  '{actor} note ce que dit une personne sans téléphone',
  '{actor} writes down what somebody without a phone says',
);
const tellerNamed = define('TellerNamed', 'quelqu’un est désigné pour vérifier', 'somebody is named to verify');
const verified = define('EligibilityVerified', 'vous êtes vérifié·e', 'you are verified', 'internal');
const notVerified = define(
  'EligibilityRefused',
  'votre vérification est refusée',
  'your verification is refused',
  'internal',
);
const chased = define(
  'UnverifiedChased',
  '{count} personne(s) à vérifier reçoivent un courriel',
  '{count} person(s) to verify are written to',
);
const counted = define(
  'NominationCounted',
  'étape {stage}, les soutiens sont comptés',
  'stage {stage}, supports are counted',
);
const stageBegun = define(
  'NominationStageBegun',
  'l’étape {stage} commence, de zéro',
  'stage {stage} begins, from nothing',
);
const committed = define(
  'DrawCommitted',
  '{organisation} s’engage par une empreinte',
  '{organisation} commits by a digest',
);
const revealed = define('DrawRevealed', '{organisation} révèle son secret', '{organisation} reveals its secret');
const panelDrawn = define('PanelDrawn', 'le panel est tiré au sort, graine {seed}', 'the panel is drawn, seed {seed}');

/** How something that happened is logged: ids of people are references, never words (R12). */
export interface Telling {
  readonly event: EventFactory;
  readonly payload: EventPayload;
  /** Whom it is about besides the actor. */
  readonly people: readonly string[];
}

const telling = (event: EventFactory, payload: EventPayload = {}, ...people: readonly string[]): Telling => ({
  event,
  payload,
  people,
});

export function tellingOf(happened: Happened): Telling {
  switch (happened.type) {
    case 'ConsentStageReached':
    case 'ElectionStageReached':
    case 'DrawStageReached':
      return telling(stageReached, { stage: happened.stage });
    case 'CircleAnswered':
      return telling(circleAnswered, { answer: happened.kind });
    case 'ObjectionRaised':
      return telling(objectionRaised);
    case 'ObjectionJudged':
      return telling(objectionJudged, { reasoned: happened.reasoned });
    case 'ObjectionLifted':
      return telling(objectionLifted);
    case 'CircleLeft':
      return telling(circleLeft, {}, happened.personId);
    case 'ConsentTextAmended':
      return telling(textAmended, { version: happened.version });
    case 'OfficeDescribed':
      return telling(officeDescribed);
    case 'PersonNominated':
      return telling(personNominated, {}, happened.nominee);
    case 'NomineeProposed':
      return telling(nomineeProposed, {}, happened.nominee);
    case 'NomineeAnswered':
      return telling(nomineeAnswered, { accepts: happened.accepts });
    case 'PersonElected':
      return telling(personElected, {}, happened.personId);
    case 'CandidateProposed':
      return telling(candidateProposed, {}, happened.personId);
    case 'CandidateAnswered':
      return telling(candidateAnswered, { accepts: happened.accepts });
    case 'SupportsGiven':
      return telling(supportsGiven);
    case 'WordEntered':
      return telling(wordEntered, {}, happened.personId);
    case 'TellerNamed':
      return telling(tellerNamed, {}, happened.personId);
    case 'EligibilityVerified':
      return telling(verified, {}, happened.personId);
    case 'EligibilityRefused':
      return telling(notVerified, {}, happened.personId);
    case 'UnverifiedChased':
      return telling(chased, { count: happened.people.length });
    case 'NominationCounted':
      return telling(counted, { stage: happened.stage });
    case 'NominationStageBegun':
      return telling(stageBegun, { stage: happened.stage });
    case 'DrawCommitted':
      return telling(committed, { organisation: happened.organisation });
    case 'DrawRevealed':
      return telling(revealed, { organisation: happened.organisation });
    case 'PanelDrawn':
      return telling(panelDrawn, { seed: happened.seed });
  }
}
