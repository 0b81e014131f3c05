import { useId } from 'react';
import { useText } from '../../../i18n/language.js';
import { RadioGroup } from '../../../ui/Choices.js';
import type { FillingProps } from './filling.js';
import styles from './Booth.module.css';
import { Counter } from './Crosses.js';
import { marked } from './draft.js';

/** A grade for each option, the best first; each is a question of its own. */
export function Grades({ rule, options, order, draft, onDraft }: FillingProps) {
  const text = useText('booth');
  const name = useId();
  if (rule.method !== 'majority-judgment') return null;
  const { grades, missing } = rule.options;
  const choices = grades.map((label, grade) => ({ value: String(grade), label })).reverse();
  return (
    <>
      <p>{text.grades(missing === 'worst' ? (grades[0] ?? '') : null)}</p>
      {order.map((position) => (
        <div key={position} className={styles.block}>
          <RadioGroup
            legend={options[position]?.label ?? ''}
            name={`${name}-${position}`}
            required
            value={String(draft.marks[position] ?? '')}
            onChange={(grade) => onDraft(marked(draft, position, Number(grade)))}
            choices={choices}
          />
        </div>
      ))}
      <Counter>{text.gradesGiven(draft.marks.filter((mark) => mark !== null).length, options.length)}</Counter>
    </>
  );
}
