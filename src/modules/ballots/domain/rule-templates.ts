import type { ConsentRule, ElectionRule, NominationRule, Terms, YesNoRule } from './rule.js';

const terms: Terms = {
  secrecy: 'named',
  liveCounts: false,
  replaceVote: true,
  proxies: null,
  eligibility: null,
  fallback: { noQuorum: null, withdrawal: 'none' },
};

/** More than half of the votes for or against, by name. */
export const simpleMajority: YesNoRule = {
  ...terms,
  method: 'yes-no',
  threshold: { fraction: '1/2', strict: true },
  base: 'expressed',
  weights: 'one-each',
  also: [],
  quorum: null,
  tieRule: 'rejected',
  colleges: [],
};

/** At least two thirds of the votes for or against. */
export const twoThirdsExpressed: YesNoRule = {
  ...simpleMajority,
  threshold: { fraction: '2/3', strict: false },
};

/** More than half of everyone present: an abstention weighs against. */
export const absoluteMajorityPresent: YesNoRule = { ...simpleMajority, base: 'present' };

/** Nobody against, and somebody for. */
export const unanimityExpressed: YesNoRule = {
  ...simpleMajority,
  threshold: { fraction: '1', strict: false },
};

/** Two thirds of the votes for or against, half of the people present voting; called again a month later without quorum. */
export const charterAmendment: YesNoRule = {
  ...twoThirdsExpressed,
  quorum: { of: 'present', fraction: '1/2' },
  fallback: { noQuorum: { when: { afterDays: 30 }, rule: twoThirdsExpressed }, withdrawal: 'none' },
};

/** Consent, in three rounds at most, then more than half of the votes for or against. */
export const consentThenMajority: ConsentRule = {
  ...terms,
  secrecy: 'named',
  method: 'consent',
  quorum: null,
  options: { rounds: 3, thenMajority: { threshold: { fraction: '1/2', strict: true }, base: 'expressed' } },
};

const election = {
  ...terms,
  weights: 'one-each',
  quorum: null,
  tieRule: 'draw',
  winnerNeeds: null,
  seedSource: 'Trois dés lancés en séance après la clôture, lus de gauche à droite',
} as const;

/** Two facilitators, each judged on five grades, in secret. */
export const twoFacilitatorsByJudgment: ElectionRule = {
  ...election,
  secrecy: 'secret',
  method: 'majority-judgment',
  options: { seats: 2, grades: ['À rejeter', 'Passable', 'Assez bien', 'Bien', 'Très bien'], missing: 'worst' },
  fallback: { noQuorum: null, withdrawal: 'next-ranked' },
};

/** Two facilitators whom others name. */
export const twoFacilitatorsWithoutCandidate: NominationRule = {
  ...terms,
  secrecy: 'named',
  method: 'election-without-candidate',
  quorum: null,
  options: { seats: 2, rounds: 3 },
};

/** Twelve priorities a person, three in each of four blocks. */
export const twelvePriorities: ElectionRule = {
  ...election,
  method: 'allotted',
  options: { seats: 12, votes: 12, perBlock: 3, exactly: true },
};

/** The most approved of several: everybody approves as many as they like; a tie is reported and chooses nothing. */
export const mostApproved: ElectionRule = {
  ...election,
  tieRule: 'report',
  seedSource: null,
  method: 'approval',
  options: { seats: 1, most: null },
};

/** Ready-made rules, by the name a form offers them under: plain data, like those a collective keeps for itself. */
export const ruleTemplates = {
  simpleMajority,
  twoThirdsExpressed,
  absoluteMajorityPresent,
  unanimityExpressed,
  charterAmendment,
  consentThenMajority,
  twoFacilitatorsByJudgment,
  twoFacilitatorsWithoutCandidate,
  twelvePriorities,
} as const;

export type RuleTemplate = keyof typeof ruleTemplates;
