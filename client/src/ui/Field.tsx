import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/language.js';
import styles from './Field.module.css';
import { useFieldError } from './Form.js';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface FieldProps {
  readonly label: string;
  /** Heard, not shown: a column or a heading says it already. */
  readonly labelHidden?: boolean | undefined;
  /** What to write, an example, why it is asked. */
  readonly hint?: ReactNode;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly name: string | undefined;
  readonly required: boolean | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}

/** Label, hint and error around one control, tied to it for those who hear the page. */
export function Field({ label, labelHidden = false, hint, name, required, children }: FrameProps) {
  const id = useId();
  const error = useFieldError(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        {/* What has no name is a tool, not something to fill in. */}
        {name === undefined ? null : <Optional required={required} />}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function Optional({ required }: { readonly required: boolean | undefined }) {
  const text = useText('ui');
  return required ? null : <span className={styles.optional}> ({text.optional})</span>;
}

export const FieldError = ({ id, error }: { readonly id: string; readonly error: string | undefined }) =>
  error ? (
    <p id={id} className={styles.error}>
      {error}
    </p>
  ) : null;
