import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { Colon } from '../../../ui/Colon.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Row } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { nameOf } from '../names.js';
import styles from '../Proposals.module.css';
import {
  AgreeToProposalSplitDocument,
  DeclineProposalSplitDocument,
  TakeBackProposalSplitDocument,
  type KinPartsFragment,
} from '../proposals.generated.js';

type Split = NonNullable<KinPartsFragment['split']>;

interface AskedSplitProps {
  readonly proposalId: string;
  readonly split: Split;
}

/** A split that awaits an answer: what would leave, under which title, why. */
export function AskedSplit({ proposalId, split }: AskedSplitProps) {
  const text = useText('lineage');
  const words = useText('proposals');
  const may = split.viewerMayAgree || split.viewerMayDecline || split.viewerMayTakeBack;
  return (
    <Notice title={text.split.asked} actions={may ? <SplitActs proposalId={proposalId} split={split} /> : null}>
      <p>
        {text.wouldBe}
        <Colon />
        {split.title}
      </p>
      <ul className={styles.ties}>
        {split.leaving.map((piece) => (
          <li key={piece} className={styles.lines}>
            {piece}
          </li>
        ))}
      </ul>
      <p className={styles.lines}>{split.reason}</p>
      <p className={styles.quiet}>{text.askedBy(nameOf(split.askedBy, words))}</p>
    </Notice>
  );
}

function SplitActs({ proposalId, split: { id, ...split } }: AskedSplitProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('lineage');
  const [agree] = useRefusable(AgreeToProposalSplitDocument, (data) => data.agreeToProposalSplit);
  const [decline] = useRefusable(DeclineProposalSplitDocument, (data) => data.declineProposalSplit);
  const [takeBack] = useRefusable(TakeBackProposalSplitDocument, (data) => data.takeBackProposalSplit);
  const which = { collectiveId, proposalId, id };
  return (
    <Row gap="small">
      {split.viewerMayAgree ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.split.agreeTitle}
          explanation={<p>{text.split.agreeExplained}</p>}
          confirm={text.split.agree}
          onConfirm={() => agree(which)}
        >
          {text.split.agree}
        </ConfirmButton>
      ) : null}
      {split.viewerMayDecline ? (
        <DialogForm
          size="small"
          label={text.decline}
          title={text.split.declineTitle}
          submit={text.decline}
          onSubmit={(values) => decline({ ...which, reason: textOf(values, 'reason') })}
        >
          <TextArea name="reason" label={text.declineReason} hint={text.reasonHint} required maxLength={500} />
        </DialogForm>
      ) : null}
      {split.viewerMayTakeBack ? (
        <ConfirmButton
          size="small"
          title={text.split.takeBackTitle}
          explanation={<p>{text.split.takeBackExplained}</p>}
          confirm={text.takeBack}
          onConfirm={() => takeBack(which)}
        >
          {text.takeBack}
        </ConfirmButton>
      ) : null}
    </Row>
  );
}
