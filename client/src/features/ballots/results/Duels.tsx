import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { classes } from '../../../ui/classes.js';
import { Table, type Column } from '../../../ui/Table.js';
import { NameOf } from './Bars.js';
import { standings, type CountRead } from './readCount.js';
import styles from './Results.module.css';

type Row = ReturnType<typeof standings>[number];

const votes = ({ pairwise }: CountRead, a: string, b: string): number => pairwise.get(a)?.get(b)?.value ?? 0;

/** Every two options compared: who is preferred to whom, by how many; then the chains that make the winner. */
export function Duels({ count }: { readonly count: CountRead }) {
  const text = useText('results');
  const rows = standings(count);
  const [winner] = count.winners;
  return (
    <>
      <p>{text.duelsHelp}</p>
      <Table caption={text.duels} columns={columnsOf(count, text, rows)} rows={rows} rowKey={({ name }) => name} />
      {winner !== undefined ? <Path count={count} winner={winner} /> : null}
    </>
  );
}

function Duel({ mine, theirs }: { readonly mine: number; readonly theirs: number }) {
  const text = useText('results');
  const won = mine > theirs;
  return (
    <span className={classes(styles.duel, won && styles.duelWon)}>
      {mine} {won ? text.beats : mine === theirs ? text.level : text.loses}
    </span>
  );
}

interface PathProps {
  readonly count: CountRead;
  readonly winner: string;
}

/** The winner against each other: straight, or by the strongest chain of duels. */
function Path({ count, winner }: PathProps) {
  const text = useText('results');
  const others = standings(count).filter(({ name }) => name !== winner);
  const strength = (a: string, b: string): number => count.paths.get(a)?.get(b)?.value ?? 0;
  return (
    <ul>
      {others.map(({ name }) => {
        const [mine, theirs] = [votes(count, winner, name), votes(count, name, winner)];
        return (
          <li key={name}>
            {text.meets(winner, name, mine, theirs)}
            {mine <= theirs && count.paths.size > 0
              ? ` ${text.chain(strength(winner, name), strength(name, winner))}`
              : ''}
          </li>
        );
      })}
    </ul>
  );
}

function columnsOf(count: CountRead, text: Catalogues['results'], rows: readonly Row[]): readonly Column<Row>[] {
  return [
    { key: 'name', label: text.option, cell: ({ name }) => <NameOf name={name} count={count} /> },
    ...rows.map(({ name: other }) => ({
      key: other,
      label: text.against(other),
      numeric: true,
      cell: ({ name }: Row) =>
        name === other ? '–' : <Duel mine={votes(count, name, other)} theirs={votes(count, other, name)} />,
    })),
  ];
}
