import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { classes } from './classes.js';
import { FieldError, Optional } from './Field.js';
import styles from './Field.module.css';
import { useFieldError } from './Form.js';

type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'type' | 'children'> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const id = useId();
  const error = useFieldError(rest.name);
  return (
    <div>
      <div className={styles.choice}>
        <input
          {...rest}
          id={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <label htmlFor={id}>
          {label}
          {hint ? <span className={styles.choiceHint}>{hint}</span> : null}
        </label>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadioGroupProps {
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly required?: boolean;
  readonly defaultValue?: string;
  /** With `onChange`: held by the page. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** `cards`: large targets, for a vote. */
  readonly look?: 'list' | 'cards';
}

/** One answer among a few. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, hint, name, choices, required, defaultValue, value, onChange, look = 'list' } = props;
  const id = useId();
  const error = useFieldError(name);
  const described = classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  return (
    <fieldset aria-describedby={described}>
      <legend className={styles.legend}>
        {legend}
        <Optional required={required} />
      </legend>
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      <div className={classes(styles.choices, look === 'cards' && styles.cards)}>
        {choices.map((choice) => (
          <div key={choice.value} className={styles.choice}>
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              required={required}
              {...(value === undefined
                ? { defaultChecked: choice.value === defaultValue }
                : { checked: choice.value === value })}
              onChange={() => onChange?.(choice.value)}
            />
            <label htmlFor={`${id}-${choice.value}`}>
              {choice.label}
              {choice.hint ? <span className={styles.choiceHint}>{choice.hint}</span> : null}
            </label>
          </div>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
