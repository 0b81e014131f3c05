import { describe, expect, it } from 'vitest';
import { importLimits, sayFault } from '../../kernel/tables/table.js';
import { readTable, UnreadableFile } from './read-table.js';

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

  it('is CSV in UTF-16, whichever way round, and tabs divide it too', async () => {
    const expected = [{ line: 2, id: '1', Intitulé: 'Été; œuvre' }];
    const little = Buffer.from('\ufeffid\tIntitulé\r\n1\tÉté; œuvre\r\n', 'utf16le');
    expect(await cells('a.csv', little)).toEqual(expected);
    expect(await cells('a.txt', Buffer.from(little).swap16())).toEqual(expected);
  });

  it('may have empty cells after its last column, and fewer cells than columns', async () => {
    expect(await cells('a.csv', 'id;titre;\n1;a;;;\n2\n')).toEqual([
      { line: 2, id: '1', titre: 'a' },
      { line: 3, id: '2', titre: '' },
    ]);
  });

  const faults = async (name: string, bytes: string): Promise<string[]> => {
    const table = await readTable(name, Buffer.from(bytes));
    return table.faults.map((fault) => sayFault(fault, table.counted, 'fr'));
  };

  it('says all that is wrong with how it is written, each on its line', async () => {
    const text = 'id,titre,texte\n1,a,"ouvert\n2,b,c\n3,d,e,f\n4,"x\ny",un "mot"\n5,b,"encore\n6,c,"d"\n';
    expect(await faults('a.csv', text)).toEqual([
      expect.stringMatching(/^ligne 2 : le guillemet .* ouvert sur cette ligne n’est jamais refermé$/),
      expect.stringMatching(/^ligne 6 : un guillemet .* au milieu d’une cellule/),
      expect.stringMatching(/^ligne 7 : le guillemet/),
      expect.stringMatching(/^ligne 4 : a 4 cellules pour 3 colonnes/),
    ]);
    expect(await faults('a.csv', 'id,id,titre,titre\n1,2,3,4\n')).toEqual([
      'ligne 1, « id » : deux colonnes portent ce nom',
      'ligne 1, « titre » : deux colonnes portent ce nom',
    ]);
    expect(await faults('a.json', '[{"id": 1}, 2, null]')).toEqual([
      expect.stringMatching(/^enregistrement 2 : ce n’est pas un enregistrement/),
      expect.stringMatching(/^enregistrement 3 : ce n’est pas un enregistrement/),
    ]);
    const long = 'x'.repeat(importLimits.cellCharacters + 1);
    expect(await faults('a.csv', `id,titre\n1,${long}\n2,${long}\n`)).toHaveLength(2);
  });

  it('says nothing of the cells of a row that is badly written', async () => {
    const table = await readTable('a.csv', Buffer.from('id,titre,texte\n1,"a"b,"c"\n2,d,e\n'));
    expect(table.faults.map(({ line }) => line)).toEqual([2]);
    expect(table.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('has no column that can be told where its first line is faulty', async () => {
    const table = await readTable('a.csv', Buffer.from('id,"titre\n1,"a"\n2,"b\n'));
    expect([table.columns, table.rows]).toEqual([[], []]);
    expect(table.faults.map(({ line }) => line)).toEqual([1, 3]);
    expect((await readTable('a.csv', Buffer.from('id,ti"tre\n1,a\n'))).columns).toEqual([]);
  });

  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  it.each([
    ['a.pdf', 'x', 'seuls les fichiers .csv'],
    ['a.csv', 'id\n', 'n’a aucune ligne'],
    ['a.csv', '', 'le fichier est vide'],
    ['a.csv', '\ufeff \n', 'le fichier est vide'],
    ['a.json', '', 'le fichier est vide'],
    ['a.csv', picture, 'n’est pas du texte'],
    ['a.json', picture, 'n’est pas du texte'],
    ['a.json', '[\n{"id": 1},\n{"id" 2}]', 'mal écrit à la ligne 3'],
    ['a.json', '[\n{"id": 1},', 'mal écrit à la ligne 2'],
    ['a.json', '{"a": 1}', 'ne contient pas de liste'],
    ['a.json', '3', 'ne contient pas de liste'],
    ['a.json', '[]', 'n’a aucune ligne'],
    ['a.xlsx', 'nothing', 'n’est pas un classeur .xlsx'],
    ['a.xlsx', picture, 'n’est pas un classeur .xlsx'],
    ['a.csv', `id\n${'1\n'.repeat(importLimits.rows + 1)}`, 'plus de 20000 lignes'],
    ['a.csv', Buffer.alloc(importLimits.fileBytes + 1), 'dépasse 50000000 octets'],
  ])('is refused in one line when it is not one (%s)', async (name, bytes, message) => {
    const refused: unknown = await readTable(name, Buffer.from(bytes)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableFile);
    expect(refused).toMatchObject({ words: { fr: expect.stringContaining(message) as unknown } });
  });
});
