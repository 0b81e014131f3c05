import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { SignUpChallengeDocument } from './session.generated.js';

export type ProofState = 'working' | 'ready' | 'failed';

/**
 * The proof of work of whoever has no account yet, computed while they type. `take` gives it (waiting if need be), "" when it could
 * not be made; each proof serves once, so the next one is begun when one was taken.
 */
export function useProof(): { readonly state: ProofState; readonly take: () => Promise<string> } {
  const client = useClient();
  const [state, setState] = useState<ProofState>('working');
  const proof = useRef<Promise<string> | null>(null);
  const begin = useCallback(() => {
    setState('working');
    const work = async (): Promise<string> => {
      const [{ solve }, { data }] = await Promise.all([
        import('./proof.js'),
        client.query(SignUpChallengeDocument, {}, { requestPolicy: 'network-only' }).toPromise(),
      ]);
      return solve(data?.signUpChallenge);
    };
    const begun = work().then(
      (text) => {
        setState('ready');
        return text;
      },
      () => {
        setState('failed');
        return '';
      },
    );
    proof.current = begun;
    return begun;
  }, [client]);
  useEffect(() => {
    if (!proof.current) void begin();
  }, [begin]);
  const take = useCallback(async () => {
    const taken = await (proof.current ?? begin());
    void begin();
    return taken;
  }, [begin]);
  return { state, take };
}
