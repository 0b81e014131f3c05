import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import type { MeasureWholeFragment } from './programme.generated.js';
import styles from './Programme.module.css';

/** Where a measure comes from: who wrote it, which plenary adopted it, and the way to its whole history. */
export function MeasureOrigin({ measure }: { readonly measure: MeasureWholeFragment }) {
  const text = useText('programme');
  const path = usePath();
  const { vote } = measure;
  const names = measure.authors.map(({ name, erased }) => (erased ? text.formerMember : name));
  return (
    <p className={styles.origin}>
      <span>
        {vote
          ? text.vote(vote.plenary, vote.for, vote.against, vote.abstain)
          : measure.decisionId
            ? text.adopted
            : text.takenOver}
        .
      </span>{' '}
      {names.length > 0 ? <span>{text.authors(names)}.</span> : null}{' '}
      <Link to={path('propositions', measure.number)}>{text.fullText}</Link>
    </p>
  );
}
