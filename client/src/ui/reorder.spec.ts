import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.js';
import { moved } from './reorder.js';

describe('moved', () => {
  it('takes an item to its new place, up and down', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  });

  it('leaves the list alone when there is no such place', () => {
    const items = ['a', 'b'];
    expect(moved(items, 0, -1)).toBe(items);
    expect(moved(items, 1, 2)).toBe(items);
    expect(moved(items, 5, 0)).toBe(items);
  });
});

describe('initials', () => {
  it('takes the first and the last word', () => {
    expect(initialsOf('anne-lise de la tour')).toBe('AT');
    expect(initialsOf(' Éloïse ')).toBe('É');
    expect(initialsOf('')).toBe('');
  });
});
