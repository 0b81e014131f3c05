import { useId, useState } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/Choices.js';
import styles from './Booth.module.css';
import { Sending } from './Sending.js';
import type { Delivery } from './useDelivery.js';

interface ChoiceBoothProps {
  readonly choices: readonly string[];
  readonly forName: string | null;
  readonly before: string | null;
  readonly secret: boolean;
  readonly delivery: Delivery;
  readonly onCast: (choice: string) => void;
}

/** The booth of a question: for, against, abstain. */
export function ChoiceBooth({ choices, forName, before, secret, delivery, onCast }: ChoiceBoothProps) {
  const text = useText('booth');
  const name = useId();
  const [choice, setChoice] = useState(before ?? '');
  return (
    <form
      className={styles.booth}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== '' && delivery.state === 'idle') onCast(choice);
      }}
    >
      <RadioGroup
        legend={text.yourChoice}
        name={name}
        look="cards"
        required
        value={choice}
        onChange={setChoice}
        choices={choices.map((value) => ({ value, label: text.choices[value] ?? value }))}
      />
      <Sending delivery={delivery} secret={secret} />
      <Button
        type="submit"
        size="large"
        busy={delivery.state === 'sending'}
        look={delivery.state === 'waiting' ? 'secondary' : 'primary'}
        aria-disabled={choice === '' || delivery.state === 'waiting' || undefined}
      >
        {forName === null ? text.send : text.sendFor(forName)}
      </Button>
    </form>
  );
}
