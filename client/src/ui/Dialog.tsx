import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/language.js';
import { Button } from './Button.js';
import styles from './Dialog.module.css';
import { Icon } from './Icon.js';
import { VisuallyHidden } from './VisuallyHidden.js';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A modal box: the browser keeps the focus inside, Escape closes, the focus goes back to where it was. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  const id = useId();
  const text = useText('ui');
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    before.current = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" size="small" onClick={onClose}>
          <Icon name="close" />
          <VisuallyHidden>{text.close}</VisuallyHidden>
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
