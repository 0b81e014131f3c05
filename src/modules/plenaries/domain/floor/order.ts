import { byAsking, overRepresentedOf, policies, type OrderPolicy, type Placed, type Scene } from './policy.js';
import type { Reason } from './reason.js';
import { inTurn } from './sides.js';
import { isOrdinary, type SpeechKind, type Spoken, type Waiting } from './speech.js';

/** How a queue is ordered; stored with the item, or with the plenary. */
export interface FloorRule {
  readonly policy: OrderPolicy;
  /** For and against in turn. */
  readonly alternateSides: boolean;
  /** Positions at the top that no longer move once shown. */
  readonly safePositions: number;
  /** Questions to the speaker heard at most between two speeches; those above wait for the next speaker. */
  readonly questionsInARow: number;
}

export const plainFloor: FloorRule = {
  policy: 'first-come',
  alternateSides: false,
  safePositions: 0,
  questionsInARow: 3,
};

/** A request in its place, counted from 1, and why. */
export interface QueueLine {
  readonly request: Waiting;
  readonly position: number;
  readonly reason: Reason;
  readonly inTurn: boolean;
}

const ofKind = (queue: readonly Waiting[], kind: SpeechKind): readonly Waiting[] =>
  queue.filter((request) => request.kind === kind).sort(byAsking);

const placedAs = (requests: readonly Waiting[], reason: Reason): readonly Placed[] =>
  requests.map((request) => ({ request, reason }));

/** The ordinary requests that stand at the top of what was shown last, in that order. */
function safeOf(ordinary: readonly Waiting[], shown: readonly string[], positions: number): readonly Waiting[] {
  const byId = new Map(ordinary.map((request) => [request.id, request]));
  return [...new Set(shown)]
    .flatMap((id) => {
      const request = byId.get(id);
      return request ? [request] : [];
    })
    .slice(0, Math.max(0, positions));
}

/** The policy over what is not safe; where sides alternate, over each side, and the sides in turn. */
function byPolicy(
  rule: FloorRule,
  queue: readonly Waiting[],
  before: readonly { readonly kind: SpeechKind; readonly gender: Waiting['gender'] }[],
  scene: Omit<Scene, 'lastGender' | 'overRepresented'>,
): readonly Placed[] {
  const overRepresented = overRepresentedOf([...before, ...queue]);
  const ordered = (some: readonly Waiting[], heard: typeof before): readonly Placed[] =>
    policies[rule.policy](some, { ...scene, overRepresented, lastGender: heard.at(-1)?.gender ?? null });
  if (!rule.alternateSides) return ordered(queue, before);
  const sides = (['for', 'against', 'contribution'] as const).map((side) =>
    ordered(
      queue.filter(({ kind }) => kind === side),
      before.filter(({ kind }) => kind === side),
    ),
  );
  return inTurn(
    sides,
    before.map(({ kind }) => kind),
  );
}

/** Questions since the last ordinary speech. */
function questionsHeard(spoken: readonly Spoken[]): number {
  const since = spoken.slice(spoken.findLastIndex(isOrdinary) + 1);
  return since.filter(({ kind }) => kind === 'question').length;
}

/** At most `inARow` questions, then one speech, and so on; `heard` questions already count for the first run. */
function withQuestions(
  speeches: readonly Placed[],
  questions: readonly Placed[],
  inARow: number,
  heard: number,
): readonly Placed[] {
  const most = Math.max(1, inARow);
  const left = [...questions];
  const placed = left.splice(0, Math.max(0, most - heard));
  for (const speech of speeches) placed.push(speech, ...left.splice(0, most));
  return [...placed, ...left];
}

/**
 * The queue in the order people will be called, with the reason of each place. Points of order first, then answers, then
 * questions to the speaker (a few at a time), then the rest by the rule's policy; equals as they asked. Nobody starves:
 * `policies` states by how many speeches one may be overtaken; questions add `questionsInARow` for each of those, points of
 * order and answers are the chair's to admit.
 *
 * @param queue requests waiting, in any order
 * @param spoken speeches of the whole plenary in the order they began, the one under way included
 * @param now milliseconds since 1970, by the server's clock
 * @param shown ids in the order last shown to people: its first `safePositions` still waiting keep their order
 */
export function orderQueue(
  rule: FloorRule,
  queue: readonly Waiting[],
  spoken: readonly Spoken[],
  now: number,
  shown: readonly string[] = [],
): readonly QueueLine[] {
  const ordinary = queue.filter(isOrdinary).sort(byAsking);
  const safe = safeOf(ordinary, shown, rule.safePositions);
  const kept = new Set(safe);
  const rest = ordinary.filter((request) => !kept.has(request));
  const asked = new Map(ordinary.map(({ id }, index) => [id, index]));
  const ruled = byPolicy(rule, rest, [...spoken.filter(isOrdinary), ...safe], { spoken, now, asked });
  const speeches = [...placedAs(safe, { kind: 'safe', positions: rule.safePositions }), ...ruled];
  const questions = placedAs(ofKind(queue, 'question'), { kind: 'question' });
  const all = [
    ...placedAs(ofKind(queue, 'point-of-order'), { kind: 'point-of-order' }),
    ...placedAs(ofKind(queue, 'answer'), { kind: 'answer' }),
    ...withQuestions(speeches, questions, rule.questionsInARow, questionsHeard(spoken)),
  ];
  const alternating = new Set(rule.alternateSides ? ruled : []);
  return all.map((line, index) => ({
    request: line.request,
    reason: line.reason,
    position: index + 1,
    inTurn: alternating.has(line),
  }));
}
