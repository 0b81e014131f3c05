import { useState } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { Notice } from '../../ui/Notice.js';
import {
  ProposePhaseChangeDocument,
  WithdrawPhaseChangeDocument,
  type PhaseChangePartsFragment,
  type PhasePartsFragment,
} from './administration.generated.js';
import { PhaseForm } from './PhaseForm.js';

interface PhaseChangesProps {
  readonly phase: PhasePartsFragment;
  readonly changes: readonly PhaseChangePartsFragment[];
  readonly onDone: () => void;
}

/** A phase that was opened changes by a plenary's decision: what is proposed, and what became of it. */
export function PhaseChanges({ phase, changes, onDone }: PhaseChangesProps) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [writing, setWriting] = useState(false);
  const [propose] = useRefusable(ProposePhaseChangeDocument, (data) => data.proposePhaseChange);
  const waiting = changes.some(({ state }) => state === 'proposed');
  return (
    <>
      {changes.map((change) => (
        <Change key={change.id} change={change} onDone={onDone} />
      ))}
      {writing ? (
        <PhaseForm
          submit={text.proposeChange}
          phase={phase}
          reasoned
          onSave={(input, reason) => propose({ collectiveId, phaseId: phase.id, input: { ...input, reason } })}
          onDone={() => {
            setWriting(false);
            onDone();
          }}
          actions={<Button onClick={() => setWriting(false)}>{text.cancel}</Button>}
        />
      ) : waiting ? null : (
        <Button size="small" onClick={() => setWriting(true)}>
          {text.proposeChange}
        </Button>
      )}
    </>
  );
}

const tones: Readonly<Record<string, 'info' | 'success'>> = { proposed: 'info', adopted: 'success' };

function Change({ change, onDone }: { readonly change: PhaseChangePartsFragment; readonly onDone: () => void }) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [withdraw] = useRefusable(WithdrawPhaseChangeDocument, (data) => data.withdrawPhaseChange);
  const { id, title, startsOn, endsOn, allows, reason, state, proposedAt, beingVoted } = change;
  const states: Readonly<Record<string, string>> = text.changeStates;
  const actions: Readonly<Record<string, string>> = text.phaseActions;
  const act = async (): Promise<Outcome> => {
    const outcome = await withdraw({ collectiveId, id });
    onDone();
    return outcome;
  };
  return (
    <Notice
      title={text.changeOf(title)}
      actions={
        state === 'proposed' && !beingVoted ? (
          <ConfirmButton
            size="small"
            title={text.withdrawChangeTitle}
            explanation={text.withdrawChangeBody}
            confirm={text.withdrawChange}
            onConfirm={act}
          >
            {text.withdrawChange}
          </ConfirmButton>
        ) : null
      }
    >
      <p>
        <State tone={tones[state] ?? 'neutral'}>{beingVoted ? text.beingVoted : (states[state] ?? state)}</State>{' '}
        <DateText at={proposedAt} show="day" />
      </p>
      <p>
        <DateText at={`${startsOn}T12:00:00.000Z`} show="day" /> –{' '}
        <DateText at={`${endsOn}T12:00:00.000Z`} show="day" />.{' '}
        {text.allows(allows.map((action) => actions[action] ?? action))}
      </p>
      <p>{reason}</p>
    </Notice>
  );
}
