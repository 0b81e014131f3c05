import type { ReactNode } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import type { BoothLineFragment } from './booth.generated.js';
import styles from './Booth.module.css';

interface StandingProps {
  readonly line: BoothLineFragment;
  /** Who votes for this line. */
  readonly holder: string | null;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** Why nothing can be voted for a line now, and what to do. */
export function Standing({ line: { standing, standingReason, mine, person }, holder, children }: StandingProps) {
  const text = useText('booth');
  if (standing === 'to-verify')
    return (
      <Notice kind="warning" actions={children}>
        {mine ? text.toVerify : text.lineToVerify(person.name)}
      </Notice>
    );
  if (standing === 'refused') return <Notice kind="refusal">{text.refused(standingReason ?? text.noReason)}</Notice>;
  return <Notice actions={children}>{holder === null ? text.cannotNow : text.represented(holder)}</Notice>;
}

interface StoredProps {
  /** The paper is in the urn of the hall. */
  readonly onPaper: boolean;
  readonly receipt: string | null;
  readonly forName: string | null;
  readonly onChange?: () => void;
}

/** The vote is in the urn; its receipt, and the way to change it where that is allowed. */
export function Stored({ onPaper, receipt, forName, onChange }: StoredProps) {
  const text = useText('booth');
  if (onPaper) return <Notice kind="success">{forName === null ? text.onPaper : text.onPaperFor(forName)}</Notice>;
  return (
    <div className={styles.stored}>
      <Notice kind="success">
        <p>{forName === null ? text.stored : text.storedFor(forName)}</p>
        {receipt === null ? null : (
          <p className={styles.soft}>
            {text.receipt} <code>{receipt}</code>
            <br />
            {text.receiptHelp}
          </p>
        )}
      </Notice>
      {onChange ? <Button onClick={onChange}>{forName === null ? text.change : text.changeFor(forName)}</Button> : null}
    </div>
  );
}
