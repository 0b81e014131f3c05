import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { State } from '../../../ui/Badge.js';
import { Table, type Column } from '../../../ui/Table.js';
import { outcomeOf, standings, type CountRead, type Figure } from './readCount.js';
import styles from './Results.module.css';

/** One bar, as long as its share. */
export const ShareBar = ({ share, mark }: { readonly share: number; readonly mark?: number }) => (
  <svg className={styles.bar} aria-hidden="true">
    <rect className={styles.ground} width="100%" height="100%" />
    <rect className={styles.value} width={`${100 * Math.min(1, Math.max(0, share))}%`} height="100%" />
    {mark === undefined ? null : (
      <line
        className={styles.mark}
        x1={`${100 * Math.min(0.995, mark)}%`}
        x2={`${100 * Math.min(0.995, mark)}%`}
        y1="0"
        y2="100%"
      />
    )}
  </svg>
);

/** A name, with the word that says it won, or is level for the last places. */
export function NameOf({ name, count }: { readonly name: string; readonly count: CountRead }) {
  const text = useText('results');
  const outcome = outcomeOf(count, name);
  return (
    <>
      {name} {outcome === 'won' ? <State tone="success">{text.won}</State> : null}
      {outcome === 'level' ? <State tone="warning">{text.levelWith}</State> : null}
    </>
  );
}

interface Row {
  readonly name: string;
  readonly place: number;
  readonly sum: Figure;
}

/** Sums, best first: votes of plurality and approval, points, dots. */
export function Bars({ count }: { readonly count: CountRead }) {
  const text = useText('results');
  const rows = standings(count).map(({ name, place }) => ({ name, place, sum: count.sums.get(name) ?? nothing }));
  return <Table caption={text.count} columns={columnsOf(count, text)} rows={rows} rowKey={({ name }) => name} />;
}

const nothing: Figure = { value: 0, text: '0' };

function columnsOf(count: CountRead, text: Catalogues['results']): readonly Column<Row>[] {
  const { method } = count;
  const points = ['score', 'borda', 'cumulative'].includes(method);
  // Crosses are a share of the papers; points, of the highest.
  const crosses = ['plurality', 'approval', 'allotted'].includes(method);
  const highest = Math.max(1, ...[...count.sums.values()].map(({ value }) => value));
  const full = crosses ? Math.max(1, count.valid) : highest;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: text.option,
      cell: ({ name, sum }) => (
        <>
          <NameOf name={name} count={count} />
          <ShareBar share={sum.value / full} />
        </>
      ),
    },
    { key: 'place', label: text.place, cell: ({ place }) => place, numeric: true },
    { key: 'sum', label: points ? text.points : text.votes, cell: ({ sum }) => text.figure(sum), numeric: true },
  ];
  const share: Column<Row> = {
    key: 'share',
    label: text.share,
    cell: ({ sum }) => text.percent(sum.value / full),
    numeric: true,
  };
  const expressed: Column<Row> = {
    key: 'expressed',
    label: text.expressed,
    cell: ({ name }) => count.expressed.get(name)?.text ?? '0',
    numeric: true,
  };
  return [...columns, ...(crosses ? [share] : []), ...(method === 'score' ? [expressed] : [])];
}
