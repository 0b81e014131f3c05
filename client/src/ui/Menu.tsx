import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.js';
import styles from './Menu.module.css';

interface MenuProps {
  readonly label: ReactNode;
  /** Links and buttons, one below the other. */
  readonly children: ReactNode;
}

/** A few more acts under a button. Closes on Escape, on a choice, and when the focus or a click goes elsewhere. */
export function Menu({ label, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = menu.current;
    if (!details) return;
    const close = () => (details.open = false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return;
      close();
      details.querySelector('summary')?.focus();
    };
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || !details.contains(target) || target.closest('a, button')) close();
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Node && !details.contains(event.target)) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  return (
    <details ref={menu} className={styles.menu}>
      <summary className={styles.summary}>
        {label}
        <Icon name="down" size={18} />
      </summary>
      <div className={styles.items}>{children}</div>
    </details>
  );
}
