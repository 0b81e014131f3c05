import type { Id } from '../../../kernel/ids.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { ConsentStage } from './consent.js';
import type { EligibilityRule } from './eligibility.js';
import type { Answer, Objection } from './objections.js';
import type { ElectionStage, Nomination, Office } from './open-election.js';
import type { ParityRule } from './parity.js';

/** A sentence in each language. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}

/** The circle and its objections, as everybody sees them: all is said before everyone. */
export interface RoundView {
  readonly circle: readonly Id[];
  readonly round: number;
  readonly answers: readonly Answer[];
  /** Who has not answered. */
  readonly silent: readonly Id[];
  readonly objections: readonly Objection[];
}

export interface ConsentView extends RoundView {
  readonly kind: 'consent';
  readonly stage: ConsentStage;
  readonly text: string;
  /** From 1. */
  readonly textVersion: number;
  readonly ending: string;
  /** What is adopted when consent is stated; none: the text itself. */
  readonly subjects: readonly SubjectRef[];
  /** The vote there may be instead; null: none. `rule` is what the ballot is prepared with. */
  readonly fallback: { readonly rounds: number; readonly sentence: Said; readonly rule: unknown } | null;
}

export interface ElectionView extends RoundView {
  readonly kind: 'election';
  readonly stage: ElectionStage;
  readonly office: Office | null;
  readonly eligible: readonly Id[];
  readonly nominations: readonly Nomination[];
  readonly named: readonly { readonly nominee: Id; readonly count: number }[];
  readonly proposed: Id | null;
  readonly accepted: readonly Id[];
  readonly declined: readonly Id[];
  readonly ending: string;
  /** The role the person elected is given; null: none that the software knows. */
  readonly gives: string | null;
  readonly fallback: { readonly rounds: number } | null;
}

export interface PlaceView {
  readonly personId: Id;
  readonly count: number;
  readonly rank: number;
}

export interface NominationView {
  readonly kind: 'nomination';
  readonly stage: number;
  readonly state: 'open' | 'counted' | 'proclaimed' | 'dropped';
  readonly seats: number;
  readonly parity: ParityRule;
  readonly eligibility: EligibilityRule;
  /** Hours whoever is written to has to come before the tellers. */
  readonly delayHours: number;
  readonly candidates: readonly { readonly personId: Id; readonly answer: 'asked' | 'accepted' | 'declined' }[];
  readonly tellers: readonly Id[];
  readonly checks: { readonly verified: number; readonly refused: number; readonly unverified: number };
  /** People not verified who were never written to. */
  readonly unchased: number;
  readonly ranking: readonly PlaceView[];
  readonly results: readonly (readonly PlaceView[])[];
  /** The list once parity is applied; null before a count. */
  readonly list: { readonly people: readonly Id[]; readonly explanation: Said } | null;
}

export interface DrawView {
  readonly kind: 'sortition';
  readonly stage: 'committing' | 'revealing' | 'drawn' | 'dropped';
  readonly seats: number;
  readonly quotas: readonly {
    readonly category: string;
    readonly value: string;
    readonly least: number;
    readonly most: number;
  }[];
  readonly poolSize: number;
  readonly source: 'members' | 'present' | 'list';
  readonly fingerprint: string;
  readonly commitments: readonly { readonly organisation: string; readonly sha256: string }[];
  readonly reveals: readonly { readonly organisation: string; readonly secret: string }[];
  readonly seed: string | null;
  /** Pseudonyms, in the order drawn. */
  readonly panel: readonly string[];
  readonly steps: readonly Said[];
  readonly deadEnds: readonly Said[];
}

/** A guided procedure as everybody sees it, on phones, console and display; people by id, with their names beside. */
export interface GuidedView {
  readonly id: Id;
  readonly plenaryId: Id;
  readonly plenaryNumber: number;
  readonly itemId: Id;
  readonly title: string;
  readonly version: number;
  readonly open: boolean;
  /** What may be done now at all: the plenary is under way, on this item. */
  readonly live: boolean;
  readonly names: Readonly<Record<Id, string>>;
  readonly held: ConsentView | ElectionView | NominationView | DrawView;
}
