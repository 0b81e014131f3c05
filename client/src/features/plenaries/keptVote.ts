/** The number of one's vote stays on this device: the receipt, and the only way to replace a secret vote. */
const keyOf = (ballotId: string): string => `faire.vote.${ballotId}`;

/** null on another device, or where nothing may be kept. */
export function keptVote(ballotId: string): { readonly voteId: string } | null {
  try {
    const voteId = localStorage.getItem(keyOf(ballotId));
    return voteId === null ? null : { voteId };
  } catch {
    return null;
  }
}

export function keepVote(ballotId: string, voteId: string): void {
  try {
    localStorage.setItem(keyOf(ballotId), voteId);
  } catch {
    // Without storage the vote stands all the same; only its receipt is not kept here.
  }
}
