import { createContext, useContext } from 'react';
import type { NotesPartsFragment } from '../proposals.generated.js';

export interface NotesRead {
  readonly notes: NotesPartsFragment;
  /** Asks for them again. */
  readonly refresh: () => void;
}

export const NotesContext = createContext<NotesRead | null>(null);

/** The notes the reader's circles keep on the amendments of the page; null while they are not known. */
export const useNotes = (): NotesRead | null => useContext(NotesContext);
