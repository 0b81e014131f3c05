import { useText } from '../../i18n/language.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import type { OrganisationWholeFragment } from './organisations.generated.js';

type Fields = Pick<OrganisationWholeFragment, 'name' | 'kind' | 'statement' | 'contact'>;

/** Who an organisation is. */
export function OrganisationFields({ organisation }: { readonly organisation?: Fields }) {
  const text = useText('organisations');
  return (
    <>
      <TextField name="name" label={text.name} required maxLength={120} defaultValue={organisation?.name ?? ''} />
      <Select
        name="kind"
        label={text.kind}
        required
        defaultValue={organisation?.kind ?? 'party'}
        options={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="statement" label={text.statement} maxLength={4000} defaultValue={organisation?.statement ?? ''} />
      <TextField
        name="contact"
        label={text.contact}
        hint={text.contactHint}
        maxLength={300}
        defaultValue={organisation?.contact ?? ''}
      />
    </>
  );
}

export const organisationInput = (values: FormData) => ({
  name: textOf(values, 'name'),
  kind: textOf(values, 'kind'),
  statement: textOf(values, 'statement'),
  contact: textOf(values, 'contact'),
});
