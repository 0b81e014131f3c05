import { useState } from 'react';
import { newId } from '../../graphql/newId.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/Choices.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { keptVote, keepVote } from './keptVote.js';
import { CastVoteDocument } from './plenaries.generated.js';
import styles from './Plenaries.module.css';

interface VoteProps {
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
 * made here and kept until the server has it: a retry, or another tab, is the same vote.
 */
export function Vote({ ballotId, secret, mayVote, onRoll, hasVoted, onVoted }: VoteProps) {
  const text = useText('plenaries');
  const [cast, state] = useRefusable(CastVoteDocument, (data) => data.castVote, { retry: true });
  const [choice, setChoice] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [changing, setChanging] = useState(false);
  const [pending, setPending] = useState<{ choice: string; voteId: string } | null>(null);
  const kept = keptVote(ballotId);
  if (!onRoll) return <Notice>{text.notOnRoll}</Notice>;

  const send = async () => {
    // The same choice tried again is the same vote; another choice is another.
    const vote = pending?.choice === choice ? pending : { choice, voteId: newId() };
    setPending(vote);
    const previousVoteId = secret ? (kept?.voteId ?? null) : null;
    const ended = await cast({ input: { ballotId, ...vote, previousVoteId } });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    keepVote(ballotId, vote.voteId);
    setPending(null);
    setChanging(false);
    onVoted();
  };

  if ((hasVoted || outcome?.kind === 'done') && !changing) {
    return (
      <div className={styles.voted}>
        <Notice kind="success">
          <p>{text.stored}</p>
          {kept ? (
            <p className={styles.receipt}>
              {text.receipt} : <code>{kept.voteId}</code>
              <br />
              {text.receiptHelp}
            </p>
          ) : null}
        </Notice>
        {mayVote && (!secret || kept) ? <Button onClick={() => setChanging(true)}>{text.change}</Button> : null}
      </div>
    );
  }
  return (
    <form
      className={styles.vote}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== '' && state === 'idle') void send();
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
        {state === 'waiting' ? text.waiting : state === 'sending' ? text.sending : text.notSent}
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
