import { describe, expect, it } from 'vitest';
import { moodCounts, openMood, raiseHand, react, reactionCounts, reactionMs, sayMood, type Reactions } from './mood.js';

describe('a poll of mood', () => {
  it('counts the last word of each person', () => {
    const mood = openMood('On continue ?', ['Oui', 'Pause', 'Demain']);
    if (!mood) throw new Error('not opened');
    const said = sayMood(sayMood(sayMood(sayMood(mood, 'a', 0), 'b', 0), 'a', 1), 'c', 9);
    expect(moodCounts(said)).toEqual([1, 1, 0]);
    expect(moodCounts(mood)).toEqual([0, 0, 0]);
  });

  it('has two to six labels, all different', () => {
    for (const labels of [['Oui'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['a', 'a '], ['a', ' '], ['a', 'b'.repeat(81)]])
      expect(openMood('?', labels)).toBeNull();
  });
});

describe('hands and reactions', () => {
  it('go up once, and down', () => {
    const up = raiseHand(raiseHand(new Set(), 'a', true), 'a', true);
    expect([...up]).toEqual(['a']);
    expect(raiseHand(up, 'a', false).size).toBe(0);
  });

  it('show one a person, and fade', () => {
    const none: Reactions = new Map();
    const shown = react(react(react(none, 'a', 'agree', 0), 'b', 'agree', 10), 'a', 'smile', 20);
    expect(reactionCounts(shown, 100)).toMatchObject({ agree: 1, smile: 1 });
    expect(reactionCounts(shown, 15 + reactionMs)).toMatchObject({ agree: 0, smile: 1 });
    expect(react(shown, 'c', 'louder', 99 + reactionMs).size).toBe(1);
  });
});
