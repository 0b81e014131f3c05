import { createContext, useContext } from 'react';
import { forgetAnswers } from '../offline/answers.js';
import { forgetKept } from './device.js';
import type { PlaceQuery } from './session.generated.js';

/** The signed-in person. */
export type Me = NonNullable<PlaceQuery['me']>;

/** The collective of the address, and what the reader is in it. */
export type CollectiveHead = NonNullable<PlaceQuery['collective']>;

export interface Place {
  readonly me: Me | null;
  readonly collective: CollectiveHead | null;
}

export const PlaceContext = createContext<Place>({ me: null, collective: null });

/** Who is signed in; null for a visitor. */
export const useMe = (): Me | null => useContext(PlaceContext).me;

export const useOptionalCollective = (): CollectiveHead | null => useContext(PlaceContext).collective;

/** The collective around the page. Throws outside `/:collective`. */
export function useCollective(): CollectiveHead {
  const collective = useOptionalCollective();
  if (!collective) throw new Error('this page is not under a collective');
  return collective;
}

/** `usePath()('propositions', 12)` → "/poitiers/propositions/12": addresses under the collective. */
export function usePath(): (...parts: readonly (string | number)[]) => string {
  const { slug } = useCollective();
  return (...parts) => ['', slug, ...parts.map(String)].join('/');
}

/** Goes to an address as somebody else: after signing in or out nothing read before may remain. */
export function startAgain(path: string): void {
  void forgetAnswers(true).finally(() => location.assign(path));
}

/** Goes to an address after signing out: drafts, votes and receipts leave this device too. */
export function leaveDevice(path: string): void {
  forgetKept();
  startAgain(path);
}
