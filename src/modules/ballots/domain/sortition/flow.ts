interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Edges as residual capacities: `capacity.get(from)?.get(to)`. */
type Network = Map<string, Map<string, number>>;

function addEdge(network: Network, from: string, to: string, capacity: number): void {
  for (const [a, b, more] of [
    [from, to, capacity],
    [to, from, 0],
  ] as const) {
    const edges = network.get(a) ?? new Map<string, number>();
    network.set(a, edges.set(b, (edges.get(b) ?? 0) + more));
  }
}

/** The shortest path with capacity left, as its nodes; null when there is none. */
function path(network: Network, from: string, to: string): readonly string[] | null {
  const before = new Map<string, string>([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    for (const [next, capacity] of network.get(node) ?? []) {
      if (capacity <= 0 || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
    if (before.has(to)) break;
  }
  if (!before.has(to)) return null;
  const nodes = [to];
  for (let node = to; node !== from;) nodes.unshift((node = before.get(node) ?? from));
  return nodes;
}

/** Greatest flow from one node to another (Edmonds and Karp, 1972). */
function greatestFlow(network: Network, from: string, to: string): number {
  let flow = 0;
  for (let nodes = path(network, from, to); nodes; nodes = path(network, from, to)) {
    const steps = nodes.slice(1).map((node, index) => [nodes?.[index] ?? from, node] as const);
    const room = Math.min(...steps.map(([a, b]) => network.get(a)?.get(b) ?? 0));
    for (const [a, b] of steps) {
      addEdge(network, a, b, -room);
      addEdge(network, b, a, room);
    }
    flow += room;
  }
  return flow;
}

/**
 * Whether a table of whole numbers exists with `total` in all, each row and column within its bounds, and no cell above
 * `cells`: a flow with lower bounds, which exists when the bounds can be supplied (Hoffman's circulation theorem).
 */
export function feasible(
  total: number,
  rows: readonly Bounds[],
  columns: readonly Bounds[],
  cells: readonly (readonly number[])[],
): boolean {
  const network: Network = new Map();
  let supplied = 0;
  const bounded = (from: string, to: string, { least, most }: Bounds): void => {
    addEdge(network, from, to, most - least);
    addEdge(network, 'supply', to, least);
    addEdge(network, from, 'demand', least);
    supplied += least;
  };
  bounded('end', 'start', { least: total, most: total });
  for (const [index, row] of rows.entries()) bounded('start', `row ${index}`, row);
  for (const [index, column] of columns.entries()) bounded(`column ${index}`, 'end', column);
  for (const [row, line] of cells.entries())
    for (const [column, most] of line.entries()) addEdge(network, `row ${row}`, `column ${column}`, most);
  return greatestFlow(network, 'supply', 'demand') === supplied;
}
