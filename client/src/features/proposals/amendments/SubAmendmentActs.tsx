import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { TextArea } from '../../../ui/TextField.js';
import {
  RefuseAmendmentDocument,
  TakeInAmendmentDocument,
  type AmendmentPartsFragment,
} from '../proposals.generated.js';

interface SubAmendmentActsProps {
  readonly proposalId: string;
  readonly amendment: AmendmentPartsFragment;
}

/** What the author of an amendment answers to who would change it. */
export function SubAmendmentActs({ proposalId, amendment }: SubAmendmentActsProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const [takeIn] = useRefusable(TakeInAmendmentDocument, (data) => data.takeInAmendment);
  const [refuse] = useRefusable(RefuseAmendmentDocument, (data) => data.refuseAmendment);
  const { id, number, amends, viewerMayTakeIn, viewerMayRefuse } = amendment;
  const which = { collectiveId, proposalId, id };
  return (
    <>
      {viewerMayTakeIn ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.takeInTitle(number)}
          explanation={<p>{text.takeInExplained(amends ?? 0)}</p>}
          confirm={text.takeIn}
          onConfirm={() => takeIn(which)}
        >
          {text.takeIn}
        </ConfirmButton>
      ) : null}
      {viewerMayRefuse ? (
        <DialogForm
          size="small"
          label={text.refuseSub}
          title={text.subNumber(number)}
          submit={text.refuseSub}
          onSubmit={(values) => refuse({ ...which, reason: textOf(values, 'reason') })}
        >
          <TextArea name="reason" label={text.because} hint={text.refuseHint} required maxLength={2000} />
        </DialogForm>
      ) : null}
    </>
  );
}
