import { useState } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { Row } from '../../../ui/Stack.js';
import type { DeskBallotFragment } from './desk.generated.js';
import styles from './Desk.module.css';
import { NumberField, Pick } from './fields.js';
import {
  markedPaper,
  paperWords,
  rankedPaper,
  total,
  withPapers,
  type CountedPapers,
  type EntryProps,
} from './papers.js';
import { draftOf } from './readRule.js';

/** Papers of an election, one after the other: what each says, and how many say it. */
export function PaperEntry({ ballot, papers, setPapers, group }: EntryProps & { readonly ballot: DeskBallotFragment }) {
  const text = useText('desk');
  const { colon } = useText('ui');
  const announce = useAnnounce();
  const { options, method, paper: form } = ballot;
  const rule = draftOf(ballot.ballotRule);
  const grades = method === 'majority-judgment' ? rule.grades.split('\n') : [];
  const [typed, setTyped] = useState<readonly string[]>(() => options.map(() => ''));
  const [count, setCount] = useState('1');
  const put = (index: number, mark: string): void => setTyped(typed.map((each, at) => (at === index ? mark : each)));
  const words = ({ choice }: CountedPapers): string =>
    choice === 'blank'
      ? text.blankPaper
      : paperWords(
          choice,
          options.map(({ label }) => label),
          (name, mark) => `${name}${colon}${grades[mark] ?? mark}`,
        );
  const add = (choice: string): void => {
    const next = withPapers(papers, { choice, count: Math.max(1, Math.trunc(Number(count)) || 1), ...group });
    setPapers(next);
    setTyped(options.map(() => ''));
    setCount('1');
    announce(text.papersTotal(total(next)));
  };
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{text.paper}</legend>
        {options.map(({ id, label }, index) =>
          grades.length > 0 ? (
            <Pick
              key={id}
              name={`mark-${id}`}
              label={text.grade(label)}
              value={typed[index] ?? ''}
              words={{ '': text.noMark, ...Object.fromEntries(grades.map((grade, at) => [String(at), grade])) }}
              onChange={(mark) => put(index, mark)}
            />
          ) : (
            <NumberField
              key={id}
              name={`mark-${id}`}
              label={form === 'places' ? text.place(label) : text.mark(label)}
              min={form === 'places' ? 1 : 0}
              value={typed[index] ?? ''}
              onChange={(mark) => put(index, mark)}
            />
          ),
        )}
        <NumberField name="papers" label={text.paperCount} required value={count} onChange={setCount} />
        <Row>
          <Button onClick={() => add(form === 'places' ? rankedPaper(typed) : markedPaper(typed))}>
            {text.addPaper}
          </Button>
          <Button look="quiet" onClick={() => add('blank')}>
            {text.addBlank}
          </Button>
        </Row>
      </fieldset>
      <h3>{text.papersSoFar}</h3>
      {papers.length === 0 ? <p>{text.noPapers}</p> : null}
      <ul className={styles.list}>
        {papers.map((each) => (
          <li key={`${each.choice} ${each.college} ${each.weight}`} className={styles.person}>
            {text.times(each.count, words(each))}
            <Button size="small" look="quiet" onClick={() => setPapers(papers.filter((other) => other !== each))}>
              {text.removePaper(words(each))}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
