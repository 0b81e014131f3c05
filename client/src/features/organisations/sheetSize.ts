/** How large a sheet is written so that it stays one page; `small` is still read at arm’s length (7.5 points). */
export type SheetSize = 'large' | 'medium' | 'small';

interface Words {
  readonly agenda: string;
  readonly mayOffer: readonly string[];
  readonly mayNotOffer: readonly string[];
}

const [acrossPage, acrossHalf] = [90, 42];

const linesOf = (text: string, across: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0);

/** By the lines it would take at the largest size: the agenda across the page, the limits in two columns. */
export function sheetSize({ agenda, mayOffer, mayNotOffer }: Words): SheetSize {
  const column = (lines: readonly string[]) => lines.reduce((sum, line) => sum + linesOf(line, acrossHalf), 0);
  const lines = linesOf(agenda, acrossPage) + Math.max(column(mayOffer), column(mayNotOffer));
  if (lines <= 26) return 'large';
  return lines <= 38 ? 'medium' : 'small';
}
