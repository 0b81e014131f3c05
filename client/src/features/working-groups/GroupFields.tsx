import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { GroupNamesDocument, type GroupWholeFragment } from './working-groups.generated.js';

/** What a group is: the fields to open or edit one. */
export function GroupFields({ group }: { readonly group?: GroupWholeFragment }) {
  const text = useText('working-groups');
  const { id: collectiveId } = useCollective();
  const [{ data }] = useQuery({ query: GroupNamesDocument, variables: { collectiveId } });
  const others = (data?.workingGroups.groups ?? []).filter(({ id }) => id !== group?.id);
  const themes = [...new Set((data?.workingGroups.groups ?? []).map(({ theme }) => theme))].sort();
  const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));
  return (
    <>
      <TextField name="name" label={text.name} required maxLength={80} defaultValue={group?.name ?? ''} />
      <TextField
        name="theme"
        label={text.theme}
        required
        maxLength={60}
        list="group-themes"
        defaultValue={group?.theme ?? ''}
      />
      <datalist id="group-themes">
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {theme}
          </option>
        ))}
      </datalist>
      <Select name="kind" label={text.kind} required options={kinds} defaultValue={group?.kind ?? 'thematic'} />
      <TextArea
        name="description"
        label={text.description}
        maxLength={4_000}
        defaultValue={group?.description ?? ''}
        serif
      />
      <TextField name="place" label={text.place} maxLength={200} defaultValue={group?.place ?? ''} />
      <TextField
        name="rhythm"
        label={text.rhythm}
        hint={text.rhythmHint}
        maxLength={120}
        defaultValue={group?.rhythm ?? ''}
      />
      {others.length > 0 ? (
        // Its own key once the names are here: a default value is only read at the first showing.
        <Select
          key={others.length}
          name="parent"
          label={text.parent}
          placeholder={text.noParent}
          defaultValue={group?.parent?.id ?? ''}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  );
}

export const groupInput = (values: FormData) => ({
  name: textOf(values, 'name'),
  theme: textOf(values, 'theme'),
  kind: textOf(values, 'kind'),
  description: textOf(values, 'description'),
  place: textOf(values, 'place'),
  rhythm: textOf(values, 'rhythm'),
  parentId: textOf(values, 'parent') || null,
});
