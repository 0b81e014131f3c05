import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { HeldFields, heldInput } from './HeldFields.js';
import {
  CancelEncounterDocument,
  HoldEncounterDocument,
  ReportEncounterDocument,
  type EncounterWholeFragment,
  type MandateWholeFragment,
} from './organisations.generated.js';

interface ActsProps {
  readonly encounter: EncounterWholeFragment;
  readonly mandates: readonly MandateWholeFragment[];
  readonly onChange: () => void;
}

/** Record it, report on it, cancel it: what a delegate may do now. */
export function EncounterActs({ encounter, mandates, onChange }: ActsProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [hold] = useRefusable(HoldEncounterDocument, (data) => data.holdEncounter);
  const [report] = useRefusable(ReportEncounterDocument, (data) => data.reportEncounter);
  const [cancel] = useRefusable(CancelEncounterDocument, (data) => data.cancelEncounter);
  const [explains, setExplains] = useState(false);
  const { id, mandateId, viewerMayHold, viewerMayReport, viewerMayCancel } = encounter;
  const mandate = mandates.find((each) => each.id === mandateId);
  const then = async (act: Promise<Outcome>) => {
    const outcome = await act;
    onChange();
    return outcome;
  };
  if (!viewerMayHold && !viewerMayReport && !viewerMayCancel) return null;
  return (
    <Row gap="small">
      {viewerMayHold ? (
        <DialogForm
          look="primary"
          size="small"
          label={text.hold}
          title={text.holdTitle}
          submit={text.recordIt}
          onSubmit={async (values) => {
            const outcome = await then(hold({ collectiveId, id, input: heldInput(values) }));
            if (outcome.kind === 'refused' && outcome.refusal.code === 'OutcomeNearForbidden') setExplains(true);
            return outcome;
          }}
        >
          <HeldFields mayOffer={mandate?.mayOffer ?? []} mayNotOffer={mandate?.mayNotOffer ?? []} explains={explains} />
        </DialogForm>
      ) : null}
      {viewerMayReport ? (
        <DialogForm
          look="primary"
          size="small"
          label={text.report}
          title={text.reportTitle}
          submit={text.reportIt}
          onSubmit={(values) => then(report({ collectiveId, id, report: textOf(values, 'report') }))}
        >
          <TextArea
            name="report"
            label={text.reportText}
            hint={text.reportHint}
            required
            serif
            rows={10}
            maxLength={20_000}
          />
        </DialogForm>
      ) : null}
      {viewerMayCancel ? (
        <DialogForm
          look="quiet"
          size="small"
          danger
          label={text.cancel}
          title={text.cancelTitle}
          submit={text.cancel}
          onSubmit={(values) => then(cancel({ collectiveId, id, reason: textOf(values, 'reason') }))}
        >
          <TextField name="reason" label={text.reason} hint={text.reasonPublic} required maxLength={500} />
        </DialogForm>
      ) : null}
    </Row>
  );
}
