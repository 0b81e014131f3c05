/**
 * Votes on this device, by account. The receipt, which is the number of the vote, stays: it is the only way to replace a
 * secret vote. The vote itself stays only until the server has answered. All go at signing out.
 */

/** A vote cast here that the server has not confirmed. It keeps its number: sent twice, it is received once. */
export interface WaitingVote {
  readonly ballotId: string;
  readonly voteId: string;
  readonly choice: string;
  /** Whose vote it is, when one holds their proxy; null: one's own. */
  readonly forAccountId: string | null;
  /** The secret vote that it replaces. */
  readonly previousVoteId: string | null;
  /** An earlier vote stands if this one is not taken. */
  readonly replaces: boolean;
  /** The address of the ballot. */
  readonly path: string;
}

/** Whose vote: of a ballot, and of the person one holds the proxy of. */
export type Line = Pick<WaitingVote, 'ballotId' | 'forAccountId'>;

const lineKey = ({ ballotId, forAccountId }: Line): string =>
  forAccountId === null ? ballotId : `${ballotId}:${forAccountId}`;
const receiptKey = (accountId: string, line: Line): string => `faire:receipt:${accountId}:${lineKey(line)}`;
const waitingPrefix = (accountId: string): string => `faire:vote:${accountId}:`;

/** What was kept under a name; null for anything that is no vote. */
export function readWaitingVote(kept: string | null): WaitingVote | null {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const vote: Partial<Record<keyof WaitingVote, unknown>> = value;
    const { ballotId, voteId, choice, path, previousVoteId, forAccountId, replaces } = vote;
    if (typeof ballotId !== 'string' || typeof voteId !== 'string') return null;
    if (typeof choice !== 'string' || typeof path !== 'string') return null;
    return {
      ballotId,
      voteId,
      choice,
      path,
      forAccountId: typeof forAccountId === 'string' ? forAccountId : null,
      previousVoteId: typeof previousVoteId === 'string' ? previousVoteId : null,
      replaces: replaces === true || typeof previousVoteId === 'string',
    };
  } catch {
    return null;
  }
}

/** Runs an act on the storage; `otherwise` where the browser keeps nothing (private window, full device). */
function stored<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** null on another device, or where nothing may be kept. */
export const receiptOf = (accountId: string, line: Line): string | null =>
  stored(() => localStorage.getItem(receiptKey(accountId, line)), null);

/** The votes of an account that have not been confirmed. */
export const waitingVotes = (accountId: string): readonly WaitingVote[] =>
  stored(
    () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(waitingPrefix(accountId)))
        .flatMap((key) => readWaitingVote(localStorage.getItem(key)) ?? []),
    [],
  );

export const waitingVote = (accountId: string, line: Line): WaitingVote | null =>
  waitingVotes(accountId).find((vote) => lineKey(vote) === lineKey(line)) ?? null;

/** Keeps a vote before it is sent. False where it will live no longer than the page. */
export const keepWaiting = (accountId: string, vote: WaitingVote): boolean =>
  stored(() => {
    localStorage.setItem(waitingPrefix(accountId) + lineKey(vote), JSON.stringify(vote));
    return true;
  }, false);

/** The server has answered: the choice leaves this device, unless a later one took its place. */
export function forgetWaiting(accountId: string, vote: WaitingVote): void {
  if (waitingVote(accountId, vote)?.voteId !== vote.voteId) return;
  stored(() => localStorage.removeItem(waitingPrefix(accountId) + lineKey(vote)), undefined);
}

/** Keeps the receipt of a vote that the server has. */
export const keepReceipt = (accountId: string, vote: WaitingVote): void =>
  stored(() => localStorage.setItem(receiptKey(accountId, vote), vote.voteId), undefined);

/** A vote that waited here and was not taken: said until its voter has read it. */
export interface LostVote extends Line {
  readonly path: string;
  /** Why, in a sentence. */
  readonly message: string;
  /** The earlier vote stands; false: none does. */
  readonly earlierStands: boolean;
}

const lostPrefix = (accountId: string): string => `faire:lost:${accountId}:`;
const listeners = new Set<() => void>();

/** Hears that a vote was lost, or that somebody read of it; also in another window. */
export function onLost(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

const changed = (): void => {
  for (const listener of listeners) listener();
};

/** What is kept, as one text: the same as long as nothing changes. */
export const lostText = (accountId: string): string =>
  stored(
    () =>
      JSON.stringify(
        Object.keys(localStorage)
          .filter((key) => key.startsWith(lostPrefix(accountId)))
          .sort()
          .map((key) => localStorage.getItem(key)),
      ),
    '[]',
  );

export function lostVotes(text: string): readonly LostVote[] {
  const kept: unknown = JSON.parse(text);
  return (Array.isArray(kept) ? kept : []).flatMap((each) => readLostVote(each) ?? []);
}

/** What was kept under a name; null for anything else. */
export function readLostVote(kept: unknown): LostVote | null {
  try {
    const value: unknown = JSON.parse(typeof kept === 'string' ? kept : 'null');
    if (typeof value !== 'object' || value === null) return null;
    const lost: Partial<Record<keyof LostVote, unknown>> = value;
    const { ballotId, forAccountId, path, message, earlierStands } = lost;
    if (typeof ballotId !== 'string' || typeof path !== 'string' || typeof message !== 'string') return null;
    return {
      ballotId,
      path,
      message,
      forAccountId: typeof forAccountId === 'string' ? forAccountId : null,
      earlierStands: earlierStands === true,
    };
  } catch {
    return null;
  }
}

/** The server did not take a vote that had waited: why, kept until it was read. */
export function keepLost(accountId: string, { ballotId, forAccountId, path, replaces }: WaitingVote, message: string) {
  const lost: LostVote = { ballotId, forAccountId, path, message, earlierStands: replaces };
  stored(() => localStorage.setItem(lostPrefix(accountId) + lineKey(lost), JSON.stringify(lost)), undefined);
  changed();
}

export function forgetLost(accountId: string, lost: LostVote): void {
  stored(() => localStorage.removeItem(lostPrefix(accountId) + lineKey(lost)), undefined);
  changed();
}
