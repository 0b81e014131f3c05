import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Section } from '../../ui/Stack.js';
import styles from './Texts.module.css';

interface ShownProps {
  readonly title: string;
  readonly lead: string;
  /** Asked of the server once it is shown. */
  readonly children: ReactNode;
}

/** A part of a page for those who want to know. */
export function Shown({ title, lead, children }: ShownProps) {
  const text = useText('texts');
  const [shown, setShown] = useState(false);
  return (
    <Section
      title={title}
      actions={
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? text.hideIt : text.showIt}
        </Button>
      }
    >
      <p className={styles.quiet}>{lead}</p>
      {shown ? children : null}
    </Section>
  );
}
