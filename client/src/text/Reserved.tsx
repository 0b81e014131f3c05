import { Link } from 'react-router';
import { useText } from '../i18n/language.js';
import { useWrittenLang } from '../i18n/written.js';
import { usePath } from '../session/session.js';
import styles from './Difference.module.css';

interface ReservedProps {
  readonly reservation: {
    readonly textVersionId: string;
    readonly clauseId: string | null;
    readonly quote: string | null;
    /** same, edited or gone */
    readonly place: string;
  };
}

/** The words a reservation is on, and what became of them since. */
export function Reserved({ reservation: { textVersionId, clauseId, quote, place } }: ReservedProps) {
  const text = useText('ui');
  const lang = useWrittenLang();
  const path = usePath();
  return (
    <>
      {quote === null ? null : (
        <blockquote lang={lang} className={styles.reserved}>
          {quote}
        </blockquote>
      )}
      {place === 'same' ? null : (
        <p className={styles.moved}>
          {place === 'gone' ? text.wordsGone : text.wordsEdited}
          {' · '}
          <Link to={`${path('version', textVersionId)}${clauseId === null ? '' : `#c-${clauseId}`}`}>
            {text.wordsThen}
          </Link>
        </p>
      )}
    </>
  );
}
