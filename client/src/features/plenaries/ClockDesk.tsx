import { isRunning, type Timer } from '../../../../src/modules/plenaries/domain/timer.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { ActButton } from './ActButton.js';
import { TurnClockDocument } from './floor.generated.js';
import styles from './Floor.module.css';
import { SpeechClock } from './SpeechClock.js';

interface ClockDeskProps {
  readonly plenaryId: string;
  readonly clock: 'speech' | 'item';
  readonly timer: Timer;
}

/** A clock and what the chair does with it. */
export function ClockDesk({ plenaryId, clock, timer }: ClockDeskProps) {
  const text = useText('floor');
  const [turnClock] = useRefusable(TurnClockDocument, (data) => data.turnClock);
  const turn = (how: string, seconds: number | null = null) =>
    turnClock({ plenaryId, input: { clock, turn: how, seconds } });
  const ofItem = clock === 'item';
  const what = ofItem ? text.clockItem : text.clockSpeech;
  return (
    <div>
      <p className={styles.clock}>
        {text.clock(what)} <SpeechClock timer={timer} what={what} />
      </p>
      <Row gap="small">
        {isRunning(timer) ? (
          <ActButton size="small" act={() => turn('pause')}>
            {text.pause}
          </ActButton>
        ) : (
          <ActButton size="small" act={() => turn('resume')}>
            {text.resume}
          </ActButton>
        )}
        {timer.limitMs === null ? null : (
          <ActButton size="small" act={() => turn('extend', ofItem ? 300 : 30)}>
            <span aria-hidden="true">{ofItem ? text.extendItem : text.extend}</span>
            <VisuallyHidden>{ofItem ? text.extendItemLong : text.extendLong}</VisuallyHidden>
          </ActButton>
        )}
        <DialogForm
          label={text.limit}
          size="small"
          look="quiet"
          title={text.limit}
          submit={text.save}
          onSubmit={(values) => {
            const seconds = textOf(values, 'seconds');
            return turn('limit', seconds === '' ? null : Number(seconds));
          }}
        >
          <TextField
            name="seconds"
            type="number"
            min={10}
            max={86_400}
            label={text.limitSeconds}
            hint={text.speechSecondsHint}
            defaultValue={timer.limitMs === null ? '' : timer.limitMs / 1000}
          />
        </DialogForm>
      </Row>
    </div>
  );
}
