import { useWrittenLang } from '../../i18n/written.js';
import styles from './Texts.module.css';

export interface LabelledClause {
  readonly key: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

/** A text clause by clause, each stretch of words after the label it comes under: seen, heard and printed alike. */
export function Labelled({ clauses }: { readonly clauses: readonly LabelledClause[] }) {
  const lang = useWrittenLang();
  return (
    <div className={styles.passages}>
      {clauses.map(({ key, parts }) => (
        <p key={key} lang={lang}>
          {parts.map(({ label, text }, index) => (
            // eslint-disable-next-line react/no-array-index-key -- stretches of words have no name and never move
            <span key={index}>
              <b className={styles.writer}>{label}</b> {text}{' '}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
