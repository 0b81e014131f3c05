import { useState } from 'react';
import { Link } from 'react-router';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { usePath } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Form, OutcomeNotice, textOf } from '../../../ui/Form.js';
import type { Outcome } from '../../../graphql/outcome.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextField } from '../../../ui/TextField.js';
import styles from './Desk.module.css';
import {
  DeskBallotPageDocument,
  DrawTieDocument,
  NameTellersDocument,
  type DeskBallotFragment,
} from './desk.generated.js';
import { MemberSearch } from './MemberSearch.js';
import { draftOf } from './readRule.js';
import { levelOf } from './tie.js';
import type { Member } from './usePeople.js';

interface ChairDeskProps {
  readonly ballotId: string;
  readonly onChange: () => void;
}

/** What the chair does around a ballot: names its tellers, draws its tie. */
export default function ChairDesk({ ballotId, onChange }: ChairDeskProps) {
  const text = useText('desk');
  const path = usePath();
  const reading = useLiveQuery(DeskBallotPageDocument, { id: ballotId }, `ballot:${ballotId}`);
  const ballot = reading.data?.ballot;
  if (!ballot) return null;
  const changed = (): void => {
    reading.refresh();
    onChange();
  };
  const going = ballot.state === 'draft' || ballot.state === 'open';
  return (
    <Stack gap="small">
      <Row>
        {going ? <NameTellers ballot={ballot} onDone={changed} /> : null}
        {ballot.tellers.length > 0 ? (
          <Link to={path('scrutins', ballot.id, 'depouillement')}>{text.tellersDesk}</Link>
        ) : null}
        {ballot.toDraw ? <DrawTie ballot={ballot} onDone={changed} /> : null}
      </Row>
      {ballot.drawSeed === null ? null : <p>{text.drawn(ballot.drawSeed ?? '')}</p>}
    </Stack>
  );
}

interface PartProps {
  readonly ballot: DeskBallotFragment;
  readonly onDone: () => void;
}

function NameTellers({ ballot, onDone }: PartProps) {
  const text = useText('desk');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text.nameTellers}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.nameTellers}>
        <TellersList
          ballot={ballot}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      </Dialog>
    </>
  );
}

function TellersList({ ballot, onDone }: PartProps) {
  const text = useText('desk');
  const [tellers, setTellers] = useState<readonly Member[]>(ballot.tellers);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [name, state] = useRefusable(NameTellersDocument, (data) => data.nameTellers);
  const save = async (): Promise<void> => {
    const ended = await name({ ballotId: ballot.id, accountIds: tellers.map(({ id }) => id) });
    setOutcome(ended);
    if (ended.kind === 'done') onDone();
  };
  return (
    <Stack>
      <p>{text.nameTellersBody}</p>
      <ul className={styles.list}>
        {tellers.map((teller) => (
          <li key={teller.id} className={styles.person}>
            {teller.name}
            <Button size="small" look="quiet" onClick={() => setTellers(tellers.filter(({ id }) => id !== teller.id))}>
              {text.removeTeller(teller.name)}
            </Button>
          </li>
        ))}
      </ul>
      <MemberSearch chosen={tellers.map(({ id }) => id)} onAdd={(member) => setTellers([...tellers, member])} />
      <OutcomeNotice outcome={outcome} />
      <div>
        <Button look="primary" busy={state !== 'idle'} onClick={() => void save()}>
          {text.saveTellers}
        </Button>
      </div>
    </Stack>
  );
}

/** The seed read aloud, typed once; how anybody replays the draw stands beside it. */
function DrawTie({ ballot, onDone }: PartProps) {
  const typeset = useTypeset();
  const text = useText('desk');
  const [open, setOpen] = useState(false);
  const [draw] = useRefusable(DrawTieDocument, (data) => data.drawTie);
  const source = draftOf(ballot.ballotRule).seedSource;
  return (
    <>
      <Button size="small" look="primary" onClick={() => setOpen(true)}>
        {text.draw}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.drawTitle}>
        <Form
          submit={text.draw}
          onSubmit={async (values) => {
            const ended = await draw({ ballotId: ballot.id, seed: textOf(values, 'seed') });
            if (ended.kind === 'done') {
              setOpen(false);
              onDone();
            }
            return ended;
          }}
        >
          <p>{text.drawAmong(levelOf(ballot.verdict?.data))}</p>
          <p>{typeset(text.drawFrom(source))}</p>
          <TextField name="seed" label={text.seed} hint={text.seedHint} required maxLength={200} autoComplete="off" />
          <p>{text.drawHow}</p>
          <code className={styles.command}>{`printf '%s\\n%s' "$TIRAGE" "$NOM" | sha256sum`}</code>
        </Form>
      </Dialog>
    </>
  );
}
