import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { DateText } from '../../ui/Dates.js';
import { Written } from '../../ui/Written.js';
import { namesOf } from './names.js';
import styles from './Proposals.module.css';
import type { OpinionPartsFragment } from './dissent.generated.js';

interface OpinionProps {
  readonly opinion: OpinionPartsFragment;
  /** What the reader may do with it. */
  readonly children?: ReactNode;
}

/** A minority opinion beside the words it is about; where they have changed or gone, it says so and what they were. */
export function Opinion({ opinion, children }: OpinionProps) {
  const text = useText('amendments');
  const words = useText('proposals');
  const path = usePath();
  const { proposal, amendment, author, signatories, body, quote, clause, createdAt } = opinion;
  const names = words.names(namesOf([author, ...signatories], words));
  return (
    <article aria-label={text.opinionOf(names)} className={styles.changed}>
      {quote === '' ? null : (
        <>
          <blockquote className={styles.quiet}>
            <Written>{quote}</Written>
          </blockquote>
          {clause === null ? <p className={styles.quiet}>{text.clauseGone}</p> : null}
          {clause !== null && clause !== quote ? <p className={styles.quiet}>{text.clauseChanged}</p> : null}
        </>
      )}
      <Written className={styles.lines}>{body}</Written>
      <p className={styles.quiet}>
        {names} · <DateText at={createdAt} show="day" /> ·{' '}
        <Link to={`${path('propositions', proposal, 'amendements')}#amendement-${amendment}`}>
          {text.number(amendment)}
        </Link>
      </p>
      {children}
    </article>
  );
}
