import { describe, expect, it } from 'vitest';
import { mayBePrepared, mayMove, mayProceed, moved } from './plenary.js';

describe('a plenary', () => {
  it('opens, is suspended and resumed, closes once', () => {
    expect(mayMove('announced', 'open').allowed).toBe(true);
    expect(mayMove('open', 'suspend').allowed).toBe(true);
    expect(mayMove('suspended', 'resume').allowed).toBe(true);
    expect(mayMove('suspended', 'close').allowed).toBe(true);
    expect(mayMove('closed', 'close')).toMatchObject({ allowed: false, refusal: { code: 'PlenaryStateWrong' } });
    expect(mayMove('announced', 'close').allowed).toBe(false);
  });

  it('is prepared until it is over, and proceeds while open only', () => {
    expect(mayBePrepared('suspended').allowed).toBe(true);
    expect(mayBePrepared('minuted')).toMatchObject({ refusal: { code: 'PlenaryOver' } });
    expect(mayProceed('suspended')).toMatchObject({ refusal: { code: 'PlenaryNotOpen' } });
    expect(mayProceed('closed')).toMatchObject({ refusal: { code: 'PlenaryOver' } });
  });
});

describe('moving an item of the agenda', () => {
  it('keeps the others in order', () => {
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'a', 'c']);
  });

  it('stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 99)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'b', -4)).toEqual(['b', 'a', 'c']);
  });
});
