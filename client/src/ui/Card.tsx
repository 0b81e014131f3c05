import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWrittenLang } from '../i18n/written.js';
import styles from './Card.module.css';
import { classes } from './classes.js';

interface CardProps {
  readonly title?: ReactNode;
  /** The title is words of people, in the language they write. */
  readonly written?: boolean;
  /** The whole card goes there. */
  readonly to?: string;
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3 | 4;
  /** A line above the title: state, number, date. */
  readonly meta?: ReactNode;
  readonly footer?: ReactNode;
  /** What asks for an act now. */
  readonly strong?: boolean;
  readonly children?: ReactNode;
}

export function Card({ title, written = false, to, level = 3, meta, footer, strong = false, children }: CardProps) {
  const lang = useWrittenLang();
  const Heading = `h${level}` as const;
  return (
    <div className={classes(styles.card, to !== undefined && styles.linked, strong && styles.strong)}>
      {meta ? <div className={styles.meta}>{meta}</div> : null}
      {title ? (
        <Heading className={styles.title} lang={written ? lang : undefined}>
          {to === undefined ? (
            title
          ) : (
            <Link to={to} className={styles.link}>
              {title}
            </Link>
          )}
        </Heading>
      ) : null}
      {children ? <div>{children}</div> : null}
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </div>
  );
}

/** Cards side by side where there is room. */
export const CardGrid = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.grid}>{children}</div>
);
