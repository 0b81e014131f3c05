import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { ProposalCard } from './ProposalCard.js';
import styles from './Proposals.module.css';
import { ProposalsDocument } from './proposals.generated.js';

const shown = 5;

/** In the page of a group: its proposals, those that moved last first. */
export default function GroupProposals({ groupId }: { readonly groupId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const reading = useLiveQuery(
    ProposalsDocument,
    { collectiveId, filter: { groupId }, sort: 'activity', first: shown, after: null },
    `group:${groupId}`,
  );
  return (
    <Loaded reading={reading}>
      {({ proposals: { edges } }) =>
        edges.length === 0 ? (
          <p className={styles.quiet}>{text.groupNone}</p>
        ) : (
          <div className={styles.list}>
            {edges.map(({ node }) => (
              <ProposalCard key={node.id} proposal={node} level={3} />
            ))}
            <p>
              <Link to={`${path('propositions')}?groupe=${groupId}`}>{text.groupAll}</Link>
            </p>
          </div>
        )
      }
    </Loaded>
  );
}
