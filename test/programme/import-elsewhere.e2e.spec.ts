import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { Faire } from '../support/server-process.js';

/** Decidim's exports, as its administrators download them. */
const meetings = `id;category/name/fr;title/fr;description/fr;start_time;end_time;attendees;location/fr;address;url;closing_report/fr;withdrawn
12;Mobilité;Marcher dans le centre;"<p>Ordre du jour&nbsp;:</p><ul><li>les trottoirs</li></ul>";2019-05-14 18:30:00 +0200;2019-05-14 20:30:00 +0200;23;Salle des fêtes;3 place du Marché;https://decidim.exemple.fr/m/12;"<p>On élargit.</p>";false
13;;Vélos;;2019-06-02 10:00:00;2019-06-02 12:00:00;;;;https://decidim.exemple.fr/m/13;;false
14;Mobilité;Annulée;;2019-06-03 10:00;2019-06-03 12:00;;Mairie;;;;true
`;
const results = `id,category/name/fr,title/fr,description/fr,start_date,end_date,status/key,progress,proposal_urls,url,updated_at
1,Se déplacer,Des bus gratuits,<p>Les bus.</p>,2020-09-01,2021-08-30,finished,100,https://decidim.exemple.fr/p/4,https://decidim.exemple.fr/r/1,2021-09-02 10:00:00 +0200
2,Se loger,Une foncière,<p>Une foncière garde la terre.</p>,2021-01-10,,in_progress,40.0,,https://decidim.exemple.fr/r/2,
3,,Rien encore,,,,,0,,,
`;

describe('faire import of what another tool followed', { timeout: 120_000 }, () => {
  let faire: Faire;
  let assembly: Assembly;
  let folder: string;
  let collective: TestCollective;
  let coordinator: Somebody;
  let email: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faire-elsewhere-'));
    [faire, assembly] = await Promise.all([Faire.compile(), Assembly.start()]);
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    for (const name of ['Mobilité', 'Autres sujets']) {
      await coordinator.act(
        `mutation ($c: ID!, $name: String!) {
          openWorkingGroup(collectiveId: $c, input: { name: $name, theme: "Un thème", kind: "thematic" }) { __typename ${refusal} } }`,
        { c: collective.id, name },
      );
    }
    const [account] = await assembly.sql<{ email: string }>('select email from account where id = $1', [
      coordinator.id,
    ]);
    email = account?.email ?? '';
  });
  afterAll(async () => {
    await faire.end();
    await assembly.end();
    await rm(folder, { recursive: true, force: true });
  });

  const take = async (kind: string, content: string, ...more: string[]) => {
    const file = join(folder, `${kind}.csv`);
    await writeFile(file, content);
    return faire.run(['import', kind, file, '--collective', 'commune', ...more], {
      DATABASE_URL: assembly.databaseUrl,
    });
  };

  it('says where meetings would go, and writes nothing', async () => {
    const dry = await take('meetings', meetings, '--group', 'autres-sujets', '--dry-run');
    expect([dry.code, dry.output]).toEqual([
      0,
      expect.stringContaining('À importer : 3 ; déjà là : 0. Rien n’a été écrit.'),
    ]);
    expect(await assembly.sql('select 1 from group_session')).toEqual([]);
  });

  it('takes meetings as sessions, with their notes, on the clocks they were held by, once', async () => {
    const taken = await take('meetings', meetings, '--group', 'autres-sujets');
    expect([taken.code, taken.output]).toEqual([0, expect.stringContaining('Séances importées : 3 ; déjà là : 0.')]);
    const { groupSessions } = await assembly.visitor().get<{ groupSessions: { edges: { node: object }[] } }>(
      `query ($c: ID!) { groupSessions(collectiveId: $c, when: "past", first: 10) { edges { node {
        startsAt place link agenda state notes cancelReason groups { name } } } } }`,
      { c: collective.id },
    );
    expect(groupSessions.edges.map(({ node }) => node)).toMatchObject([
      { state: 'cancelled', cancelReason: 'Annulée dans l’outil d’origine', place: 'Mairie' },
      {
        startsAt: '2019-06-02T08:00:00.000Z',
        state: 'scheduled',
        place: '',
        link: 'https://decidim.exemple.fr/m/13',
        groups: [{ name: 'Autres sujets' }],
      },
      {
        startsAt: '2019-05-14T16:30:00.000Z',
        place: 'Salle des fêtes, 3 place du Marché',
        state: 'minuted',
        agenda: 'Marcher dans le centre\n\nOrdre du jour :\n– les trottoirs',
        notes: 'On élargit.\n\nPrésences relevées à l’origine : 23',
        groups: [{ name: 'Mobilité' }],
      },
    ]);
  });

  it('takes results as commitments, on the measures they came from, signed by a coordinator, once', async () => {
    const proposals =
      'id,title,body,category,url\n4,Des bus gratuits,Les bus.,Se déplacer,https://decidim.exemple.fr/p/4\n';
    await take('proposals', proposals, '--adopted');
    const paul = await assembly.member(collective, 'Paul Ménard');
    const [account] = await assembly.sql<{ email: string }>('select email from account where id = $1', [paul.id]);
    expect(await take('results', results, '--by', account?.email ?? '')).toMatchObject({ code: 1 });
    const dry = await take('results', results, '--by', email, '--dry-run');
    expect([dry.code, dry.output]).toEqual([
      0,
      expect.stringContaining(
        'Résultats : 1 sur des mesures d’ici, dont 1 d’un autre état ; 2 à faire entrer au programme.',
      ),
    ]);
    expect(await assembly.sql('select 1 from commitment')).toEqual([]);
    const taken = await take('results', results, '--by', email);
    expect([taken.code, taken.output]).toEqual([0, expect.stringContaining('programme publié : version 1')]);
    expect(taken.output).toContain('2 mesures nouvelles, 1 déjà là ; 2 engagements ont changé d’état.');
    const { commitments } = await assembly
      .visitor()
      .get<{ commitments: { edges: { node: object }[] } }>(
        `query ($c: ID!) { commitments(collectiveId: $c) { edges { node { title chapterTitle state startedOn finishedOn } } } }`,
        { c: collective.id },
      );
    expect(commitments.edges.map(({ node }) => node)).toEqual([
      {
        title: 'Des bus gratuits',
        chapterTitle: 'Se déplacer',
        state: 'done',
        startedOn: '2020-09-01',
        finishedOn: '2021-08-30',
      },
      { title: 'Une foncière', chapterTitle: 'Se loger', state: 'started', startedOn: '2021-01-10', finishedOn: null },
      { title: 'Rien encore', chapterTitle: 'Autres mesures', state: 'not-started', startedOn: null, finishedOn: null },
    ]);
    const { commitment } = await assembly
      .visitor()
      .get<{ commitment: { history: object[] } }>(
        `query ($c: ID!) { commitment(collectiveId: $c, number: 1) { history { note person { name } evidence { label url on } } } }`,
        { c: collective.id },
      );
    expect(commitment.history).toEqual([
      {
        note: 'Repris du suivi tenu auparavant (https://decidim.exemple.fr/r/1). Avancement annoncé : 100 %.',
        person: { name: 'Odile Carrier' },
        evidence: [{ label: 'decidim.exemple.fr', url: 'https://decidim.exemple.fr/r/1', on: '2021-09-02' }],
      },
    ]);
    const later = await take('results', results.replace('in_progress,40.0', 'abandoned,40.0'), '--by', email);
    expect(later.output).toContain('0 mesure nouvelle, 3 déjà là ; 1 engagement a changé d’état.');
    expect(later.output).not.toContain('programme publié');
  });
});
