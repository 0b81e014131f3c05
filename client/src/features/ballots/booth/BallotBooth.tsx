import { useEffect, useRef, useState } from 'react';
import { Loaded } from '../../../graphql/Loaded.js';
import { newId } from '../../../graphql/newId.js';
import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import type { Slots } from '../../../page/slots.js';
import { useMe, usePath } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import type { BoothBallotFragment, BoothLineFragment } from './booth.generated.js';
import { Booth } from './Booth.js';
import styles from './Booth.module.css';
import { ChoiceBooth } from './ChoiceBooth.js';
import { receiptOf, waitingVote, type Line, type WaitingVote } from './keptVotes.js';
import { electionOf, optionsOf } from './ruleOf.js';
import { Standing, Stored } from './Standing.js';
import { useBooth } from './useBooth.js';
import { useDelivery } from './useDelivery.js';

/** The voter's side of an open ballot: their own vote, then one for each proxy they hold, each with its receipt. */
export default function BallotBooth({ ballotId, onVoted }: Slots['ballotBooth']) {
  const text = useText('booth');
  const me = useMe();
  const reading = useBooth(ballotId);
  if (!me) return null;
  return (
    <Loaded reading={reading}>
      {({ ballot }) => {
        if (!ballot || ballot.state !== 'open') return null;
        if (ballot.byHands)
          return (
            <Notice title={text.hands}>
              <p className={styles.hands}>{text.hands}</p>
              <p>{text.handsHelp}</p>
            </Notice>
          );
        if (ballot.viewerLines.length === 0) return <Notice>{text.notOnRoll}</Notice>;
        return (
          <div className={styles.lines}>
            {ballot.viewerLines.map((line) => (
              <VoteOf
                key={line.voice.id}
                accountId={me.id}
                ballot={ballot}
                line={line}
                onVoted={() => {
                  reading.refresh();
                  onVoted();
                }}
                onLook={reading.refresh}
              />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

interface VoteProps {
  readonly accountId: string;
  readonly ballot: BoothBallotFragment;
  readonly line: BoothLineFragment;
  readonly onVoted: () => void;
  readonly onLook: () => void;
}

/** Whose vote this card is: one's own, an organisation's or a group's, or somebody's whose proxy one holds. */
function titleOf({ mine, voice, person }: BoothLineFragment, text: Catalogues['booth']): string {
  if (mine) return text.mine;
  return voice.name === null ? text.voteFor(person.name) : text.voiceOf(voice.name);
}

/** One line of the roll, under the name of the person, organisation or group when several are voted for. */
function VoteOf(props: VoteProps) {
  const text = useText('booth');
  const { ballot, line } = props;
  const several = ballot.viewerLines.length > 1;
  const title = titleOf(line, text);
  return (
    <section aria-label={title} className={styles.line}>
      {several || !line.mine ? <p className={styles.legend}>{title}</p> : null}
      {line.college ? <p className={styles.soft}>{text.college(line.college)}</p> : null}
      <Vote {...props} />
    </section>
  );
}

/**
 * Honest about where the vote is: not sent, sent, stored. The number of the vote is made here and kept until the server
 * has it: a retry, another tab or another day, it is the same vote.
 */
function Vote({ accountId, ballot, line, onVoted, onLook }: VoteProps) {
  const { id: ballotId } = ballot;
  const path = usePath();
  const text = useText('booth');
  const delivery = useDelivery(accountId);
  const [changing, setChanging] = useState(false);
  const secret = ballot.secrecy === 'secret';
  const forAccountId = line.mine ? null : line.voice.id;
  const receipt = receiptOf(accountId, { ballotId, forAccountId });
  const send = async (vote: WaitingVote) => {
    const ended = await delivery.deliver(vote);
    if (ended.kind !== 'done') return;
    setChanging(false);
    onVoted();
  };
  useWaiting(accountId, { ballotId, forAccountId }, send);
  const cast = (choice: string) => {
    const before = waitingVote(accountId, { ballotId, forAccountId });
    // The same choice tried again is the same vote; another choice is another.
    if (before?.choice === choice) return void send(before);
    const previousVoteId = secret ? receipt : null;
    void send({
      ballotId,
      voteId: newId(),
      choice,
      forAccountId,
      previousVoteId,
      replaces: line.signed,
      path: path('scrutins', ballotId),
    });
  };
  const forName = line.mine ? null : (line.voice.name ?? line.person.name);
  const voted = line.signed || delivery.outcome?.kind === 'done';
  if (voted && !changing && delivery.state === 'idle') {
    const mayChange = line.mayVote && (!secret || receipt !== null);
    return (
      <Stored
        onPaper={line.signedOnPaper}
        receipt={receipt}
        forName={forName}
        {...(mayChange ? { onChange: () => setChanging(true) } : {})}
      />
    );
  }
  if (!line.mayVote && delivery.state === 'idle')
    return (
      <Standing line={line} holder={holderOf(ballot, line)}>
        <Button onClick={onLook}>{text.lookAgain}</Button>
      </Standing>
    );
  const rule = electionOf(ballot.ballotRule);
  const before = line.mine ? (ballot.viewerVote?.choice ?? null) : null;
  const shared = { forName, before, secret, delivery, onCast: cast };
  return rule ? (
    <Booth rule={rule} options={optionsOf(ballot.options)} seed={`${accountId}:${ballotId}`} {...shared} />
  ) : (
    <ChoiceBooth choices={ballot.choices} {...shared} />
  );
}

/** Who votes for this line, when its vote was handed over. */
const holderOf = ({ viewerProxies }: BoothBallotFragment, { mine, person }: BoothLineFragment): string | null =>
  (mine &&
    viewerProxies.find(({ principal, state }) => principal.id === person.id && state === 'accepted')?.holder.name) ||
  null;

/** One that waited when this page was closed leaves again by itself. */
function useWaiting(accountId: string, { ballotId, forAccountId }: Line, send: (vote: WaitingVote) => Promise<void>) {
  const resend = useRef(send);
  useEffect(() => {
    const waiting = waitingVote(accountId, { ballotId, forAccountId });
    if (waiting) void resend.current(waiting);
  }, [accountId, ballotId, forAccountId]);
}
