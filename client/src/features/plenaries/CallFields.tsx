import { useText } from '../../i18n/language.js';
import { DateTimeField } from '../../ui/DateTimeField.js';
import { textOf } from '../../ui/Form.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import type { PlenaryQuery } from './plenaries.generated.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** The call of a plenary: when, where, for how many. */
export function CallFields({ plenary }: { readonly plenary?: Plenary }) {
  const text = useText('plenaries');
  return (
    <>
      <TextField name="title" label={text.fieldTitle} required maxLength={160} defaultValue={plenary?.title ?? ''} />
      <DateTimeField
        name="startsAt"
        label={text.startsAt}
        required
        {...(plenary && { defaultValue: plenary.startsAt })}
      />
      <DateTimeField name="endsAt" label={text.endsAt} {...(plenary?.endsAt && { defaultValue: plenary.endsAt })} />
      <TextField name="place" label={text.place} maxLength={200} defaultValue={plenary?.place ?? ''} />
      <TextField name="link" label={text.link} type="url" maxLength={500} defaultValue={plenary?.link ?? ''} />
      <TextField
        name="capacity"
        label={text.capacity}
        type="number"
        min={1}
        max={100_000}
        defaultValue={plenary?.capacity ?? ''}
      />
      <TextField
        name="quorum"
        label={text.quorum}
        type="number"
        min={1}
        max={100_000}
        defaultValue={plenary?.quorum ?? ''}
      />
      <TextArea
        name="presentation"
        label={text.fieldPresentation}
        maxLength={5_000}
        serif
        defaultValue={plenary?.presentation ?? ''}
      />
    </>
  );
}

const numberOf = (values: FormData, name: string): number | null => {
  const text = textOf(values, name);
  return text === '' ? null : Number(text);
};

export const callOf = (values: FormData) => ({
  title: textOf(values, 'title'),
  presentation: textOf(values, 'presentation'),
  startsAt: textOf(values, 'startsAt'),
  endsAt: textOf(values, 'endsAt') || null,
  place: textOf(values, 'place'),
  link: textOf(values, 'link'),
  capacity: numberOf(values, 'capacity'),
  quorum: numberOf(values, 'quorum'),
});
