export interface QuotaLine {
  readonly category: string;
  readonly value: string;
  readonly least: number;
  readonly most: number;
}

const quotaLine = /^([^:=]+?)\s*:\s*([^=]+?)\s*=\s*(\d+)(?:\s*(?:à|to|-|\.\.)\s*(\d+))?$/;

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Quotas, one a line: "genre : femme = 6", "âge : 18-29 = 2 à 4"; or the first line that cannot be read. */
export function quotasOf(text: string): { readonly quotas: readonly QuotaLine[] } | { readonly wrong: string } {
  const quotas: QuotaLine[] = [];
  for (const line of linesOf(text)) {
    const [, category = '', value = '', least = '', most = least] = quotaLine.exec(line) ?? [];
    if (least === '') return { wrong: line };
    quotas.push({ category, value, least: Number(least), most: Number(most) });
  }
  return { quotas };
}

/**
 * Rows of a pasted table: the first line names the columns, cells are parted by the tab, semicolon or comma that the first
 * line uses; quotes around a cell are taken off. A cell that is missing is empty.
 */
export function poolOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = linesOf(text);
  const separator = ['\t', ';', ','].find((each) => head.includes(each)) ?? ';';
  const cellsOf = (line: string): readonly string[] =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const columns = cellsOf(head);
  return rows.map((row) => {
    const cells = cellsOf(row);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
