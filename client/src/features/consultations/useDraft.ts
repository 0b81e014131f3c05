import { useState } from 'react';
import { newId } from '../../graphql/newId.js';

/** A contribution being written. Its id is made with it: however often it is sent, it is received once. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  readonly offlineName: string;
}

const empty = (): Draft => ({ id: newId(), title: '', body: '', theme: '', offlineName: '' });

const isEmpty = ({ title, body, theme, offlineName }: Draft): boolean => `${title}${body}${theme}${offlineName}` === '';

/** What was kept, whatever an older version of this page wrote there. */
export function readDraft(kept: string | null): Draft | null {
  if (kept === null) return null;
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== 'object' || value === null) return null;
    const part = (name: string): string => {
      const text: unknown = Reflect.get(value, name);
      return typeof text === 'string' ? text : '';
    };
    const draft: Draft = {
      id: part('id'),
      title: part('title'),
      body: part('body'),
      theme: part('theme'),
      offlineName: part('offlineName'),
    };
    return draft.id === '' || isEmpty(draft) ? null : draft;
  } catch {
    return null;
  }
}

function load(key: string): Draft | null {
  try {
    return readDraft(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing (private window, full device). */
function keep(key: string, draft: Draft): boolean {
  try {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export interface KeptDraft {
  readonly draft: Draft;
  /** It was begun before this page was opened. */
  readonly restored: boolean;
  readonly kept: 'nothing' | 'kept' | 'unkept';
  readonly change: (part: Partial<Omit<Draft, 'id'>>) => void;
  /** Forgets it; the next one is another contribution. */
  readonly clear: () => void;
}

/** The draft of a collective, kept on this device at each key: a closed tab or a lost network loses nothing. */
export function useDraft(collectiveId: string): KeptDraft {
  const key = `faire.contribution.${collectiveId}`;
  const [first] = useState(() => load(key));
  const [draft, setDraft] = useState(first ?? empty);
  const [works, setWorks] = useState(true);
  return {
    draft,
    restored: first !== null && draft.id === first.id,
    kept: isEmpty(draft) ? 'nothing' : works ? 'kept' : 'unkept',
    change: (part) => {
      const next = { ...draft, ...part };
      setDraft(next);
      setWorks(keep(key, next));
    },
    clear: () => {
      const next = empty();
      setDraft(next);
      keep(key, next);
    },
  };
}
