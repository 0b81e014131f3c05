import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByConsent, openConsent, type Consent, type ConsentCommand } from './consent.js';

const people = fc.constantFrom('a', 'b', 'c', 'x');
const objectionIds = fc.nat(8).map((n) => `o${n}`);
const commands: fc.Arbitrary<ConsentCommand> = fc.oneof(
  fc.constantFrom<ConsentCommand>(
    { do: 'next-stage' },
    { do: 'amend' },
    { do: 'integrate' },
    { do: 'adopt' },
    { do: 'fall-back' },
  ),
  fc.record({
    do: fc.constant('answer' as const),
    by: people,
    kind: fc.constantFrom('consent' as const, 'concern' as const, 'objection' as const),
    reason: fc.constantFrom('', 'parce que'),
    objectionId: objectionIds,
  }),
  fc.record({
    do: fc.constant('judge' as const),
    objectionId: objectionIds,
    reasoned: fc.boolean(),
    why: fc.constant('vu'),
  }),
  fc.record({ do: fc.constant('lift' as const), by: people, objectionId: objectionIds, how: fc.constant('levée') }),
  fc.record({ do: fc.constant('leave' as const), personId: people }),
);

function opened(): Consent {
  const step = openConsent(['a', 'b', 'c'], { fallback: 'ballot', roundsBeforeFallback: 1 });
  if (!step.done) throw new Error(step.refusal.code);
  return step.state;
}

describe('consent, whatever is commanded', () => {
  it('is adopted only when everyone answered and nothing open or reasoned stands; then nothing moves; nothing is erased', () => {
    let adoptions = 0;
    const toObjections: readonly ConsentCommand[] = Array.from({ length: 4 }, () => ({ do: 'next-stage' }));
    // Whatever came before, some come to consent and it is tried: once in eight everybody does.
    const attempt = (consenting: readonly string[]): readonly ConsentCommand[] => [
      ...consenting.map((by) => ({ do: 'answer', by, kind: 'consent', reason: '', objectionId: '' }) as const),
      { do: 'adopt' },
    ];
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 60 }), fc.subarray(['a', 'b', 'c']), (list, consenting) => {
        let state = opened();
        for (const command of [...toObjections, ...list, ...attempt(consenting)]) {
          const step = decideByConsent(state, command);
          if (!step.done) continue;
          expect(['adopted', 'ballot', 'dropped']).not.toContain(state.stage);
          expect(step.state.held.objections.length).toBeGreaterThanOrEqual(state.held.objections.length);
          expect(step.happened.length).toBeGreaterThan(0);
          state = step.state;
        }
        if (state.stage !== 'adopted') return;
        adoptions += 1;
        expect(state.held.answers.map(({ personId }) => personId).sort()).toEqual([...state.held.circle].sort());
        expect(state.held.objections.filter(({ state: at }) => at === 'open' || at === 'reasoned')).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(adoptions).toBeGreaterThan(20);
  });
});
