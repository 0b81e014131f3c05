import { useState } from 'react';
import { useText } from '../i18n/language.js';
import { deviceTimeZone, useDateFrame } from '../time/timeZone.js';
import { fromLocalInput, toLocalInput } from '../time/zone.js';
import { Field, type FieldProps } from './Field.js';
import styles from './Field.module.css';

interface DateTimeFieldProps extends FieldProps {
  readonly name: string;
  readonly required?: boolean;
  /** An ISO instant. */
  readonly defaultValue?: string;
  /** Earliest and latest, ISO instants. */
  readonly min?: string;
  readonly max?: string;
}

/** A day and an hour on the collective's clocks. The form gets an ISO instant (or "") under `name`. */
export function DateTimeField({ label, hint, name, required, defaultValue, min, max }: DateTimeFieldProps) {
  const { timeZone } = useDateFrame();
  const text = useText('ui');
  const local = (iso: string | undefined) => (iso ? toLocalInput(new Date(iso), timeZone) : undefined);
  const [value, setValue] = useState(local(defaultValue) ?? '');
  const elsewhere = deviceTimeZone !== timeZone;
  return (
    <Field
      label={label}
      name={name}
      required={required}
      hint={hint ?? (elsewhere ? text.timeZoneHint(timeZone.replace('_', ' ')) : undefined)}
    >
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="datetime-local"
            data-name={name}
            className={styles.control}
            required={required}
            min={local(min)}
            max={local(max)}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <input type="hidden" name={name} value={fromLocalInput(value, timeZone)?.toISOString() ?? ''} />
        </>
      )}
    </Field>
  );
}
