const lineEnd = '\r\n';

/**
 * An iCalendar file as RFC 5545 (3.4, 3.6) wants it: the properties of the calendar before its components, each line
 * ended by CRLF, the last one too.
 */
export function orderedCalendar(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const properties: string[] = [];
  const components: string[] = [];
  let depth = 0;
  for (const line of lines.slice(1, -1)) {
    if (line.startsWith('BEGIN:')) depth += 1;
    (depth > 0 ? components : properties).push(line);
    if (line.startsWith('END:')) depth -= 1;
  }
  return [...lines.slice(0, 1), ...properties, ...components, ...lines.slice(-1), ''].join(lineEnd);
}
