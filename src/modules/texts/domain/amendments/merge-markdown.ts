import { type Changes, changesBetween } from './changes.js';
import { type PairRelation, pairRelations } from './compatibility.js';
import { type MergedRow, compose } from './compose.js';
import { type MarkdownRows, markdownRows, nothingKnown } from './markdown-rows.js';
import { lineEndOf, renumbered, writeMarkdown } from './markdown-write.js';
import { type Script, scriptOf } from './script.js';
import { type Conflict, settle } from './settle.js';

/** Amended Markdown files merged into the one they amend. Amendments are known by their place in the row given, from 0. */
export interface MergedMarkdown {
  /** The base with every change that is not contested; as it was, sign for sign, where nobody changed it. */
  readonly merged: string;
  readonly rows: readonly MergedRow[];
  readonly pairs: readonly PairRelation[];
  readonly conflicts: readonly Conflict[];
}

interface Read {
  readonly base: Script;
  readonly eol: string;
  readonly texts: readonly MarkdownRows[];
  readonly changes: readonly Changes[];
}

/** Reads the base (the first) and its amended texts, these with the base's line ends. */
function read([baseFile = '', ...files]: readonly string[]): Read {
  const known = nothingKnown();
  const eol = lineEndOf(baseFile);
  const texts = [baseFile, ...files.map((file) => alike(file, baseFile, eol))].map((file) => markdownRows(file, known));
  const base = scriptOf(texts[0]?.rows ?? []);
  return { base, eol, texts, changes: texts.slice(1).map(({ rows }) => changesBetween(base, rows)) };
}

/** Editors change every line end of a file at once: no amendment is meant by it. */
function alike(file: string, base: string, eol: string): string {
  if (!file.includes('\r') && !base.includes('\r')) return file;
  const all = (text: string): readonly string[] => [...new Set(text.match(/\r\n|\n|\r/g) ?? [])];
  return all(base).length === 1 && all(file).length === 1 ? file.replace(/\r\n|\n|\r/g, eol) : file;
}

function write({ base, eol, texts, changes }: Read): MergedMarkdown {
  const numbered = changes.map((change, place) => [place, change] as const);
  const settlement = settle(base, numbered);
  const rows = renumbered(
    compose(base, settlement, changes),
    texts.map((text) => text.rows),
  );
  const around = { mark: texts[0]?.mark ?? '', trailer: trailerOf(texts, rows.length === 0) };
  return {
    merged: writeMarkdown(rows, around, eol),
    rows,
    pairs: pairRelations(base, changes),
    conflicts: settlement.conflicts,
  };
}

/** How the file ends: as the base, or as the amended texts say that are empty when the merged one is. */
function trailerOf([base, ...amended]: readonly MarkdownRows[], empty: boolean): string {
  const alikeTexts = amended.filter((text) => (text.rows.length === 0) === empty);
  return agreed([base, ...alikeTexts].map((text) => text?.trailer ?? ''));
}

/** The first, unless others wrote something else and all the same. */
function agreed([first = '', ...others]: readonly string[]): string {
  const changed = new Set(others.filter((other) => other !== first));
  return changed.size === 1 ? ([...changed][0] ?? first) : first;
}

/** Merges amended texts of one base. Any text is read; the result does not depend on the order of the amended texts. */
export const mergeMarkdown = (base: string, amended: readonly string[]): MergedMarkdown =>
  write(read([base, ...amended]));

/**
 * An amended text of the old base as an amended text of the new one; null with the conflicts where a person must choose.
 * One text may be rebased over another exactly when the other may be rebased over it.
 */
export function rebaseMarkdown(
  oldBase: string,
  newBase: string,
  amended: string,
): { readonly rebased: string | null; readonly conflicts: readonly Conflict[] } {
  const { merged, conflicts } = mergeMarkdown(oldBase, [newBase, amended]);
  return { rebased: conflicts.length === 0 ? merged : null, conflicts };
}
