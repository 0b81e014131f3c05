import { useId } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import type { FillingProps } from './filling.js';
import styles from './Booth.module.css';
import { Counter } from './Crosses.js';
import { creditsOf, marked, sumOf } from './draft.js';

/** Dots shared out, or votes that cost the square of their number. */
export function Dots({ rule, options, order, draft, onDraft }: FillingProps) {
  const text = useText('booth');
  const quadratic = rule.method === 'quadratic';
  const total = quadratic ? rule.options.credits : rule.method === 'cumulative' ? rule.options.total : 0;
  const most = rule.method === 'cumulative' ? rule.options.most : null;
  const given = quadratic ? creditsOf(draft.marks) : sumOf(draft.marks);
  const highest = quadratic ? Math.floor(Math.sqrt(total)) : (most ?? total);
  return (
    <>
      <p>{quadratic ? text.quadratic(total) : text.dots(total, most)}</p>
      <div className={styles.crosses}>
        {order.map((position) => (
          <Stepper
            key={position}
            label={options[position]?.label ?? ''}
            said={quadratic ? text.votesCost(draft.marks[position] ?? 0, (draft.marks[position] ?? 0) ** 2) : null}
            value={draft.marks[position] ?? 0}
            highest={highest}
            onValue={(value) => onDraft(marked(draft, position, value === 0 ? null : value))}
          />
        ))}
      </div>
      <Counter over={given > total}>
        {quadratic ? text.creditsSpent(given, total) : text.dotsLeft(given, total)}
      </Counter>
    </>
  );
}

interface StepperProps {
  readonly label: string;
  /** What the value means, in words. */
  readonly said: string | null;
  readonly value: number;
  readonly highest: number;
  readonly onValue: (value: number) => void;
}

/** A whole number to type, or to step with a thumb. */
function Stepper({ label, said, value, highest, onValue }: StepperProps) {
  const text = useText('booth');
  const id = useId();
  const set = (next: number) => {
    if (Number.isInteger(next)) onValue(Math.min(highest, Math.max(0, next)));
  };
  return (
    <div className={styles.stepper}>
      <label htmlFor={id}>
        {label}
        {said === null ? null : <span className={styles.soft}> {said}</span>}
      </label>
      <div className={styles.steps}>
        <Button aria-label={text.fewer(label)} aria-disabled={value === 0 || undefined} onClick={() => set(value - 1)}>
          −
        </Button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={highest}
          value={value}
          className={styles.number}
          onChange={(event) => set(Number(event.currentTarget.value))}
        />
        <Button
          aria-label={text.more(label)}
          aria-disabled={value >= highest || undefined}
          onClick={() => set(value + 1)}
        >
          +
        </Button>
      </div>
    </div>
  );
}
