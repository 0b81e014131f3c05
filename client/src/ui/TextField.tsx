import { useState, type ComponentPropsWithRef } from 'react';
import { useText } from '../i18n/language.js';
import { classes } from './classes.js';
import { Field, type FieldProps } from './Field.js';
import styles from './Field.module.css';

type TextFieldProps = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'id' | 'children'>;

/** One line: text, e-mail, number, date, password… */
export const TextField = ({ label, hint, className, ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} name={rest.name} required={rest.required}>
    {(wiring) => <input type="text" {...rest} {...wiring} className={classes(styles.control, className)} />}
  </Field>
);

type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'children'> & {
    /** The serif of the texts people write. */
    readonly serif?: boolean;
  };

/** Several lines; says how much room is left when there is a limit and it comes near. */
export function TextArea({ label, hint, serif = false, className, onChange, ...rest }: TextAreaProps) {
  const text = useText('ui');
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? '').length);
  const left = rest.maxLength === undefined ? null : rest.maxLength - length;
  const near = left !== null && rest.maxLength !== undefined && left <= rest.maxLength / 5;
  return (
    <Field label={label} hint={hint} name={rest.name} required={rest.required}>
      {(wiring) => (
        <>
          <textarea
            rows={4}
            {...rest}
            {...wiring}
            className={classes(styles.control, styles.area, serif && styles.serif, className)}
            onChange={(event) => {
              setLength(event.currentTarget.value.length);
              onChange?.(event);
            }}
          />
          {near ? <span className={styles.counter}>{text.charactersLeft(left)}</span> : null}
        </>
      )}
    </Field>
  );
}
