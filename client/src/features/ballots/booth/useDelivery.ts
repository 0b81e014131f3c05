import { useCallback, useEffect, useRef, useState } from 'react';
import { onUnreachable, useReachable } from '../../../graphql/network.js';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { forgetWaiting, keepLost, keepReceipt, keepWaiting, type WaitingVote } from './keptVotes.js';
import { CastVoteDocument } from './booth.generated.js';

/** Votes on their way, by number: whoever asks for the same one waits for the same answer. */
const flights = new Map<string, Promise<Outcome>>();

export interface Delivery {
  /** `waiting`: there is no network, it goes as soon as there is one. */
  readonly state: 'idle' | 'sending' | 'waiting';
  /** How the last one ended; null before. */
  readonly outcome: Outcome | null;
  /** False when the browser keeps nothing: the vote waits no longer than the page is open. */
  readonly kept: boolean;
  readonly deliver: (vote: WaitingVote) => Promise<Outcome>;
}

/**
 * Brings votes to the ballot box, kept on this device until it has answered; they go on when the page is left. `late`:
 * they waited since an earlier visit.
 */
export function useDelivery(accountId: string, late = false): Delivery {
  const [cast] = useRefusable(CastVoteDocument, (data) => data.castVote, { retry: true });
  const reachable = useReachable();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(true);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);

  const deliver = useCallback(
    async (vote: WaitingVote) => {
      const { path: _path, replaces: _replaces, ...input } = vote;
      setKept(keepWaiting(accountId, vote));
      setBusy(true);
      setOutcome(null);
      let waited = false;
      const stop = onUnreachable(() => (waited = true));
      const flight = flights.get(vote.voteId) ?? cast({ input });
      flights.set(vote.voteId, flight);
      const ended = await flight;
      flights.delete(vote.voteId);
      stop();
      if (ended.kind === 'done') keepReceipt(accountId, vote);
      // Received or refused, the server has answered; after a fault, or signed in again, it may still be sent.
      const answered = ended.kind === 'refused' ? ended.refusal.code !== 'SignInFirst' : ended.kind === 'done';
      if (answered) forgetWaiting(accountId, vote);
      // The booth it was cast in may be gone: what was refused late is said wherever its voter is.
      if (ended.kind === 'refused' && answered && (waited || late || !mounted.current)) {
        keepLost(accountId, vote, ended.refusal.message);
      }
      if (mounted.current) {
        setBusy(false);
        setOutcome(ended);
      }
      return ended;
    },
    [accountId, cast, late],
  );
  return { state: busy ? (reachable ? 'sending' : 'waiting') : 'idle', outcome, kept, deliver };
}
