import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import {
  ClosePhaseDocument,
  EditPhaseDocument,
  OpenPhaseDocument,
  PhasesToPlanDocument,
  PlanPhaseDocument,
  type PhaseChangePartsFragment,
  type PhaseExceptionPartsFragment,
  type PhasePartsFragment,
} from './administration.generated.js';
import { Desk } from './Desk.js';
import { PhaseChanges } from './PhaseChanges.js';
import { PhaseExceptions } from './PhaseExceptions.js';
import { PhaseForm } from './PhaseForm.js';

/** Phases are planned, opened one at a time, closed; the open one refuses what it does not allow. */
export default function PhasesPage() {
  const text = useText('administration');
  const { id: collectiveId, slug } = useCollective();
  const reading = useLiveQuery(PhasesToPlanDocument, { slug, collectiveId }, `collective:${collectiveId}`);
  const [plan] = useRefusable(PlanPhaseDocument, (data) => data.planPhase);
  return (
    <Desk title={text.phasesTitle} lead={text.phasesLead}>
      <Loaded reading={reading}>
        {({ collective, phaseChanges, phaseExceptions }) => {
          const phases = collective?.phases ?? [];
          return (
            <>
              {phases.length === 0 ? <EmptyState title={text.noPhase}>{text.noPhaseBody}</EmptyState> : null}
              <Stack>
                {phases.map((phase) => (
                  <PhaseCard
                    key={phase.id}
                    phase={phase}
                    changes={phaseChanges.filter(({ phaseId }) => phaseId === phase.id)}
                    exceptions={phaseExceptions.filter(({ phaseId }) => phaseId === phase.id)}
                    onDone={reading.refresh}
                  />
                ))}
              </Stack>
              <Section title={text.newPhase}>
                <PhaseForm
                  key={phases.length}
                  submit={text.planPhase}
                  phase={null}
                  onSave={(input) => plan({ collectiveId, input })}
                  onDone={reading.refresh}
                />
              </Section>
            </>
          );
        }}
      </Loaded>
    </Desk>
  );
}

const tones = { open: 'success', closed: 'neutral' } as const;

interface PhaseActsProps {
  readonly phase: PhasePartsFragment;
  readonly onDone: () => void;
}

interface PhaseCardProps extends PhaseActsProps {
  readonly changes: readonly PhaseChangePartsFragment[];
  readonly exceptions: readonly PhaseExceptionPartsFragment[];
}

function PhaseCard({ phase, changes, exceptions, onDone }: PhaseCardProps) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [editing, setEditing] = useState(false);
  const [edit] = useRefusable(EditPhaseDocument, (data) => data.editPhase);
  const { id, title, objective, startsOn, endsOn, state, allows } = phase;
  const states: Readonly<Record<string, string>> = text.phaseStates;
  const actions: Readonly<Record<string, string>> = text.phaseActions;
  if (editing) {
    return (
      <Card level={2} title={title}>
        <PhaseForm
          submit={text.save}
          phase={phase}
          onSave={(input) => edit({ collectiveId, id, input })}
          onDone={() => {
            setEditing(false);
            onDone();
          }}
          actions={<Button onClick={() => setEditing(false)}>{text.cancel}</Button>}
        />
      </Card>
    );
  }
  return (
    <Card
      level={2}
      title={title}
      meta={
        <State tone={state === 'open' || state === 'closed' ? tones[state] : 'info'}>{states[state] ?? state}</State>
      }
      strong={state === 'open'}
      footer={<PhaseActs phase={phase} onDone={onDone} onEdit={() => setEditing(true)} />}
    >
      <p>
        <DateText at={`${startsOn}T12:00:00.000Z`} show="day" /> –{' '}
        <DateText at={`${endsOn}T12:00:00.000Z`} show="day" />
      </p>
      {objective ? <p>{objective}</p> : null}
      <p>{text.allows(allows.map((action) => actions[action] ?? action))}</p>
      {state === 'planned' ? null : (
        <Stack>
          <PhaseChanges phase={phase} changes={changes} onDone={onDone} />
          {state === 'open' ? <PhaseExceptions phase={phase} exceptions={exceptions} onDone={onDone} /> : null}
        </Stack>
      )}
    </Card>
  );
}

function PhaseActs({ phase: { id, title, state }, onDone, onEdit }: PhaseActsProps & { readonly onEdit: () => void }) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [open] = useRefusable(OpenPhaseDocument, (data) => data.openPhase);
  const [close] = useRefusable(ClosePhaseDocument, (data) => data.closePhase);
  const then = async <T,>(act: Promise<T>): Promise<T> => {
    const outcome = await act;
    onDone();
    return outcome;
  };
  return (
    <Row gap="small">
      {state === 'open' ? (
        <ConfirmButton
          size="small"
          title={text.closePhaseTitle(title)}
          explanation={text.closePhaseBody}
          confirm={text.closePhase}
          onConfirm={() => then(close({ collectiveId, id }))}
        >
          {text.closePhase}
        </ConfirmButton>
      ) : (
        <ConfirmButton
          size="small"
          title={text.openPhaseTitle(title)}
          explanation={text.openPhaseBody}
          confirm={text.openPhase}
          onConfirm={() => then(open({ collectiveId, id }))}
        >
          {text.openPhase}
        </ConfirmButton>
      )}
      {state === 'planned' ? (
        <Button size="small" onClick={onEdit}>
          {text.edit}
        </Button>
      ) : null}
    </Row>
  );
}
