import { useText } from '../../../i18n/language.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Section } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import type { CommitmentBoardPartsFragment } from '../commitments.generated.js';
import styles from './Commitments.module.css';
import { states } from './states.js';

type Month = CommitmentBoardPartsFragment['evolution'][number];

/** Months since the year 0, so that time runs evenly along the picture. */
const monthNumber = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));

const width = 1000;
const height = 240;

/** How what is kept and begun grew, and when: a picture, and its table. */
export function Evolution({ months }: { readonly months: readonly Month[] }) {
  const text = useText('commitments');
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last || months.length < 2) return null;
  return (
    <Section title={text.evolution}>
      <p className={styles.quiet}>{text.evolutionLead}</p>
      <figure className={styles.evolution}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {states.map(({ state, counted }, place) => (
            <polygon key={state} className={styles[counted]} points={outline(months, place)} />
          ))}
        </svg>
        <figcaption>
          <span>{text.monthName(first.month)}</span>
          <span>{text.monthName(last.month)}</span>
        </figcaption>
      </figure>
      <Disclosure summary={text.evolutionTable}>
        <Table
          caption={text.evolution}
          captionHidden
          rows={months.toReversed()}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', label: text.month, cell: ({ month }) => text.monthName(month) },
            ...states.map(({ state, counted }) => ({
              key: state,
              label: text.states[state] ?? state,
              numeric: true,
              cell: ({ counts }: Month) => counts[counted],
            })),
          ]}
        />
      </Disclosure>
    </Section>
  );
}

/** The band of one state, the first of them at the bottom: a count holds until the month that changes it. */
function outline(months: readonly Month[], place: number): string {
  const start = monthNumber(months[0]?.month ?? '');
  const span = Math.max(1, monthNumber(months.at(-1)?.month ?? '') - start);
  const edge = (upTo: number) =>
    months.flatMap(({ month, counts }, index) => {
      const total = states.reduce((sum, { counted }) => sum + counts[counted], 0);
      const below = states.slice(0, upTo).reduce((sum, { counted }) => sum + counts[counted], 0);
      const y = height - (height * below) / Math.max(1, total);
      const at = (name: string) => (width * (monthNumber(name) - start)) / span;
      const next = months[index + 1]?.month ?? month;
      return [`${at(month)},${y}`, `${at(next)},${y}`];
    });
  return [...edge(place), ...edge(place + 1).toReversed()].join(' ');
}
