import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextField.js';
import { WithdrawEndorsementDocument } from './charter.generated.js';

/** Takes an endorsement back, with a reason or without; nothing is erased. */
export function WithdrawButton({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [withdraw] = useRefusable(WithdrawEndorsementDocument, (data) => data.withdrawEndorsement);
  return (
    <DialogForm
      look="quiet"
      size="small"
      danger
      label={text.withdraw}
      title={text.withdrawTitle}
      submit={text.withdraw}
      onSubmit={async (values) => {
        const outcome = await withdraw({ collectiveId, id, reason: textOf(values, 'reason') });
        onDone();
        return outcome;
      }}
    >
      <TextArea name="reason" label={text.withdrawReason} hint={text.withdrawReasonHint} maxLength={1000} />
    </DialogForm>
  );
}
