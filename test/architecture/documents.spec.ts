import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { describeEnvironment } from '../../src/platform/config/config.js';
import { table } from '../support/markdown-table.js';

const file = fileURLToPath(new URL('../../docs/operations.md', import.meta.url));
const part = /(<!-- environment:[^\n]*-->\n)([\s\S]*?)(<!-- \/environment -->)/;

describe('docs/operations.md', () => {
  it('has every environment variable with its default and meaning (UPDATE_DOCS=1 writes the table)', () => {
    const rows = describeEnvironment().map(({ name, fallback, meaning }) => [
      `\`${name}\``,
      fallback === '' ? '' : `\`${fallback}\``,
      meaning,
    ]);
    const expected = `\n${table(['variable', 'when absent', 'what it is'], rows)}\n\n`;
    const text = readFileSync(file, 'utf8');
    if (process.env['UPDATE_DOCS'])
      writeFileSync(
        file,
        text.replace(part, (_, open, __, end) => `${open}${expected}${end}`),
      );
    expect(part.exec(readFileSync(file, 'utf8'))?.[2]).toBe(expected);
    expect(rows.filter(([, , meaning]) => meaning === '')).toEqual([]);
  });

  it('says what each command does', () => {
    const text = readFileSync(file, 'utf8');
    const told = new Set([...text.matchAll(/^\| `faire (\w+)/gm)].map(([, name]) => name));
    expect([...told].sort()).toEqual([...Object.keys(commands), 'help'].sort());
  });
});
