import type { Id } from './ids.js';

/** Everything that can be debated, voted on, written as a text, followed or linked from the log. */
export const subjectTypes = [
  'Collective',
  'Account',
  'Phase',
  'PhaseChange',
  'PhaseException',
  'Charter',
  'CharterArticle',
  'CharterAmendment',
  'Endorsement',
  'Organisation',
  'Solicitation',
  'Mandate',
  'MandateChange',
  'Encounter',
  'WorkingGroup',
  'GroupSession',
  'Contribution',
  'Proposal',
  'Amendment',
  'Comment',
  'Ballot',
  'OutsideElection',
  'Plenary',
  'AgendaItem',
  'Decision',
  'GuidedProcedure',
  'Minutes',
  'Programme',
  'Measure',
  'Chapter',
  'Commitment',
  'Report',
  'Role',
] as const;

export type SubjectType = (typeof subjectTypes)[number];

export interface SubjectRef {
  readonly type: SubjectType;
  readonly id: Id;
}
