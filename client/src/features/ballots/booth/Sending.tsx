import { useText } from '../../../i18n/language.js';
import { OutcomeNotice } from '../../../ui/Form.js';
import styles from './Booth.module.css';
import type { Delivery } from './useDelivery.js';

interface SendingProps {
  readonly delivery: Delivery;
  readonly secret: boolean;
}

/** Where the vote is: not sent, on its way, waiting for the network; and why it was not taken. */
export function Sending({ delivery: { state, outcome, kept }, secret }: SendingProps) {
  const text = useText('booth');
  const waiting = kept ? text.waiting : text.waitingHere;
  return (
    <>
      <output className={styles.soft}>
        {state === 'waiting' ? waiting : state === 'sending' ? text.sending : text.notSent}
        {secret ? ` ${text.choiceKept}` : null}
      </output>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
