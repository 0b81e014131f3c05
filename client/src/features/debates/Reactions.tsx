import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { classes } from '../../ui/classes.js';
import { OutcomeNotice } from '../../ui/Form.js';
import styles from './Debate.module.css';
import { ReactToCommentDocument } from './debates.generated.js';
import type { Comment } from './useDebate.js';

const kinds = ['agree', 'thanks', 'insight', 'doubt'] as const;
const signs: Readonly<Record<(typeof kinds)[number], string>> = { agree: '✓', thanks: '♥', insight: '✦', doubt: '…?' };

interface ReactionsProps {
  readonly comment: Comment;
  readonly onChange: (comment: Comment) => void;
}

/** A few ways to answer without words: buttons that stay pressed, with how many gave each. */
export function Reactions({ comment, onChange }: ReactionsProps) {
  const text = useText('debates');
  const [react, state] = useRefusable(ReactToCommentDocument, (data) => data.reactToComment);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { reactions, viewerMayAnswer: mayReact } = comment;
  const toggle = async (kind: string, on: boolean): Promise<void> => {
    if (state !== 'idle') return;
    const ended = await react({ id: comment.id, kind, on });
    setOutcome(ended);
    if (ended.kind === 'done') onChange(ended.value);
  };
  const shown = kinds.filter((kind) => mayReact || reactions[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={styles.reactions} aria-label={text.reactions}>
        {shown.map((kind) => {
          const mine = reactions.mine.includes(kind);
          const label = text.reaction[kind];
          return (
            <li key={kind}>
              {mayReact ? (
                <button
                  type="button"
                  className={classes(styles.reaction, mine && styles.mine)}
                  aria-pressed={mine}
                  aria-label={text.reactionCount(label, reactions[kind])}
                  title={label}
                  onClick={() => void toggle(kind, !mine)}
                >
                  <span aria-hidden="true">{signs[kind]}</span>
                  {reactions[kind] > 0 ? (
                    <span aria-hidden="true">{reactions[kind]}</span>
                  ) : (
                    <span aria-hidden="true" className={styles.word}>
                      {label}
                    </span>
                  )}
                </button>
              ) : (
                <span className={styles.reaction}>{text.reactionCount(label, reactions[kind])}</span>
              )}
            </li>
          );
        })}
      </ul>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
