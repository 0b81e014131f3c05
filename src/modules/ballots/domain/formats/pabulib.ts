import type { MarkedPaper, RankedPaper, Weighted } from '../methods/election.js';
import { splitRow } from './csv-rows.js';
import { checkCandidates, FormatError, shown } from './format-error.js';
import type { Source, SourcePapers } from './source.js';
import { textOf, wholeNumber } from './text-lines.js';
import { because } from '../reasons/reason.js';
import type { Thing } from '../reasons/things.js';

const sections = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof sections)[number];

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of each section, by the names of their columns. */
function sectionsOf(text: string): Readonly<Record<Section, readonly Row[]>> {
  const rows: Record<Section, Row[]> = { META: [], PROJECTS: [], VOTES: [] };
  let section: Section | undefined;
  let columns: readonly string[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '') continue;
    const begins = sections.find((name) => name === content.replace(/;+$/, '').toUpperCase());
    if (begins) {
      [section, columns] = [begins, []];
      continue;
    }
    if (!section) throw new FormatError(line, because('meta-expected', { found: shown(content) }));
    const cells = splitRow(raw, ';', line);
    if (columns.length === 0) {
      columns = cells.map((cell) => cell.toLowerCase());
      continue;
    }
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
      throw new FormatError(line, because('row-too-long', { found: cells.length, section, count: columns.length }));
    rows[section].push({ line, cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) });
  }
  return rows;
}

/** "1000", "1000.00": whole units of money; anything finer is refused, as it would be counted in other units. */
function money(text: string, line: number | null, what: Thing, least: number): number {
  const value = wholeNumber(text.replace(/[.,]0+$/, ''));
  if (value === null || value < least)
    throw new FormatError(line, because('not-whole', { what, least, found: shown(text) }));
  return value;
}

interface Ballot {
  readonly line: number;
  readonly projects: readonly number[];
  readonly points: readonly number[] | null;
}

function ballotOf({ line, cells }: Row, positions: ReadonlyMap<string, number>, pointed: boolean): Ballot {
  const list = (cell: string): string[] => (cell === '' ? [] : cell.split(',').map((part) => part.trim()));
  const projects = list(cells['vote'] ?? '').map((id) => {
    const position = positions.get(id);
    if (position === undefined) throw new FormatError(line, because('project-unknown', { found: shown(id) }));
    return position;
  });
  if (new Set(projects).size !== projects.length) throw new FormatError(line, because('project-twice'));
  if (!pointed) return { line, projects, points: null };
  const points = list(cells['points'] ?? '').map((text) => {
    const value = wholeNumber(text);
    if (value === null) throw new FormatError(line, because('points-not-whole', { found: shown(text) }));
    return value;
  });
  if (points.length !== projects.length)
    throw new FormatError(line, because('points-uneven', { count: projects.length, found: points.length }));
  return { line, projects, points };
}

/** The same papers together, whatever the order in which a voter ticked. */
function grouped<Paper>(papers: readonly (readonly [key: string, paper: Paper])[]): readonly Weighted<Paper>[] {
  const groups = new Map<string, { paper: Paper; weight: number }>();
  for (const [key, paper] of papers) {
    const group = groups.get(key);
    if (group) group.weight += 1;
    else groups.set(key, { paper, weight: 1 });
  }
  return [...groups.values()].map(({ paper, weight }) => ({ ...paper, weight }));
}

const marksOf = ({ projects, points }: Ballot, size: number): MarkedPaper => {
  const marks: (number | null)[] = Array.from({ length: size }, () => null);
  for (const [at, project] of projects.entries()) marks[project] = points ? (points[at] ?? 0) : 1;
  return { marks };
};

const rankingOf = ({ projects }: Ballot): RankedPaper => ({ places: projects.map((project) => [project]) });

const voteTypes = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'];

function papersOf(type: string, rows: readonly Row[], positions: ReadonlyMap<string, number>): SourcePapers {
  const ballots = rows.map((row) => ballotOf(row, positions, type === 'cumulative' || type === 'scoring'));
  if (type === 'ordinal') {
    const keyed = ballots.map((ballot) => [ballot.projects.join(','), rankingOf(ballot)] as const);
    return { kind: 'ranked', papers: grouped(keyed) };
  }
  const keyed = ballots.map((ballot) => {
    const order = ballot.projects
      .map((project, at) => `${project}:${ballot.points?.[at] ?? 1}`)
      .sort()
      .join(',');
    return [order, marksOf(ballot, positions.size)] as const;
  });
  return { kind: 'marked', papers: grouped(keyed) };
}

function checkNumber(meta: Readonly<Record<string, string>>, key: string, found: number): void {
  const announced = wholeNumber(meta[key] ?? '');
  if (announced !== null && announced !== found)
    throw new FormatError(null, because('meta-cut', { key, count: announced, found }));
}

/**
 * Reads participatory budgeting in Pabulib's format .pb: META, PROJECTS and VOTES, cells apart by semicolons. Candidates
 * are called by their project_id; costs and budget are whole units of money. Throws FormatError, naming the line.
 */
export function readPabulib(bytes: Uint8Array): Source {
  const { META, PROJECTS, VOTES } = sectionsOf(textOf(bytes));
  const meta = Object.fromEntries(META.map(({ cells }) => [cells['key'] ?? '', cells['value'] ?? '']));
  const type = meta['vote_type'] ?? 'approval';
  if (!voteTypes.includes(type))
    throw new FormatError(null, because('vote-type-unknown', { words: voteTypes.join(', '), found: shown(type) }));
  const ids = PROJECTS.map(({ cells }) => cells['project_id'] ?? '');
  const candidates = checkCandidates(ids, PROJECTS[0]?.line ?? null);
  checkNumber(meta, 'num_projects', PROJECTS.length);
  checkNumber(meta, 'num_votes', VOTES.length);
  const papers = papersOf(type, VOTES, new Map(ids.map((id, position) => [id, position])));
  return {
    ...(meta['description'] ? { title: meta['description'] } : {}),
    candidates,
    labels: PROJECTS.map(({ cells }) => cells['name'] ?? ''),
    withdrawn: [],
    headers: meta,
    papers,
    money: {
      budget: money(meta['budget'] ?? '', null, 'the budget in META', 0),
      costs: PROJECTS.map(({ line, cells }) => money(cells['cost'] ?? '', line, 'a cost', 1)),
      selected: PROJECTS.flatMap(({ cells }, position) => (cells['selected'] === '1' ? [position] : [])),
    },
  };
}
