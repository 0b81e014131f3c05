import { useText } from '../../../i18n/language.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { TextArea } from '../../../ui/TextField.js';
import type { Command, Procedure } from './useProcedure.js';

interface WithReasonProps {
  readonly label: string;
  readonly title?: string;
  readonly reason?: string;
  readonly danger?: boolean;
  readonly act: (reason: string) => ReturnType<Procedure['guide']>;
}

/** An act that says why, in a box. */
export function WithReason({ label, title = label, reason, danger = false, act }: WithReasonProps) {
  const text = useText('guided');
  return (
    <DialogForm
      label={label}
      title={title}
      submit={label}
      danger={danger}
      {...(danger ? { look: 'quiet' as const } : {})}
      onSubmit={(values) => act(textOf(values, 'reason'))}
    >
      <TextArea name="reason" label={reason ?? text.why} required maxLength={2000} />
    </DialogForm>
  );
}

/** Ends a procedure without its result: the last resort of the chair. */
export function Drop({ guide }: { readonly guide: (command: Command) => ReturnType<Procedure['guide']> }) {
  const text = useText('guided');
  return <WithReason label={text.drop} title={text.dropTitle} danger act={(why) => guide({ do: 'drop', why })} />;
}
