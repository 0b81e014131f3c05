import { useState, type ReactNode } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { Button, type ButtonProps } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form } from '../../ui/Form.js';

interface DialogButtonProps {
  readonly label: string;
  readonly title: string;
  readonly submit: string;
  /** The box closes when it went well. */
  readonly onSubmit: (values: FormData) => Promise<Outcome>;
  readonly look?: ButtonProps['look'];
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a form in a box. */
export function DialogButton(props: DialogButtonProps) {
  const { label, title, submit, onSubmit, look, danger = false, children } = props;
  const [open, setOpen] = useState(false);
  const send = async (values: FormData) => {
    const outcome = await onSubmit(values);
    if (outcome.kind === 'done') setOpen(false);
    return outcome;
  };
  return (
    <>
      <Button size="small" {...(look && { look })} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <Form submit={submit} onSubmit={send} look={danger ? 'danger' : 'primary'}>
          {children}
        </Form>
      </Dialog>
    </>
  );
}
