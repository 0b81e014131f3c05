import { useState } from 'react';
import { phaseActions } from '../../../../src/modules/collectives/domain/phase.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { Form, textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  AnswerPhaseExceptionDocument,
  AskPhaseExceptionDocument,
  EndPhaseExceptionDocument,
  type PhaseExceptionPartsFragment,
  type PhasePartsFragment,
} from './administration.generated.js';
import styles from './Administration.module.css';

interface PhaseExceptionsProps {
  readonly phase: PhasePartsFragment;
  readonly exceptions: readonly PhaseExceptionPartsFragment[];
  readonly onDone: () => void;
}

/** For some days, one thing more than the open phase allows: asked by one coordinator, answered by another. */
export function PhaseExceptions({ phase: { id: phaseId, allows }, exceptions, onDone }: PhaseExceptionsProps) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [asking, setAsking] = useState(false);
  const [ask] = useRefusable(AskPhaseExceptionDocument, (data) => data.askPhaseException);
  const save = async (values: FormData): Promise<Outcome> => {
    const input = {
      action: textOf(values, 'action'),
      reason: textOf(values, 'reason'),
      fromOn: textOf(values, 'fromOn'),
      untilOn: textOf(values, 'untilOn'),
    };
    const outcome = await ask({ collectiveId, phaseId, input });
    if (outcome.kind === 'done') {
      setAsking(false);
      onDone();
    }
    return outcome;
  };
  return (
    <Stack gap="small">
      {exceptions.length > 0 ? (
        <ul className={styles.exceptions}>
          {exceptions.map((exception) => (
            <Exception key={exception.id} exception={exception} onDone={onDone} />
          ))}
        </ul>
      ) : null}
      {asking ? (
        <Form
          submit={text.askException}
          onSubmit={save}
          actions={<Button onClick={() => setAsking(false)}>{text.cancel}</Button>}
        >
          <Select
            name="action"
            label={text.exceptionAction}
            required
            placeholder={text.choose}
            options={phaseActions
              .filter((action) => !allows.includes(action))
              .map((value) => ({ value, label: text.phaseActions[value] }))}
          />
          <TextField name="fromOn" type="date" label={text.startsOn} required />
          <TextField name="untilOn" type="date" label={text.endsOn} hint={text.exceptionLongest} required />
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.exceptionReasonHint}
            required
            maxLength={2000}
            rows={3}
          />
        </Form>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {text.askException}
        </Button>
      )}
    </Stack>
  );
}

const tones: Readonly<Record<string, 'info' | 'success'>> = { asked: 'info', granted: 'success' };

interface ExceptionProps {
  readonly exception: PhaseExceptionPartsFragment;
  readonly onDone: () => void;
}

function Exception({ exception, onDone }: ExceptionProps) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [answer] = useRefusable(AnswerPhaseExceptionDocument, (data) => data.answerPhaseException);
  const [end] = useRefusable(EndPhaseExceptionDocument, (data) => data.endPhaseException);
  const { id, action, reason, fromOn, untilOn, state, askedBy, answeredBy, viewerMayAnswer } = exception;
  const actions: Readonly<Record<string, string>> = text.phaseActions;
  const states: Readonly<Record<string, string>> = text.exceptionStates;
  const then = async (act: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await act;
    onDone();
    return outcome;
  };
  const named = (person: typeof askedBy): string => (person.erased ? text.formerMember : person.name);
  return (
    <li id={id}>
      <p>
        <strong>{actions[action] ?? action}</strong>{' '}
        <State tone={tones[state] ?? 'neutral'}>{states[state] ?? state}</State>
      </p>
      <p>
        <DateText at={`${fromOn}T12:00:00.000Z`} show="day" /> – <DateText at={`${untilOn}T12:00:00.000Z`} show="day" />
        . {text.askedBy(named(askedBy))} {answeredBy ? text.answeredBy(named(answeredBy)) : null}
      </p>
      <p>{reason}</p>
      <Row gap="small">
        {viewerMayAnswer ? (
          <>
            <ConfirmButton
              size="small"
              title={text.grantExceptionTitle}
              explanation={text.grantExceptionBody}
              confirm={text.grantException}
              onConfirm={() => then(answer({ collectiveId, id, granted: true }))}
            >
              {text.grantException}
            </ConfirmButton>
            <ConfirmButton
              size="small"
              title={text.refuseExceptionTitle}
              explanation={text.refuseExceptionBody}
              confirm={text.refuseException}
              onConfirm={() => then(answer({ collectiveId, id, granted: false }))}
            >
              {text.refuseException}
            </ConfirmButton>
          </>
        ) : null}
        {state === 'granted' ? (
          <ConfirmButton
            size="small"
            title={text.endExceptionTitle}
            explanation={text.endExceptionBody}
            confirm={text.endException}
            onConfirm={() => then(end({ collectiveId, id }))}
          >
            {text.endException}
          </ConfirmButton>
        ) : null}
      </Row>
    </li>
  );
}
