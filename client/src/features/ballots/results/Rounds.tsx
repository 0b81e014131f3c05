import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { Table, type Column } from '../../../ui/Table.js';
import { NameOf } from './Bars.js';
import { barWidth, layFlows } from './flows.js';
import { standings, type CountRead } from './readCount.js';
import styles from './Results.module.css';

type Row = ReturnType<typeof standings>[number];

const shades = [styles.shade0, styles.shade1, styles.shade2, styles.shade3, styles.shade4, styles.shade5];
const shadeOf = (candidate: number) => (candidate < 0 ? styles.out : shades[candidate % shades.length]);

/** Bars a round, and ribbons of the votes that stay or move. */
function Flows({ count }: { readonly count: CountRead }) {
  const text = useText('results');
  const { width, height, bars, streams } = layFlows(count, text.exhausted);
  return (
    <svg className={styles.flows} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {streams.map(({ key, candidate, path }) => (
        <path key={key} className={shadeOf(candidate)} d={path} fillOpacity="0.35" />
      ))}
      {bars.map((bar) => (
        <g key={bar.key}>
          <rect className={shadeOf(bar.candidate)} x={bar.x} y={bar.y} width={barWidth} height={bar.height} />
          <text className={styles.barName} x={bar.x} y={bar.y - 5}>
            {shortened(bar.name)} {bar.figure} {bar.elected ? '✓' : ''}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Rounds as flows of votes, and as a table a round a column. */
export function Rounds({ count }: { readonly count: CountRead }) {
  const text = useText('results');
  return (
    <>
      {count.quota ? <p>{text.quota(text.figure(count.quota))}</p> : null}
      {count.rounds.length > 1 ? <Flows count={count} /> : null}
      {count.method === 'stv-meek' && count.rounds.length > 1 ? <p>{text.meekFlows}</p> : null}
      <Table
        caption={text.rounds}
        columns={columnsOf(count, text)}
        rows={standings(count)}
        rowKey={({ name }) => name}
      />
    </>
  );
}

const shortened = (name: string): string => (name.length > 14 ? `${name.slice(0, 13)}…` : name);

function columnsOf(count: CountRead, text: Catalogues['results']): readonly Column<Row>[] {
  return [
    { key: 'name', label: text.option, cell: ({ name }) => <NameOf name={name} count={count} /> },
    ...count.rounds.map((round, index) => ({
      key: String(index),
      label: text.round(index + 1),
      numeric: true,
      cell: ({ name }: Row) => {
        const figure = round.tally.get(name);
        return (
          <>
            {figure ? text.figure(figure) : '–'}
            {round.elected.includes(name) ? ` ${text.electedHere}` : ''}
            {round.eliminated.includes(name) ? ` ${text.eliminatedHere}` : ''}
          </>
        );
      },
    })),
  ];
}
