import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}

/** More, for those who want it: a definition, the detail of a count. */
export const Disclosure = ({ summary, children, open = false }: DisclosureProps) => (
  <details className={styles.disclosure} open={open}>
    <summary className={styles.summary}>
      <Icon name="down" size={18} />
      <span>{summary}</span>
    </summary>
    <div className={styles.body}>{children}</div>
  </details>
);
