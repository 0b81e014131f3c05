import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly } from '../support/assembly.js';
import { Faire } from '../support/server-process.js';

describe('faire import', { timeout: 60_000 }, () => {
  let faire: Faire;
  let assembly: Assembly;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faire-import-'));
    [faire, assembly] = await Promise.all([Faire.compile(), Assembly.start()]);
    await assembly.collective(await assembly.person('Odile Carrier'));
  });
  afterAll(async () => {
    await faire.end();
    await assembly.end();
    await rm(folder, { recursive: true, force: true });
  });

  const take = async (name: string, content: string, ...more: string[]) => {
    const file = join(folder, name);
    await writeFile(file, content);
    return faire.run(['import', 'proposals', file, '--collective', 'commune', ...more], {
      DATABASE_URL: assembly.databaseUrl,
    });
  };
  const proposals = (): Promise<unknown[]> => assembly.sql('select 1 from proposal');

  it('says every fault of a file in order, in French, before it opens a database', async () => {
    const file = join(folder, 'faults.csv');
    await writeFile(file, 'id;titre;texte\n1;a;"jamais\n2;;b\n3;c;d;e\n5;"x" y;z\n3;f;g\n6;"d\n');
    const data = join(folder, 'never-made');
    const { code, output } = await faire.run(['import', 'proposals', file, '--collective', 'commune'], {
      FAIRE_DATA: data,
    });
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.startsWith('ligne'))).toEqual([
      expect.stringMatching(/^ligne 2 : le guillemet .* jamais refermé$/),
      expect.stringMatching(/^ligne 3, « titre » : est vide$/),
      expect.stringMatching(/^ligne 4 : a 4 cellules pour 3 colonnes/),
      expect.stringMatching(/^ligne 5 : un guillemet/),
      expect.stringMatching(/^ligne 6, « id » : « 3 » est déjà donné \(ligne 4\)$/),
      expect.stringMatching(/^ligne 7 : le guillemet/),
    ]);
    expect(output).toContain('6 erreurs à corriger ; rien n’a été importé.');
    expect(existsSync(data)).toBe(false);
  });

  it('takes all rows or none, and says so in the language asked for', async () => {
    const columns = 'id,title,text\n';
    const faulty = await take('a.csv', `${columns}1,Une,Texte\n2,,Texte\n`, '--lang', 'en');
    expect([faulty.code, faulty.output]).toEqual([1, expect.stringContaining('line 3, “title”: is empty')]);
    expect(await proposals()).toEqual([]);
    const dry = await take('a.csv', `${columns}1,Une,Texte\n`, '--dry-run');
    expect([dry.code, dry.output]).toEqual([0, expect.stringContaining('À importer : 1 ; déjà là : 0.')]);
    expect(await proposals()).toEqual([]);
    const taken = await take('a.csv', `${columns}1,Une,Texte\n2,Deux,Texte\n`);
    expect([taken.code, taken.output]).toEqual([
      0,
      expect.stringContaining('Propositions importées : 2 ; déjà là : 0.'),
    ]);
    expect(await proposals()).toHaveLength(2);
  });

  it('says in one line what is no table, and a collective that is not here', async () => {
    const picture = await take('a.csv', '\u0089PNG\r\n\u001a\n\0\0\0');
    expect(picture).toEqual({
      code: 1,
      output: expect.stringMatching(/^faire import: le fichier n’est pas du texte.*\n$/),
    });
    const file = join(folder, 'b.csv');
    await writeFile(file, 'id,title,text\n1,Une,Texte\n');
    const lost = await faire.run(['import', 'proposals', file, '--collective', 'ailleurs'], {
      DATABASE_URL: assembly.databaseUrl,
    });
    expect([lost.code, lost.output]).toEqual([
      1,
      expect.stringContaining('il n’y a pas de collectif « ailleurs » ici'),
    ]);
  });
});
