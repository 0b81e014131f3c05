import type { MarkedPaper, RankedPaper, Rankings, Weighted } from '../methods/election.js';

/** Files that can be read, by the name `--format` takes. */
export const formatIds = ['blt', 'preflib', 'cvotes', 'pabulib', 'csv', 'tallies', 'ballots'] as const;
export type FormatId = (typeof formatIds)[number];

/** What the papers of a file are. */
export type SourcePapers =
  | {
      readonly kind: 'ranked';
      /** The same papers end to end, where the reader has them so. */
      readonly rankings?: Rankings;
      readonly papers: readonly Weighted<RankedPaper>[];
    }
  | { readonly kind: 'marked'; readonly papers: readonly Weighted<MarkedPaper>[] };

/** What every reader of papers returns. */
export interface Source {
  readonly title?: string;
  readonly candidates: readonly string[];
  /** Longer names for people, where `candidates` are numbers or codes. */
  readonly labels?: readonly string[];
  /** Named in the file, dropped from its papers. */
  readonly withdrawn: readonly string[];
  readonly seats?: number;
  /** What the file says of itself, as written there. */
  readonly headers: Readonly<Record<string, string>>;
  readonly papers: SourcePapers;
  /** What the file says of candidates a paper leaves out: below all others, or compared with nobody. */
  readonly unranked?: 'last' | 'unstated';
  /** Participatory budgeting: cost of each candidate, what may be spent, and what the file says was funded. */
  readonly money?: {
    readonly costs: readonly number[];
    readonly budget: number;
    readonly selected?: readonly number[];
  };
}
