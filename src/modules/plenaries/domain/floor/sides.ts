import type { Placed } from './policy.js';
import { isOrdinary, type SpeechKind } from './speech.js';

const turnsAgo = (heard: readonly SpeechKind[], kind: SpeechKind): number => {
  const last = heard.lastIndexOf(kind);
  return last < 0 ? Infinity : heard.length - last;
};

/**
 * For and against in turn: what was heard longest ago speaks next, each side in its own order. Contributions that take no
 * side have their turn too, so that between two speeches of one side there is at most one of each other; a side nobody
 * waits on is passed over. So a request with `n` before it on its side (overtakers included) is called after at most
 * 3n + 2 others.
 * @param heard kinds of the speeches before these lines, oldest first
 */
export function inTurn(sides: readonly (readonly Placed[])[], heard: readonly SpeechKind[]): readonly Placed[] {
  const queues = sides.map((side) => [...side]);
  const told = heard.filter((kind) => isOrdinary({ kind }));
  const placed: Placed[] = [];
  const total = queues.reduce((sum, { length }) => sum + length, 0);
  while (placed.length < total) {
    const heads = queues.flatMap((queue) => (queue[0] ? [{ queue, head: queue[0] }] : []));
    const next = heads.reduce((best, each) => {
      const [waited, longest] = [turnsAgo(told, each.head.request.kind), turnsAgo(told, best.head.request.kind)];
      if (waited !== longest) return waited > longest ? each : best;
      return each.head.request.askedAt < best.head.request.askedAt ? each : best;
    });
    next.queue.shift();
    told.push(next.head.request.kind);
    placed.push(next.head);
  }
  return placed;
}
