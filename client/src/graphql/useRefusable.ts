import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type AnyVariables, type Client, type TypedDocumentNode } from 'urql';
import { networkOrDelay } from './network.js';
import { isRefusal, type Granted, type Outcome } from './outcome.js';

/** `waiting`: not sent, kept here, tried again by itself. */
export type ActState = 'idle' | 'sending' | 'waiting';

export interface RefusableOptions {
  /**
   * Try again with the very same variables until the server answers. Only for mutations that carry an id made here
   * (`newId()`), so that the server knows the second arrival for the first.
   */
  readonly retry?: boolean;
}

export type Act<Variables, Value> = (variables: Variables) => Promise<Outcome<Value>>;

/**
 * A mutation whose result is a thing or a refusal.
 *
 *     const [cast, state] = useRefusable(CastBallotDocument, (data) => data.castBallot, { retry: true });
 *     const outcome = await cast({ input });
 *     if (outcome.kind === 'done') navigate(…);
 */
export function useRefusable<Data, Variables extends AnyVariables, Result>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Result,
  { retry = false }: RefusableOptions = {},
): readonly [Act<Variables, Granted<Result>>, ActState] {
  const client = useClient();
  const [state, setState] = useState<ActState>('idle');
  const latest = useRef(pick);
  const mounted = useRef(true);
  useEffect(() => {
    latest.current = pick;
  });
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);
  const act = useCallback(
    async (variables: Variables) => {
      const tell = (next: ActState) => mounted.current && setState(next);
      tell('sending');
      const answer = await send(client, document, variables, retry, () => tell('waiting'));
      tell('idle');
      return outcomeOf(answer, latest.current);
    },
    [client, document, retry],
  );
  return [act, state];
}

type Answer<Data> = { readonly data: Data | undefined; readonly offline: boolean };

async function send<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  retry: boolean,
  onWait: () => void,
  delay = 1000,
): Promise<Answer<Data>> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  const offline = error?.networkError !== undefined;
  if (!offline || !retry) return { data, offline };
  onWait();
  await networkOrDelay(delay);
  return send(client, document, variables, retry, onWait, Math.min(delay * 2, 15_000));
}

function outcomeOf<Data, Result>(
  { data, offline }: Answer<Data>,
  pick: (data: Data) => Result,
): Outcome<Granted<Result>> {
  if (data === undefined || data === null) return { kind: 'unsent', offline };
  const result = pick(data);
  if (isRefusal(result)) return { kind: 'refused', refusal: result };
  if (result === null || result === undefined) return { kind: 'unsent', offline };
  return { kind: 'done', value: result as Granted<Result> };
}
