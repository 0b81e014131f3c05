import { useState, type ReactNode } from 'react';
import type { Outcome } from '../graphql/outcome.js';
import { Button, type ButtonProps } from './Button.js';
import { Dialog } from './Dialog.js';
import { Form } from './Form.js';

interface DialogFormProps {
  /** The words on the button that opens it. */
  readonly label: ReactNode;
  readonly title: string;
  /** The words on the button that sends it: the act itself. */
  readonly submit: string;
  /** The box closes when it went well; otherwise it shows why not. */
  readonly onSubmit: (values: FormData) => Promise<Outcome>;
  readonly look?: ButtonProps['look'];
  readonly size?: ButtonProps['size'];
  readonly danger?: boolean;
  /** Open when the page comes: a link led to the form itself. */
  readonly openFirst?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a form in a box. */
export function DialogForm({
  label,
  title,
  submit,
  onSubmit,
  look,
  size,
  danger = false,
  openFirst = false,
  children,
}: DialogFormProps) {
  const [open, setOpen] = useState(openFirst);
  const send = async (values: FormData) => {
    const outcome = await onSubmit(values);
    if (outcome.kind === 'done') setOpen(false);
    return outcome;
  };
  return (
    <>
      <Button {...(size && { size })} {...(look && { look })} onClick={() => setOpen(true)}>
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
