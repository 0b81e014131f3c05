import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { changesOf } from '../../text/changes.js';
import { Words } from '../../text/Difference.js';
import { useCollective } from '../../session/session.js';
import { Colon } from '../../ui/Colon.js';
import { CharterAmendmentsDocument } from './charter.generated.js';
import styles from './Charter.module.css';

/** What amendments of the draft would change in it: for the screen of a hall that votes them. */
export default function CharterAmended({ ids }: { readonly ids: readonly string[] }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [{ data }] = useQuery({ query: CharterAmendmentsDocument, variables: { collectiveId, number: null } });
  const amendments = data?.charterAmendments?.amendments ?? [];
  return amendments
    .filter(({ id }) => ids.includes(id))
    .map(({ id, number, articleNumber, articleTitle, clauses, reason }) => (
      <div key={id}>
        <h3>
          {text.amendmentNumber(number)}
          <Colon />
          {articleNumber} {articleTitle}
        </h3>
        {changesOf(clauses).map((clause) => (
          <p key={clause.key} className={clause.clause === 'list-item' ? styles.item : undefined}>
            {clause.clause === 'list-item' ? '• ' : null}
            {clause.words.map((run, index) => (
              // eslint-disable-next-line react/no-array-index-key -- runs have no name and never move
              <Words key={index} run={run} />
            ))}
          </p>
        ))}
        <p className={styles.lines}>{reason}</p>
      </div>
    ));
}
