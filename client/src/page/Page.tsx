import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigationType } from 'react-router';
import { classes } from '../ui/classes.js';
import { useAnnounce } from '../ui/LiveRegion.js';
import { useWrittenLang } from '../i18n/written.js';
import { useOptionalCollective } from '../session/session.js';
import styles from './Page.module.css';

interface PageProps {
  /** The only h1 and the document's title. */
  readonly title: string;
  /** The title is words of people, in the language they write. */
  readonly written?: boolean;
  /** A short line above the title: what kind of thing this is ("Proposition n° 12"). */
  readonly kicker?: ReactNode;
  /** One or two sentences: what this is, where it stands. */
  readonly lead?: ReactNode;
  /** What can be done here, beside the title. */
  readonly actions?: ReactNode;
  /** `reading` keeps a measure of 65 characters; `wide` (the default) takes the place there is. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** The frame of every page: document title, h1, focus on arrival, said to screen readers. */
export function Page({ title, written = false, kicker, lead, actions, width = 'wide', children }: PageProps) {
  const collective = useOptionalCollective();
  const place = collective?.name ?? 'Faire ensemble';
  const heading = useArrival(title);
  const lang = useWrittenLang();
  return (
    <article className={classes(styles.page, width === 'reading' && styles.reading)}>
      <title>{title === place ? title : `${title} · ${place}`}</title>
      <header className={styles.head}>
        <div className={styles.titles}>
          {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
          <h1 ref={heading} tabIndex={-1} className={styles.title} lang={written ? lang : undefined}>
            {title}
          </h1>
        </div>
        {actions ? (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        ) : null}
      </header>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      {children}
    </article>
  );
}

let arrivedBefore = false;

/** Takes the focus to the title after a navigation inside the application, never on the first load. */
function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const how = useNavigationType();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    if (arrivedBefore) {
      heading.current?.focus({ preventScroll: how === 'POP' });
      announce(title);
    }
    arrivedBefore = true;
  }, [title, how, announce]);
  return heading;
}
