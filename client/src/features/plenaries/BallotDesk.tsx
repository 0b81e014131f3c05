import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Checkbox, RadioGroup } from '../../ui/Choices.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf, ticked } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Row } from '../../ui/Stack.js';
import { ActButton } from './ActButton.js';
import {
  CloseBallotDocument,
  DropBallotDocument,
  OpenBallotDocument,
  ProclaimBallotDocument,
  type PlenaryQuery,
} from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { PrepareBallot } from './PrepareBallot.js';
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
        <PrepareBallot
          item={item}
          onDone={() => {
            setPreparing(false);
            onChange();
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
          {text.turnout} : {current.turnout} / {current.rollSize}
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
            explanation={text.closeBallotExplanation}
            confirm={text.closeBallot}
            onConfirm={() => then(close({ id: ballot.id }))}
          >
            {text.closeBallot}
          </ConfirmButton>
        ) : null}
        {state === 'closed' ? (
          <Proclaim ballotId={ballot.id} tie={ballot.verdict?.outcome === 'tie'} onChange={onChange} />
        ) : null}
      </Row>
      <Dialog open={opening} onClose={() => setOpening(false)} title={text.openBallotTitle}>
        <Opening
          ballot={ballot}
          onDone={() => {
            setOpening(false);
            onChange();
          }}
        />
      </Dialog>
    </div>
  );
}

function Opening({ ballot, onDone }: { readonly ballot: ItemBallot; readonly onDone: () => void }) {
  const text = useText('plenaries');
  const [open] = useRefusable(OpenBallotDocument, (data) => data.openBallot);
  return (
    <Form
      submit={text.openBallot}
      onSubmit={async (values) => {
        const input = { roll: textOf(values, 'roll'), closesAt: null, warningsRead: ticked(values, 'warningsRead') };
        const ended = await open({ id: ballot.id, input });
        if (ended.kind === 'done') onDone();
        return ended;
      }}
    >
      <p>{text.openBallotExplanation}</p>
      <Notice>{ballot.ruleSentence}</Notice>
      {ballot.secrecyWarnings.length > 0 ? (
        <>
          <Notice kind="warning">{ballot.secrecyWarnings.join(' ')}</Notice>
          <Checkbox name="warningsRead" label={text.warningsRead} />
        </>
      ) : null}
      <RadioGroup
        legend={text.roll}
        name="roll"
        required
        defaultValue="present"
        choices={[
          { value: 'present', label: text.rollPresent },
          { value: 'members', label: text.rollMembers },
        ]}
      />
    </Form>
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
