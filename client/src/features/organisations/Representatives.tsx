import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row, Section } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  DeclareRepresentativeDocument,
  EndRepresentativeDocument,
  RefuseRepresentativeDocument,
  VerifyRepresentativeDocument,
  type OrganisationWholeFragment,
} from './organisations.generated.js';
import styles from './Organisations.module.css';
import { representativeTones } from './tones.js';

interface RepresentativesProps {
  readonly organisation: OrganisationWholeFragment;
  readonly onChange: () => void;
}

type Representative = OrganisationWholeFragment['representatives'][number];

/** Who speaks for the organisation; for the coordination, who asks to. */
export function Representatives({ organisation, onChange }: RepresentativesProps) {
  const text = useText('organisations');
  const { representatives, viewerMayDeclare } = organisation;
  return (
    <div id="representation" className={styles.thing}>
      <Section title={text.representation}>
        {representatives.length === 0 ? <p className={styles.quiet}>{text.noRepresentative}</p> : null}
        {representatives.map((each) => (
          <RepresentativeLine key={each.id} representative={each} onChange={onChange} />
        ))}
        {viewerMayDeclare ? <Declare organisationId={organisation.id} onChange={onChange} /> : null}
      </Section>
    </div>
  );
}

interface LineProps {
  readonly representative: Representative;
  readonly onChange: () => void;
}

function RepresentativeLine({ representative, onChange }: LineProps) {
  const text = useText('organisations');
  const { person, state, proof, reason, declaredAt, untilOn, verifiedHow } = representative;
  return (
    <div>
      <p className={styles.meta}>
        <strong>{person.name || text.formerMember}</strong>
        <State tone={representativeTones[state] ?? 'neutral'}>{text.representativeStates[state] ?? state}</State>
      </p>
      <p className={styles.quiet}>
        {text.declaredOn} <DateText at={declaredAt} show="day" preposition="on" />
        {state === 'verified' && verifiedHow ? `, ${text.verifiedHow[verifiedHow] ?? ''}` : ''}
        {untilOn ? (
          <>
            {', '}
            {text.until} <DateText at={untilOn} show="day" />
          </>
        ) : null}
        {reason ? (
          <>
            <Colon />
            {reason}
          </>
        ) : null}
      </p>
      {proof && state === 'declared' ? <p className={styles.lines}>{proof}</p> : null}
      {representative.viewerMaySettle || representative.viewerMayVerify ? (
        <Settle representative={representative} onChange={onChange} />
      ) : null}
    </div>
  );
}

function Settle({ representative: { id, state, person, viewerMaySettle }, onChange }: LineProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [verify] = useRefusable(VerifyRepresentativeDocument, (data) => data.verifyRepresentative);
  const [refuse] = useRefusable(RefuseRepresentativeDocument, (data) => data.refuseRepresentative);
  const [end] = useRefusable(EndRepresentativeDocument, (data) => data.endRepresentative);
  const then = async (act: Promise<Outcome>) => {
    const outcome = await act;
    onChange();
    return outcome;
  };
  if (state === 'verified') {
    return (
      <WithReason
        label={text.endRepresentation}
        hint={text.reasonPublic}
        onSubmit={(reason) => then(end({ collectiveId, id, reason }))}
      />
    );
  }
  if (state !== 'declared') return null;
  return (
    <Row gap="small">
      <ConfirmButton
        size="small"
        look="primary"
        title={text.verifyTitle}
        explanation={text.verifyExplanation(person.name)}
        confirm={text.verify}
        onConfirm={() => then(verify({ collectiveId, id }))}
      >
        {text.verify}
      </ConfirmButton>
      {viewerMaySettle ? (
        <WithReason
          label={text.refuse}
          hint={text.reasonTold}
          onSubmit={(reason) => then(refuse({ collectiveId, id, reason }))}
        />
      ) : null}
    </Row>
  );
}

interface WithReasonProps {
  readonly label: string;
  readonly hint: string;
  readonly onSubmit: (reason: string) => Promise<Outcome>;
}

function WithReason({ label, hint, onSubmit }: WithReasonProps) {
  const text = useText('organisations');
  return (
    <DialogForm
      look="quiet"
      size="small"
      danger
      label={label}
      title={label}
      submit={label}
      onSubmit={(values) => onSubmit(textOf(values, 'reason'))}
    >
      <TextField name="reason" label={text.reason} hint={hint} required maxLength={500} />
    </DialogForm>
  );
}

function Declare({ organisationId, onChange }: { readonly organisationId: string; readonly onChange: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [declare] = useRefusable(DeclareRepresentativeDocument, (data) => data.declareRepresentative);
  return (
    <DialogForm
      size="small"
      label={text.declare}
      title={text.declareTitle}
      submit={text.declareIt}
      onSubmit={async (values) => {
        const outcome = await declare({
          collectiveId,
          organisationId,
          proof: textOf(values, 'proof'),
          untilOn: textOf(values, 'untilOn') || null,
        });
        onChange();
        return outcome;
      }}
    >
      <TextArea name="proof" label={text.proof} hint={text.proofHint} required maxLength={1000} />
      <TextField name="untilOn" type="date" label={text.untilOn} hint={text.untilHint} />
    </DialogForm>
  );
}
