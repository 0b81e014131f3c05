import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useTyping } from '../../live/useLive.js';
import { useQuotations, type Passage } from '../../page/quoting.js';
import { useMe } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Notice } from '../../ui/Notice.js';
import { Loading } from '../../ui/Progress.js';
import { Section } from '../../ui/Stack.js';
import { CommentForm } from './CommentForm.js';
import { commentElementId, CommentItem, type CommentItemProps } from './CommentItem.js';
import { Company, Writers } from './Company.js';
import styles from './Debate.module.css';
import type { DebateHeadFragment } from './debates.generated.js';
import type { Branch } from './thread.js';
import { useDebate, type Comment, type DebateHandle } from './useDebate.js';

interface DebateProps {
  /** Type and id of what is debated. */
  readonly type: string;
  readonly id: string;
}

/** The debate on anything: what was said, who is here, and a place to write. It brings its own heading. */
export default function Debate({ type, id }: DebateProps) {
  return <DebateOn key={id} type={type} id={id} />;
}

function DebateOn({ type, id }: DebateProps) {
  const text = useText('debates');
  const debate = useDebate(type, id);
  const { head, status } = debate;
  return (
    <Section title={text.title}>
      {head ? (
        <Discussion debate={debate} head={head} subject={{ type, id }} />
      ) : status === 'reading' ? (
        <Loading />
      ) : (
        <Notice kind="warning" actions={<Button onClick={debate.restart}>{text.again}</Button>}>
          {status === 'missing' ? text.missing : text.failed}
        </Notice>
      )}
    </Section>
  );
}

interface DiscussionProps {
  readonly debate: DebateHandle;
  readonly head: DebateHeadFragment;
  readonly subject: DebateProps;
}

function Discussion({ debate, head, subject }: DiscussionProps) {
  const topic = `debate:${subject.id}`;
  const text = useText('debates');
  const me = useMe();
  const { names, tell } = useTyping(topic);
  const [offered, setOffered] = useState<Passage | null>(null);
  const writing =
    me && head.viewerMayPost
      ? {
          subject,
          collectiveId: head.collectiveId,
          accountId: me.id,
          offered,
          onSending: debate.expect,
          onPosted: (comment: Comment) => {
            setOffered(null);
            debate.put(comment);
          },
          onTyping: tell,
        }
      : null;
  const shared = { news: debate.shown, onChange: debate.put, writing, subjectId: subject.id };
  const nothingSaid = debate.threads.length === 0 && debate.later.length === 0;
  return (
    <div className={styles.debate}>
      <Summary head={head} />
      <Company topic={topic} />
      {writing ? <Quotations subjectId={subject.id} onQuote={setOffered} /> : null}
      {writing ? <CommentForm {...writing} /> : <MayNot head={head} signedIn={me !== null} />}
      {nothingSaid ? <EmptyState title={text.empty}>{head.open ? text.emptyHint : null}</EmptyState> : null}
      <Threads branches={debate.threads} {...shared} />
      <LoadMore hasNext={debate.next !== null} busy={debate.status === 'reading'} onMore={debate.more} />
      <Threads branches={debate.later} {...shared} />
      <Writers names={names} />
      <News debate={debate} />
      <Arrival debate={debate} />
    </div>
  );
}

/** Takes the passages chosen in the text, while there is a form to put them in. */
function Quotations({
  subjectId,
  onQuote,
}: {
  readonly subjectId: string;
  readonly onQuote: (passage: Passage) => void;
}) {
  useQuotations(subjectId, onQuote);
  return null;
}

function Summary({ head: { counts, open } }: { readonly head: DebateHeadFragment }) {
  const text = useText('debates');
  return (
    <p className={styles.summary}>
      {[
        text.comments(counts.comments),
        counts.for > 0 ? text.peopleFor(counts.for) : '',
        counts.against > 0 ? text.peopleAgainst(counts.against) : '',
        counts.question > 0 ? text.peopleAsking(counts.question) : '',
        open ? '' : text.closed,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function MayNot({ head, signedIn }: { readonly head: DebateHeadFragment; readonly signedIn: boolean }) {
  const text = useText('debates');
  return (
    <div data-screen-only>
      <Notice
        title={text.mayNotTitle}
        actions={!signedIn && head.open ? <LinkButton to="/connexion">{text.signIn}</LinkButton> : null}
      >
        {head.viewerMayNotBecause}
      </Notice>
    </div>
  );
}

interface ThreadsProps extends Omit<CommentItemProps, 'branch'> {
  readonly branches: readonly Branch<Comment>[];
}

function Threads({ branches, ...shared }: ThreadsProps) {
  const text = useText('debates');
  if (branches.length === 0) return null;
  return (
    <ol className={styles.threads} aria-label={text.threads}>
      {branches.map((branch) => (
        <CommentItem key={branch.comment.id} branch={branch} {...shared} />
      ))}
    </ol>
  );
}

/** What was said since: offered, never pushed under the reader's eyes. */
function News({ debate }: { readonly debate: DebateHandle }) {
  const text = useText('debates');
  const [busy, setBusy] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (target !== null) document.getElementById(commentElementId(target))?.focus();
  }, [target]);
  const show = async (): Promise<void> => {
    setBusy(true);
    setTarget(await debate.show());
    setBusy(false);
  };
  const count = debate.waiting.length;
  return (
    <output className={styles.news}>
      {count > 0 ? (
        <Button look="primary" busy={busy} onClick={() => void show()}>
          {text.news(count)}
        </Button>
      ) : null}
    </output>
  );
}

/** Goes to the comment that the address names, reading on until it is there. */
function Arrival({ debate }: { readonly debate: DebateHandle }) {
  const { hash } = useLocation();
  const arrived = useRef('');
  const { status, next, more } = debate;
  useEffect(() => {
    const id = hash.slice(1);
    if (!id.startsWith(commentElementId('')) || arrived.current === id || status !== 'ready') return;
    const element = document.getElementById(id);
    if (!element && next !== null) return more();
    arrived.current = id;
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [hash, status, next, more]);
  return null;
}
