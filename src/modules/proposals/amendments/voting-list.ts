import { fallsAmong, votingOrder, type TextVersion } from '../../texts/index.js';
import type { AmendmentRow } from './amendments.repository.js';
import { amendmentOf, textUnder } from './sub-amendments.js';

/** An amendment that need not be voted any more once another has passed; by number. */
export interface AmendmentFall {
  readonly amendment: number;
  readonly when: number;
}

/** One vote on amendments of one text, and why it stands where it does. */
export interface ListedVote {
  readonly kind: 'together' | 'choice' | 'vote';
  readonly because: 'uncontested' | 'alternatives' | 'furthest-reaching' | 'amended';
  readonly amendments: readonly AmendmentRow[];
  /** Those that need not be voted any more once `when` has passed, by number. */
  readonly falls: readonly (AmendmentFall & { readonly because: string })[];
}

/** Whatever the order of the votes: of a version, or of one amendment. */
export function fallsOf(version: TextVersion, rows: readonly AmendmentRow[]): readonly AmendmentFall[] {
  const [first] = rows;
  if (!first) return [];
  const text = textUnder(first, version);
  const stored = rows.map((row) => amendmentOf(row, text));
  const numberAt = (place: number): number => rows[place]?.number ?? 0;
  return fallsAmong(text, stored).map(({ amendment, when }) => ({
    amendment: numberAt(amendment),
    when: numberAt(when),
  }));
}

/** Open amendments of a version in the order of their votes, each after those of its own text; all of them stand on it. */
export function votingList(
  version: TextVersion,
  open: readonly AmendmentRow[],
  under: readonly AmendmentRow[],
): readonly ListedVote[] {
  const own = ({ id }: AmendmentRow): readonly AmendmentRow[] => under.filter(({ parent }) => parent?.id === id);
  return listOf(version, open).flatMap((vote) => {
    const amended = vote.amendments.filter((row) => own(row).length > 0);
    if (vote.kind === 'choice') return [...amended.flatMap((row) => listOf(version, own(row))), vote];
    if (amended.length === 0) return [vote];
    // What an amended one will say is not known yet: nothing is voted with it.
    const others = vote.amendments.filter((row) => !amended.includes(row));
    return [
      ...(others.length > 0 ? [{ ...vote, amendments: others }] : []),
      ...amended.flatMap((row): ListedVote[] => [
        ...listOf(version, own(row)),
        { ...vote, kind: 'vote', amendments: [row], because: 'amended' },
      ]),
    ];
  });
}

/** Of one text. */
function listOf(version: TextVersion, rows: readonly AmendmentRow[]): readonly ListedVote[] {
  const [first] = rows;
  if (!first) return [];
  const text = textUnder(first, version);
  const numberAt = (place: number): number => rows[place]?.number ?? 0;
  const stored = rows.map((row) => amendmentOf(row, text));
  return votingOrder(text, stored).map((item) => ({
    kind: item.kind,
    because: item.because,
    amendments: item.amendments.flatMap((place) => rows[place] ?? []),
    falls: ('falls' in item ? item.falls : []).map(({ amendment, when, because }) => ({
      amendment: numberAt(amendment),
      when: numberAt(when),
      because,
    })),
  }));
}
