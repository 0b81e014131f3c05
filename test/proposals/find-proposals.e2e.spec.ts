import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { paragraphs, ProposalScene } from '../support/scenes/proposals.js';

describe('the list of proposals', () => {
  let assembly: Assembly;
  let scene: ProposalScene;
  let visitor: Somebody;
  let author: Somebody;
  let collective: TestCollective;
  let group: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    const coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    group = await scene.group(coordinator, author, 'École');
    const write = async (title: string, problem: string, text: string, chapter: string, by = author) => {
      assembly.clock.forward(1);
      const { id } = await scene.draft(by, { title, problem, document: paragraphs(text), chapter });
      return id;
    };
    await write(
      'Des cantines bio',
      'Un quart des repas finit à la poubelle.',
      'On cuisine dans chaque école.',
      'Alimentation',
    );
    await write(
      'Élargir les trottoirs',
      'Les poussettes ne passent pas.',
      'Devant chaque cantine, deux mètres.',
      'Mobilités',
    );
    await write('Écoles ouvertes le soir', 'Les salles manquent.', 'Les associations y entrent.', 'École', coordinator);
    const debated = await write('Zones calmes', 'Trop de bruit.', 'Trente à l’heure.', 'Mobilités');
    await scene.step(author, 'openProposalDebate', debated);
    assembly.clock.forward(1);
    await scene.draft(author, { title: 'Accueillir après l’école', groupIds: [group], chapter: 'École' });
  });
  afterAll(() => assembly.end());

  it('finds words without accents, in any form, in titles before problems before texts', async () => {
    expect(await scene.titles(visitor, { search: 'ecole' })).toEqual([
      expect.stringMatching(/^(Écoles ouvertes|Accueillir)/),
      expect.stringMatching(/^(Écoles ouvertes|Accueillir)/),
      'Des cantines bio',
    ]);
    expect(await scene.titles(visitor, { search: 'CANTINE' })).toEqual(['Des cantines bio', 'Élargir les trottoirs']);
    expect(await scene.titles(visitor, { search: 'poussette' })).toEqual(['Élargir les trottoirs']);
  });

  it('finds words still being typed, and forgives typing errors', async () => {
    expect(await scene.titles(visitor, { search: 'élarg' })).toEqual(['Élargir les trottoirs']);
    expect(await scene.titles(visitor, { search: 'trotoires' })).toEqual(['Élargir les trottoirs']);
    expect(await scene.titles(visitor, { search: 'xylophone' })).toEqual([]);
    expect(await scene.titles(visitor, { search: `l'; drop table & | ! :* <->` })).toEqual([]);
  });

  it('is narrowed by chapter, group, state and author', async () => {
    expect(await scene.titles(visitor, { chapter: 'Mobilités' }, 'title')).toEqual([
      'Élargir les trottoirs',
      'Zones calmes',
    ]);
    expect(await scene.titles(visitor, { groupId: group })).toEqual(['Accueillir après l’école']);
    expect(await scene.titles(visitor, { states: ['debated'] })).toEqual(['Zones calmes']);
    expect(await scene.titles(author, { mine: true })).toHaveLength(4);
    expect(await scene.titles(visitor, { mine: true })).toEqual([]);
    const narrowed = await scene.page(visitor, { search: 'bruit', chapter: 'École' }, 'relevance', 5);
    expect(narrowed).toMatchObject({ titles: [], total: 0 });
  });

  it.each(['newest', 'activity', 'debated', 'title', 'number'])(
    'is paged by %s without a hole or a repeat',
    async (sort) => {
      const whole = await scene.titles(visitor, {}, sort);
      const gathered: string[] = [];
      let cursor: string | null = null;
      for (;;) {
        const page = await scene.page(visitor, {}, sort, 2, cursor);
        gathered.push(...page.titles);
        expect(page.total).toBe(5);
        if (!page.more) break;
        cursor = page.cursor;
      }
      expect(gathered).toEqual(whole);
      expect(new Set(gathered).size).toBe(5);
    },
  );

  it('is paged by relevance too, and alphabetically whatever the accents', async () => {
    const whole = await scene.titles(visitor, { search: 'école' });
    const first = await scene.page(visitor, { search: 'école' }, 'relevance', 1);
    const next = await scene.page(visitor, { search: 'école' }, 'relevance', 5, first.cursor);
    expect([...first.titles, ...next.titles]).toEqual(whole);
    expect(await scene.titles(visitor, {}, 'title')).toEqual([
      'Accueillir après l’école',
      'Des cantines bio',
      'Écoles ouvertes le soir',
      'Élargir les trottoirs',
      'Zones calmes',
    ]);
  });

  it('says by which chapters and states it can be narrowed', async () => {
    const overview = `query ($id: ID!) { proposalsOverview(collectiveId: $id) { viewerMayDraft chapters { title count } states { state count } } }`;
    expect(await visitor.get(overview, { id: collective.id })).toEqual({
      proposalsOverview: {
        viewerMayDraft: false,
        chapters: [
          { title: 'Alimentation', count: 1 },
          { title: 'École', count: 2 },
          { title: 'Mobilités', count: 2 },
        ],
        states: expect.arrayContaining([
          { state: 'debated', count: 1 },
          { state: 'draft', count: 4 },
        ]) as unknown,
      },
    });
  });
});
