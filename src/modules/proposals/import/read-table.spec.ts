import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.js';

const cells = async (name: string, bytes: Buffer | string) => {
  const { rows } = await readTable(name, Buffer.from(bytes));
  return rows.map((row) => ({ line: row.line, ...Object.fromEntries(row.cells) }));
};

describe('a file to import', () => {
  it('is CSV in UTF-8 with its mark, or in ISO-8859-1, with commas or semicolons', async () => {
    const expected = [{ line: 2, id: '1', Intitulé: 'Été, à l’école' }];
    expect(await cells('a.csv', '\ufeffid,Intitulé\n1,"Été, à l’école"\n')).toEqual(expected);
    const latin = Buffer.from('id;Intitulé\r\n1;Été, à l\x92école\r\n', 'latin1');
    expect(await cells('a.csv', latin)).toEqual(expected);
  });

  it('counts the lines where rows begin, whatever their cells hold', async () => {
    expect(await cells('a.csv', 'id,text\n1,"deux\nlignes"\n\n3,x\n')).toMatchObject([
      { line: 2 },
      { line: 5, id: '3' },
    ]);
  });

  it('is JSON: a list of records, what is nested named by its path', async () => {
    const json = JSON.stringify({ proposals: [{ id: 3, title: { fr: 'Titre' }, votes: null }] });
    expect(await cells('a.json', json)).toEqual([{ line: 1, id: '3', 'title/fr': 'Titre', votes: '' }]);
  });

  it.each([
    ['a.pdf', 'x', 'only .csv, .json and .xlsx'],
    ['a.csv', 'id,id\n1,2\n', 'two columns are named “id”'],
    ['a.csv', 'id\n', 'no row'],
    ['a.csv', 'id,text\n1,"open\n', 'not a CSV file'],
    ['a.json', '{', 'not a JSON file'],
    ['a.json', '{"a": 1}', 'no list of proposals'],
    ['a.xlsx', 'nothing', 'not an XLSX file'],
  ])('is refused in one line when it is not one (%s)', async (name, bytes, message) => {
    await expect(readTable(name, Buffer.from(bytes))).rejects.toThrow(message);
  });
});
