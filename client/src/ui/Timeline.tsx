import type { ReactNode } from 'react';
import { useText } from '../i18n/language.js';
import { classes } from './classes.js';
import styles from './Timeline.module.css';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface TimelineStep {
  readonly id: string;
  readonly title: ReactNode;
  /** Usually a DateText. */
  readonly when?: ReactNode;
  readonly state: 'past' | 'current' | 'next';
  readonly children?: ReactNode;
}

/** What came, where we are, what comes. */
export function Timeline({ label, steps }: { readonly label: string; readonly steps: readonly TimelineStep[] }) {
  const text = useText('ui');
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map(({ id, title, when, state, children }) => (
        <li
          key={id}
          className={classes(styles.step, styles[state])}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <div className={styles.title}>
            {title} <VisuallyHidden>({text[state]})</VisuallyHidden>
          </div>
          {when ? <div className={styles.when}>{when}</div> : null}
          {children}
        </li>
      ))}
    </ol>
  );
}
