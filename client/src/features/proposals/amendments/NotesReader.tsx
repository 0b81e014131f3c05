import { useMemo, type ReactNode } from 'react';
import { useLive, useLiveQuery } from '../../../live/useLive.js';
import { useCollective } from '../../../session/session.js';
import { AmendmentNotesDocument } from '../proposals.generated.js';
import { NotesContext } from './notesOf.js';

interface NotesReaderProps {
  readonly proposalId: string;
  readonly children: ReactNode;
}

/** Brings the notes of the reader's circles to the amendments in it, live. */
export function NotesReader({ proposalId, children }: NotesReaderProps) {
  const { id: collectiveId } = useCollective();
  const { data, refresh } = useLiveQuery(AmendmentNotesDocument, { collectiveId, proposalId });
  const notes = data?.amendmentNotes;
  const read = useMemo(() => (notes ? { notes, refresh } : null), [notes, refresh]);
  return (
    <NotesContext value={read}>
      {notes?.circles.map(({ id }) => (
        <Heard key={id} circleId={id} onChange={refresh} />
      ))}
      {children}
    </NotesContext>
  );
}

function Heard({ circleId, onChange }: { readonly circleId: string; readonly onChange: () => void }) {
  useLive(`notes:${circleId}`, onChange, onChange);
  return null;
}
