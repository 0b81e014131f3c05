import type { Id } from '../../../kernel/ids.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { YesNoRule } from '../../ballots/index.js';
import type { RoleKind } from '../../collectives/index.js';
import type { Consent } from '../domain/consent.js';
import type { EligibilityRule } from '../domain/eligibility.js';
import type { Nomination } from '../domain/nomination.js';
import type { OpenElection } from '../domain/open-election.js';
import type { ParityRule } from '../domain/parity.js';
import type { DrawCeremony } from './draw-ceremony.js';

export const guidedKinds = ['consent', 'election', 'nomination', 'sortition'] as const;
export type GuidedKind = (typeof guidedKinds)[number];

export interface ConsentSetting {
  /** What is adopted when consent is stated; none: the text itself is the decision. */
  readonly subjects: readonly SubjectRef[];
  /** The vote there may be instead, as it will be prepared. */
  readonly fallbackRule: YesNoRule | null;
}

/** `texts[version - 1]` is the text of a version. */
export interface ConsentState {
  readonly consent: Consent;
  readonly texts: readonly string[];
}

export interface ElectionSetting {
  /** The role given to whoever is elected; null: none that the software knows. */
  readonly gives: { readonly kind: RoleKind; readonly subject: SubjectRef | null } | null;
}

export interface NominationSetting {
  readonly seats: number;
  readonly parity: ParityRule;
  readonly eligibility: EligibilityRule;
  readonly delayHours: number;
}

export interface NominationState {
  readonly nomination: Nomination;
  readonly ending: 'proclaimed' | 'dropped' | null;
}

export interface DrawSetting {
  readonly source: 'members' | 'present' | 'list';
}

interface Common {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly plenaryId: Id;
  readonly itemId: Id;
  readonly title: string;
  readonly version: number;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
}

export type ConsentProcedure = Common & {
  readonly kind: 'consent';
  readonly setting: ConsentSetting;
  readonly state: ConsentState;
};
export type ElectionProcedure = Common & {
  readonly kind: 'election';
  readonly setting: ElectionSetting;
  readonly state: OpenElection;
};
export type NominationProcedure = Common & {
  readonly kind: 'nomination';
  readonly setting: NominationSetting;
  readonly state: NominationState;
};
export type DrawProcedure = Common & {
  readonly kind: 'sortition';
  readonly setting: DrawSetting;
  readonly state: DrawCeremony;
};

/** A procedure guided on an item of an agenda. */
export type Procedure = ConsentProcedure | ElectionProcedure | NominationProcedure | DrawProcedure;

/** A procedure without what it holds. */
export interface ProcedureLine {
  readonly id: Id;
  readonly itemId: Id;
  readonly kind: GuidedKind;
  readonly title: string;
  readonly open: boolean;
}

/** What is said at the opening, and where it starts. */
export type NewProcedure = Opening<Procedure>;

type Opening<P> = P extends Procedure ? Pick<P, 'kind' | 'setting' | 'state'> : never;
