import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { MethodId } from './domain/methods/election.js';
import type { CountedOutside } from './domain/outside/read-outside.js';
import type { Verdict } from './domain/verdict.js';

/** An election held elsewhere, as it was counted again here. */
export interface OutsideElection {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly plenaryId: Id | null;
  readonly itemId: Id | null;
  readonly title: string;
  readonly organiser: string;
  /** ISO date. */
  readonly heldOn: string;
  readonly link: string;
  readonly fileName: string;
  readonly digest: string;
  readonly fileKind: CountedOutside['fileKind'];
  readonly method: MethodId;
  readonly seats: number;
  readonly count: unknown;
  readonly verdict: Verdict | null;
  readonly trace: Readonly<Record<Language, readonly string[]>>;
  readonly recordedBy: Id;
  readonly recordedAt: Date;
}
