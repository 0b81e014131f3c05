import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { RelativeTime } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Section } from '../../ui/Stack.js';
import styles from './Me.module.css';
import { MarkReadDocument, MyNotificationsDocument, type MyNotificationsQuery } from './me.generated.js';

type Thread = MyNotificationsQuery['notifications']['edges'][number]['node'];

/** What happened that concerns me, one line a thing, newest first. */
export function Notifications({ accountId }: { readonly accountId: string }) {
  const text = useText('me');
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return (
    <Section title={text.news}>
      {starts.map((after, index) => (
        <Part
          key={after ?? ''}
          topic={after === null ? `inbox:${accountId}` : null}
          after={after}
          last={index === starts.length - 1}
          onMore={(cursor) => setStarts((all) => [...all, cursor])}
        />
      ))}
    </Section>
  );
}

interface PartProps {
  readonly topic: string | null;
  readonly after: string | null;
  readonly last: boolean;
  readonly onMore: (after: string) => void;
}

function Part({ topic, after, last, onMore }: PartProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('me');
  const reading = useLiveQuery(MyNotificationsDocument, { collectiveId, after }, topic);
  const [markRead] = useRefusable(MarkReadDocument, (data) => data.markNotificationsRead);
  // Seeing them is reading them: what was new stays marked while this page is open, and is new no more next time.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const edges = reading.data?.notifications.edges ?? [];
  const unread = edges.flatMap(({ node }) => [node, ...node.earlier]).filter(({ read }) => !read);
  const upTo = after === null && unread.length > 0 ? (edges[0]?.node.seq ?? null) : null;
  if (unread.some(({ id }) => !fresh.has(id))) setFresh(new Set([...fresh, ...unread.map(({ id }) => id)]));
  useEffect(() => {
    if (upTo !== null) void markRead({ collectiveId, upTo });
  }, [upTo, collectiveId, markRead]);
  return (
    <Loaded reading={reading}>
      {({ notifications: { pageInfo } }) => (
        <>
          {edges.length === 0 && after === null ? <p>{text.noNews}</p> : null}
          <ol className={styles.news}>
            {edges.map(({ node }) => (
              <Line key={node.id} thread={node} isNew={({ id }) => fresh.has(id)} />
            ))}
          </ol>
          {last && pageInfo.endCursor ? (
            <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => onMore(pageInfo.endCursor ?? '')} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

interface LineProps {
  readonly thread: Thread;
  readonly isNew: (told: { readonly id: string }) => boolean;
}

function Line({ thread, isNew }: LineProps) {
  const text = useText('me');
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const { at, earlier, earlierCount } = thread;
  const news = [thread, ...earlier].some(isNew);
  return (
    <li className={news ? styles.unread : undefined}>
      <Sentence told={thread} />
      <p className={styles.meta}>
        <RelativeTime at={at} /> {news ? <Badge tone="accent">{text.new}</Badge> : null} {reasons[thread.reason]}
      </p>
      {earlierCount > 0 ? (
        <Disclosure summary={text.earlier(earlierCount)}>
          <ol className={styles.earlier}>
            {earlier.map((told) => (
              <li key={told.id}>
                <Sentence told={told} />
                <p className={styles.meta}>
                  <RelativeTime at={told.at} />
                </p>
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </li>
  );
}

function Sentence({ told: { sentence, path } }: { readonly told: Pick<Thread, 'sentence' | 'path'> }) {
  const typeset = useTypeset();
  const { slug } = useCollective();
  return <p>{path ? <Link to={`/${slug}${path}`}>{typeset(sentence)}</Link> : typeset(sentence)}</p>;
}
