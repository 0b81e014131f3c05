import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { Meter } from '../../../ui/Meter.js';
import { Table, type Column } from '../../../ui/Table.js';
import { NameOf } from './Bars.js';
import { standings, type CountRead } from './readCount.js';

/** What is funded, in the order it was, what it costs and what is left. */
export function Budget({ count }: { readonly count: CountRead }) {
  const text = useText('results');
  const { spending } = count;
  const rows = rowsOf(count);
  return (
    <>
      {spending ? <Meter label={text.spent} value={spending.cost} max={spending.budget} /> : null}
      <Table caption={text.funded} columns={columnsOf(count, text)} rows={rows} rowKey={({ name }) => name} />
    </>
  );
}

function columnsOf(count: CountRead, text: Catalogues['results']): readonly Column<Row>[] {
  return [
    { key: 'name', label: text.project, cell: ({ name }) => <NameOf name={name} count={count} /> },
    { key: 'cost', label: text.cost, cell: ({ cost }) => text.number(cost), numeric: true },
    {
      key: 'votes',
      label: text.votes,
      cell: ({ name }) => text.figure(count.sums.get(name) ?? { value: 0, text: '0' }),
      numeric: true,
    },
    {
      key: 'left',
      label: text.left,
      cell: ({ funded, left: after }) => (funded ? text.number(after) : text.notFunded),
      numeric: true,
    },
  ];
}

interface Row {
  readonly name: string;
  readonly cost: number;
  readonly funded: boolean;
  /** Money left once it is funded. */
  readonly left: number;
}

function rowsOf(count: CountRead): readonly Row[] {
  const { winners, spending } = count;
  const costOf = (name: string): number => spending?.costs.get(name)?.value ?? 0;
  const spentBy = (at: number): number => winners.slice(0, at + 1).reduce((sum, name) => sum + costOf(name), 0);
  return standings(count).map(({ name }) => ({
    name,
    cost: costOf(name),
    funded: winners.includes(name),
    left: (spending?.budget ?? 0) - spentBy(winners.indexOf(name)),
  }));
}
