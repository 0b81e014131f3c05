import { describe, expect, it } from 'vitest';
import { groupStates, isLiving, nextStates } from './group-state.js';

describe('the states of a group', () => {
  it('wake a dormant group, reopen a closed one, and never undo a merger', () => {
    expect(nextStates('dormant')).toContain('relaunched');
    expect(nextStates('closed')).toEqual(['relaunched']);
    expect(nextStates('merged')).toEqual([]);
  });

  it('let every living group fall dormant or end', () => {
    for (const state of groupStates.filter(isLiving)) expect(nextStates(state)).toContain('closed');
  });

  it('never step from a state to itself, nor back to forming', () => {
    for (const state of groupStates) {
      expect(nextStates(state)).not.toContain(state);
      expect(nextStates(state)).not.toContain('forming');
    }
  });
});
