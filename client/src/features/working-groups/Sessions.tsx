import { useState, type ReactNode } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { SessionCard } from './SessionCard.js';
import styles from './WorkingGroups.module.css';
import { SessionsDocument } from './working-groups.generated.js';

interface SessionsProps {
  readonly when: 'upcoming' | 'past';
  readonly first: number;
  /** null: of the whole collective. */
  readonly groupId: string | null;
  readonly empty: ReactNode;
}

/** Sessions to come, soonest first, or past, newest first; live. */
export const Sessions = ({ empty, ...list }: SessionsProps) => (
  <div className={styles.sessions}>
    <Batch {...list} after={null} empty={empty} />
  </div>
);

function Batch({ after, empty, ...list }: SessionsProps & { readonly after: string | null }) {
  const { id: collectiveId } = useCollective();
  const [more, setMore] = useState(false);
  const { when, first, groupId } = list;
  const topic = groupId === null ? `collective:${collectiveId}` : `group:${groupId}`;
  const reading = useLiveQuery(SessionsDocument, { collectiveId, groupId, when, first, after }, topic);
  return (
    <Loaded reading={reading}>
      {({ groupSessions: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && after === null ? empty : null}
          {edges.map(({ node }) => (
            <SessionCard key={node.id} session={node} of={groupId} />
          ))}
          {more && pageInfo.endCursor ? (
            <Batch {...list} after={pageInfo.endCursor} empty={null} />
          ) : (
            <div className={styles.more}>
              <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => setMore(true)} />
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
