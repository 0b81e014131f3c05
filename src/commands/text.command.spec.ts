import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFileLimit } from './text-file.js';
import { textDone } from './text.command.js';

const base = 'Le parc ouvre à huit heures.\n\n* L’entrée est payante.  \n';

describe('faire text', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(at(name), content);
    return at(name);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faire-text-'));
    await file('base.md', base);
    await file('a.md', base.replace('huit', 'neuf'));
    await file('b.md', base.replace('huit', 'dix').replace('payante', 'gratuite'));
    await file('c.md', base.replace('parc', 'jardin'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('merges amended texts, numbered from 1 in the order given', async () => {
    const args = ['merge', at('base.md'), at('a.md'), at('b.md'), at('c.md'), '--json'];
    expect(JSON.parse(await textDone(args))).toEqual({
      merged: base.replace('parc', 'jardin').replace('payante', 'gratuite'),
      pairs: [
        { a: 1, b: 2, relation: 'conflicting' },
        { a: 1, b: 3, relation: 'independent' },
        { a: 2, b: 3, relation: 'independent' },
      ],
      conflicts: [{ clause: 'Le parc ouvre à huit heures.', words: 'huit', amendments: [1, 2] }],
    });
  });

  it('carries an amendment over, or says where a person must choose', async () => {
    expect(JSON.parse(await textDone(['rebase', at('base.md'), at('a.md'), at('c.md'), '--json']))).toEqual({
      rebased: base.replace('parc', 'jardin').replace('huit', 'neuf'),
      conflicts: [],
    });
    expect(JSON.parse(await textDone(['rebase', at('base.md'), at('a.md'), at('b.md'), '--json']))).toEqual({
      rebased: null,
      conflicts: [{ clause: 'Le parc ouvre à huit heures.', words: 'huit' }],
    });
  });

  it('tells it to people, in French', async () => {
    const merged = await textDone(['merge', at('base.md'), at('a.md'), at('b.md')]);
    expect(merged).toContain('2 amendements, 1 conflit.');
    expect(merged).toContain('- 1 et 2\u00a0: en conflit');
    expect(merged).toContain('«\u00a0huit\u00a0»\u00a0: amendements 1 et 2');
    expect(await textDone(['merge', at('base.md'), at('a.md'), at('c.md')])).toContain('Tous sont indépendants.');
    expect(await textDone(['rebase', at('base.md'), at('a.md'), at('b.md')])).toContain('quelqu’un doit choisir');
    expect(await textDone(['rebase', at('base.md'), at('a.md'), at('c.md')])).toContain(
      'Le jardin ouvre à neuf heures.',
    );
  });

  it('reads UTF-8 with or without its mark, and ISO-8859-1', async () => {
    const latin = await file('latin.md', Buffer.from('L\u0092été à huit heures.\n', 'latin1'));
    const marked = await file('marked.md', '\ufeffL’été à neuf heures.\n');
    expect(JSON.parse(await textDone(['merge', latin, marked, '--json']))).toMatchObject({
      merged: 'L’été à neuf heures.\n',
      conflicts: [],
    });
    expect(JSON.parse(await textDone(['merge', marked, latin, '--json']))).toMatchObject({
      merged: '\ufeffL’été à huit heures.\n',
    });
  });

  it('merges empty files and refuses what is no text', async () => {
    const empty = await file('empty.md', '');
    expect(JSON.parse(await textDone(['merge', empty, empty, '--json']))).toEqual({
      merged: '',
      pairs: [],
      conflicts: [],
    });
    expect(JSON.parse(await textDone(['merge', empty, at('a.md'), '--json']))).toMatchObject({
      merged: base.replace('huit', 'neuf'),
    });
    const picture = await file('picture.md', new Uint8Array([0x89, 0x50, 0x00, 0x01]));
    await expect(textDone(['merge', at('base.md'), picture])).rejects.toThrow('is no text: name a Markdown file');
    const large = await file('large.md', 'a'.repeat(textFileLimit + 1));
    await expect(textDone(['merge', at('base.md'), large])).rejects.toThrow(`is over ${textFileLimit} bytes`);
    await expect(textDone(['merge', at('base.md'), at('no.md')])).rejects.toThrow('there is no file');
  });

  it('reads a document, with what could not be taken as it was', async () => {
    const page = await file('page.html', '<h1>Le parc</h1><p>ouvre <img src="a.png"> à huit heures</p>');
    const report = [
      {
        problem: 'image',
        count: 1,
        part: 1,
        words: 'ouvre à huit heures',
        message: 'une image laissée de côté',
      },
    ];
    expect(JSON.parse(await textDone(['read', page, '--json']))).toEqual({
      title: 'Le parc',
      markdown: 'ouvre à huit heures\n',
      report,
    });
    expect(await textDone(['read', page])).toBe(
      'Titre\u00a0: Le parc\nÀ vérifier\u00a0:\n- clause 1, «\u00a0ouvre à huit heures\u00a0»\u00a0: une image laissée de côté\n\nouvre à huit heures',
    );
    expect(await textDone(['read', at('base.md')])).toContain('Sans titre.\nTout a été repris.');
  });

  it('refuses a document in one line', async () => {
    const large = await file('large.docx', new Uint8Array(5_000_001));
    await expect(textDone(['read', large])).rejects.toMatchObject({
      refusal: { code: 'DocumentTooLarge', params: { size: 5_000_001, limit: 5_000_000 } },
    });
    await expect(textDone(['read', await file('old.doc', 'x')])).rejects.toThrow('DocumentOldWord');
    await expect(textDone(['read', at('no.md')])).rejects.toThrow('there is no file');
  });

  it.each([
    [['read'], 'FILE is missing'],
    [['read', 'a.md', 'b.md'], 'nothing is done with “b.md”'],
    [[], 'merge is missing'],
    [['blend', 'a.md'], 'nothing is done with “blend”: write merge, rebase or read'],
    [['merge'], 'BASE.md is missing'],
    [['merge', 'a.md'], 'A.md is missing'],
    [['rebase', 'a.md', 'b.md'], 'AMENDED.md is missing'],
    [['rebase', 'a.md', 'b.md', 'c.md', 'd.md'], 'nothing is done with “d.md”'],
    [['merge', 'a.md', 'b.md', '--yaml'], 'there is no option --yaml'],
  ])('refuses %j', async (args, sentence) => {
    await expect(textDone(args)).rejects.toMatchObject({ name: 'Misuse', message: sentence });
  });
});
