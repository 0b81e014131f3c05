import { useEffect, useRef, useState } from 'react';
import { newId } from '../../graphql/newId.js';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/Choices.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { receiptOf, waitingVote, type WaitingVote } from './keptVotes.js';
import styles from './Plenaries.module.css';
import { useDelivery, type Delivery } from './useDelivery.js';

interface VoteProps {
  readonly accountId: string;
  readonly ballotId: string;
  readonly secret: boolean;
  readonly mayVote: boolean;
  readonly onRoll: boolean;
  readonly hasVoted: boolean;
  readonly onVoted: () => void;
}

const choices = ['for', 'against', 'abstain'] as const;

/**
 * The voter's side of an open ballot, honest about where the vote is: not sent, sent, stored. The number of the vote is
 * made here and kept until the server has it: a retry, another tab or another day, it is the same vote.
 */
export function Vote(props: VoteProps) {
  const { accountId, ballotId, secret, mayVote, onRoll, hasVoted, onVoted } = props;
  const text = useText('plenaries');
  const path = usePath();
  const delivery = useDelivery(accountId);
  const [changing, setChanging] = useState(false);
  const receipt = receiptOf(accountId, ballotId);

  const send = async (vote: WaitingVote) => {
    const ended = await delivery.deliver(vote);
    if (ended.kind !== 'done') return;
    setChanging(false);
    onVoted();
  };
  const resend = useRef(send);
  // One that waited when this page was closed leaves again by itself.
  useEffect(() => {
    const waiting = onRoll ? waitingVote(accountId, ballotId) : null;
    if (waiting) void resend.current(waiting);
  }, [accountId, ballotId, onRoll]);
  const cast = (choice: string) => {
    const before = waitingVote(accountId, ballotId);
    // The same choice tried again is the same vote; another choice is another.
    if (before?.choice === choice) return void send(before);
    const previousVoteId = secret ? receipt : null;
    void send({ ballotId, voteId: newId(), choice, previousVoteId, path: path('scrutins', ballotId) });
  };

  if (!onRoll) return <Notice>{text.notOnRoll}</Notice>;
  const voted = hasVoted || delivery.outcome?.kind === 'done';
  if (voted && !changing && delivery.state === 'idle') {
    const mayChange = mayVote && (!secret || receipt !== null);
    return <Stored receipt={receipt} {...(mayChange ? { onChange: () => setChanging(true) } : {})} />;
  }
  return <Booth ballotId={ballotId} secret={secret} delivery={delivery} onCast={cast} />;
}

interface StoredProps {
  readonly receipt: string | null;
  readonly onChange?: () => void;
}

function Stored({ receipt, onChange }: StoredProps) {
  const text = useText('plenaries');
  return (
    <div className={styles.voted}>
      <Notice kind="success">
        <p>{text.stored}</p>
        {receipt === null ? null : (
          <p className={styles.receipt}>
            {text.receipt} <code>{receipt}</code>
            <br />
            {text.receiptHelp}
          </p>
        )}
      </Notice>
      {onChange ? <Button onClick={onChange}>{text.change}</Button> : null}
    </div>
  );
}

interface BoothProps {
  readonly ballotId: string;
  readonly secret: boolean;
  readonly delivery: Delivery;
  readonly onCast: (choice: string) => void;
}

function Booth({ ballotId, secret, delivery: { state, outcome, kept }, onCast }: BoothProps) {
  const text = useText('plenaries');
  const [choice, setChoice] = useState('');
  const waiting = kept ? text.waiting : text.waitingHere;
  return (
    <form
      className={styles.vote}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== '' && state === 'idle') onCast(choice);
      }}
    >
      <RadioGroup
        legend={text.yourChoice}
        name={`choice-${ballotId}`}
        look="cards"
        required
        value={choice}
        onChange={setChoice}
        choices={choices.map((value) => ({ value, label: text.choices[value] ?? value }))}
      />
      <output className={styles.sending}>
        {state === 'waiting' ? waiting : state === 'sending' ? text.sending : text.notSent}
        {secret ? ` ${text.choiceKept}` : null}
      </output>
      <OutcomeNotice outcome={outcome} />
      <Button
        type="submit"
        look="primary"
        size="large"
        busy={state !== 'idle'}
        aria-disabled={choice === '' || undefined}
      >
        {text.send}
      </Button>
    </form>
  );
}
