import type { Id } from '../../../kernel/ids.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { PublicReason } from './floor/scene.js';
import type { FloorSettings } from './floor/settings.js';
import type { SpeechKind } from './floor/speech.js';
import type { ItemState, ItemType, PlenaryState } from './plenary.js';
import type { Timer } from './timer.js';

/** Moments are ISO 8601 text: the view travels as JSON. */
type Moment = string;

export interface RoomItem {
  readonly id: Id;
  readonly position: number;
  readonly type: ItemType;
  readonly title: string;
  readonly minutes: number | null;
  readonly state: ItemState;
  readonly openedAt: Moment | null;
  readonly subject: SubjectRef | null;
}

export interface RoomSpeech {
  readonly id: Id;
  readonly personId: Id;
  readonly name: string;
  readonly kind: SpeechKind;
}

/** Somebody who waits, and why there. */
export interface RoomRequest extends RoomSpeech {
  readonly reason: PublicReason;
  /** Whether for and against were made to alternate here. */
  readonly inTurn: boolean;
  /** How long they had the floor in this plenary. */
  readonly seconds: number;
}

/** Who speaks, who waits in which order, and the clocks. */
export interface RoomFloor {
  /** The order in force, and whether the current item has its own. */
  readonly floor: FloorSettings & { readonly ofItem: boolean };
  readonly itemTimer: Timer | null;
  readonly speaker: (RoomSpeech & { readonly since: Moment; readonly timer: Timer }) | null;
  /** The first fifty who wait, in their order. */
  readonly queue: readonly RoomRequest[];
  readonly queueLength: number;
}

export interface RoomBallot {
  readonly id: Id;
  readonly question: string;
  readonly state: 'draft' | 'open' | 'closed' | 'proclaimed';
  readonly secrecy: 'named' | 'secret';
  readonly rollSize: number | null;
  readonly turnout: number;
  readonly closesAt: Moment | Date | null;
  /** null while the rule hides them. */
  readonly counts: {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly blank: number;
    readonly void: number;
  } | null;
  readonly outcome: string | null;
  /** The rule, and once closed the verdict, in a sentence of each language. */
  readonly ruleSentence: { readonly fr: string; readonly en: string };
  readonly verdictSentence: { readonly fr: string; readonly en: string } | null;
}

/** The whole public state of a plenary's room: what every phone, the console and the hall's display show. */
export interface RoomView extends RoomFloor {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly state: PlenaryState;
  readonly serverTime: Moment;
  /** People checked in. */
  readonly present: number;
  readonly capacity: number | null;
  readonly quorum: number | null;
  readonly agenda: readonly RoomItem[];
  readonly itemId: Id | null;
  /** The one open, or the last one of the current item. */
  readonly ballot: RoomBallot | null;
}
