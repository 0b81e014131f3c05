import { useState } from 'react';
import { newId } from '../../../graphql/newId.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { Badge } from '../../../ui/Badge.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { RelativeTime } from '../../../ui/Dates.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { textOf } from '../../../ui/Form.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { nameOf } from '../names.js';
import styles from '../Proposals.module.css';
import {
  DeleteAmendmentNoteDocument,
  EditAmendmentNoteDocument,
  WriteAmendmentNoteDocument,
  type AmendmentPartsFragment,
  type NotesPartsFragment,
} from '../proposals.generated.js';
import { useNotes } from './notesOf.js';

interface NotesProps {
  readonly proposalId: string;
  readonly amendment: AmendmentPartsFragment;
}

type Note = NotesPartsFragment['notes'][number];

/** What the reader's group, or the organisation they represent, notes of an amendment for itself. Never printed. */
export function Notes({ proposalId, amendment }: NotesProps) {
  const text = useText('amendments');
  const read = useNotes();
  if (!read || read.notes.circles.length === 0) return null;
  const { circles, notes } = read.notes;
  const own = notes.filter(({ amendmentId }) => amendmentId === amendment.id);
  return (
    <div data-screen-only>
      <Disclosure summary={text.notes(own.length)} open={own.length > 0}>
        <Stack gap="small">
          <p className={styles.quiet}>{text.notesHint}</p>
          {own.map((note) => (
            <OneNote key={note.id} proposalId={proposalId} note={note} circles={circles} />
          ))}
          <NewNote proposalId={proposalId} amendment={amendment} circles={circles} />
        </Stack>
      </Disclosure>
    </div>
  );
}

function NoteFields({ note }: { readonly note: Note | null }) {
  const text = useText('amendments');
  return (
    <>
      <RadioGroup
        legend={text.advice}
        name="advice"
        required
        {...(note && { defaultValue: note.advice })}
        choices={Object.entries(text.advices).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="words" label={text.noteWords} maxLength={2000} defaultValue={note?.words ?? ''} />
    </>
  );
}

const inputOf = (values: FormData) => ({ advice: textOf(values, 'advice'), words: textOf(values, 'words') });

interface NewNoteProps extends NotesProps {
  readonly circles: NotesPartsFragment['circles'];
}

function NewNote({ proposalId, amendment, circles }: NewNoteProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const [id, setId] = useState(newId);
  const [write] = useRefusable(WriteAmendmentNoteDocument, (data) => data.writeAmendmentNote);
  const [first] = circles;
  if (!first) return null;
  const send = async (values: FormData) => {
    const chosen = circles.find((circle) => circle.id === textOf(values, 'circle')) ?? first;
    const which = { collectiveId, proposalId, amendmentId: amendment.id, id };
    const outcome = await write({ ...which, circleType: chosen.type, circleId: chosen.id, input: inputOf(values) });
    if (outcome.kind === 'done') setId(newId());
    return outcome;
  };
  return (
    <div>
      <DialogForm
        size="small"
        label={
          <>
            {text.addNote}
            <VisuallyHidden>{text.amendmentNamed(amendment.number)}</VisuallyHidden>
          </>
        }
        title={text.noteTitle(amendment.number)}
        submit={text.keepNote}
        onSubmit={send}
      >
        {circles.length > 1 ? (
          <Select
            name="circle"
            label={text.noteOf}
            required
            options={circles.map((circle) => ({ value: circle.id, label: circle.title }))}
          />
        ) : (
          <p className={styles.quiet}>{text.noteFor(first.title)}</p>
        )}
        <NoteFields note={null} />
      </DialogForm>
    </div>
  );
}

interface OneNoteProps {
  readonly proposalId: string;
  readonly note: Note;
  readonly circles: NotesPartsFragment['circles'];
}

function OneNote({ proposalId, note, circles }: OneNoteProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const words = useText('proposals');
  const read = useNotes();
  const [edit] = useRefusable(EditAmendmentNoteDocument, (data) => data.editAmendmentNote);
  const [remove] = useRefusable(DeleteAmendmentNoteDocument, (data) => data.deleteAmendmentNote);
  const which = { collectiveId, proposalId, id: note.id };
  const circle = circles.find(({ id }) => id === note.circleId);
  const send = async (values: FormData) => {
    const outcome = await edit({ ...which, version: note.version, input: inputOf(values) });
    if (outcome.kind === 'refused' && outcome.refusal.kind === 'conflict') read?.refresh();
    return outcome;
  };
  return (
    <article className={styles.note}>
      <p className={styles.noteHead}>
        <Badge>{text.advices[note.advice]}</Badge> {circle?.title}
      </p>
      {note.words === '' ? null : <p className={styles.lines}>{note.words}</p>}
      <p className={styles.quiet}>
        {nameOf(note.author, words)} · <RelativeTime at={note.editedAt ?? note.createdAt} />
      </p>
      {note.viewerMayEdit ? (
        <Row gap="small">
          <DialogForm size="small" label={text.editNote} title={text.editNote} submit={text.keepNote} onSubmit={send}>
            <NoteFields key={note.version} note={note} />
          </DialogForm>
          <ConfirmButton
            size="small"
            title={text.deleteNoteTitle}
            explanation={<p>{text.deleteNoteExplained}</p>}
            confirm={text.deleteNote}
            onConfirm={() => remove(which)}
          >
            {text.deleteNote}
          </ConfirmButton>
        </Row>
      ) : null}
    </article>
  );
}
