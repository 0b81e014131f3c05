import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Checkbox } from '../../ui/Choices.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextField.js';
import { SessionFields, sessionInput } from './SessionFields.js';
import {
  CancelSessionDocument,
  EditSessionDocument,
  GroupMembersDocument,
  RecordPresenceDocument,
  WriteNotesDocument,
  type SessionWholeFragment,
} from './working-groups.generated.js';

interface SessionProps {
  readonly session: SessionWholeFragment;
}

/** What whoever guides the group does with a session: change it, cancel it, write down what happened. */
export const GuideSession = ({ session }: SessionProps) => (
  <>
    {session.viewerMayEdit && !session.viewerMayNote ? <EditSession session={session} /> : null}
    {session.viewerMayNote ? (
      <>
        <RecordPresence session={session} />
        <WriteNotes session={session} />
      </>
    ) : null}
    {session.viewerMayEdit ? <CancelSession session={session} /> : null}
  </>
);

function EditSession({ session }: SessionProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [edit] = useRefusable(EditSessionDocument, (data) => data.editGroupSession);
  const { id, version, groups } = session;
  const groupId = groups[0]?.id ?? '';
  return (
    <DialogForm
      size="small"
      label={text.editSession}
      title={text.editSessionTitle}
      submit={text.save}
      onSubmit={(values) => edit({ collectiveId, id, version, input: sessionInput(groupId, values) })}
    >
      <SessionFields groupId={groupId} place="" session={session} />
    </DialogForm>
  );
}

function CancelSession({ session: { id } }: SessionProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [cancel] = useRefusable(CancelSessionDocument, (data) => data.cancelGroupSession);
  return (
    <DialogForm
      size="small"
      danger
      look="quiet"
      label={text.cancelSession}
      title={text.cancelTitle}
      submit={text.cancelIt}
      onSubmit={(values) => cancel({ collectiveId, id, reason: textOf(values, 'reason') })}
    >
      <p>{text.cancelExplanation}</p>
      <TextArea name="reason" label={text.cancelReason} required maxLength={500} rows={2} />
    </DialogForm>
  );
}

function RecordPresence({ session }: SessionProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [record] = useRefusable(RecordPresenceDocument, (data) => data.recordGroupSessionPresence);
  const people = (values: FormData) => values.getAll('came').filter((id): id is string => typeof id === 'string');
  return (
    <DialogForm
      size="small"
      label={text.recordPresence}
      title={text.recordPresenceTitle}
      submit={text.save}
      onSubmit={(values) => record({ collectiveId, id: session.id, people: people(values) })}
    >
      <PresenceFields session={session} />
    </DialogForm>
  );
}

/** Those who answered, and the members of the group. */
function PresenceFields({ session }: SessionProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const groupId = session.groups[0]?.id ?? '';
  const [{ data }] = useQuery({ query: GroupMembersDocument, variables: { collectiveId, groupId, first: 100 } });
  const answered = session.people.map(({ person, answer, came }) => ({
    ...person,
    here: came ?? answer === 'attending',
  }));
  const members = (data?.workingGroupMembers.edges ?? [])
    .map(({ node }) => ({ ...node.person, here: false }))
    .filter(({ id }) => !answered.some((person) => person.id === id));
  return (
    <fieldset>
      <legend>{text.recordPresenceHint}</legend>
      {[...answered, ...members].map(({ id, name, erased, here }) => (
        <Checkbox key={id} name="came" value={id} label={erased ? text.formerMember : name} defaultChecked={here} />
      ))}
    </fieldset>
  );
}

function WriteNotes({ session: { id, version, notes } }: SessionProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [write] = useRefusable(WriteNotesDocument, (data) => data.writeGroupSessionNotes);
  return (
    <DialogForm
      size="small"
      label={notes ? text.editNotes : text.writeNotes}
      title={text.notes}
      submit={text.publishNotes}
      onSubmit={(values) => write({ collectiveId, id, version, notes: textOf(values, 'notes') })}
    >
      <TextArea
        name="notes"
        label={text.notes}
        hint={text.notesHint}
        required
        rows={10}
        maxLength={20_000}
        defaultValue={notes ?? ''}
        serif
      />
    </DialogForm>
  );
}
