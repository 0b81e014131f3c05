import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CharterInbox } from '../../src/modules/charter/index.js';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { CharterScenes, type VersionSeen } from '../support/scenes/charter.js';

/** Scenario B: part II is tabled, a plenary adopts, version 2 is in force. */
describe('the charter by versions', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let member: Somebody;
  let visitor: Somebody;
  let collective: TestCollective;
  let scenes: CharterScenes;
  let first: VersionSeen;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    scenes = new CharterScenes(assembly, collective);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  describe('the first version', () => {
    it('is drafted by the coordination, one at a time', async () => {
      expect(await scenes.draft(visitor)).toMatchObject({ code: 'SignInFirst' });
      expect(await scenes.draft(member)).toMatchObject({ code: 'CoordinationOnly' });
      first = await scenes.draft(coordinator);
      expect(first).toMatchObject({ number: 1, state: 'draft', parts: [] });
      expect(await scenes.draft(coordinator)).toMatchObject({ code: 'CharterDraftExists' });
    });

    it('needs a plenary too, and an article', async () => {
      expect(await scenes.inForce(visitor)).toBeNull();
      await expect(scenes.putInForce(coordinator, first.id)).rejects.toThrow('CharterEmpty');
    });

    it('is written in parts and numbered articles, two editors never overwriting each other', async () => {
      const before = first;
      first = await scenes.write(coordinator, first, 'Ce qui nous rassemble', [
        ['Partir du besoin', 'La ville appartient à ses habitants.\n\n- logement\n- eau'],
        ['Écouter', 'Nous écoutons **chacun**.'],
        ['Décider', 'Nous décidons ensemble.'],
      ]);
      expect(first.parts[0]?.articles.map(({ number, title }) => `${number} ${title}`)).toEqual([
        'I-1 Partir du besoin',
        'I-2 Écouter',
        'I-3 Décider',
      ]);
      expect(first.parts[0]?.articles[1]?.html).toContain('<strong>chacun</strong>');
      expect(
        await scenes.edit(coordinator, 'addCharterPart', before, { title: 'Autre', introduction: '' }),
      ).toMatchObject({
        code: 'ChangedMeanwhile',
      });
      expect(await scenes.edit(member, 'addCharterPart', first, { title: 'Autre', introduction: '' })).toMatchObject({
        code: 'CoordinationOnly',
      });
      const partId = first.parts[0]?.id ?? '';
      expect(await scenes.edit(coordinator, 'removeCharterPart', first, { partId })).toMatchObject({
        code: 'CharterPartNotEmpty',
      });
      expect(await scenes.arrange(coordinator, first, [{ partId, articleIds: [] }])).toMatchObject({
        code: 'CharterOrderIncomplete',
      });
      expect(
        await scenes.edit(coordinator, 'editCharterArticle', first, { articleId: partId, title: 'X', text: 'X' }),
      ).toMatchObject({ code: 'NotFound' });
    });

    it('cannot be endorsed while it is a draft', async () => {
      expect(await scenes.endorse(member, first.id)).toMatchObject({ code: 'EndorsedVersionNotInForce', rule: 'R4' });
    });

    it('comes into force by a decision, live, and never changes after (R6)', async () => {
      const watch = await visitor.watch(`charter:${collective.id}`);
      await scenes.putInForce(coordinator, first.id);
      await watch.heard('CharterPutInForce');
      expect(await scenes.inForce(visitor)).toMatchObject({ number: 1, state: 'in_force' });
      const now = { id: first.id, revision: first.revision };
      expect(await scenes.edit(coordinator, 'addCharterPart', now, { title: 'Non', introduction: '' })).toMatchObject({
        code: 'CharterIsAdopted',
        rule: 'R6',
      });
      await expect(scenes.putInForce(coordinator, first.id)).rejects.toThrow('CharterIsAdopted');
      await expect(
        assembly.sql('update charter_article set title = $2 where version_id = $1', [first.id, 'Autre']),
      ).rejects.toThrow('never edited');
    });

    it('is not put in force while the phase forbids it (R2)', async () => {
      const phase = await coordinator.act<{ id: string }>(
        `mutation ($c: ID!, $input: PhaseInput!) { planPhase(collectiveId: $c, input: $input) { ... on Phase { id } } }`,
        {
          c: collective.id,
          input: {
            title: 'Écoute',
            objective: '',
            startsOn: '2026-01-01',
            endsOn: '2026-01-31',
            allows: ['contribute'],
          },
        },
      );
      const move = (name: string) =>
        coordinator.act(`mutation ($c: ID!, $id: ID!) { ${name}(collectiveId: $c, id: $id) { __typename } }`, {
          c: collective.id,
          id: phase.id,
        });
      await move('openPhase');
      await expect(scenes.putInForce(coordinator, first.id)).rejects.toThrow('PhaseForbids');
      expect(await scenes.endorse(member, first.id)).toMatchObject({ code: 'PhaseForbids', rule: 'R2' });
      await move('closePhase');
    });
  });

  describe('the next version', () => {
    let second: VersionSeen;

    it('starts as a copy; its articles are edited, removed, moved, added', async () => {
      await scenes.endorse(member, first.id);
      second = await scenes.draft(coordinator, 'Il nous manquait des règles.');
      const [part] = second.parts;
      expect(part?.articles.map(({ id }) => id)).toEqual(first.parts[0]?.articles.map(({ id }) => id));
      const [home, listen, decide] = part?.articles ?? [];
      const text = 'La ville appartient à ses habitantes et habitants.\n\n- logement\n- eau';
      second = await scenes.edit(coordinator, 'editCharterArticle', second, {
        articleId: home?.id ?? '',
        title: 'Partir du besoin',
        text,
      });
      second = await scenes.edit(coordinator, 'removeCharterArticle', second, { articleId: listen?.id ?? '' });
      second = await scenes.write(coordinator, second, 'Comment nous décidons', [
        ['Dans l’ordre', 'Le programme d’abord.'],
      ]);
      const added = second.parts[1]?.articles[0]?.id ?? '';
      second = await scenes.arrange(coordinator, second, [
        { partId: part?.id ?? '', articleIds: [home?.id ?? ''] },
        { partId: second.parts[1]?.id ?? '', articleIds: [decide?.id ?? '', added] },
      ]);
      expect(second.parts.map(({ articles }) => articles.map(({ number, title }) => `${number} ${title}`))).toEqual([
        ['I-1 Partir du besoin'],
        ['II-1 Décider', 'II-2 Dans l’ordre'],
      ]);
      expect((await scenes.inForce(visitor))?.parts[0]?.articles).toHaveLength(3);
    });

    it('stands beside the first, with the words that changed', async () => {
      const { articles } = await scenes.compare(visitor, 1, 2);
      expect(
        articles.map(({ change, before, after }) => `${change} ${before?.number ?? '-'} ${after?.number ?? '-'}`),
      ).toEqual(['changed I-1 I-1', 'removed I-2 -', 'moved I-3 II-1', 'inserted - II-2']);
      const clauses = articles[0]?.difference?.clauses;
      expect(clauses).toMatchObject([{ kind: 'changed' }, { kind: 'same' }, { kind: 'same' }]);
      expect(JSON.stringify(clauses)).toContain('habitantes');
    });

    it('supersedes the first; endorsements of it are to renew, and say so to who endorsed', async () => {
      await scenes.putInForce(coordinator, second.id);
      expect(await scenes.inForce(visitor)).toMatchObject({ number: 2 });
      expect(await scenes.wall(visitor)).toMatchObject([{ state: 'to_renew', versionNumber: 1 }]);
      const standing = await assembly.service(CollectivesService).standing({ accountId: member.id }, collective.id);
      expect(await assembly.service(CharterInbox).awaiting(assembly.service(Database), standing)).toMatchObject([
        { kind: 'renew', path: expect.stringMatching(/^\/charte\/renouveler\//) },
      ]);
      expect(await scenes.endorse(member, first.id)).toMatchObject({ code: 'EndorsedVersionNotInForce' });
      expect(await scenes.endorse(member, second.id)).toMatchObject({ state: 'active', versionNumber: 2 });
      expect(await scenes.wall(visitor, { version: 1, state: 'renewed' })).toHaveLength(1);
      expect(await assembly.service(CharterInbox).awaiting(assembly.service(Database), standing)).toEqual([]);
    });
  });

  it('stays in its collective', async () => {
    const other = await assembly.collective(coordinator, 'ailleurs');
    const elsewhere = new CharterScenes(assembly, other);
    expect(await elsewhere.inForce(visitor)).toBeNull();
    expect(await elsewhere.endorse(member, first.id)).toMatchObject({ code: 'NotFound' });
    expect(
      await elsewhere.edit(coordinator, 'addCharterPart', first, { title: 'Intruse', introduction: '' }),
    ).toMatchObject({ code: 'NotFound' });
  });
});
