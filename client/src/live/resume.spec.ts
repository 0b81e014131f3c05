import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from './protocol.js';
import { acknowledged, asking, received, unknownTopic, type TopicState } from './resume.js';

const notice = (seq: number): Notice => ({ seq, topic: 't', changed: { type: 'Comment', id: `${seq}` }, event: 'E' });
const seqs = (notices: readonly Notice[]) => notices.map(({ seq }) => seq);
const at = (seq: number): TopicState => ({ seq, early: null });

describe('resuming a topic', () => {
  it('reads once more after the first answer, since the page was read before the watch', () => {
    const step = acknowledged(asking(unknownTopic), { ok: true, seq: 7, missed: [] });
    expect(step).toMatchObject({ startOver: true, deliver: [], state: { seq: 7 } });
  });

  it('delivers what was missed, then what came early, in order and once', () => {
    let state = asking(at(3));
    state = received(state, notice(6)).state;
    const step = acknowledged(state, { ok: true, seq: 6, missed: [notice(4), notice(5), notice(6)] });
    expect(seqs(step.deliver)).toEqual([4, 5, 6]);
    expect(step.startOver).toBe(false);
  });

  it('starts over when the server says so', () => {
    expect(acknowledged(asking(at(3)), { ok: true, seq: 900, missed: null })).toMatchObject({
      startOver: true,
      state: { seq: 900 },
    });
  });

  it('ignores what it has seen', () => {
    expect(received(at(5), notice(5)).deliver).toEqual([]);
    expect(seqs(received(at(5), notice(6)).deliver)).toEqual([6]);
  });

  it('stays quiet after a refusal', () => {
    const step = acknowledged(asking(at(5)), { ok: false, refusal: { message: 'non' } });
    expect(step).toEqual({ state: at(5), deliver: [], startOver: false });
  });

  it('loses nothing and repeats nothing, wherever the connection is cut', () => {
    const run = fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(30), { maxLength: 5 }), (total, cuts) => {
      let state = at(0);
      const seen: number[] = [];
      for (let seq = 1; seq <= total; seq += 1) {
        const step = received(state, notice(seq));
        state = step.state;
        seen.push(...seqs(step.deliver));
        if (!cuts.includes(seq)) continue;
        // Two notices while away; one more arrives before the answer, which holds it too.
        const since = state.seq ?? 0;
        state = received(asking(state), notice(since + 3)).state;
        const missed = [1, 2, 3].map((step) => notice(since + step));
        const back = acknowledged(state, { ok: true, seq: since + 3, missed });
        state = back.state;
        seen.push(...seqs(back.deliver));
        seq = since + 3;
      }
      expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => index + 1));
    });
    fc.assert(run);
  });
});
