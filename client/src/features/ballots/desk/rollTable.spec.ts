import { describe, expect, it } from 'vitest';
import { mostLines, readRollTable } from './rollTable.js';

describe('a pasted roll', () => {
  it('has a name, a college and a weight a line, the last two where they are said', () => {
    expect(readRollTable('Nadia Roux ; Membres ; 3\n\nOmar Petit\nLise ;; 1 000', ['Membres'])).toEqual({
      lines: [
        { number: 1, name: 'Nadia Roux', college: 'Membres', weight: 3 },
        { number: 3, name: 'Omar Petit', college: '', weight: 1 },
        { number: 4, name: 'Lise', college: '', weight: 1000 },
      ],
      faults: [],
    });
  });

  it('says which line is wrong, and keeps the others', () => {
    const { lines, faults } = readRollTable('A;;0\nB;X\nC;;1,5\nD\nd', []);
    expect(faults).toEqual([
      { kind: 'weight', number: 1 },
      { kind: 'college', number: 2, name: 'X' },
      { kind: 'weight', number: 3 },
      { kind: 'twice', number: 5, name: 'd' },
    ]);
    expect(lines.map(({ name }) => name)).toEqual(['D']);
  });

  it('is refused whole when it is too long', () => {
    const text = Array.from({ length: mostLines + 1 }, (_, index) => `P${index}`).join('\n');
    expect(readRollTable(text, [])).toEqual({ lines: [], faults: [{ kind: 'long' }] });
  });
});
