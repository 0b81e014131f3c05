import type { Decision } from '../../../kernel/decision.js';
import {
  candidatesSilent,
  candidateUnknown,
  nominationsClosed,
  ownAnswerOnly,
  proposedAlready,
} from './nomination.refusals.js';
import { refused, stepped, type Step } from './step.js';

export interface Candidate {
  readonly personId: string;
  /** As the person declared it; null: not told. */
  readonly gender: string | null;
  /** Whoever proposes themself has accepted. */
  readonly answer: 'asked' | 'accepted' | 'declined';
}

/** Whom a voter supports; each voter supports a candidate once. */
export interface Support {
  readonly voterId: string;
  readonly candidateId: string;
}

export interface Place {
  readonly personId: string;
  readonly gender: string | null;
  readonly count: number;
  /** From 1; equals share it. */
  readonly rank: number;
}

/** Open nomination: anyone proposes, those proposed answer, tellers verify, then the count; stages follow one another. */
export interface Nomination {
  /** From 1. */
  readonly stage: number;
  readonly state: 'open' | 'counted';
  readonly candidates: readonly Candidate[];
  /** Of this stage; those before are in `results`. */
  readonly ranking: readonly Place[];
  readonly results: readonly (readonly Place[])[];
}

export type NominationEvent =
  | { readonly type: 'CandidateProposed'; readonly personId: string; readonly by: string }
  | { readonly type: 'CandidateAnswered'; readonly personId: string; readonly accepts: boolean }
  | { readonly type: 'NominationCounted'; readonly stage: number }
  | { readonly type: 'NominationStageBegun'; readonly stage: number };

type NominationStep = Step<Nomination, NominationEvent>;

export const openNomination: Nomination = { stage: 1, state: 'open', candidates: [], ranking: [], results: [] };

/** Proposes somebody, who is asked; or oneself, which is accepting. */
export function proposeCandidate(
  held: Nomination,
  by: string,
  candidate: { readonly personId: string; readonly gender: string | null },
): NominationStep {
  if (held.state !== 'open') return refused(nominationsClosed());
  const { personId, gender } = candidate;
  if (held.candidates.some((one) => one.personId === personId)) return refused(proposedAlready());
  const answer = by === personId ? 'accepted' : 'asked';
  const candidates = [...held.candidates, { personId, gender, answer } as const];
  return stepped({ ...held, candidates }, { type: 'CandidateProposed', personId, by });
}

/**
 * Whoever was proposed accepts or declines; and may think better of it until the count.
 * @param gender as the person declares it; null: says nothing new of it
 */
export function answerNomination(
  held: Nomination,
  by: string,
  personId: string,
  accepts: boolean,
  gender: string | null = null,
): NominationStep {
  if (held.state !== 'open') return refused(nominationsClosed());
  if (!held.candidates.some((one) => one.personId === personId)) return refused(candidateUnknown());
  if (by !== personId) return refused(ownAnswerOnly());
  const answer = accepts ? 'accepted' : 'declined';
  const candidates = held.candidates.map((one) =>
    one.personId === personId ? ({ ...one, answer, gender: gender ?? one.gender } as const) : one,
  );
  return stepped({ ...held, candidates }, { type: 'CandidateAnswered', personId, accepts });
}

/** Those who may be on a ballot (R10). */
export const acceptedOf = ({ candidates }: Nomination): readonly Candidate[] =>
  candidates.filter(({ answer }) => answer === 'accepted');

/** Places by supports, most first; equals share a rank and come in the order they were proposed. */
function rankingOf(
  candidates: readonly Candidate[],
  supports: readonly Support[],
  voters: ReadonlySet<string>,
): readonly Place[] {
  const supporters = new Map(candidates.map(({ personId }) => [personId, new Set<string>()]));
  for (const { voterId, candidateId } of supports) if (voters.has(voterId)) supporters.get(candidateId)?.add(voterId);
  const places = candidates.map(({ personId, gender }) => {
    const count = supporters.get(personId)?.size ?? 0;
    return { personId, gender, count };
  });
  places.sort((a, b) => b.count - a.count);
  return places.map((place) => ({ ...place, rank: places.findIndex(({ count }) => count === place.count) + 1 }));
}

/**
 * Counts the supports of verified voters for those who accepted; a support said twice counts once.
 * @param mayCount what `mayCount` of the checks says: the unverified are chased first
 */
export function countNomination(
  held: Nomination,
  supports: readonly Support[],
  verified: ReadonlySet<string>,
  mayCount: Decision,
): NominationStep {
  if (held.state !== 'open') return refused(nominationsClosed());
  if (!mayCount.allowed) return refused(mayCount.refusal);
  const accepted = acceptedOf(held);
  const unanswered = held.candidates.filter(({ answer }) => answer === 'asked').length;
  if (accepted.length === 0) return refused(candidatesSilent({ unanswered }));
  const ranking = rankingOf(accepted, supports, verified);
  return stepped({ ...held, state: 'counted', ranking }, { type: 'NominationCounted', stage: held.stage });
}

/** The next stage, among those who go on: counters begin again at nothing, and what was counted is kept apart. */
export function nextNominationStage(held: Nomination, goingOn: readonly string[]): NominationStep {
  if (held.state !== 'counted') return refused(nominationsClosed());
  const ranked = new Set(held.ranking.map(({ personId }) => personId));
  if (goingOn.some((personId) => !ranked.has(personId))) return refused(candidateUnknown());
  const stage = held.stage + 1;
  const candidates = held.candidates.filter(({ personId }) => goingOn.includes(personId));
  const results = [...held.results, held.ranking];
  return stepped({ stage, state: 'open', candidates, ranking: [], results }, { type: 'NominationStageBegun', stage });
}
