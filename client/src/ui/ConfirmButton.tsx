import { useState, type ReactNode } from 'react';
import type { Outcome } from '../graphql/outcome.js';
import { useText } from '../i18n/language.js';
import { Button, type ButtonProps } from './Button.js';
import { Dialog } from './Dialog.js';
import styles from './Dialog.module.css';
import { OutcomeNotice } from './Form.js';

interface ConfirmButtonProps {
  readonly children: ReactNode;
  /** The question, as a title: "Ouvrir le scrutin ?" */
  readonly title: string;
  /** What will happen, who will know, whether it can be undone. */
  readonly explanation: ReactNode;
  /** The words of the confirming button: the act itself, not "OK". */
  readonly confirm: string;
  /** Stays open and shows the refusal when there is one. */
  readonly onConfirm: () => Promise<Outcome | void>;
  readonly look?: ButtonProps['look'];
  readonly size?: ButtonProps['size'];
}

/** An act that deserves a second look. */
export function ConfirmButton({ children, title, explanation, confirm, onConfirm, look, size }: ConfirmButtonProps) {
  const text = useText('ui');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const act = async () => {
    setBusy(true);
    try {
      const ended = (await onConfirm()) ?? null;
      setOutcome(ended);
      if (ended === null || ended.kind === 'done') setOpen(false);
    } catch {
      setOutcome({ kind: 'unsent', offline: false });
    } finally {
      setBusy(false);
    }
  };
  const start = () => {
    setOutcome(null);
    setOpen(true);
  };
  return (
    <>
      <Button {...(look && { look })} {...(size && { size })} onClick={start}>
        {children}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <div>{explanation}</div>
        <OutcomeNotice outcome={outcome} />
        <div className={styles.actions}>
          <Button onClick={() => setOpen(false)}>{text.cancel}</Button>
          <Button look={look === 'danger' ? 'danger' : 'primary'} busy={busy} onClick={() => void act()}>
            {confirm}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
