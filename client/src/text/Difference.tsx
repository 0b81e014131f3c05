import { Fragment } from 'react';
import { useText } from '../i18n/language.js';
import { Badge } from '../ui/Badge.js';
import { classes } from '../ui/classes.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import type { Change, Run } from './changes.js';
import styles from './Difference.module.css';

interface DifferenceProps {
  readonly changes: readonly Change[];
  readonly hideSame?: boolean;
  /** Said before a clause that changed. */
  readonly note?: (clauseId: string) => string;
}

/** Two texts in one, clause by clause: what came is underlined, what went is struck, both are said. */
export function Difference({ changes, hideSame = false, note }: DifferenceProps) {
  const text = useText('ui');
  return (
    <div className={styles.difference}>
      {changes
        .filter(({ kind }) => !hideSame || kind !== 'same')
        .map(({ key, clauseId, kind, clause, words }) => (
          <p
            key={key}
            className={classes(
              kind !== 'same' && styles.changed,
              clause === 'heading' && styles.headingClause,
              clause === 'list-item' && styles.item,
            )}
          >
            {kind !== 'same' && note?.(clauseId) ? (
              <>
                <Badge>{note(clauseId)}</Badge>{' '}
              </>
            ) : null}
            {kind === 'moved' ? (
              <>
                <Badge tone="info">{text.moved}</Badge>{' '}
              </>
            ) : null}
            {clause === 'list-item' ? '• ' : null}
            {words.map((run, index) => (
              // eslint-disable-next-line react/no-array-index-key -- runs have no name and never move
              <Words key={index} run={run} />
            ))}
          </p>
        ))}
    </div>
  );
}

/** A stretch of words; what comes and goes is heard as well as seen. */
export function Words({ run: { op, text: words } }: { readonly run: Run }) {
  const text = useText('ui');
  if (op === 'same') return <Fragment>{words}</Fragment>;
  const Tag = op === 'insert' ? 'ins' : 'del';
  return (
    <Tag className={op === 'insert' ? styles.inserted : styles.deleted}>
      <VisuallyHidden>{op === 'insert' ? text.insertion : text.deletion}</VisuallyHidden>
      {words}
      <VisuallyHidden>{op === 'insert' ? text.endInsertion : text.endDeletion}</VisuallyHidden>
    </Tag>
  );
}
