import { useState } from 'react';

/** What a representative has filled in so far, as typed: kept on this device until the signature. */
export interface Signature {
  readonly step: number;
  readonly acceptCharter: boolean;
  readonly acceptPriorWork: boolean;
  readonly acceptProgramme: boolean;
  readonly body: string;
  readonly on: string;
  readonly electorate: string;
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly votesAbstain: string;
  /** By article id. */
  readonly reservations: Readonly<Record<string, string>>;
  /** The clause each is on, by article id; none: the whole article. */
  readonly reservedClauses: Readonly<Record<string, string>>;
  readonly statement: string;
}

export const emptySignature: Signature = {
  step: 1,
  acceptCharter: false,
  acceptPriorWork: false,
  acceptProgramme: false,
  body: '',
  on: '',
  electorate: '',
  votesFor: '',
  votesAgainst: '',
  votesAbstain: '',
  reservations: {},
  reservedClauses: {},
  statement: '',
};

/** What was kept, field by field; anything else of another shape is left out. */
export function readSignature(kept: string | null): Signature {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return emptySignature;
    const known = Object.entries(value).filter(
      ([key, field]) =>
        key in emptySignature && typeof field === typeof Reflect.get(emptySignature, key) && field !== null,
    );
    return { ...emptySignature, ...Object.fromEntries(known) };
  } catch {
    return emptySignature;
  }
}

/** A draft for one organisation and one version; `forget` once it is signed. */
export function useSignature(key: string) {
  const name = `faire:signature:${key}`;
  const [signature, setSignature] = useState(() => readSignature(readKept(name)));
  const change = (part: Partial<Signature>) =>
    setSignature((before) => {
      const next = { ...before, ...part };
      keep(name, JSON.stringify(next));
      return next;
    });
  return { signature, change, forget: () => keep(name, null) };
}

/** A browser may refuse storage: then the draft lives as long as the page. */
function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Nothing is lost that was not already only on the page.
  }
}
