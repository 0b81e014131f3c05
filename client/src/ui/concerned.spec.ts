import { describe, expect, it } from 'vitest';
import { concerned } from './concerned.js';

const names = ['title', 'electorate', 'holder', 'holder', ''];

describe('the field a refusal is about', () => {
  it('is the one of that name, or the innermost of its path', () => {
    expect(concerned('title', names)).toBe('title');
    expect(concerned('ratification.electorate', names)).toBe('electorate');
    expect(concerned('title.0', names)).toBe('title');
  });

  it('is none when the form does not have it, or has it several times', () => {
    expect(concerned('slug', names)).toBeNull();
    expect(concerned('holder', names)).toBeNull();
    expect(concerned('', names)).toBeNull();
  });
});
