import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useLanguage, useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Dialog } from '../../ui/Dialog.js';
import { Row } from '../../ui/Stack.js';
import { ActButton } from './ActButton.js';
import {
  CloseBallotDocument,
  DropBallotDocument,
  ProclaimBallotDocument,
  type PlenaryQuery,
} from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { OutcomeState } from './Result.js';
import type { Room } from './useRoom.js';

type Item = NonNullable<PlenaryQuery['plenary']>['agenda'][number];
type ItemBallot = Item['ballots'][number];

interface BallotDeskProps {
  readonly item: Item;
  /** The item is the one under way: its ballots may open. */
  readonly live: boolean;
  readonly room: Room;
  readonly onChange: () => void;
}

/** The ballots of an item: prepared, opened, closed, proclaimed. */
export function BallotDesk({ item, live, room, onChange }: BallotDeskProps) {
  const text = useText('plenaries');
  const [preparing, setPreparing] = useState(false);
  const mayPrepare = item.state === 'pending' || item.state === 'live';
  return (
    <>
      {item.ballots.length > 0 ? (
        <ul className={styles.agenda}>
          {item.ballots.map((ballot) => (
            <li key={ballot.id}>
              <BallotRow ballot={ballot} live={live} room={room} onChange={onChange} />
            </li>
          ))}
        </ul>
      ) : null}
      {mayPrepare ? (
        <div>
          <Button size="small" onClick={() => setPreparing(true)}>
            {text.prepare}
          </Button>
        </div>
      ) : null}
      <Dialog open={preparing} onClose={() => setPreparing(false)} title={text.prepare}>
        <Slot
          name="ballotPreparing"
          of={{
            itemId: item.id,
            title: item.title,
            onDone: () => {
              setPreparing(false);
              onChange();
            },
          }}
        />
      </Dialog>
    </>
  );
}

interface RowProps {
  readonly ballot: ItemBallot;
  readonly live: boolean;
  readonly room: Room;
  readonly onChange: () => void;
}

function BallotRow({ ballot, live, room, onChange }: RowProps) {
  const text = useText('plenaries');
  const current = room.view.ballot?.id === ballot.id ? room.view.ballot : null;
  const state = current?.state ?? ballot.state;
  const language = useLanguage();
  const [opening, setOpening] = useState(false);
  const [close] = useRefusable(CloseBallotDocument, (data) => data.closeBallot);
  const [drop] = useRefusable(DropBallotDocument, (data) => data.dropBallot);
  const then = async <T,>(act: Promise<T>): Promise<T> => {
    const ended = await act;
    onChange();
    return ended;
  };
  return (
    <div className={styles.voted}>
      <p>
        <State tone={state === 'open' ? 'accent' : 'neutral'}>{text.ballotStates[state]}</State> {ballot.question}
      </p>
      {current && state === 'open' ? (
        <p className={styles.place}>
          {text.turnout}
          <Colon />
          {current.turnout} / {current.rollSize}
        </p>
      ) : null}
      {ballot.verdict ? (
        <p>
          <OutcomeState outcome={ballot.verdict.outcome} /> {ballot.verdict.sentence}
        </p>
      ) : null}
      <Row>
        {state === 'draft' && live ? (
          <Button size="small" look="primary" onClick={() => setOpening(true)}>
            {text.openBallot}
          </Button>
        ) : null}
        {state === 'draft' ? (
          <ActButton size="small" look="quiet" act={() => then(drop({ id: ballot.id }))}>
            {text.drop}
          </ActButton>
        ) : null}
        {state === 'open' ? (
          <ConfirmButton
            size="small"
            look="primary"
            title={text.closeBallotTitle}
            explanation={text.closeBallotExplanation(
              current?.turnout ?? 0,
              current?.rollSize ?? 0,
              current?.ruleSentence[language] ?? '',
            )}
            confirm={text.closeBallot}
            onConfirm={() => then(close({ id: ballot.id }))}
          >
            {text.closeBallot}
          </ConfirmButton>
        ) : null}
        {state === 'closed' ? (
          <Proclaim
            ballotId={ballot.id}
            tie={ballot.method === 'yes-no' && ballot.verdict?.outcome === 'tie'}
            onChange={onChange}
          />
        ) : null}
      </Row>
      <Slot name="ballotChair" of={{ ballotId: ballot.id, onChange }} />
      <Dialog open={opening} onClose={() => setOpening(false)} title={text.openBallotTitle}>
        <Slot
          name="ballotOpening"
          of={{
            ballotId: ballot.id,
            onDone: () => {
              setOpening(false);
              onChange();
            },
          }}
        />
      </Dialog>
    </div>
  );
}

interface ProclaimProps {
  readonly ballotId: string;
  readonly tie: boolean;
  readonly onChange: () => void;
}

function Proclaim({ ballotId, tie, onChange }: ProclaimProps) {
  const text = useText('plenaries');
  const [proclaim] = useRefusable(ProclaimBallotDocument, (data) => data.proclaimBallot);
  const say = (chair: 'for' | 'against' | null) => async () => {
    const ended = await proclaim({ id: ballotId, chair });
    onChange();
    return ended;
  };
  if (tie) {
    return (
      <>
        <p>{text.tieTitle}</p>
        <ActButton act={say('for')}>{text.breakFor}</ActButton>
        <ActButton act={say('against')}>{text.breakAgainst}</ActButton>
      </>
    );
  }
  return (
    <ConfirmButton
      size="small"
      look="primary"
      title={text.proclaimTitle}
      explanation={text.proclaimExplanation}
      confirm={text.proclaim}
      onConfirm={say(null)}
    >
      {text.proclaim}
    </ConfirmButton>
  );
}
