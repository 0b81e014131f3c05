import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Stack } from '../../../ui/Stack.js';
import { waitingVotes, type WaitingVote } from './keptVotes.js';
import { useDelivery } from './useDelivery.js';

/** Votes that waited for the network when the application was closed: they leave by themselves, and it is said how. */
export default function WaitingVotes({ accountId }: { readonly accountId: string }) {
  const [votes] = useState(() => waitingVotes(accountId));
  return (
    <Stack>
      {votes.map((vote) => (
        <Waiting key={vote.voteId} accountId={accountId} vote={vote} />
      ))}
    </Stack>
  );
}

interface WaitingProps {
  readonly accountId: string;
  readonly vote: WaitingVote;
}

function Waiting({ accountId, vote }: WaitingProps) {
  const text = useText('booth');
  const { state, outcome, deliver } = useDelivery(accountId);
  const [read, setRead] = useState(false);
  useEffect(() => void deliver(vote), [deliver, vote]);
  if (read) return null;
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
      {outcome?.kind === 'refused' ? text.waitedRefused(outcome.refusal.message) : null}
      {outcome?.kind === 'unsent' ? text.waitedUnsent : null}
      {outcome === null ? (state === 'waiting' ? text.voteWaits : text.voteLeaves) : null}
    </Notice>
  );
}
