import { describe, expect, it } from 'vitest';
import { placeOf, stateOf } from './comment.js';

describe('placeOf', () => {
  const first = { id: 'a', ...placeOf('a', null) };
  const answer = { id: 'b', ...placeOf('b', first) };
  const deeper = { id: 'c', ...placeOf('c', answer) };

  it('opens a thread, then goes two steps down in it', () => {
    expect(first).toEqual({ id: 'a', rootId: 'a', replyTo: null, depth: 0 });
    expect(answer).toEqual({ id: 'b', rootId: 'a', replyTo: 'a', depth: 1 });
    expect(deeper).toEqual({ id: 'c', rootId: 'a', replyTo: 'b', depth: 2 });
  });

  it('puts an answer to the deepest beside it', () => {
    expect(placeOf('d', deeper)).toEqual({ rootId: 'a', replyTo: 'b', depth: 2 });
  });
});

describe('stateOf', () => {
  it('lets withdrawal win over hiding', () => {
    const at = new Date();
    expect(stateOf({ withdrawnAt: null, hiddenAt: null })).toBe('shown');
    expect(stateOf({ withdrawnAt: null, hiddenAt: at })).toBe('hidden');
    expect(stateOf({ withdrawnAt: at, hiddenAt: at })).toBe('withdrawn');
  });
});
