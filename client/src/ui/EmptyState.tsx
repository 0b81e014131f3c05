import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /** What will be here, as a sentence: "Aucune proposition pour l’instant." */
  readonly title: string;
  /** What it is for, and who makes the first one. */
  readonly children?: ReactNode;
  /** The next step. */
  readonly action?: ReactNode;
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {children ? <div className={styles.body}>{children}</div> : null}
    {action}
  </div>
);
