import { useId, type ReactNode } from 'react';
import { blocksOf } from '../../../../../src/modules/ballots/domain/paper.js';
import { useText } from '../../../i18n/language.js';
import { Checkbox, RadioGroup } from '../../../ui/Choices.js';
import type { FillingProps } from './filling.js';
import styles from './Booth.module.css';
import { marked, onlyMarked, sumOf } from './draft.js';

/** One option among all. */
export function OneChoice({ options, order, draft, onDraft }: FillingProps) {
  const text = useText('booth');
  return (
    <RadioGroup
      legend={text.one}
      name={useId()}
      look="cards"
      required
      value={String(draft.marks.findIndex((mark) => mark === 1))}
      onChange={(value) => onDraft(onlyMarked(draft, Number(value)))}
      choices={order.map((position) => ({ value: String(position), label: options[position]?.label }))}
    />
  );
}

/** Crosses: approval, votes allotted by block, projects under a budget. */
export function SeveralChoices(props: FillingProps) {
  const { rule } = props;
  switch (rule.method) {
    case 'allotted':
      return <Allotted {...props} told={rule.options} />;
    case 'equal-shares':
    case 'greedy':
      return <Projects {...props} budget={rule.options.budget} />;
    default:
      return <Approved {...props} most={rule.method === 'approval' ? rule.options.most : null} />;
  }
}

function Approved({ most, ...props }: FillingProps & { readonly most: number | null }) {
  const text = useText('booth');
  return (
    <>
      <p>{text.several(most)}</p>
      <Crosses {...props} positions={props.order} />
      <Counter over={most !== null && sumOf(props.draft.marks) > most}>
        {text.approved(sumOf(props.draft.marks), most)}
      </Counter>
    </>
  );
}

interface AllottedProps extends FillingProps {
  readonly told: { readonly votes: number; readonly perBlock: number; readonly exactly: boolean };
}

function Allotted({ told: { votes, perBlock, exactly }, ...props }: AllottedProps) {
  const { options, order, draft } = props;
  const text = useText('booth');
  return (
    <>
      <p>{text.allotted(votes, perBlock, exactly)}</p>
      {blocksOf(options).map((block, index) => {
        const given = sumOf(draft.marks, block);
        const name = options[block[0] ?? 0]?.block ?? '';
        return (
          <fieldset key={name} className={styles.block}>
            <legend className={styles.legend}>{text.block(index + 1, name)}</legend>
            <Crosses {...props} positions={order.filter((position) => block.includes(position))} />
            <Counter over={given > perBlock}>{text.inBlock(given, perBlock)}</Counter>
          </fieldset>
        );
      })}
      <Counter over={sumOf(draft.marks) > votes}>{text.inAll(sumOf(draft.marks), votes)}</Counter>
    </>
  );
}

function Projects({ budget, ...props }: FillingProps & { readonly budget: number }) {
  const { options, order, draft } = props;
  const text = useText('booth');
  const cost = options.reduce((sum, option, position) => sum + (draft.marks[position] ? (option.cost ?? 0) : 0), 0);
  return (
    <>
      <p>{text.projects(budget)}</p>
      <Crosses {...props} positions={order} />
      <Counter>
        {text.approved(sumOf(draft.marks), null)}. {text.approvedCost(cost, budget)}
      </Counter>
    </>
  );
}

/** A box to tick for each option. */
function Crosses({ options, positions, draft, onDraft }: FillingProps & { readonly positions: readonly number[] }) {
  const text = useText('booth');
  return (
    <div className={styles.crosses}>
      {positions.map((position) => {
        const option = options[position];
        return (
          <Checkbox
            key={position}
            label={option?.label}
            hint={option?.cost === undefined ? null : text.cost(option.cost)}
            checked={draft.marks[position] === 1}
            onChange={(event) => onDraft(marked(draft, position, event.currentTarget.checked ? 1 : null))}
          />
        );
      })}
    </div>
  );
}

interface CounterProps {
  /** More than may be given. */
  readonly over?: boolean;
  readonly children: ReactNode;
}

/** How much has been given, of how much; heard as it changes. */
export const Counter = ({ over = false, children }: CounterProps) => (
  <output className={over ? styles.over : styles.counter}>{children}</output>
);
