import { useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';
import { SearchField } from '../../ui/SearchField.js';
import { Select } from '../../ui/Select.js';
import { AppointToPlenaryDocument, PlenaryPeopleDocument, type PlenaryQuery } from './plenaries.generated.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** Who chairs, who keeps the minutes: handed to one person. */
export function AppointForm({ plenary, onChange }: { readonly plenary: Plenary; readonly onChange: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('plenaries');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [appoint] = useRefusable(AppointToPlenaryDocument, (data) => data.appointToPlenary);
  const [{ data }] = useQuery({
    query: PlenaryPeopleDocument,
    variables: { collectiveId, text: search },
    pause: !open || search.length < 2,
  });
  const people = data?.searchMembers ?? [];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.appoint}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.appoint}>
        <SearchField label={text.doorSearch} value={search} onSearch={setSearch} />
        <Form
          submit={text.appoint}
          onSubmit={async (values) => {
            const ended = await appoint({
              id: plenary.id,
              kind: textOf(values, 'kind'),
              accountId: textOf(values, 'accountId'),
            });
            if (ended.kind === 'done') setOpen(false);
            onChange();
            return ended;
          }}
        >
          <Select
            name="accountId"
            label={text.member}
            required
            placeholder="…"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            legend={text.appoint}
            name="kind"
            required
            defaultValue="chair"
            choices={[
              { value: 'chair', label: text.chair },
              { value: 'secretary', label: text.secretary },
            ]}
          />
        </Form>
      </Dialog>
    </>
  );
}
