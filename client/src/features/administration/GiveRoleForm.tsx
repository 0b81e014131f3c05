import { useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Form, textOf } from '../../ui/Form.js';
import { SearchField } from '../../ui/SearchField.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { FindMembersDocument, GiveRoleDocument } from './administration.generated.js';

/** Finds a member by name, then gives them a role over the whole collective. */
export function GiveRoleForm({ onDone }: { readonly onDone: () => void }) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [search, setSearch] = useState('');
  const [{ data }] = useQuery({
    query: FindMembersDocument,
    variables: { collectiveId, text: search },
    pause: search === '',
  });
  const [give] = useRefusable(GiveRoleDocument, (answer) => answer.giveRole);
  const found = search === '' ? [] : (data?.searchMembers ?? []);
  const send = async (values: FormData) => {
    const outcome = await give({
      collectiveId,
      accountId: textOf(values, 'accountId'),
      kind: textOf(values, 'kind'),
      reason: textOf(values, 'reason'),
    });
    if (outcome.kind === 'done') {
      setSearch('');
      onDone();
    }
    return outcome;
  };
  return (
    <Stack>
      <SearchField
        key={search === '' ? 'empty' : 'typed'}
        label={text.findMember}
        value={search}
        onSearch={setSearch}
      />
      {search !== '' && data && found.length === 0 ? <output>{text.nobodyFound(search)}</output> : null}
      {found.length > 0 ? (
        <Form submit={text.giveRole} onSubmit={send}>
          <RadioGroup
            legend={text.toWhom}
            name="accountId"
            required
            choices={found.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="kind"
            label={text.whichRole}
            required
            options={[
              { value: 'coordination', label: text.roleKinds.coordination },
              { value: 'moderator', label: text.roleKinds.moderator },
            ]}
          />
          <TextField name="reason" label={text.reason} hint={text.reasonHint} required maxLength={500} />
        </Form>
      ) : null}
    </Stack>
  );
}
