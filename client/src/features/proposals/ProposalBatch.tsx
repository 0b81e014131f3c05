import { useState, type ReactNode } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { ProposalCard } from './ProposalCard.js';
import styles from './Proposals.module.css';
import { ProposalsDocument } from './proposals.generated.js';

export interface ProposalQuestion {
  readonly filter: {
    readonly search: string | null;
    readonly chapter: string | null;
    readonly groupId: string | null;
    readonly states: string[] | null;
    readonly mine: boolean;
    readonly followed: boolean;
  };
  readonly sort: string;
}

interface BatchProps extends ProposalQuestion {
  readonly after?: string | null;
  readonly first?: number;
  /** What is shown when there is none. */
  readonly empty: ReactNode;
}

/** A page of proposals, and the next ones below it when asked for. */
export function ProposalBatch({ filter, sort, after = null, first = 20, empty }: BatchProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const [more, setMore] = useState(false);
  const reading = useLiveQuery(ProposalsDocument, { collectiveId, filter, sort, first, after });
  return (
    <Loaded reading={reading}>
      {({ proposals: { edges, pageInfo, totalCount } }) => (
        <>
          {after === null && edges.length > 0 ? (
            <output className={styles.quiet}>{text.count(totalCount ?? edges.length)}</output>
          ) : null}
          {after === null && edges.length === 0 ? empty : null}
          {edges.map(({ node }) => (
            <ProposalCard key={node.id} proposal={node} />
          ))}
          {more && pageInfo.endCursor ? (
            <ProposalBatch filter={filter} sort={sort} after={pageInfo.endCursor} first={first} empty={null} />
          ) : (
            <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => setMore(true)} label={text.more} />
          )}
        </>
      )}
    </Loaded>
  );
}
