import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { StoredPapers } from './domain/closed-ballot.js';
import type { Bodies } from './domain/majority.js';
import type { ProxyState } from './domain/proxies.js';
import type { BallotOption } from './domain/rule-methods.js';
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
  /** Of an election, in the order papers go by. */
  readonly options: readonly BallotOption[];
  /** A show of hands: tellers count, nobody votes from a device. */
  readonly byHands: boolean;
  readonly state: BallotState;
  /** People on the roll, and present, when it opened. */
  readonly rollSize: number | null;
  readonly present: number | null;
  readonly openedAt: Date | null;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly proclaimedAt: Date | null;
  /** For and against; null for an election. */
  readonly tally: YesNoTally | null;
  readonly verdict: Verdict | null;
  /** People who could vote, as counted at the close. */
  readonly bodies: Bodies | null;
  /** What the method made of the papers, as the counting tool says it. */
  readonly count: unknown;
  /** The count step by step. */
  readonly trace: Readonly<Record<Language, readonly string[]>> | null;
  readonly drawSeed: string | null;
}

export const voiceKinds = ['member', 'organisation', 'group'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** Whose vote a line of the roll is: a member's own, an organisation's or a group's. */
export interface Voice {
  readonly kind: VoiceKind;
  /** Of a member, their account. */
  readonly id: Id;
  /** When the roll froze; null: a member, who goes by their name. */
  readonly name: string | null;
}

/** The voice of an organisation or a group on a roll. */
export interface VoiceRow {
  readonly kind: 'organisation' | 'group';
  readonly id: Id;
  readonly name: string;
  /** Who votes for it. */
  readonly accountId: Id;
  readonly person: string;
  readonly signed: boolean;
  /** Who said so since the opening, and when; null: as the roll froze. */
  readonly givenBy: string | null;
  readonly givenAt: Date | null;
}

/** Somebody who may vote, and why: present, member… */
export interface RollLine {
  readonly accountId: Id;
  readonly reason: string;
  /** A whole number from 1; 1 where it is not said. */
  readonly weight?: number;
  /** Id of a college of the rule. */
  readonly college?: string | null;
  /** Votes once a teller has verified it. */
  readonly toVerify?: boolean;
  /** An organisation's or a group's; none: the account's own. */
  readonly voice?: { readonly kind: 'organisation' | 'group'; readonly id: Id; readonly name: string };
}

/** One's own line of the roll, one of an organisation or group one votes for, or one whose proxy one holds. */
export interface OwnLine {
  readonly ballotId: Id;
  readonly accountId: Id;
  readonly name: string;
  readonly voice: Voice;
  readonly weight: number;
  readonly college: string | null;
  readonly standing: 'admitted' | 'to-verify' | 'refused';
  readonly standingReason: string | null;
  readonly signed: boolean;
  /** Signed before a teller: the paper is in the urn of the hall. */
  readonly signedOnPaper: boolean;
  readonly mayVote: boolean;
}

/** A vote handed to somebody else, as it is stored. */
export interface ProxyRow {
  readonly id: Id;
  readonly ballotId: Id;
  readonly principalId: Id;
  readonly principal: string;
  readonly holderId: Id;
  readonly holder: string;
  readonly state: ProxyState;
}

/** What one teller counted of one pile. */
export interface PileRow {
  readonly name: string;
  readonly tellerId: Id;
  readonly teller: string;
  readonly papers: readonly StoredPapers[];
  readonly enteredAt: Date;
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
  readonly by_hands: boolean | null;
  readonly on_roll: boolean | null;
  readonly standing: OwnLine['standing'] | null;
  readonly holder: Id | null;
  readonly signed: 'online' | 'paper' | null;
  readonly signed_by: Id | null;
  readonly stored: string | null;
  readonly stored_at: Date | null;
  /** Who votes for the line. */
  readonly voter: Id | null;
}

/** Part of a roll: of one standing (null: any), whose names have these letters ("": any). */
export interface RollFilter {
  readonly standing: OwnLine['standing'] | null;
  readonly search: string;
}

/** Somebody to write to about a roll. */
export interface ToRemind {
  readonly email: string;
  readonly language: Language;
  readonly slug: string;
  readonly collective: string;
}

export interface RollRow {
  readonly accountId: Id;
  readonly name: string;
  readonly voice: Voice;
  readonly reason: string;
  readonly signed: boolean;
  readonly weight: number;
  readonly college: string | null;
  readonly standing: OwnLine['standing'];
  readonly standingReason: string | null;
  readonly holder: string | null;
  /** Of a named vote whose counts may be shown. */
  readonly choice: string | null;
}
