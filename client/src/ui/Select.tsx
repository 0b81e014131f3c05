import type { ComponentPropsWithRef } from 'react';
import { classes } from './classes.js';
import { Field, type FieldProps } from './Field.js';
import styles from './Field.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = FieldProps &
  Omit<ComponentPropsWithRef<'select'>, 'id' | 'children'> & {
    readonly options: readonly Option[];
    /** The words shown while nothing is chosen; its value is "". */
    readonly placeholder?: string;
  };

export const Select = ({ label, labelHidden, hint, options, placeholder, className, ...rest }: SelectProps) => (
  <Field label={label} labelHidden={labelHidden} hint={hint} name={rest.name} required={rest.required}>
    {(wiring) => (
      <select {...rest} {...wiring} className={classes(styles.control, className)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Field>
);
