import { expect, it } from 'vitest';
import { dueWord } from './due.js';

it('calls for what is owed some days before, and says it late from the day after', () => {
  expect(dueWord('2026-03-16', '2026-03-20', 3)).toBeNull();
  expect(dueWord('2026-03-17', '2026-03-20', 3)).toBe('soon');
  expect(dueWord('2026-03-20', '2026-03-20', 3)).toBe('soon');
  expect(dueWord('2026-03-21', '2026-03-20', 3)).toBe('late');
});
