import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { RelativeTime } from '../../ui/Dates.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Section } from '../../ui/Stack.js';
import styles from './Me.module.css';
import { MarkReadDocument, MyNotificationsDocument, type MyNotificationsQuery } from './me.generated.js';

type Notification = MyNotificationsQuery['notifications']['edges'][number]['node'];

/** What happened that concerns me, newest first. */
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
  const [markRead, state] = useRefusable(MarkReadDocument, (data) => data.markNotificationsRead);
  const readAll = async (upTo: number) => {
    await markRead({ collectiveId, upTo });
    reading.refresh();
  };
  return (
    <Loaded reading={reading}>
      {({ notifications: { edges, pageInfo } }) => {
        const newest = edges[0]?.node;
        const unread = edges.some(({ node }) => !node.read);
        return (
          <>
            {!newest && after === null ? <p>{text.noNews}</p> : null}
            {newest && unread && after === null ? (
              <p>
                <Button size="small" busy={state === 'sending'} onClick={() => void readAll(newest.seq)}>
                  {text.markRead}
                </Button>
              </p>
            ) : null}
            <ol className={styles.news}>
              {edges.map(({ node }) => (
                <Line key={node.id} notification={node} />
              ))}
            </ol>
            {last && pageInfo.endCursor ? (
              <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => onMore(pageInfo.endCursor ?? '')} />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

function Line({ notification: { at, sentence, read, reason, path } }: { readonly notification: Notification }) {
  const typeset = useTypeset();
  const { slug } = useCollective();
  const text = useText('me');
  const reasons: Readonly<Record<string, string>> = text.reasons;
  return (
    <li className={read ? undefined : styles.unread}>
      <p>{path ? <Link to={`/${slug}${path}`}>{typeset(sentence)}</Link> : typeset(sentence)}</p>
      <p className={styles.meta}>
        <RelativeTime at={at} /> {read ? null : <Badge tone="accent">{text.new}</Badge>} {reasons[reason]}
      </p>
    </li>
  );
}
