import { useText } from '../../../i18n/language.js';
import { Select } from '../../../ui/Select.js';
import type { FillingProps } from './filling.js';
import styles from './Booth.module.css';
import { marked } from './draft.js';

/** A score for each option, or none: none is not zero. */
export function Scores({ rule, options, order, draft, onDraft }: FillingProps) {
  const text = useText('booth');
  const highest = rule.method === 'score' ? rule.options.highest : 0;
  const choices = [
    { value: '', label: text.noScore },
    ...Array.from({ length: highest + 1 }, (_, score) => ({ value: String(score), label: String(score) })),
  ];
  return (
    <>
      <p>{text.scores(highest)}</p>
      <div className={styles.crosses}>
        {order.map((position) => (
          <Select
            key={position}
            label={options[position]?.label ?? ''}
            options={choices}
            value={String(draft.marks[position] ?? '')}
            onChange={({ currentTarget: { value } }) =>
              onDraft(marked(draft, position, value === '' ? null : Number(value)))
            }
          />
        ))}
      </div>
    </>
  );
}
