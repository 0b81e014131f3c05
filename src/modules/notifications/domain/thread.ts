import type { SubjectType } from '../../../kernel/subject-ref.js';

/** What is told of the first is news of the second: a reader finds them together. */
export const partOf: Partial<Record<SubjectType, SubjectType>> = {
  AgendaItem: 'Plenary',
  Ballot: 'Plenary',
  Decision: 'Plenary',
  GuidedProcedure: 'Plenary',
  Minutes: 'Plenary',
  GroupSession: 'WorkingGroup',
};
