import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { useMe } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { classes } from '../../ui/classes.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { RelativeTime } from '../../ui/Dates.js';
import { CommentBody } from './CommentBody.js';
import { HistoryDialog } from './CommentDialogs.js';
import { CommentForm, type CommentFormProps } from './CommentForm.js';
import styles from './Debate.module.css';
import { WithdrawCommentDocument } from './debates.generated.js';
import { EditForm } from './EditForm.js';
import { QuoteBlock } from './QuoteBlock.js';
import { Reactions } from './Reactions.js';
import { Stance } from './Stance.js';
import type { Branch } from './thread.js';
import type { Comment } from './useDebate.js';

export const commentElementId = (id: string): string => `commentaire-${id}`;

export interface CommentItemProps {
  readonly branch: Branch<Comment>;
  /** Shown on demand a moment ago. */
  readonly news: ReadonlySet<string>;
  readonly onChange: (comment: Comment) => void;
  /** What answering needs; null: the reader may not. */
  readonly writing: Omit<CommentFormProps, 'answers' | 'onCancel'> | null;
  readonly subjectId: string;
}

/** A comment with what answers it. */
export function CommentItem({ branch: { comment, answers }, ...shared }: CommentItemProps) {
  const text = useText('debates');
  const { news, onChange, writing, subjectId } = shared;
  const [mode, setMode] = useState<'read' | 'edit' | 'answer'>('read');
  const name = comment.author.name || text.formerMember;
  const read = (): void => setMode('read');
  return (
    <li>
      <article
        id={commentElementId(comment.id)}
        tabIndex={-1}
        aria-label={text.commentBy(name)}
        className={classes(styles.comment, news.has(comment.id) && styles.fresh)}
      >
        <Head comment={comment} name={name} isNew={news.has(comment.id)} />
        {mode === 'edit' ? (
          <EditForm
            comment={comment}
            onCancel={read}
            onDone={(changed) => {
              onChange(changed);
              read();
            }}
          />
        ) : (
          <Content comment={comment} subjectId={subjectId} />
        )}
        {mode === 'edit' ? null : (
          <Acts
            comment={comment}
            onChange={onChange}
            {...(writing && comment.viewerMayAnswer ? { onAnswer: () => setMode('answer') } : {})}
            onEdit={() => setMode('edit')}
          />
        )}
        {mode === 'answer' && writing ? (
          <CommentForm
            {...writing}
            offered={null}
            answers={{ id: comment.id, name }}
            onCancel={read}
            onPosted={(posted) => {
              writing.onPosted(posted);
              read();
            }}
          />
        ) : null}
      </article>
      {answers.length > 0 ? (
        <ol className={styles.answers} aria-label={text.answersTo(name)}>
          {answers.map((answer) => (
            <CommentItem key={answer.comment.id} branch={answer} {...shared} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function Head({ comment, name, isNew }: { comment: Comment; name: string; isNew: boolean }) {
  const text = useText('debates');
  const [history, setHistory] = useState(false);
  const edited = comment.state === 'shown' && comment.editedAt;
  return (
    <header className={styles.head}>
      <PersonName name={name} />
      <Stance stance={comment.stance} />
      {isNew ? <Badge tone="accent">{text.isNew}</Badge> : null}
      <span className={styles.meta}>
        <a href={`#${commentElementId(comment.id)}`} aria-label={text.linkToComment(name)}>
          <RelativeTime at={comment.createdAt} />
        </a>
        {edited ? (
          <Button size="small" look="quiet" onClick={() => setHistory(true)}>
            {text.edited}
          </Button>
        ) : null}
      </span>
      {history ? <HistoryDialog id={comment.id} onClose={() => setHistory(false)} /> : null}
    </header>
  );
}

function Content({ comment, subjectId }: { comment: Comment; subjectId: string }) {
  const text = useText('debates');
  const names = comment.mentions.map(({ name }) => name);
  if (comment.state === 'withdrawn') return <p className={styles.gone}>{text.withdrawn}</p>;
  return (
    <>
      {comment.state === 'hidden' ? <HiddenComment comment={comment} /> : null}
      {comment.quote ? <QuoteBlock subjectId={subjectId} passage={comment.quote} /> : null}
      <CommentBody body={comment.body} names={names} />
    </>
  );
}

function HiddenComment({ comment }: { readonly comment: Comment }) {
  const me = useMe();
  const { id, hiddenGround, hiddenReason, body, author } = comment;
  const own = me !== null && me.id === author.id;
  const of = { id, ground: hiddenGround ?? '', reason: hiddenReason ?? '', own, readable: body !== '' };
  return <Slot name="hiddenWords" of={of} />;
}

interface ActsProps {
  readonly comment: Comment;
  readonly onChange: (comment: Comment) => void;
  readonly onAnswer?: () => void;
  readonly onEdit: () => void;
}

function Acts({ comment, onChange, onAnswer, onEdit }: ActsProps) {
  const text = useText('debates');
  const [withdraw] = useRefusable(WithdrawCommentDocument, (data) => data.withdrawComment);
  return (
    <footer className={styles.acts}>
      <Reactions comment={comment} onChange={onChange} />
      {onAnswer ? (
        <Button size="small" look="quiet" onClick={onAnswer}>
          {text.answer}
        </Button>
      ) : null}
      {comment.viewerMayEdit ? (
        <Button size="small" look="quiet" onClick={onEdit}>
          {text.edit}
        </Button>
      ) : null}
      {comment.viewerMayWithdraw ? (
        <ConfirmButton
          size="small"
          look="quiet"
          title={text.withdrawTitle}
          explanation={text.withdrawExplanation}
          confirm={text.withdrawConfirm}
          onConfirm={async () => {
            const ended = await withdraw({ id: comment.id });
            if (ended.kind === 'done') onChange(ended.value);
            return ended;
          }}
        >
          {text.withdraw}
        </ConfirmButton>
      ) : null}
      {comment.viewerMayReport ? <Slot name="report" of={{ type: 'Comment', id: comment.id }} /> : null}
    </footer>
  );
}
