import { forgetAnswers } from './answers.js';

const key = 'faire:reader';

/** Says who reads (null: a visitor). What another read here before, whose session has ended since, is erased. */
export function readBy(accountId: string | null): void {
  try {
    const before = localStorage.getItem(key);
    if (before === accountId) return;
    if (before !== null) void forgetAnswers(false);
    if (accountId === null) localStorage.removeItem(key);
    else localStorage.setItem(key, accountId);
  } catch {
    // Without storage nobody is remembered, and nothing can be told apart: keep nothing of them either.
    void forgetAnswers(false);
  }
}
