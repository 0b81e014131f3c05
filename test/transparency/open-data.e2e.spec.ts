import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenDataService } from '../../src/modules/transparency/index.js';
import { Datasets } from '../../src/platform/open-data/datasets.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { paragraphs, ProposalScene } from '../support/scenes/proposals.js';
import { joinGroup, openGroup } from '../support/scenes/working-groups.js';

describe('open data', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let ines: Somebody;
  let collective: TestCollective;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    ines = await assembly.member(collective, 'Inès Vasseur');
    const scene = new ProposalScene(assembly, collective);
    const shown = await scene.draft(ines, { title: 'Une régie', document: paragraphs('La régie est publique.') });
    await scene.step(ines, 'openProposalDebate', shown.id);
    await scene.draft(ines, { title: 'Encore à moi', document: paragraphs('Un brouillon privé.'), private: true });
    const group = await openGroup(assembly, collective, coordinator, 'Eau');
    await joinGroup(assembly, collective, ines, group);
  });
  afterAll(() => assembly.end());

  const fetched = (file: string): Promise<Response> =>
    fetch(`${coordinator.origin}/api/collectives/${collective.slug}/open-data/${file}`);
  const rowsOf = async (file: string): Promise<Record<string, string>[]> =>
    parse(await (await fetched(file)).text(), { columns: true });

  it('is every public row, of every dataset the dictionary names, and nobody’s name', async () => {
    const dictionary: unknown = await (await fetched('datapackage.json')).json();
    expect(dictionary).toMatchObject({ licenses: [{ name: 'etalab-2.0' }] });
    for (const dataset of assembly.service(Datasets).all()) {
      const csv = await fetched(`${dataset.name}.csv`);
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const [heading] = (await csv.text()).split('\n');
      expect(heading).toBe(dataset.fields.map(({ name }) => name).join(','));
      const rows = await dataset.rows(assembly.service(Database), collective.id);
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(dataset.fields.map(({ name }) => name).sort());
      const json = await fetched(`${dataset.name}.json`);
      expect(await json.json()).toHaveLength(rows.length);
    }
    const [proposal, ...others] = await rowsOf('proposals.csv');
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ title: 'Une régie', state: 'debated', text: 'La régie est publique.' });
    expect(await rowsOf('groups.csv')).toMatchObject([{ slug: 'eau', members: '1' }]);
    const everything = unzipSync(new Uint8Array(await (await fetched('all.zip')).arrayBuffer()));
    expect(Object.keys(everything)).toContain('datapackage.json');
    const words = Object.values(everything)
      .map((file) => strFromU8(file))
      .join('\n');
    for (const secret of ['Inès', 'Carrier', ines.id, 'brouillon privé']) expect(words).not.toContain(secret);
  });

  it('is kept each night, a week of them, with its sum', async () => {
    expect((await fetched('nights/2026-01-01.zip')).status).toBe(404);
    for (let night = 0; night < 9; night += 1) {
      await assembly.service(OpenDataService).keepNight();
      assembly.clock.forward(24 * 60);
    }
    const { openData } = await assembly
      .visitor()
      .get<{ openData: { nights: { day: string; sha256: string; size: number }[]; datasets: unknown[] } }>(
        'query ($c: ID!) { openData(collectiveId: $c) { nights { day sha256 size } datasets { name } } }',
        { c: collective.id },
      );
    expect(openData.nights).toHaveLength(7);
    const [latest] = openData.nights;
    const bytes = await (await fetched(`nights/${latest?.day ?? ''}.zip`)).arrayBuffer();
    expect(bytes.byteLength).toBe(latest?.size);
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')).toBe(latest?.sha256);
  });

  it('has no file by another name', async () => {
    for (const file of [
      'secrets.csv',
      'proposals.txt',
      '..%2Fproposals.csv',
      'nights/2026-02-30.zip',
      'nights/x.zip',
    ]) {
      expect((await fetched(file)).status).toBe(404);
    }
    expect((await fetch(`${coordinator.origin}/api/collectives/nulle-part/open-data/all.zip`)).status).toBe(404);
  });
});
