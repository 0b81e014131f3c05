import type { Reason } from './reason.js';
import { secondsByPerson, speechesByPerson, type Gender, type Spoken, type Waiting } from './speech.js';

export const orderPolicies = [
  'first-come',
  'fewest-speeches',
  'first-timers',
  'alternate-genders',
  'fewest-seconds',
] as const;
export type OrderPolicy = (typeof orderPolicies)[number];

export interface Placed {
  readonly request: Waiting;
  readonly reason: Reason;
}

/** What a policy may look at. `gender` is that of the speech just before the lines it orders. */
export interface Scene {
  readonly spoken: readonly Spoken[];
  readonly now: number;
  /** How many asked before each request of the whole queue, by id. */
  readonly asked: ReadonlyMap<string, number>;
  readonly lastGender: Gender;
  /** The gender that must not speak twice in a row; null: none is over-represented. */
  readonly overRepresented: Gender;
}

export const byAsking = (a: Waiting, b: Waiting): number =>
  a.askedAt - b.askedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

type Policy = (queue: readonly Waiting[], scene: Scene) => readonly Placed[];

/** Lowest key first; equals as they asked. `keysOf`: the key of each person who has one, 0 for the others. */
const lowest =
  (keysOf: (scene: Scene) => ReadonlyMap<string, number>, reasonOf: (key: number) => Reason): Policy =>
  (queue, scene) => {
    const keys = keysOf(scene);
    const keyed = queue.map((request) => ({ request, key: keys.get(request.personId) ?? 0 }));
    keyed.sort((a, b) => a.key - b.key || byAsking(a.request, b.request));
    return keyed.map(({ request, key }) => ({ request, reason: reasonOf(key) }));
  };

const firstCome: Policy = (queue, { asked }) =>
  [...queue].sort(byAsking).map((request) => ({
    request,
    reason: { kind: 'first-come', before: asked.get(request.id) ?? 0 },
  }));

/**
 * The gender heard or waiting most, null when two are level or nobody says theirs. Speeches held count with those asked
 * for, so that a queue of men after a day of women does not hold the men back.
 */
export function overRepresentedOf(people: readonly { readonly gender: Gender }[]): Gender {
  const counts = new Map<string, number>();
  for (const { gender } of people) if (gender !== null) counts.set(gender, (counts.get(gender) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** As they asked, but never two of the over-represented in a row while anybody else waits. */
const alternateGenders: Policy = (queue, { lastGender, overRepresented }) => {
  const left = [...queue].sort(byAsking);
  const placed: Placed[] = [];
  const held = new Set<string>();
  let last = lastGender;
  for (let first = left[0]; first; first = left[0]) {
    const blocked = overRepresented !== null && first.gender === overRepresented && last === overRepresented;
    const other = blocked ? left.findIndex(({ gender }) => gender !== overRepresented) : -1;
    const [request = first] = left.splice(Math.max(other, 0), 1);
    if (other > 0) for (const passed of left.slice(0, other)) held.add(passed.id);
    const turn = other > 0 ? 'moved-up' : held.has(request.id) ? 'held-back' : 'in-order';
    placed.push({ request, reason: { kind: 'gender-turn', turn } });
    last = request.gender;
  }
  return placed;
};

/**
 * How many ordinary speeches may overtake one that waits: be called before it though asked for later. Let it be of person
 * W, `s(P)` the speeches P has had and `t(P)` the seconds; each person has one request waiting at a time.
 * - first come: none;
 * - fewest speeches: at most Σ max(0, s(W) − s(P)) over the others: P overtakes only while s(P) < s(W), and each time s(P)
 *   grows by one;
 * - first-timers: none if W has not spoken, else at most one for each other person, who is then no first-timer;
 * - alternate genders: at most one for each request ahead of it when it asked, and one more: who overtakes passes because the
 *   request at the head would have been the second in a row; once they have spoken the head no longer is, and goes;
 * - fewest seconds: at most Σ max(0, t(W) − t(P)): each speech counts one second at least.
 * Safe positions add at most their number; sides in turn multiply by at most three (`sides.ts`).
 */
export const policies: Readonly<Record<OrderPolicy, Policy>> = {
  'first-come': firstCome,
  'fewest-speeches': lowest(
    ({ spoken }) => speechesByPerson(spoken),
    (speeches) => ({ kind: 'speeches', speeches }),
  ),
  'first-timers': lowest(
    ({ spoken }) => new Map([...speechesByPerson(spoken).keys()].map((personId) => [personId, 1])),
    (heard) => ({ kind: heard === 0 ? 'first-time' : 'heard-already' }),
  ),
  'alternate-genders': alternateGenders,
  'fewest-seconds': lowest(
    ({ spoken, now }) => secondsByPerson(spoken, now),
    (seconds) => ({ kind: 'seconds', seconds }),
  ),
};
