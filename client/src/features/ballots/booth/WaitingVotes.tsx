import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Stack } from '../../../ui/Stack.js';
import { forgetLost, lostText, lostVotes, onLost, waitingVotes, type LostVote, type WaitingVote } from './keptVotes.js';
import { useDelivery } from './useDelivery.js';

/** Votes that waited for the network when the application was closed: they leave by themselves, and it is said how. */
export default function WaitingVotes({ accountId }: { readonly accountId: string }) {
  const [votes] = useState(() => waitingVotes(accountId));
  const lost = useSyncExternalStore(onLost, () => lostText(accountId));
  return (
    <Stack>
      {lostVotes(lost).map((each) => (
        <Lost key={`${each.ballotId} ${each.forAccountId}`} lost={each} onRead={() => forgetLost(accountId, each)} />
      ))}
      {votes.map((vote) => (
        <Waiting key={vote.voteId} accountId={accountId} vote={vote} />
      ))}
    </Stack>
  );
}

/** A vote that came too late, or was not taken: why, and which vote stands. */
function Lost({ lost, onRead }: { readonly lost: LostVote; readonly onRead: () => void }) {
  const text = useText('booth');
  return (
    <div role="alert">
      <Notice
        kind="refusal"
        title={text.lostTitle}
        actions={
          <>
            <Link to={lost.path}>{text.seeBallot}</Link>
            <Button look="quiet" onClick={onRead}>
              {text.noted}
            </Button>
          </>
        }
      >
        <p>{text.waitedRefused(lost.message)}</p>
        <p>{lost.earlierStands ? text.earlierStands : text.noneStands}</p>
      </Notice>
    </div>
  );
}

interface WaitingProps {
  readonly accountId: string;
  readonly vote: WaitingVote;
}

function Waiting({ accountId, vote }: WaitingProps) {
  const text = useText('booth');
  const { state, outcome, deliver } = useDelivery(accountId, true);
  const [read, setRead] = useState(false);
  useEffect(() => void deliver(vote), [deliver, vote]);
  // What is refused is said above, until it is read.
  if (read || outcome?.kind === 'refused') return null;
  const actions = (
    <>
      <Link to={vote.path}>{text.seeBallot}</Link>
      {outcome?.kind === 'unsent' ? <Button onClick={() => void deliver(vote)}>{text.sendAgain}</Button> : null}
      {outcome === null ? null : (
        <Button look="quiet" onClick={() => setRead(true)}>
          {text.noted}
        </Button>
      )}
    </>
  );
  if (outcome?.kind === 'done') {
    return (
      <Notice kind="success" actions={actions}>
        <p>{text.waitedStored}</p>
        <p>
          {text.receipt} <code>{vote.voteId}</code>
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" actions={actions}>
      {outcome?.kind === 'unsent' ? text.waitedUnsent : null}
      {outcome === null ? (state === 'waiting' ? text.voteWaits : text.voteLeaves) : null}
    </Notice>
  );
}
