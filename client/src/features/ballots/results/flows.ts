import type { CountRead, CountRound } from './readCount.js';

/** The picture of rounds, in its own units: a column a round, a bar a candidate still counted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly streams: readonly Stream[];
}

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  /** Position of the candidate, for its colour; -1: papers that name nobody still counted. */
  readonly candidate: number;
  readonly elected: boolean;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Votes that go from a bar to one of the next round: a ribbon. */
export interface Stream {
  readonly key: string;
  readonly candidate: number;
  readonly path: string;
}

export const barWidth = 14;
const columnWidth = 150;
const space = 26;
const votesHeight = 220;
const top = 18;

type Placed = Bar & { taken: number; given: number };

/** Lays the rounds of a count out; `exhausted` names the papers that name nobody. */
export function layFlows({ method, rounds: counted, candidates }: CountRead, exhausted: string): Picture {
  const rounds =
    method === 'stv-meek'
      ? counted.map((round, at) => ({ ...round, flows: netFlows(counted[at - 1], round) }))
      : counted;
  const totals = rounds.map(
    ({ tally, exhausted: out }) => [...tally.values()].reduce((sum, { value }) => sum + value, 0) + (out?.value ?? 0),
  );
  const scale = votesHeight / Math.max(1, ...totals);
  const columns = rounds.map((round, index) => {
    let y = top;
    const rows = candidates.flatMap((name, candidate) => {
      const figure = round.tally.get(name);
      return figure && figure.value > 0 ? [{ name, candidate, figure }] : [];
    });
    const out = round.exhausted && round.exhausted.value > 0 ? round.exhausted : null;
    const all = out ? [...rows, { name: exhausted, candidate: -1, figure: out }] : rows;
    return all.map(({ name, candidate, figure }): Placed => {
      const height = Math.max(2, figure.value * scale);
      const bar = {
        key: `${index} ${name}`,
        name,
        figure: figure.text,
        candidate,
        elected: round.elected.includes(name),
        x: index * columnWidth,
        y,
        height,
        taken: 0,
        given: 0,
      };
      y += height + space;
      return bar;
    });
  });
  const streams = rounds.flatMap((round, index) => (index === 0 ? [] : streamsInto(index, round, columns, scale)));
  const bars = columns.flat();
  const height = Math.max(...bars.map((bar) => bar.y + bar.height), top) + space;
  return { width: Math.max(1, rounds.length) * columnWidth, height, bars, streams };
}

/**
 * Under Meek's rule every paper is counted anew in each round: what can be said of it is by how much each went down, and
 * who went up. What one loses goes to those who gain, in proportion to what they gain.
 */
export function netFlows(before: CountRound | undefined, after: CountRound): CountRound['flows'] {
  if (!before) return [];
  const names = new Set([...before.tally.keys(), ...after.tally.keys()]);
  const changes = [...names].map((name) => ({
    name,
    by: (after.tally.get(name)?.value ?? 0) - (before.tally.get(name)?.value ?? 0),
  }));
  const out = { name: null, by: (after.exhausted?.value ?? 0) - (before.exhausted?.value ?? 0) };
  const gains = [...changes, out].filter(({ by }) => by > 0);
  const gained = gains.reduce((sum, { by }) => sum + by, 0);
  return changes
    .filter(({ by }) => by < 0)
    .flatMap(({ name: from, by: lost }) =>
      gains.map(({ name: to, by }) => {
        const value = (-lost * by) / gained;
        return { from, to, votes: { value, text: value.toFixed(2) } };
      }),
    );
}

/** What each bar keeps, then what moves, into a round. */
function streamsInto(
  index: number,
  round: CountRead['rounds'][number],
  columns: readonly (readonly Placed[])[],
  scale: number,
): readonly Stream[] {
  const before = columns[index - 1] ?? [];
  const after = columns[index] ?? [];
  const moves = round.flows.flatMap(({ from, to, votes }) => {
    const source = before.find(({ name }) => name === from);
    const target = after.find((bar) => (to === null ? bar.candidate === -1 : bar.name === to));
    return source && target ? [{ source, target, height: votes.value * scale }] : [];
  });
  const kept = before.flatMap((source) => {
    const target = after.find(({ candidate }) => candidate === source.candidate);
    const left = source.height - moves.reduce((sum, move) => sum + (move.source === source ? move.height : 0), 0);
    return target && left > 0 ? [{ source, target, height: Math.min(left, target.height) }] : [];
  });
  return [...kept, ...moves].map(({ source, target, height }, at) => {
    const from = source.y + source.given;
    const to = target.y + target.taken;
    source.given += height;
    target.taken += height;
    return {
      key: `${index} ${at}`,
      candidate: source.candidate,
      path: ribbon(source.x + barWidth, from, target.x, to, height),
    };
  });
}

function ribbon(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const middle = (x0 + x1) / 2;
  return (
    `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}` +
    `L${x1} ${y1 + height}C${middle} ${y1 + height} ${middle} ${y0 + height} ${x0} ${y0 + height}Z`
  );
}
