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
    const { ballotId, voteId, choice, path, previousVoteId, forAccountId } = vote;
    if (typeof ballotId !== 'string' || typeof voteId !== 'string') return null;
    if (typeof choice !== 'string' || typeof path !== 'string') return null;
    return {
      ballotId,
      voteId,
      choice,
      path,
      forAccountId: typeof forAccountId === 'string' ? forAccountId : null,
      previousVoteId: typeof previousVoteId === 'string' ? previousVoteId : null,
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
