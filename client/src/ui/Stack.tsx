import type { ReactNode } from 'react';
import styles from './Stack.module.css';
import { classes } from './classes.js';

interface SpaceProps {
  readonly gap?: 'small' | 'normal' | 'large';
  readonly children: ReactNode;
}

/** One below the other, evenly. */
export const Stack = ({ gap = 'normal', children }: SpaceProps) => (
  <div className={classes(styles.stack, styles[gap])}>{children}</div>
);

/** Side by side, wrapping. */
export const Row = ({ gap = 'normal', children }: SpaceProps) => (
  <div className={classes(styles.row, styles[gap])}>{children}</div>
);

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under an h2. */
export const Section = ({ title, actions, children }: SectionProps) => (
  <section className={classes(styles.stack, styles.normal)}>
    <div className={styles.head}>
      <h2>{title}</h2>
      {actions}
    </div>
    {children}
  </section>
);

interface ColumnsProps {
  readonly children: ReactNode;
  /** Beside the main column where there is room, below it on a phone. */
  readonly aside: ReactNode;
}

export const Columns = ({ children, aside }: ColumnsProps) => (
  <div className={styles.columns}>
    <div className={classes(styles.stack, styles.large)}>{children}</div>
    <div className={classes(styles.stack, styles.large)}>{aside}</div>
  </div>
);
