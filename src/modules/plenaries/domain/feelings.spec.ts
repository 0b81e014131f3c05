import { describe, expect, it } from 'vitest';
import { calm, feelingsView, felt, type Feeling } from './feelings.js';

const hall = (...told: Feeling[]) => told.reduce(felt, calm);

describe('what a hall feels', () => {
  it('is counted, each person once', () => {
    const feelings = hall(
      { feeling: 'open', question: 'On avance ?', options: ['Oui', 'Non'] },
      { feeling: 'say', personId: 'a', option: 0 },
      { feeling: 'say', personId: 'a', option: 1 },
      { feeling: 'say', personId: 'b', option: 1 },
      { feeling: 'say', personId: 'c', option: 9 },
      { feeling: 'hand', personId: 'a', up: true },
      { feeling: 'hand', personId: 'b', up: true },
      { feeling: 'hand', personId: 'b', up: false },
      { feeling: 'react', personId: 'a', reaction: 'agree', at: 1000 },
    );
    expect(feelingsView(feelings, 2000)).toEqual({
      mood: { question: 'On avance ?', options: ['Oui', 'Non'], counts: [0, 2] },
      hands: 1,
      reactions: { agree: 1, disagree: 0, smile: 0, louder: 0, repeating: 0 },
    });
    expect(feelingsView(feelings, 20_000).reactions.agree).toBe(0);
    expect(JSON.stringify(feelingsView(feelings, 2000))).not.toContain('"a"');
  });

  it('says nothing without a poll, nor once it is closed; hands come down together', () => {
    expect(hall({ feeling: 'say', personId: 'a', option: 0 })).toEqual(calm);
    const closed = hall(
      { feeling: 'open', question: '?', options: ['a', 'b'] },
      { feeling: 'hand', personId: 'a', up: true },
      { feeling: 'close' },
      { feeling: 'hands-down' },
    );
    expect(feelingsView(closed, 0)).toEqual(feelingsView(calm, 0));
  });
});
