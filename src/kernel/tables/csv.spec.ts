import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf, readCsv } from './csv.js';

const faults = (text: string): string[] =>
  readCsv(text, ',').faults.map(({ line, message }) => `${line} ${/jamais/.test(message.fr) ? 'open' : 'inside'}`);

const written = (cell: string, quoted: boolean): string =>
  quoted || /["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

describe('a CSV text', () => {
  it('is read back as it was written, by any delimiter and end of line', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ',', ';', '\t', 'a\nb', '"a",\r\n"b"', 'Été', '\r'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const ways = fc.record({ delimiter: fc.constantFrom(',', ';', '\t'), end: fc.constantFrom('\n', '\r\n', '\r') });
    fc.assert(
      fc.property(table, ways, fc.boolean(), (rows, { delimiter, end }, quoted) => {
        const text = rows.map((row) => row.map((each) => written(each, quoted)).join(delimiter)).join(end);
        const reading = readCsv(text, delimiter);
        expect(reading.faults).toEqual([]);
        expect(reading.records.map(({ values }) => values)).toEqual(rows);
      }),
    );
  });

  it('counts the lines where records begin', () => {
    const { records } = readCsv('a,b\r\n1,"x\r\ny\n"\r\n\r\n2,z', ',');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it.each([
    ['a quote that is never closed, on the line where it opens', 'a,b\n1,"x\n2,y\n3,z\n', ['2 open']],
    ['each of them, though others follow', 'a,b\n1,"x\n2,"y"\n3,"z\n4,"","w"\n', ['2 open', '4 open']],
    ['one at the very end', 'a,b\n1,"x', ['2 open']],
    [
      'a quote in the middle of a cell',
      'a,b\n1,x "y" z\n2,"x "y" z"\n3,"x\ny"z"\n',
      ['2 inside', '3 inside', '5 inside'],
    ],
    ['words after a cell that was closed', 'a,b\n1,"x" y\n2,"z"\n', ['2 inside']],
    ['both', 'a,b\n1,x"\n2,"y\n3,"z"', ['2 inside', '3 open']],
  ])('says %s', (_what, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('goes on after a fault with what is whole', () => {
    const { records } = readCsv('a,b\n1,"x\n2,"y"\n3,z "q"\n', ',');
    expect(records.map(({ line, values }) => [line, ...values])).toEqual([
      [1, 'a', 'b'],
      [3, '2', 'y'],
      [4, '3', 'z "q"'],
    ]);
  });

  it('is never read for ever', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a'), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of readCsv(text, ',').faults) expect(line).toBeLessThanOrEqual(lines);
      }),
    );
  });

  it('is divided by what divides its first line', () => {
    expect(delimiterOf('"a, b, c";d\n')).toBe(';');
    expect(delimiterOf('a\tb,c\td')).toBe('\t');
    expect(delimiterOf('titre')).toBe(',');
  });
});
