import { useState } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { usePresence } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { OutcomeNotice } from '../../ui/Form.js';
import type { ProposalProps } from './proposalProps.js';
import styles from './Proposals.module.css';
import { FollowProposalDocument } from './proposals.generated.js';

/** To hear of what happens to it; with who follows it and who is here. */
export function FollowButton({ proposal: { id, viewerFollows, viewerMayFollow, followerCount } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const [follow, state] = useRefusable(FollowProposalDocument, (data) => data.followProposal);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const others = usePresence(`proposal:${id}`).count - 1;
  return (
    <div data-screen-only>
      {viewerMayFollow || viewerFollows ? (
        <Button
          size="small"
          aria-pressed={viewerFollows}
          busy={state !== 'idle'}
          onClick={() => void follow({ collectiveId, id, follow: !viewerFollows }).then(setOutcome)}
        >
          {viewerFollows ? text.unfollow : text.follow}
        </Button>
      ) : null}
      <p className={styles.quiet}>{text.followers(followerCount)}</p>
      {others > 0 ? <p className={styles.quiet}>{text.hereNow(others)}</p> : null}
      <OutcomeNotice outcome={outcome} />
    </div>
  );
}
