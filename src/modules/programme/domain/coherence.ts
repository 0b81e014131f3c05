import type { Id } from '../../../kernel/ids.js';
import type { MeasureLinkKind } from './link.js';

/** A chapter for what its authors put in none. */
export const unsortedChapter = 'Autres mesures';

export interface CheckedMeasure {
  /** Of the proposal it was. */
  readonly proposalId: Id;
  readonly number: number;
  readonly title: string;
  readonly costed: boolean;
  readonly competence: string | null;
}

export interface CheckedChapter {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly measures: readonly CheckedMeasure[];
}

/** What one measure says of another, by their proposals. */
export interface CheckedLink {
  readonly from: Id;
  readonly kind: MeasureLinkKind;
  readonly to: Id;
  readonly toNumber: number;
}

export const findingKinds = [
  'contradiction',
  'dependency-missing',
  'dependency-cycle',
  'replaced',
  'no-chapter',
  'no-cost',
  'no-competence',
  'chapter-empty',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** A point still open in the programme, and what it is about. */
export interface Finding {
  readonly kind: FindingKind;
  /** Where it is; null between chapters. */
  readonly chapterId: Id | null;
  readonly measures: readonly CheckedMeasure[];
  /** Number of the proposal a measure needs and the programme has not. */
  readonly missing: number | null;
}

export interface ChapterReadiness {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly ready: boolean;
}

/**
 * What stands in the way of a programme that holds together, in the order one would settle it: what its measures say against
 * each other, what they need, then what is not said of them yet, chapter by chapter.
 */
export function findingsOf(chapters: readonly CheckedChapter[], links: readonly CheckedLink[]): Finding[] {
  const places = new Map(
    chapters.flatMap((chapter) =>
      chapter.measures.map((measure) => [measure.proposalId, { measure, chapterId: chapter.id }] as const),
    ),
  );
  const between = (kind: FindingKind, ids: readonly Id[], missing: number | null = null): Finding => {
    const found = ids.flatMap((id) => places.get(id) ?? []);
    const [first] = found;
    const together = first && found.every(({ chapterId }) => chapterId === first.chapterId);
    return {
      kind,
      chapterId: together ? first.chapterId : null,
      measures: found.map(({ measure }) => measure),
      missing,
    };
  };
  const inside = links.filter(({ from, to }) => places.has(from) && places.has(to));
  const ofKind = (kind: MeasureLinkKind): readonly CheckedLink[] => inside.filter((link) => link.kind === kind);
  const against = new Map(ofKind('contradicts').map(({ from, to }) => [[from, to].sort().join(), [from, to] as const]));
  return [
    ...[...against.values()].map((pair) => between('contradiction', pair)),
    ...links
      .filter(({ from, kind, to }) => kind === 'depends' && places.has(from) && !places.has(to))
      .map(({ from, toNumber }) => between('dependency-missing', [from], toNumber)),
    ...circlesOf(ofKind('depends')).map((circle) => between('dependency-cycle', circle)),
    ...ofKind('replaces').map(({ from, to }) => between('replaced', [to, from])),
    ...chapters.flatMap(unsaid),
  ];
}

/** What nobody said yet of a chapter’s measures: one point a kind, however many measures it is about. */
function unsaid({ id: chapterId, title, measures }: CheckedChapter): Finding[] {
  const about = (kind: FindingKind, some: readonly CheckedMeasure[]): Finding[] =>
    some.length === 0 ? [] : [{ kind, chapterId, measures: some, missing: null }];
  if (measures.length === 0) return [{ kind: 'chapter-empty', chapterId, measures: [], missing: null }];
  return [
    ...about('no-chapter', title === unsortedChapter ? measures : []),
    ...about(
      'no-cost',
      measures.filter(({ costed }) => !costed),
    ),
    ...about(
      'no-competence',
      measures.filter(({ competence }) => competence === null),
    ),
  ];
}

/** A chapter is ready when it has measures and nothing is open about any of them. */
export function readinessOf(chapters: readonly CheckedChapter[], findings: readonly Finding[]): ChapterReadiness[] {
  const open = new Set(findings.flatMap(({ measures }) => measures.map(({ proposalId }) => proposalId)));
  return chapters.map(({ id, slug, title, measures }) => ({
    id,
    slug,
    title,
    ready: measures.length > 0 && measures.every(({ proposalId }) => !open.has(proposalId)),
  }));
}

/** How many points of each kind; kinds without any are left out. */
export function countFindings(findings: readonly Finding[]): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What needs itself, through others: each group of measures that all need each other, once (Tarjan). */
function circlesOf(links: readonly CheckedLink[]): Id[][] {
  const needs = new Map<Id, Id[]>();
  for (const { from, to } of links) needs.set(from, [...(needs.get(from) ?? []), to]);
  const order = new Map<Id, number>();
  const lowest = new Map<Id, number>();
  const path: Id[] = [];
  const onPath = new Set<Id>();
  const circles: Id[][] = [];
  const visit = (root: Id): void => {
    // A chain of needs may be long: a list of what is under way, not the call stack.
    const underWay: { readonly id: Id; next: number }[] = [];
    const enter = (id: Id): void => {
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      path.push(id);
      onPath.add(id);
      underWay.push({ id, next: 0 });
    };
    const lower = (id: Id, to: number | undefined): void => {
      lowest.set(id, Math.min(lowest.get(id) ?? Infinity, to ?? Infinity));
    };
    enter(root);
    for (let step = underWay.at(-1); step; step = underWay.at(-1)) {
      const { id } = step;
      const to = needs.get(id)?.[step.next];
      step.next += 1;
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (onPath.has(to)) lower(id, order.get(to));
        continue;
      }
      underWay.pop();
      const parent = underWay.at(-1);
      if (parent) lower(parent.id, lowest.get(id));
      if (lowest.get(id) !== order.get(id)) continue;
      const circle = path.splice(path.indexOf(id));
      for (const each of circle) onPath.delete(each);
      if (circle.length > 1) circles.push(circle);
    }
  };
  for (const id of needs.keys()) if (!order.has(id)) visit(id);
  return circles;
}
