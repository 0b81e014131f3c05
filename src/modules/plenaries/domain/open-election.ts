import { circleWrong } from './guided.refusals.js';
import {
  firstRound,
  isCircle,
  type AnswerKind,
  type ConsentRule,
  type Entered,
  type ObjectionEvent,
  type ObjectionRound,
} from './objections.js';
import { refused, stepped, type Step } from './step.js';

export const electionStages = [
  'describe',
  'nominate',
  'change',
  'propose',
  'objections',
  'proclaimed',
  'dropped',
  'ballot',
] as const;
export type ElectionStage = (typeof electionStages)[number];

/** What the person will be asked to do, agreed before any name is said. */
export interface Office {
  readonly role: string;
  readonly mandate: string;
  readonly criteria: readonly string[];
}

/** `from`: whom they had named in the first round, once they changed. Shown to everyone as it is said. */
export interface Nomination extends Entered {
  readonly by: string;
  readonly nominee: string;
  readonly reason: string;
  readonly from: string | null;
}

/**
 * An election without candidate (sociocratic): office, nominations with reasons, changes, a proposal, objections, the
 * nominee's own agreement, proclamation. Named by nature: everything is said before everyone.
 */
export interface OpenElection {
  readonly rule: ConsentRule;
  readonly stage: ElectionStage;
  readonly office: Office | null;
  /** Who may be named; often the circle itself. */
  readonly eligible: readonly string[];
  readonly nominations: readonly Nomination[];
  /** Everybody named in the first round, in the order of the first naming. */
  readonly named: readonly string[];
  readonly proposed: string | null;
  /** Who agreed to serve, and who declined. */
  readonly accepted: readonly string[];
  readonly declined: readonly string[];
  /** Whose agreement or refusal was written down for them, and by whom. */
  readonly repliesEntered?: readonly { readonly personId: string; readonly enteredBy: string }[];
  /** The objections to the person proposed. */
  readonly held: ObjectionRound;
  /** The objections to those proposed before: they stand again if the same person is proposed again. */
  readonly heldBefore: readonly { readonly nominee: string; readonly held: ObjectionRound }[];
  readonly ending: string;
}

export interface NamingCommand extends Entered {
  readonly do: 'nominate' | 'change';
  readonly by: string;
  readonly nominee: string;
  readonly reason: string;
}

export type ElectionCommand =
  | { readonly do: 'describe'; readonly office: Office }
  | { readonly do: 'open-nominations' }
  | NamingCommand
  | { readonly do: 'open-changes' }
  | { readonly do: 'close-changes' }
  | { readonly do: 'propose'; readonly nominee: string; readonly why: string }
  | { readonly do: 'accept' | 'decline'; readonly by: string; readonly enteredBy?: string }
  | {
      readonly do: 'answer';
      readonly by: string;
      readonly kind: AnswerKind;
      readonly reason: string;
      readonly objectionId: string;
      readonly enteredBy?: string;
    }
  | { readonly do: 'judge'; readonly objectionId: string; readonly reasoned: boolean; readonly why: string }
  | {
      readonly do: 'lift';
      readonly by: string;
      readonly objectionId: string;
      readonly how: string;
      readonly enteredBy?: string;
    }
  | { readonly do: 'leave'; readonly personId: string }
  | { readonly do: 'proclaim' }
  | { readonly do: 'drop'; readonly why: string }
  | { readonly do: 'fall-back' };

export type ElectionEvent =
  | ObjectionEvent
  | { readonly type: 'ElectionStageReached'; readonly stage: ElectionStage }
  | { readonly type: 'OfficeDescribed'; readonly office: Office }
  | { readonly type: 'PersonNominated'; readonly by: string; readonly nominee: string; readonly from: string | null }
  | { readonly type: 'NomineeProposed'; readonly nominee: string; readonly why: string }
  | { readonly type: 'NomineeAnswered'; readonly nominee: string; readonly accepts: boolean }
  | { readonly type: 'PersonElected'; readonly personId: string };

export type ElectionStep = Step<OpenElection, ElectionEvent>;

/** The election at a stage, and what led there. */
export const at = (state: OpenElection, stage: ElectionStage, ...happened: readonly ElectionEvent[]): ElectionStep =>
  stepped({ ...state, stage }, ...happened, { type: 'ElectionStageReached', stage });

/** Opens the election before a stated circle. Refuses an empty circle, a name twice, or more than 200 people. */
export function openElection(circle: readonly string[], eligible: readonly string[], rule: ConsentRule): ElectionStep {
  if (!isCircle(circle) || eligible.length === 0) return refused(circleWrong());
  const nothing = {
    nominations: [],
    named: [],
    proposed: null,
    accepted: [],
    declined: [],
    heldBefore: [],
    ending: '',
  };
  const state = { rule, stage: 'describe', office: null, eligible, ...nothing, held: firstRound(circle) } as const;
  return at(state, 'describe');
}

/** Nominations told live: who is named, by how many, in the order of first naming. */
export function namedTally({
  nominations,
}: OpenElection): readonly { readonly nominee: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { nominee } of nominations) counts.set(nominee, (counts.get(nominee) ?? 0) + 1);
  return [...counts].map(([nominee, count]) => ({ nominee, count }));
}
