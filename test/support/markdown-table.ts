/** A Markdown table as the formatter writes it: columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** The rows of the first table of a text that starts with these titles, cells trimmed. */
export function rowsOf(text: string, firstTitle: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((each) => each.startsWith('|') && each.split('|')[1]?.trim() === firstTitle);
  if (start === -1) return [];
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((each) => !each.startsWith('|'));
  return rest.slice(0, end === -1 ? rest.length : end).map((each) =>
    each
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
