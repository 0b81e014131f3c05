import { Link } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  ProposeMandateChangeDocument,
  WithdrawMandateChangeDocument,
  type MandateWholeFragment,
} from './organisations.generated.js';
import styles from './Organisations.module.css';

interface MandateLifeProps {
  readonly mandate: MandateWholeFragment;
  readonly onChange: () => void;
}

/** What plenaries decided of a mandate, what one is asked now, and what the viewer may ask. */
export function MandateLife({ mandate, onChange }: MandateLifeProps) {
  const text = useText('organisations');
  const { history, pendingChange, viewerMayAsk } = mandate;
  return (
    <>
      {history.length > 0 ? (
        <div>
          <h4>{text.mandateHistory}</h4>
          <ol className={styles.life}>
            {history.map((moment) => (
              <li key={`${moment.on} ${moment.step} ${moment.decisionPath ?? ''}`}>
                <Moment moment={moment} />
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {pendingChange ? <Asked change={pendingChange} onChange={onChange} /> : null}
      {viewerMayAsk.length > 0 ? (
        <Row gap="small">
          {viewerMayAsk.map((kind) => (
            <Ask key={kind} kind={kind} mandate={mandate} onChange={onChange} />
          ))}
        </Row>
      ) : null}
    </>
  );
}

function Moment({ moment }: { readonly moment: MandateWholeFragment['history'][number] }) {
  const text = useText('organisations');
  const path = usePath();
  const { step, on, reason, termOn, decisionPath } = moment;
  return (
    <>
      <DateText at={on} show="day" />
      <Colon />
      {text.mandateSteps[step] ?? step}
      {termOn && step === 'extended' ? (
        <>
          {' '}
          <DateText at={termOn} show="day" preposition="until" />
        </>
      ) : null}
      {decisionPath ? (
        <>
          {' · '}
          <Link to={`${path()}${decisionPath}`}>{text.seeDecision}</Link>
        </>
      ) : null}
      {reason ? <p className={styles.quiet}>{reason}</p> : null}
    </>
  );
}

interface AskedProps {
  readonly change: NonNullable<MandateWholeFragment['pendingChange']>;
  readonly onChange: () => void;
}

function Asked({ change: { id, kind, newTermOn, reason, viewerMayWithdraw }, onChange }: AskedProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [withdraw] = useRefusable(WithdrawMandateChangeDocument, (data) => data.withdrawMandateChange);
  return (
    <div>
      <p>
        {text.mandateAsked[kind]}
        {newTermOn ? (
          <>
            {' '}
            <DateText at={newTermOn} show="day" preposition="until" />
          </>
        ) : null}
        <Colon />
        {reason}
      </p>
      {viewerMayWithdraw ? (
        <ConfirmButton
          size="small"
          look="quiet"
          title={text.withdrawAsk}
          explanation={text.withdrawAskExplanation}
          confirm={text.withdrawAsk}
          onConfirm={async () => {
            const outcome = await withdraw({ collectiveId, id });
            onChange();
            return outcome;
          }}
        >
          {text.withdrawAsk}
        </ConfirmButton>
      ) : null}
    </div>
  );
}

interface AskProps extends MandateLifeProps {
  readonly kind: string;
}

function Ask({ kind, mandate: { id: mandateId, termOn }, onChange }: AskProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [propose] = useRefusable(ProposeMandateChangeDocument, (data) => data.proposeMandateChange);
  const words = text.mandateAsks[kind] ?? kind;
  return (
    <DialogForm
      size="small"
      look="quiet"
      label={words}
      title={words}
      submit={text.askPlenary}
      onSubmit={async (values) => {
        const newTermOn = kind === 'extension' ? textOf(values, 'newTermOn') : null;
        const input = { kind, newTermOn, reason: textOf(values, 'reason') };
        const outcome = await propose({ collectiveId, mandateId, input });
        onChange();
        return outcome;
      }}
    >
      <p>{text.askLead}</p>
      {kind === 'extension' ? (
        <TextField name="newTermOn" type="date" label={text.newTermOn} min={termOn} required />
      ) : null}
      <TextArea name="reason" label={text.reason} hint={text.reasonPublic} required rows={3} maxLength={500} />
    </DialogForm>
  );
}
