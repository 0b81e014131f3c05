import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { DecidedOutcome } from './domain/decided.js';
import type { SpeechKind } from './domain/floor/speech.js';
import type { ItemState, ItemType, PlenaryState } from './domain/plenary.js';
import type { Timer } from './domain/timer.js';

export interface PlenaryInput {
  readonly title: string;
  readonly presentation: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  /** Web address of the online room; may be empty. */
  readonly link: string;
  readonly capacity: number | null;
  /** People who must be present for it to decide; null: no such number. */
  readonly quorum: number | null;
}

export interface Plenary extends PlenaryInput {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly number: number;
  readonly state: PlenaryState;
  readonly currentItemId: Id | null;
  readonly currentBallotId: Id | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface PlenaryCard extends Pick<
  Plenary,
  'id' | 'collectiveId' | 'number' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'state'
> {
  readonly itemCount: number;
  readonly decisionCount: number;
  readonly attendanceCount: number;
}

export interface DocumentLink {
  readonly title: string;
  readonly url: string;
}

export interface ItemInput {
  readonly type: ItemType;
  readonly title: string;
  readonly presentation: string;
  /** Minutes it should take. */
  readonly minutes: number | null;
  readonly speakerIds: readonly Id[];
  /** Somebody invited who has no account; may be empty. */
  readonly guest: string;
  readonly documents: readonly DocumentLink[];
  readonly subject: SubjectRef | null;
}

export interface AgendaItem extends ItemInput {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly plenaryId: Id;
  readonly position: number;
  readonly state: ItemState;
  /** Came by itself: the report of an encounter that is owed to this plenary (R3). */
  readonly owed: boolean;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface AttendanceRow {
  readonly accountId: Id;
  readonly name: string;
  readonly inAt: Date;
  readonly outAt: Date | null;
}

export interface DoorLine {
  readonly accountId: Id;
  readonly name: string;
  readonly present: boolean;
}

export interface SpeechRow {
  readonly id: Id;
  readonly itemId: Id;
  readonly accountId: Id;
  readonly name: string;
  readonly kind: SpeechKind;
  readonly state: 'waiting' | 'speaking' | 'done' | 'withdrawn';
  readonly timer: Timer | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** A ballot held at a plenary: on which item, and what its verdict will change. */
export interface HeldBallot {
  readonly collectiveId: Id;
  readonly ballotId: Id;
  readonly plenaryId: Id;
  readonly itemId: Id;
  readonly subjects: readonly SubjectRef[];
}

export interface Decision {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly plenaryId: Id;
  readonly plenaryNumber: number;
  readonly itemId: Id;
  /** null: a guided procedure decided. */
  readonly ballotId: Id | null;
  /** null: a ballot decided. */
  readonly procedureId: Id | null;
  readonly question: string;
  readonly outcome: DecidedOutcome;
  readonly subjects: readonly SubjectRef[];
  readonly decidedAt: Date;
}

export interface Minutes {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly plenaryId: Id;
  readonly state: 'draft' | 'published';
  readonly publishedAt: Date | null;
}
