/** Papers that say the same, as tellers enter them. */
export interface CountedPapers {
  /** for, against, abstain, blank or void; of an election, the text of the paper. */
  readonly choice: string;
  readonly count: number;
  readonly college: string | null;
  readonly weight: number;
}

/** What an entry of papers is given. */
export interface EntryProps {
  readonly papers: readonly CountedPapers[];
  readonly setPapers: (papers: readonly CountedPapers[]) => void;
  /** What is entered now belongs to that college and weighs that much. */
  readonly group: Pick<CountedPapers, 'college' | 'weight'>;
}

export const kinds = ['for', 'against', 'abstain', 'blank', 'void'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a teller counted earlier, as the server keeps it; what cannot be read is left out. */
export function papersOf(data: unknown): readonly CountedPapers[] {
  if (!Array.isArray(data)) return [];
  return data.filter(isObject).flatMap(({ choice, count, college, weight }) =>
    typeof choice === 'string' && typeof count === 'number'
      ? [
          {
            choice,
            count,
            college: typeof college === 'string' ? college : null,
            weight: typeof weight === 'number' ? weight : 1,
          },
        ]
      : [],
  );
}

const alike = (one: CountedPapers, other: CountedPapers): boolean =>
  one.choice === other.choice && one.college === other.college && one.weight === other.weight;

/** With these papers too, those that say the same together. */
export function withPapers(papers: readonly CountedPapers[], more: CountedPapers): readonly CountedPapers[] {
  const known = papers.find((each) => alike(each, more));
  if (!known) return [...papers, more];
  return papers.map((each) => (each === known ? { ...each, count: each.count + more.count } : each));
}

export const total = (papers: readonly CountedPapers[]): number => papers.reduce((sum, { count }) => sum + count, 0);

/** The text of a paper of marks: one a position; "" for none. */
export const markedPaper = (typed: readonly string[]): string =>
  JSON.stringify({ marks: typed.map((mark) => (mark.trim() === '' ? null : Number(mark))) });

/** The text of a paper of places: the options of each place, from the first; "" for an option left out. */
export function rankedPaper(typed: readonly string[]): string {
  const ranks = typed.map((place) => (place.trim() === '' ? null : Number(place)));
  const places = [...new Set(ranks.filter((rank) => rank !== null))].sort((a, b) => a - b);
  return JSON.stringify({
    places: places.map((place) => ranks.flatMap((rank, option) => (rank === place ? [option] : []))),
  });
}

/** A paper in words: each option with its mark as `marked` says them, or "Aline > Bruno = Chloé". */
export function paperWords(
  text: string,
  options: readonly string[],
  marked: (option: string, mark: number) => string,
): string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return text;
  }
  if (!isObject(data)) return text;
  const { marks, places } = data;
  if (Array.isArray(places))
    return places
      .map((place) => (Array.isArray(place) ? place.map((option) => options[Number(option)] ?? '?').join(' = ') : '?'))
      .join(' > ');
  if (!Array.isArray(marks)) return text;
  return marks
    .flatMap((mark, option) => (typeof mark === 'number' ? [marked(options[option] ?? '?', mark)] : []))
    .join(', ');
}
