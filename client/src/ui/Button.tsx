import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useText } from '../i18n/language.js';
import styles from './Button.module.css';
import { classes } from './classes.js';
import { VisuallyHidden } from './VisuallyHidden.js';

interface Look {
  /** `primary`: the one thing to do here. `secondary` (default), `quiet`: beside it. `danger`: hard to undo. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `large`: a vote, the floor. */
  readonly size?: 'normal' | 'small' | 'large';
}

const looks = ({ look = 'secondary', size = 'normal' }: Look, extra?: string) =>
  classes(styles.button, styles[look], size !== 'normal' && styles[size], extra);

export interface ButtonProps extends ComponentPropsWithRef<'button'>, Look {
  /** Under way: cannot be pressed again, and says so. It keeps the focus. */
  readonly busy?: boolean;
}

export function Button({
  look,
  size,
  busy = false,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const text = useText('ui');
  return (
    <button
      {...rest}
      type={type}
      className={looks({ ...(look && { look }), ...(size && { size }) }, className)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {busy ? (
        <>
          <span className={styles.spinner} aria-hidden="true" />
          <VisuallyHidden>{text.busy}</VisuallyHidden>
        </>
      ) : null}
    </button>
  );
}

interface LinkButtonProps extends LinkProps, Look {
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const LinkButton = ({ look, size, className, ...rest }: LinkButtonProps) => (
  <Link {...rest} className={looks({ ...(look && { look }), ...(size && { size }) }, className)} />
);
