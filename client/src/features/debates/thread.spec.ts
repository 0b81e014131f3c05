import { describe, expect, it } from 'vitest';
import { branchesOf, withComments, type Placed } from './thread.js';

const comment = (id: string, minute: number, replyTo: string | null = null): Placed => ({
  id,
  rootId: replyTo ?? id,
  replyTo,
  depth: replyTo === null ? 0 : 1,
  createdAt: `2026-03-02T18:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe('branchesOf', () => {
  it('puts first comments in order, each with its answers in order, whatever order they came in', () => {
    const came = [comment('d', 4, 'a'), comment('b', 2), comment('c', 3, 'a'), comment('e', 5, 'c'), comment('a', 1)];
    const [first, second] = branchesOf(came);
    expect(first?.comment.id).toBe('a');
    expect(first?.answers.map((answer) => answer.comment.id)).toEqual(['c', 'd']);
    expect(first?.answers[0]?.answers[0]?.comment.id).toBe('e');
    expect(second?.comment.id).toBe('b');
  });

  it('does not show an answer before its thread is there', () => {
    expect(branchesOf([comment('z', 9, 'unread')])).toEqual([]);
  });
});

describe('withComments', () => {
  it('replaces what was known and adds what was not', () => {
    const known = new Map([['a', comment('a', 1)]]);
    const later = withComments(known, [{ ...comment('a', 1), depth: 2 }, comment('b', 2)]);
    expect([...later.keys()]).toEqual(['a', 'b']);
    expect(later.get('a')?.depth).toBe(2);
    expect(known.get('a')?.depth).toBe(0);
  });
});
