import type { Id } from '../../../kernel/ids.js';
import { allowed, denied, every, when, type Decision } from '../../../kernel/decision.js';
import {
  acceptancesNeeded,
  ratificationNotPassed,
  ratificationSumWrong,
  ratificationToCome,
} from './charter.refusals.js';

export const endorsementStates = [
  'announced',
  'confirmed',
  'active',
  'to_renew',
  'renewed',
  'lapsed',
  'withdrawn',
] as const;
export type EndorsementState = (typeof endorsementStates)[number];

/** What a collective may keep for endorsers of the charter in force. */
export const endorsersActs = ['amend', 'college', 'speak'] as const;
export type EndorsersAct = (typeof endorsersActs)[number];

/** What an organisation's signature presumes (R4). */
export interface Acceptances {
  readonly charterAndMethod: boolean;
  readonly priorWork: boolean;
  readonly commonProgramme: boolean;
}

/** An organisation's own vote on the charter. Counts are people. */
export interface Ratification {
  readonly body: string;
  /** ISO date. */
  readonly on: string;
  readonly electorate: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly votesAbstain: number;
}

/** On an article, or on one of its clauses. */
export interface ReservationInput {
  readonly articleId: Id;
  readonly clauseId: Id | null;
  readonly reason: string;
}

export const acceptsAll = ({ charterAndMethod, priorWork, commonProgramme }: Acceptances): Decision =>
  when(charterAndMethod && priorWork && commonProgramme, acceptancesNeeded());

/** Whether an internal vote allows signing on a day. */
export function ratifies(vote: Ratification, today: string): Decision {
  const { electorate, votesFor, votesAgainst, votesAbstain, on } = vote;
  const cast = votesFor + votesAgainst + votesAbstain;
  return every(
    () => when(on <= today, ratificationToCome({ field: 'on' })),
    () => (cast > electorate ? denied(ratificationSumWrong({ cast, electorate, field: 'electorate' })) : allowed),
    () => when(votesFor > votesAgainst, ratificationNotPassed()),
  );
}

/** An endorsement that still counts, or may again: what can be withdrawn. */
export const stands = (state: EndorsementState): boolean =>
  state !== 'withdrawn' && state !== 'renewed' && state !== 'lapsed';
