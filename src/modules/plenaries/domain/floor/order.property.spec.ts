import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pause, startTimer } from '../timer.js';
import { orderQueue, type FloorRule, type QueueLine } from './order.js';
import { orderPolicies, overRepresentedOf, type OrderPolicy } from './policy.js';
import { isOrdinary, secondsByPerson, speechesByPerson, speechKinds, type Spoken, type Waiting } from './speech.js';

const genders = fc.constantFrom('woman', 'man', 'other', null);
const persons = fc.integer({ min: 1, max: 8 }).map((n) => `p${n}`);
const speech = fc.record({ personId: persons, kind: fc.constantFrom(...speechKinds), gender: genders });

const waiting = fc
  .array(fc.tuple(speech, fc.nat(6)), { maxLength: 12 })
  .map((all) => all.map(([each, askedAt], index): Waiting => ({ ...each, askedAt, id: `r${index}` })));

const history = fc
  .array(fc.tuple(speech, fc.nat(100_000)), { maxLength: 12 })
  .map((all) =>
    all.map(([each, ms], index): Spoken => ({ ...each, id: `s${index}`, timer: pause(startTimer(0), ms) })),
  );

const ruleOf = (policy: fc.Arbitrary<OrderPolicy>): fc.Arbitrary<FloorRule> =>
  fc.record({
    policy,
    alternateSides: fc.boolean(),
    safePositions: fc.nat(3),
    questionsInARow: fc.integer({ min: 1, max: 3 }),
  });

const rules = ruleOf(fc.constantFrom(...orderPolicies));
const ids = (lines: readonly QueueLine[]): readonly string[] => lines.map(({ request }) => request.id);
const shuffled = fc.infiniteStream(fc.nat());

describe('an ordered queue', () => {
  it('is everybody who waits, once, whatever order they are given in', () => {
    fc.assert(
      fc.property(rules, waiting, history, shuffled, (rule, queue, spoken, keys) => {
        const lines = orderQueue(rule, queue, spoken, 1000);
        expect([...ids(lines)].sort()).toEqual(queue.map(({ id }) => id).sort());
        expect(lines.map(({ position }) => position)).toEqual(queue.map((_, index) => index + 1));
        const mixed = queue.map((each) => ({ each, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(
          orderQueue(
            rule,
            mixed.map(({ each }) => each),
            spoken,
            1000,
          ),
        ).toEqual(lines);
      }),
    );
  });

  it('puts points of order first, as they asked', () => {
    fc.assert(
      fc.property(rules, waiting, history, (rule, queue, spoken) => {
        const lines = orderQueue(rule, queue, spoken, 1000, [...ids(orderQueue(rule, queue, spoken, 1000))]);
        const kinds = lines.map(({ request }) => request.kind === 'point-of-order');
        expect(kinds.lastIndexOf(true)).toBe(kinds.filter(Boolean).length - 1);
        const points = lines.slice(0, kinds.filter(Boolean).length).map(({ request }) => request.askedAt);
        expect(points).toEqual([...points].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps equals as they asked', () => {
    const quiet = waiting.map((queue) =>
      queue.map((each, index): Waiting => ({ ...each, personId: `q${index}`, kind: 'contribution', gender: null })),
    );
    fc.assert(
      fc.property(ruleOf(fc.constantFrom(...orderPolicies)), quiet, (rule, queue) => {
        const askedAt = orderQueue(rule, queue, [], 1000).map(({ request }) => request.askedAt);
        expect(askedAt).toEqual([...askedAt].sort((a, b) => a - b));
      }),
    );
  });

  it('never moves the safe positions, whoever else asks', () => {
    fc.assert(
      fc.property(rules, waiting, waiting, history, (rule, queue, more, spoken) => {
        const before = orderQueue(rule, queue, spoken, 1000).filter(({ request }) => isOrdinary(request));
        const late = more.map((each): Waiting => ({ ...each, id: `late-${each.id}`, askedAt: each.askedAt - 3 }));
        const after = orderQueue(rule, [...queue, ...late], spoken, 2000, ids(before));
        const speeches = ids(after.filter(({ request }) => isOrdinary(request)));
        const safe = ids(before).slice(0, rule.safePositions);
        expect(speeches.slice(0, safe.length)).toEqual(safe);
      }),
    );
  });

  it('never hears two of the over-represented in a row while anybody else waits behind them', () => {
    const floor = { policy: 'alternate-genders', alternateSides: false, safePositions: 0, questionsInARow: 3 } as const;
    const speeches = waiting.map((queue) => queue.map((each): Waiting => ({ ...each, kind: 'contribution' })));
    fc.assert(
      fc.property(speeches, (queue) => {
        const over = overRepresentedOf(queue);
        const heard = orderQueue(floor, queue, [], 1000).map(({ request }) => request.gender);
        const pairs = heard.flatMap((each, index) => (index > 0 && each === heard[index - 1] ? [index] : []));
        const faults = pairs.filter(
          (index) => heard[index] === over && heard.slice(index).some((later) => later !== over),
        );
        expect(over === null ? [] : faults).toEqual([]);
      }),
    );
  });
});

/** A plenary to play: at each step some ask, then the first is called and speaks. */
const plays = fc.array(
  fc.record({
    asks: fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('contribution', 'for', 'against')), {
      maxLength: 3,
    }),
    ms: fc.integer({ min: 0, max: 9000 }),
  }),
  { minLength: 10, maxLength: 40 },
);

const genderOf = (person: number): string | null => ['woman', 'man', 'man', null, 'woman', 'man'][person - 1] ?? null;

interface Watched {
  readonly request: Waiting;
  readonly ahead: number;
  readonly bound: number;
  overtakenBy: number;
}

/** Plays it, and says by how many each request was overtaken, beside what the rule promises. */
function overtakings(
  rule: FloorRule,
  play: readonly {
    readonly asks: readonly (readonly [number, 'contribution' | 'for' | 'against'])[];
    readonly ms: number;
  }[],
  boundOf: (request: Waiting, spoken: readonly Spoken[], ahead: number, now: number) => number,
): readonly Watched[] {
  let [queue, spoken, shown]: [Waiting[], Spoken[], readonly string[]] = [[], [], []];
  const watched: Watched[] = [];
  let now = 0;
  for (const { asks, ms } of play) {
    for (const [person, kind] of asks) {
      if (queue.some(({ personId }) => personId === `p${person}`)) continue;
      const id = `r${String(watched.length).padStart(4, '0')}`;
      const request: Waiting = { id, personId: `p${person}`, kind, gender: genderOf(person), askedAt: now++ };
      watched.push({
        request,
        ahead: queue.length,
        bound: boundOf(request, spoken, queue.length, now),
        overtakenBy: 0,
      });
      queue.push(request);
    }
    const lines = orderQueue(rule, queue, spoken, now, shown);
    const called = lines[0]?.request;
    if (!called) continue;
    shown = ids(lines);
    queue = queue.filter(({ id }) => id !== called.id);
    for (const each of watched)
      if (queue.includes(each.request) && each.request.askedAt < called.askedAt) each.overtakenBy += 1;
    spoken = [...spoken, { ...called, timer: pause(startTimer(now), now + ms) }];
    now += ms + 1;
  }
  return watched;
}

const others = (own: Waiting): readonly string[] =>
  [1, 2, 3, 4, 5, 6].map((n) => `p${n}`).filter((id) => id !== own.personId);

const sumOver = (own: Waiting, worth: ReadonlyMap<string, number>): number =>
  others(own).reduce((sum, id) => sum + Math.max(0, (worth.get(own.personId) ?? 0) - (worth.get(id) ?? 0)), 0);

/** The bounds stated beside `policies`. */
const bounds: Readonly<
  Record<OrderPolicy, (request: Waiting, spoken: readonly Spoken[], ahead: number, now: number) => number>
> = {
  'first-come': () => 0,
  'fewest-speeches': (request, spoken) => sumOver(request, speechesByPerson(spoken)),
  'first-timers': (request, spoken) =>
    speechesByPerson(spoken).has(request.personId)
      ? others(request).filter((id) => !speechesByPerson(spoken).has(id)).length
      : 0,
  'alternate-genders': (_request, _spoken, ahead) => ahead + 1,
  'fewest-seconds': (request, spoken, _ahead, now) => sumOver(request, secondsByPerson(spoken, now)),
};

describe.each(orderPolicies)('nobody starves: %s', (policy) => {
  const bound = bounds[policy];

  it('overtakes by no more than it promises', () => {
    const rule: FloorRule = { policy, alternateSides: false, safePositions: 0, questionsInARow: 3 };
    fc.assert(
      fc.property(plays, (play) => {
        for (const each of overtakings(rule, play, bound)) expect(each.overtakenBy).toBeLessThanOrEqual(each.bound);
      }),
    );
  });

  it('adds at most the safe positions', () => {
    fc.assert(
      fc.property(plays, fc.integer({ min: 1, max: 3 }), (play, safePositions) => {
        const rule: FloorRule = { policy, alternateSides: false, safePositions, questionsInARow: 3 };
        for (const each of overtakings(rule, play, bound))
          expect(each.overtakenBy).toBeLessThanOrEqual(each.bound + safePositions);
      }),
    );
  });

  it('and with sides in turn, at most three for each it would have let pass', () => {
    const rule: FloorRule = { policy, alternateSides: true, safePositions: 0, questionsInARow: 3 };
    fc.assert(
      fc.property(plays, (play) => {
        for (const each of overtakings(rule, play, bound))
          expect(each.overtakenBy).toBeLessThanOrEqual(3 * (each.bound + each.ahead) + 2);
      }),
    );
  });
});
