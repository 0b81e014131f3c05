import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { Select } from '../../../ui/Select.js';
import { TextField } from '../../../ui/TextField.js';
import { PlenaryPeopleDocument } from '../plenaries.generated.js';

/** A member, found by a part of their name. */
export function MemberField({ name }: { readonly name: string }) {
  const text = useText('guided');
  const { id: collectiveId } = useCollective();
  const [search, setSearch] = useState('');
  const [{ data }] = useQuery({
    query: PlenaryPeopleDocument,
    variables: { collectiveId, text: search },
    pause: search.trim().length < 2,
  });
  const found = data?.searchMembers ?? [];
  return (
    <>
      <TextField
        name={`${name}-search`}
        label={text.findMember}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Select
        name={name}
        label={text.member}
        required
        placeholder=""
        options={found.map((person) => ({ value: person.id, label: person.name }))}
      />
    </>
  );
}
