import { useCallback, useState } from 'react';
import { newId } from '../../graphql/newId.js';
import type { Passage } from '../../page/quoting.js';

export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** A comment not stored yet. It keeps its id until the server has it: sending again is sending once. */
export interface Draft {
  readonly id: string;
  readonly body: string;
  /** "": none. */
  readonly stance: string;
  readonly quote: Passage | null;
  readonly mentions: readonly Mention[];
  /** Sent at least once, without an answer so far. */
  readonly sent: boolean;
}

const prefix = 'faire:comment:';

const fresh = (): Draft => ({ id: newId(), body: '', stance: '', quote: null, mentions: [], sent: false });

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, body, stance, mentions }: Partial<Record<keyof Draft, unknown>> = value;
  return typeof id === 'string' && typeof body === 'string' && typeof stance === 'string' && Array.isArray(mentions);
}

function read(key: string): Draft {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(value) ? value : fresh();
  } catch {
    return fresh();
  }
}

function keep(key: string, draft: Draft): void {
  try {
    if (draft.body === '' && draft.quote === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the draft lives as long as the page.
  }
}

/** What somebody is writing, kept on this device until it is stored. `place`: the debate, or the comment answered. */
export function useDraft(accountId: string, place: string) {
  const key = `${prefix}${accountId}:${place}`;
  const [draft, setDraft] = useState(() => read(key));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(key, next);
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => {
    const next = fresh();
    keep(key, next);
    setDraft(next);
  }, [key]);
  return { draft, change, clear };
}
