import { describe, expect, it } from 'vitest';
import { pause, startTimer } from '../timer.js';
import { policyIn } from './policy-words.js';
import { linesOf, publicReason, secondsOf, type FloorScene } from './scene.js';
import { plainSettings } from './settings.js';

const scene: FloorScene = {
  settings: { ...plainSettings, policy: 'fewest-seconds', safePositions: 1 },
  shown: ['b'],
  waiting: [
    { id: 'a', personId: 'A', kind: 'contribution', gender: null, askedAt: 1 },
    { id: 'b', personId: 'B', kind: 'contribution', gender: null, askedAt: 2 },
  ],
  spoken: [{ id: 's', personId: 'B', kind: 'for', gender: null, timer: pause(startTimer(0), 12_000) }],
};

describe('the scene of a floor', () => {
  it('keeps what was shown at the top, and says how long each was heard', () => {
    expect(linesOf(scene, 20_000).map(({ request }) => request.id)).toEqual(['b', 'a']);
    expect(linesOf({ ...scene, shown: [] }, 20_000).map(({ request }) => request.id)).toEqual(['a', 'b']);
    const seconds = secondsOf(scene, 20_000);
    expect([seconds('A'), seconds('B')]).toEqual([0, 12]);
  });

  it('tells everybody nothing of anybody’s gender', () => {
    expect(publicReason({ kind: 'gender-turn', turn: 'moved-up' })).toEqual({ kind: 'gender-turn' });
    expect(publicReason({ kind: 'speeches', speeches: 2 })).toEqual({ kind: 'speeches', speeches: 2 });
  });

  it('names orders in a few words', () => {
    expect(policyIn('fr', 'first-timers')).toBe('les premières prises de parole d’abord');
    expect(policyIn('en', 'toString')).toBe('toString');
  });
});
