import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  planProposals,
  proposalFields,
  ProposalImportService,
  readyImport,
  type Imported,
} from '../../src/modules/proposals/index.js';
import { mapColumns } from '../../src/kernel/tables/columns.js';
import { readTable } from '../../src/platform/tables/read-table.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, type TestCollective } from '../support/assembly.js';
import { ProposalScene } from '../support/scenes/proposals.js';

/** 1,467 measures of a real action plan; not part of the repository. */
const realPlan = '/work/shared/testdata/programme/barcelona-action-plan.csv';

const csv = (...rows: string[]): Buffer => Buffer.from(['id,title,body,category', ...rows].join('\n'));

describe('importing proposals', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: ProposalScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    const coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new ProposalScene(assembly, collective);
  });
  afterAll(() => assembly.end());

  const plan = async (name: string, bytes: Buffer) => {
    const table = await readTable(name, bytes);
    return planProposals(table, mapColumns(proposalFields, table.columns, new Map()).map);
  };

  const take = async (name: string, bytes: Buffer, adopted = false): Promise<Imported> => {
    const service = assembly.service(ProposalImportService);
    const { ready, faults } = readyImport((await plan(name, bytes)).rows);
    expect(faults).toEqual([]);
    return assembly
      .service(UnitOfWork)
      .run((tx) => service.import(tx, { collectiveId: collective.id, adopted }, ready));
  };

  it('cleans HTML into clauses, opens the debate, and adds only what is new the second time', async () => {
    const one = `1,Une mesure,"<p onclick=""x()"">Un <b>mot</b></p><script>x()</script><ul><li>a</li></ul>",Eau`;
    expect(await take('a.csv', csv(one))).toMatchObject({ created: 1, known: 0 });
    expect(await take('a.csv', csv(one, '2,Une autre,<p>Deux</p>,'))).toMatchObject({ created: 1, known: 1 });
    const visitor = assembly.visitor();
    const { text, ...proposal } = (await scene.read(visitor, 1)) ?? { text: { html: '' } };
    expect(proposal).toMatchObject({ state: 'debated', title: 'Une mesure', authors: [] });
    expect(text.html.replace(/ id="[^"]+"/g, '').replace(/\n/g, '')).toBe(
      '<p>Un <strong>mot</strong></p><ul><li><p>a</p></li></ul>',
    );
    expect(await scene.titles(visitor, {}, 'number')).toEqual(['Une mesure', 'Une autre']);
  });

  it('gives back what was adopted, for the programme', async () => {
    const { adopted } = await take('b.csv', csv('90,Adoptée,Texte,Eau'), true);
    expect(adopted).toMatchObject([{ title: 'Adoptée', chapter: 'Eau' }]);
    const [text] = adopted;
    expect(await scene.read(assembly.visitor(), text?.number ?? 0)).toMatchObject({ state: 'adopted' });
  });

  it.runIf(existsSync(realPlan))('takes in 1,467 real measures whole, and finds its way in them', async () => {
    const imported = await take(realPlan, await readFile(realPlan));
    expect(imported.created).toBe(1467);
    const visitor = assembly.visitor();
    const found = await scene.page(visitor, { search: 'camins escolars' }, 'relevance', 20);
    expect(found.titles[0]).toContain('camins escolars');
    expect(await scene.page(visitor, { search: 'camnis escolras' }, 'relevance', 20)).toMatchObject({
      titles: expect.arrayContaining([expect.stringContaining('camins escolars')]) as unknown,
    });
  });
});
