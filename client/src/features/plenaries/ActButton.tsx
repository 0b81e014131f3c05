import { useState, type ReactNode } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { Button, type ButtonProps } from '../../ui/Button.js';
import { OutcomeNotice } from '../../ui/Form.js';

interface ActButtonProps {
  readonly act: () => Promise<Outcome>;
  readonly look?: ButtonProps['look'];
  readonly size?: ButtonProps['size'];
  readonly children: ReactNode;
}

/** One act, at once; what refuses it is said beside the button. */
export function ActButton({ act, look, size, children }: ActButtonProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = async () => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await act());
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...(look && { look })} {...(size && { size })} busy={busy} onClick={() => void run()}>
        {children}
      </Button>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
