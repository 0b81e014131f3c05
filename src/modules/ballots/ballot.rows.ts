import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { BallotState } from './domain/ballot-state.js';
import type { YesNoTally } from './domain/methods/yes-no.js';
import type { DecisionRule } from './domain/rule.js';
import type { Verdict } from './domain/verdict.js';

export interface Ballot {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly question: string;
  /** What is voted on; null for a free question. */
  readonly subject: SubjectRef | null;
  /** Where it is held: a plenary. */
  readonly context: SubjectRef | null;
  /** Every subject whose watchers hear of it. */
  readonly about: readonly SubjectRef[];
  readonly rule: DecisionRule;
  readonly state: BallotState;
  /** People on the roll, and present, when it opened. */
  readonly rollSize: number | null;
  readonly present: number | null;
  readonly openedAt: Date | null;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly proclaimedAt: Date | null;
  readonly tally: YesNoTally | null;
  readonly verdict: Verdict | null;
}

/** Somebody who may vote, and why: present, member… */
export interface RollLine {
  readonly accountId: Id;
  readonly reason: string;
}

/** What everybody may see of a ballot now; counts only where they may be shown. */
export interface BallotStatus {
  readonly id: Id;
  readonly question: string;
  readonly state: BallotState;
  readonly secrecy: DecisionRule['secrecy'];
  readonly rollSize: number | null;
  /** Lines of the roll signed. */
  readonly turnout: number;
  readonly closesAt: Date | null;
  readonly counts: YesNoTally | null;
  readonly rule: DecisionRule;
  readonly verdict: Verdict | null;
}

/** A status as it is shown to everybody at once, whatever their language. */
export interface PublicBallot extends Omit<BallotStatus, 'rule' | 'verdict'> {
  readonly outcome: Verdict['outcome'] | null;
  readonly ruleSentence: Readonly<Record<Language, string>>;
  /** Once closed. */
  readonly verdictSentence: Readonly<Record<Language, string>> | null;
}

/** One voter's own side of a ballot. */
export interface OwnVote {
  readonly ballotId: Id;
  readonly channel: 'online' | 'paper' | null;
  /** Not voted yet, or may replace: true even where the ballot is not open. */
  readonly mayVote: boolean;
  /** Of a named vote: which one counts. Never known for a secret one. */
  readonly vote: { readonly id: Id; readonly choice: string } | null;
}

/** What cast_vote answers. `effect` null: nothing was stored, and the rest says why. */
export interface CastRow {
  readonly effect: 'accept' | 'replace' | null;
  readonly state: BallotState | null;
  readonly rule: DecisionRule | null;
  readonly closes_at: Date | null;
  readonly on_roll: boolean | null;
  readonly signed: 'online' | 'paper' | null;
  readonly stored: string | null;
  readonly stored_at: Date | null;
}

export interface RollRow {
  readonly accountId: Id;
  readonly name: string;
  readonly reason: string;
  readonly signed: boolean;
  /** Of a named vote whose counts may be shown. */
  readonly choice: string | null;
}
