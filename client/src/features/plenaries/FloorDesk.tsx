import { useState } from 'react';
import { isRunning } from '../../../../src/modules/plenaries/domain/timer.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { ActButton } from './ActButton.js';
import { ClockDesk } from './ClockDesk.js';
import { OrderForm } from './OrderForm.js';
import { RemoveFromQueueDocument, TurnClockDocument } from './floor.generated.js';
import styles from './Floor.module.css';
import {
  CallSpeakerDocument,
  EndSpeechDocument,
  ResumePlenaryDocument,
  SuspendPlenaryDocument,
} from './plenaries.generated.js';
import { OrderWords, Queue } from './Queue.js';
import { useShortcuts } from './useShortcuts.js';
import type { Room, RoomRequest } from './useRoom.js';

interface FloorDeskProps {
  readonly plenaryId: string;
  readonly room: Room;
  readonly onChange: () => void;
}

/** The floor as the chair gives it: by button, or by key. */
export function FloorDesk({ plenaryId, room, onChange }: FloorDeskProps) {
  const text = useText('floor');
  const { view } = room;
  const acts = useActs(plenaryId, room, onChange);
  const [help, setHelp] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const byKey = (act: () => Promise<Outcome>) => () => {
    setOutcome(null);
    void act().then(setOutcome);
  };
  useShortcuts({
    n: byKey(() => acts.call(null)),
    f: byKey(acts.end),
    p: byKey(() => acts.turn(view.speaker && !isRunning(view.speaker.timer) ? 'resume' : 'pause')),
    e: byKey(acts.extend),
    s: byKey(acts.suspend),
    '?': () => setHelp(true),
  });
  return (
    <Section
      title={text.queue}
      actions={
        <Button look="quiet" size="small" onClick={() => setHelp(true)}>
          {text.keys}
        </Button>
      }
    >
      <OutcomeNotice outcome={outcome} />
      <Speaker room={room} acts={acts} plenaryId={plenaryId} />
      {view.queue.length > 0 ? (
        <ActButton look="primary" size="large" act={() => acts.call(null)}>
          {text.callNext}
        </ActButton>
      ) : null}
      <OrderWords view={view} />
      <OrderForm plenaryId={plenaryId} room={room} onChange={onChange} />
      <Queue view={view} renderActions={(request) => <OfRequest request={request} acts={acts} />} />
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </Section>
  );
}

type Acts = ReturnType<typeof useActs>;

function useActs(plenaryId: string, room: Room, onChange: () => void) {
  const [call] = useRefusable(CallSpeakerDocument, (data) => data.callSpeaker);
  const [end] = useRefusable(EndSpeechDocument, (data) => data.endSpeech);
  const [remove] = useRefusable(RemoveFromQueueDocument, (data) => data.removeFromQueue);
  const [turn] = useRefusable(TurnClockDocument, (data) => data.turnClock);
  const [suspend] = useRefusable(SuspendPlenaryDocument, (data) => data.suspendPlenary);
  const [resume] = useRefusable(ResumePlenaryDocument, (data) => data.resumePlenary);
  const then = async (act: Promise<Outcome>): Promise<Outcome> => {
    const ended = await act;
    onChange();
    return ended;
  };
  const clock = 'speech';
  return {
    call: (speechId: string | null) => then(call({ plenaryId, speechId })),
    end: () => then(end({ plenaryId })),
    remove: (speechId: string) => then(remove({ plenaryId, speechId })),
    turn: (how: 'pause' | 'resume') => then(turn({ plenaryId, input: { clock, turn: how, seconds: null } })),
    extend: () => then(turn({ plenaryId, input: { clock, turn: 'extend', seconds: 30 } })),
    suspend: () => then(room.view.state === 'suspended' ? resume({ id: plenaryId }) : suspend({ id: plenaryId })),
  };
}

function Speaker({
  room: { view },
  acts,
  plenaryId,
}: {
  readonly room: Room;
  readonly acts: Acts;
  readonly plenaryId: string;
}) {
  const text = useText('floor');
  if (!view.speaker) return <p>{text.nobody}</p>;
  const { name, kind, timer } = view.speaker;
  return (
    <Stack gap="small">
      <p className={styles.speaker}>
        {text.speaking} <strong>{name}</strong>
        {kind === 'contribution' ? null : ` (${text.kinds[kind]})`}
      </p>
      <ClockDesk plenaryId={plenaryId} clock="speech" timer={timer} />
      <Row>
        <ActButton act={acts.end}>{text.endSpeech}</ActButton>
      </Row>
    </Stack>
  );
}

function OfRequest({ request: { id, name }, acts }: { readonly request: RoomRequest; readonly acts: Acts }) {
  const text = useText('floor');
  return (
    <>
      <ActButton size="small" look="quiet" act={() => acts.call(id)}>
        <span aria-hidden="true">{text.callShort}</span>
        <VisuallyHidden>{text.call(name)}</VisuallyHidden>
      </ActButton>
      <ActButton size="small" look="quiet" act={() => acts.remove(id)}>
        <span aria-hidden="true">{text.removeShort}</span>
        <VisuallyHidden>{text.remove(name)}</VisuallyHidden>
      </ActButton>
    </>
  );
}

function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText('floor');
  return (
    <Dialog open={open} onClose={onClose} title={text.keys}>
      <p>{text.keysHelp}</p>
      <dl className={styles.keys}>
        {Object.entries(text.keyNames).map(([key, does]) => (
          <div key={key} className={styles.keyRow}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
