import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAgain } from '../../src/commands/draw.command.js';
import type { Id } from '../../src/kernel/ids.js';
import { sha256 } from '../../src/modules/ballots/index.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { drawOf, GuidedScene } from '../support/scenes/guided.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

const secrets = { Nord: 'la lune sur le canal', Sud: 'le soleil sur les quais' };
const pool = Array.from({ length: 12 }, (_, index) => ({
  id: `P${String(index + 1).padStart(3, '0')}`,
  genre: index % 3 === 0 ? 'femme' : 'homme',
  nom: 'ne sort pas',
}));
const quotas = [
  { category: 'genre', value: 'femme', least: 2, most: 2 },
  { category: 'genre', value: 'homme', least: 2, most: 2 },
];

describe('sortition in a plenary', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let members: Somebody[];
  let scene: GuidedScene;
  let folder: string;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new GuidedScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    members = await Promise.all(['Ana', 'Bruno', 'Chloé'].map((name) => assembly.member(collective, name)));
    folder = await mkdtemp(join(tmpdir(), 'faire-sortition-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await assembly.end();
  });

  const opened = async (setting: Record<string, unknown>) => {
    const { itemId, number } = await scene.plenaries.underWay(coordinator, chair, members);
    return { ...(await scene.open(chair, itemId, 'sortition', setting)), number };
  };
  const commit = (organisation: string, secret: string) => ({ do: 'commit', organisation, sha256: sha256(secret) });
  const reveal = (organisation: string, secret: string) => ({ do: 'reveal', organisation, secret });
  const fileOf = async (id: Id): Promise<Record<string, unknown>> =>
    (
      await assembly
        .visitor()
        .get<{ drawFile: Record<string, unknown> }>('query ($id: ID!) { drawFile(id: $id) }', { id })
    ).drawFile;

  /** What `faire draw` makes of a file. */
  const again = async (file: unknown) => {
    const path = join(folder, 'draw.json');
    await writeFile(path, JSON.stringify(file));
    return drawAgain([path]);
  };

  it('draws a panel within its quotas from a seed nobody chose, which anybody draws again', async () => {
    const { id, number } = await opened({ seats: 4, source: 'list', quotas, pool });
    expect(await scene.guide(chair, id, { do: 'close-commitments' })).toMatchObject({
      code: 'DrawOrganisationsTooFew',
    });
    await scene.guide(chair, id, commit('Nord', secrets.Nord));
    expect(await scene.guide(chair, id, commit('Sud', secrets.Nord))).toMatchObject({ code: 'DrawCommitmentWrong' });
    expect(await scene.guide(chair, id, { do: 'commit', organisation: 'Sud', sha256: 'abc' })).toMatchObject({
      code: 'DrawCommitmentWrong',
    });
    await scene.guide(chair, id, commit('Sud', secrets.Sud));
    expect(await scene.guide(chair, id, reveal('Nord', secrets.Nord))).toMatchObject({ code: 'StageWrong' });
    await scene.guide(chair, id, { do: 'close-commitments' });
    expect(await scene.guide(chair, id, commit('Est', 'une autre phrase encore'))).toMatchObject({
      code: 'StageWrong',
    });
    expect(await scene.guide(chair, id, reveal('Nord', secrets.Sud))).toMatchObject({ code: 'DrawRevealMismatch' });
    expect(await scene.guide(chair, id, reveal('Est', secrets.Sud))).toMatchObject({ code: 'DrawRevealUnasked' });
    await scene.guide(chair, id, reveal('Nord', secrets.Nord));
    expect(await scene.guide(chair, id, { do: 'draw' })).toMatchObject({ code: 'DrawRevealMissing' });
    await scene.guide(chair, id, reveal('Sud', secrets.Sud));
    expect(await scene.guide(chair, id, { do: 'drop', why: 'Il ne me plaît pas.' })).toMatchObject({
      code: 'DrawSecretsKnown',
    });
    const drawn = drawOf(await scene.guide(chair, id, { do: 'draw' }));
    expect(drawn.panel).toHaveLength(4);
    expect(drawn.steps.map(({ fr }) => fr).join('\n')).toContain('Place 1');
    const women = new Set(pool.filter(({ genre }) => genre === 'femme').map((each) => each.id));
    expect(drawn.panel.filter((each) => women.has(each))).toHaveLength(2);
    const file = await fileOf(id);
    expect(JSON.stringify(file)).not.toContain('ne sort pas');
    expect(await again(file)).toMatchObject({ exit: 0 });
    const other = pool.find((each) => !drawn.panel.includes(each.id))?.id ?? '';
    expect(await again({ ...file, panel: [other, ...drawn.panel.slice(1)] })).toMatchObject({ exit: 1 });
    expect((await scene.plenaries.see(chair, number)).decisions).toMatchObject([{ outcome: 'adopted' }]);
  });

  it('says which quota cannot be kept, or where a list cannot be read, before anything is published', async () => {
    const tooMany = quotas.map((each) => ({ ...each, least: 6, most: 6 }));
    expect(await opened({ seats: 12, source: 'list', quotas: tooMany, pool })).toMatchObject({
      code: 'DrawTooFewInPool',
    });
    const odd = [...pool, { id: 'P099', nom: 'sans genre' }];
    expect(await opened({ seats: 4, source: 'list', quotas, pool: odd })).toMatchObject({ code: 'DrawPoolUnreadable' });
    expect(await opened({ seats: 4, source: 'list', quotas, pool: [...pool, ...pool] })).toMatchObject({
      code: 'DrawPersonTwice',
    });
    expect(await opened({ seats: 40, source: 'members' })).toMatchObject({ code: 'DrawSeatsWrong' });
  });

  it('draws among members under pseudonyms: each knows their own, the chair learns who was drawn', async () => {
    const { id } = await opened({ seats: 2, source: 'present' });
    const own = await Promise.all(members.map(async (each) => (await scene.see(each, id)).viewerPseudonym));
    expect(new Set(own)).toEqual(new Set(['M0001', 'M0002', 'M0003']));
    expect((await scene.see(chair, id)).viewerPseudonym).toBeNull();
    for (const [name, secret] of Object.entries(secrets)) await scene.guide(chair, id, commit(name, secret));
    await scene.guide(chair, id, { do: 'close-commitments' });
    for (const [name, secret] of Object.entries(secrets)) await scene.guide(chair, id, reveal(name, secret));
    const drawn = drawOf(await scene.guide(chair, id, { do: 'draw' }));
    const query = 'query ($id: ID!) { drawnPeople(id: $id) { pseudonym person { id name } } }';
    const { drawnPeople } = await chair.get<{ drawnPeople: { pseudonym: string; person: { id: Id } }[] }>(query, {
      id,
    });
    expect(drawnPeople.map((each) => each.pseudonym).sort()).toEqual([...drawn.panel].sort());
    for (const { pseudonym, person } of drawnPeople) expect(members[own.indexOf(pseudonym)]?.id).toBe(person.id);
    const refused = await (members[0] ?? chair).ask(query, { id });
    expect(refused.errors?.[0]?.extensions?.code).toBe('ChairOnly');
    expect(JSON.stringify(await fileOf(id))).not.toMatch(/Ana|Bruno|Chloé/);
  });

  it('lets a verified representative commit for their organisation, and for no other', async () => {
    const organisations = new OrganisationScenes(assembly, collective);
    const representative = await assembly.member(collective, 'Léa Fontanel');
    const party = await organisations.represented(coordinator, 'Rive droite écologie', representative);
    const { id: plenaryId, itemId: live } = await scene.plenaries.underWay(coordinator, chair, members);
    const later = (await scene.plenaries.addItem(chair, plenaryId, { title: 'Le tirage' })).agenda[1]?.id ?? '';
    expect(live).not.toBe(later);
    const { id } = await scene.open(chair, later, 'sortition', { seats: 4, source: 'list', quotas, pool });
    expect(await scene.plenaries.step(chair, 'removeAgendaItem', later)).toMatchObject({
      code: 'AgendaItemHasProcedures',
    });
    const own = { do: 'commit', organisationId: party.id, sha256: sha256('un secret assez long') };
    expect(await scene.take(members[0] ?? chair, id, own)).toMatchObject({ code: 'NotItsRepresentative' });
    const committed = drawOf(await scene.take(representative, id, own));
    expect(committed.commitments).toMatchObject([{ organisation: 'Rive droite écologie' }]);
    expect(await scene.guide(chair, id, { do: 'drop', why: 'Reporté.' })).toMatchObject({ open: false });
    expect((await scene.told(id)).map(({ type }) => type)).toContain('DrawCommitted');
  });
});
