import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Checkbox } from '../../ui/Choices.js';
import { DateTimeField } from '../../ui/DateTimeField.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { textOf } from '../../ui/Form.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { GroupNamesDocument, type SessionWholeFragment } from './working-groups.generated.js';

interface SessionFieldsProps {
  /** The group it is planned from: always one of those that meet. */
  readonly groupId: string;
  readonly place: string;
  readonly session?: SessionWholeFragment;
}

/** When, where, with whom, about what: the fields to plan or change a session. */
export function SessionFields({ groupId, place, session }: SessionFieldsProps) {
  const text = useText('working-groups');
  return (
    <>
      <DateTimeField name="startsAt" label={text.startsAt} required {...given(session?.startsAt)} />
      <DateTimeField name="endsAt" label={text.endsAt} required {...given(session?.endsAt)} />
      <TextField name="place" label={text.sessionPlace} maxLength={200} defaultValue={session?.place ?? place} />
      <TextField name="link" type="url" label={text.link} maxLength={500} defaultValue={session?.link ?? ''} />
      <TextField
        name="capacity"
        type="number"
        min={1}
        max={100000}
        label={text.capacity}
        hint={text.capacityHint}
        defaultValue={session?.capacity ?? ''}
      />
      <TextArea name="agenda" label={text.agenda} maxLength={4_000} defaultValue={session?.agenda ?? ''} />
      <OtherGroups groupId={groupId} chosen={session?.groups.map(({ id }) => id) ?? []} />
    </>
  );
}

const given = (value: string | undefined) => (value === undefined ? {} : { defaultValue: value });

function OtherGroups({ groupId, chosen }: { readonly groupId: string; readonly chosen: readonly string[] }) {
  const text = useText('working-groups');
  const { id: collectiveId } = useCollective();
  const [{ data }] = useQuery({ query: GroupNamesDocument, variables: { collectiveId } });
  const others = (data?.workingGroups.groups ?? []).filter(
    ({ id, state }) => id !== groupId && state !== 'merged' && state !== 'closed',
  );
  if (others.length === 0) return null;
  return (
    <Disclosure summary={text.withGroups} open={chosen.length > 1}>
      <fieldset>
        <legend>{text.withGroupsHint}</legend>
        {others.map(({ id, name }) => (
          <Checkbox key={id} name="groups" value={id} label={name} defaultChecked={chosen.includes(id)} />
        ))}
      </fieldset>
    </Disclosure>
  );
}

export const sessionInput = (groupId: string, values: FormData) => ({
  groupIds: [groupId, ...values.getAll('groups').filter((id): id is string => typeof id === 'string')],
  startsAt: textOf(values, 'startsAt'),
  endsAt: textOf(values, 'endsAt'),
  place: textOf(values, 'place'),
  link: textOf(values, 'link') || null,
  capacity: textOf(values, 'capacity') === '' ? null : Number(textOf(values, 'capacity')),
  agenda: textOf(values, 'agenda'),
});
