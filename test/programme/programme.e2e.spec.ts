import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { ProgrammeService } from '../../src/modules/programme/index.js';
import { ShareCards } from '../../src/platform/http/share-cards.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { ProposalScene } from '../support/scenes/proposals.js';

interface Outline {
  id: string;
  state: string;
  version: number;
  viewerMayArrange: boolean;
  chapters: {
    id: string;
    slug: string;
    title: string;
    measures: { id: string; proposalId: string; title: string; html: string | null }[];
  }[];
}

const outline = `id state version viewerMayArrange
  chapters { id slug title measures { id proposalId title html vote { plenary for } authors { name } } }`;
const read = `query ($id: ID!) { programme(collectiveId: $id) { ${outline} } }`;
const add = `mutation ($id: ID!, $title: String!) {
  addChapter(collectiveId: $id, input: { title: $title }) { __typename ... on Programme { ${outline} } ${refusal} } }`;
const remove = `mutation ($id: ID!, $chapter: ID!) {
  removeChapter(collectiveId: $id, id: $chapter) { __typename ... on Programme { ${outline} } ${refusal} } }`;
const moveMeasure = `mutation ($id: ID!, $measure: ID!, $chapter: ID!, $position: Int!) {
  moveMeasure(collectiveId: $id, id: $measure, chapterId: $chapter, position: $position) {
    __typename ... on Programme { ${outline} } ${refusal} } }`;
const link = `mutation ($id: ID!, $measure: ID!, $input: MeasureLinkInput!) {
  linkMeasure(collectiveId: $id, id: $measure, input: $input) { __typename ${refusal} } }`;
const unlink = `mutation ($id: ID!, $link: ID!) {
  unlinkMeasure(collectiveId: $id, id: $link) { __typename ${refusal} } }`;
const estimate = `mutation ($id: ID!, $measure: ID!, $input: MeasureEstimateInput!) {
  estimateMeasure(collectiveId: $id, id: $measure, input: $input) { __typename ${refusal} } }`;
const moveChapter = `mutation ($id: ID!, $chapter: ID!, $position: Int!) {
  moveChapter(collectiveId: $id, id: $chapter, position: $position) {
    __typename ... on Programme { ${outline} } ${refusal} } }`;
const publish = `mutation ($id: ID!, $knowing: Int) {
  publishProgramme(collectiveId: $id, knowing: $knowing) { __typename ... on Programme { ${outline} } ${refusal} } }`;

describe('the programme', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let member: Somebody;
  let collective: TestCollective;
  let number = 0;

  const enter = async (title: string, chapter: string, proposalId = newId()): Promise<void> => {
    number += 1;
    await assembly.service(UnitOfWork).run((tx) =>
      assembly.service(ProgrammeService).enter(tx, {
        collectiveId: collective.id,
        proposalId,
        number,
        title,
        chapter,
        html: `<p>${title}, mot pour mot.</p>`,
        textVersionId: newId(),
        cost: null,
        competence: 'city',
        authorIds: [member.id],
        decisionId: null,
        vote: { plenary: 8, for: 40, against: 3, abstain: 2 },
        adoptedAt: assembly.clock.now(),
      }),
    );
  };

  const whole = async (who: Somebody = coordinator): Promise<Outline> =>
    (await who.get<{ programme: Outline }>(read, { id: collective.id })).programme;

  const titles = (programme: Outline): string[][] =>
    programme.chapters.map(({ measures }) => measures.map((m) => m.title));

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Inès Vasseur');
  });
  afterAll(() => assembly.end());

  it('is empty, and refuses to be published, before anything is adopted', async () => {
    expect(await whole(assembly.visitor())).toMatchObject({ state: 'draft', version: 0, chapters: [] });
    expect(await coordinator.act(publish, { id: collective.id })).toMatchObject({ code: 'NothingToPublish' });
  });

  it('shows a measure to everybody as it enters, once', async () => {
    const watch = await assembly.visitor().watch(`programme:${collective.id}`);
    const proposalId = newId();
    await enter('Une cantine bio', 'Alimentation', proposalId);
    await watch.heard('MeasureEntered');
    await enter('Une cantine bio', 'Alimentation', proposalId);
    await enter('Des jardins partagés', 'Alimentation');
    await enter('Des pistes cyclables', 'Mobilités');
    watch.socket.disconnect();
    const programme = await whole(assembly.visitor());
    expect(titles(programme)).toEqual([['Une cantine bio', 'Des jardins partagés'], ['Des pistes cyclables']]);
    expect(programme.chapters[0]?.measures[0]).toMatchObject({
      html: null,
      vote: { plenary: 8, for: 40 },
      authors: [{ name: 'Inès Vasseur' }],
    });
    const chapter = await assembly
      .visitor()
      .get<{ chapter: Outline['chapters'][number] }>(
        `query ($id: ID!) { chapter(collectiveId: $id, slug: "alimentation") { measures { html } } }`,
        { id: collective.id },
      );
    expect(chapter.chapter.measures[0]?.html).toBe('<p>Une cantine bio, mot pour mot.</p>');
  });

  it('is arranged by coordination alone', async () => {
    const programme = await whole();
    const [food, mobility] = programme.chapters;
    const variables = { id: collective.id, measure: food?.measures[1]?.id, chapter: mobility?.id, position: 0 };
    expect(await member.act(moveMeasure, variables)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await member.act(add, { id: collective.id, title: 'Pirate' })).toMatchObject({ code: 'CoordinationOnly' });
    expect((await whole(member)).viewerMayArrange).toBe(false);
    const moved = await coordinator.act<Outline>(moveMeasure, variables);
    expect(titles(moved)).toEqual([['Une cantine bio'], ['Des jardins partagés', 'Des pistes cyclables']]);
    const turned = await coordinator.act<Outline>(moveChapter, {
      id: collective.id,
      chapter: mobility?.id,
      position: 0,
    });
    expect(turned.chapters.map(({ title }) => title)).toEqual(['Mobilités', 'Alimentation']);
  });

  it('lets an empty chapter go, not one with adopted measures', async () => {
    const added = await coordinator.act<Outline>(add, { id: collective.id, title: 'Culture' });
    const culture = added.chapters.at(-1);
    const full = added.chapters[0];
    expect(await coordinator.act<Outline & Outcome>(remove, { id: collective.id, chapter: full?.id })).toMatchObject({
      code: 'ChapterNotEmpty',
    });
    const removed = await coordinator.act<Outline>(remove, { id: collective.id, chapter: culture?.id });
    expect(removed.chapters.map(({ title }) => title)).toEqual(['Mobilités', 'Alimentation']);
  });

  it('says what its measures say of each other, from both sides, as the coordination declares it', async () => {
    const ids = new Map((await whole()).chapters.flatMap(({ measures }) => measures.map((m) => [m.title, m] as const)));
    const canteen = ids.get('Une cantine bio');
    const garden = ids.get('Des jardins partagés');
    const declare = (who: Somebody, kind: string, toProposalId: string | undefined, from = canteen) =>
      who.act<Outcome>(link, {
        id: collective.id,
        measure: from?.id,
        input: { kind, toProposalId, note: 'Par endroits.' },
      });
    expect(await declare(member, 'depends', garden?.proposalId)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await declare(coordinator, 'depends', canteen?.proposalId)).toMatchObject({ code: 'LinkToItself' });
    expect(await declare(coordinator, 'depends', newId())).toMatchObject({ code: 'NotFound' });
    const watch = await assembly.visitor().watch(`programme:${collective.id}`);
    expect(await declare(coordinator, 'depends', garden?.proposalId)).toMatchObject({ __typename: 'Programme' });
    await watch.heard('MeasureLinked');
    watch.socket.disconnect();
    expect(await declare(coordinator, 'depends', garden?.proposalId)).toMatchObject({ code: 'LinkThereAlready' });
    expect(await declare(coordinator, 'contradicts', garden?.proposalId)).toMatchObject({ __typename: 'Programme' });
    expect(await declare(coordinator, 'contradicts', canteen?.proposalId, garden)).toMatchObject({
      code: 'LinkThereAlready',
    });
    // A proposal that is not in the programme can be needed, and nothing else.
    const scene = new ProposalScene(assembly, collective);
    const { id: draft } = await scene.draft(coordinator, {});
    expect(await declare(coordinator, 'replaces', draft)).toMatchObject({ code: 'LinkOutsideProgramme' });
    expect(await declare(coordinator, 'depends', draft)).toMatchObject({ __typename: 'Programme' });
    const { id: secret } = await scene.draft(coordinator, { private: true });
    expect(await declare(coordinator, 'depends', secret)).toMatchObject({ code: 'NotFound' });
    const { links } = await assembly.visitor().get<{ links: { id: string; kind: string }[] }>(
      `query ($id: ID!) { links: measureLinks(collectiveId: $id) {
        id kind note from { title chapterSlug } to { number title chapterSlug } } }`,
      { id: collective.id },
    );
    expect(links).toMatchObject([
      {
        kind: 'depends',
        from: { title: 'Une cantine bio' },
        to: { title: 'Des jardins partagés', chapterSlug: 'mobilites' },
      },
      { kind: 'contradicts', note: 'Par endroits.', from: { title: 'Une cantine bio' } },
      { kind: 'depends', to: { title: null, chapterSlug: null } },
    ]);
    const [, against, needs] = links;
    expect(await member.act(unlink, { id: collective.id, link: against?.id })).toMatchObject({
      code: 'CoordinationOnly',
    });
    const open = async () =>
      (
        await assembly.visitor().get<{ coherence: { findings: { kind: string }[] } }>(
          `query ($id: ID!) { coherence: programmeCoherence(collectiveId: $id) {
            chapters { title ready } findings { kind missing measures { title } } } }`,
          { id: collective.id },
        )
      ).coherence.findings.map(({ kind }) => kind);
    expect(await open()).toEqual(['contradiction', 'dependency-missing', 'no-cost', 'no-cost']);
    for (const each of [against, needs]) {
      expect(await coordinator.act(unlink, { id: collective.id, link: each?.id })).toMatchObject({
        __typename: 'Programme',
      });
    }
    expect(await coordinator.act(unlink, { id: collective.id, link: needs?.id })).toMatchObject({ code: 'NotFound' });
    expect(await open()).toEqual(['no-cost', 'no-cost']);
  });

  it('says what measures cost and on whose word, and what is not known', async () => {
    const [mobility, food] = (await whole()).chapters;
    const ids = [...(mobility?.measures ?? []), ...(food?.measures ?? [])].map(({ id }) => id);
    const say = (who: Somebody, measure: string | undefined, input: object) =>
      who.act<Outcome>(estimate, { id: collective.id, measure, input });
    const asked = { once: 1_200_000, yearly: null, source: 'Budget voté en 2025', competence: 'city' };
    expect(await say(member, ids[0], asked)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await say(coordinator, ids[0], { ...asked, source: '' })).toMatchObject({ code: 'CostNeedsSource' });
    expect(await say(coordinator, ids[0], { ...asked, once: -1 })).toMatchObject({ code: 'InvalidInput' });
    expect(await say(coordinator, newId(), asked)).toMatchObject({ code: 'NotFound' });
    expect(await say(coordinator, ids[0], asked)).toMatchObject({ __typename: 'Programme' });
    const { programme } = await assembly.visitor().get<{ programme: { chapters: object[] } }>(
      `query ($id: ID!) { programme(collectiveId: $id) { chapters { costs { once yearly unknown }
        measures { costOnce costYearly costSource competence } } } }`,
      { id: collective.id },
    );
    expect(programme.chapters[0]).toMatchObject({
      costs: { once: 1_200_000, yearly: 0, unknown: 1 },
      measures: [{ costOnce: 1_200_000, costYearly: null, costSource: 'Budget voté en 2025', competence: 'city' }, {}],
    });
  });

  it('is searched whatever the accents, and read whole in one answer', async () => {
    const search = async (words: string) =>
      (
        await assembly.visitor().get<{ found: { title: string; chapterSlug: string }[] }>(
          `query ($id: ID!, $words: String!) { found: searchProgramme(collectiveId: $id, words: $words) {
            title chapterSlug chapterTitle excerpt } }`,
          { id: collective.id, words },
        )
      ).found.map(({ title }) => title);
    expect(await search('PARTAGE')).toEqual(['Des jardins partagés']);
    expect(await search('cant')).toEqual(['Une cantine bio']);
    expect(await search('  ')).toEqual([]);
    const { chapters } = await assembly
      .visitor()
      .get<{ chapters: Outline['chapters'] }>(
        `query ($id: ID!) { chapters: wholeProgramme(collectiveId: $id) { title measures { html } } }`,
        { id: collective.id },
      );
    expect(chapters.flatMap(({ measures }) => measures.map(({ html }) => html))).toContain(
      '<p>Une cantine bio, mot pour mot.</p>',
    );
  });

  it('is published in numbered versions that stay what they were, with what was known to be open', async () => {
    expect(await coordinator.act(publish, { id: collective.id })).toMatchObject({ code: 'PointsStillOpen' });
    expect(await coordinator.act(publish, { id: collective.id, knowing: 1 })).toMatchObject({
      code: 'PointsStillOpen',
    });
    expect(await coordinator.act(publish, { id: collective.id, knowing: 2 })).toMatchObject({
      state: 'published',
      version: 1,
    });
    const { versions } = await assembly
      .visitor()
      .get<{ versions: object[] }>(
        `query ($id: ID!) { versions: programmePublications(collectiveId: $id) { number openPoints { kind count } } }`,
        { id: collective.id },
      );
    expect(versions).toEqual([{ number: 1, openPoints: [{ kind: 'no-cost', count: 2 }] }]);
    await enter('Une régie de l’eau', 'Eau');
    expect(await coordinator.act(publish, { id: collective.id, knowing: 3 })).toMatchObject({ version: 2 });
    const visitor = assembly.visitor();
    const read = async (number: number) =>
      (
        await visitor.get<{ publication: { chapters: { title: string }[]; publishedBy: { name: string } } | null }>(
          `query ($c: ID!, $n: Int!) { publication: programmePublication(collectiveId: $c, number: $n) {
            publishedBy { name } chapters { title measures { number title textVersionId } } } }`,
          { c: collective.id, n: number },
        )
      ).publication;
    expect(await read(1)).toMatchObject({ publishedBy: { name: 'Odile Carrier' }, chapters: { length: 2 } });
    expect(await read(2)).toMatchObject({ chapters: { length: 3 } });
    expect(await read(3)).toBeNull();
    const changes = async (from: number, to: number | null) =>
      visitor.ask<{ changes: { kind: string; chapter: string; measure: { title: string } | null }[] }>(
        `query ($c: ID!, $f: Int!, $t: Int) { changes: programmeChanges(collectiveId: $c, from: $f, to: $t) {
          kind chapter measure { title } } }`,
        { c: collective.id, f: from, t: to },
      );
    expect((await changes(1, 2)).data.changes).toEqual([
      { kind: 'chapter-added', chapter: 'Eau', measure: null },
      { kind: 'added', chapter: 'Eau', measure: { title: 'Une régie de l’eau' } },
    ]);
    expect((await changes(2, null)).data.changes).toEqual([]);
    expect((await changes(7, null)).errors?.[0]?.extensions?.code).toBe('NotFound');
  });

  it('has a card where its address is passed on, and so does each chapter; what is not public has none', async () => {
    const cards = assembly.service(ShareCards);
    expect(await cards.of(`/${collective.slug}/programme?q=eau`)).toMatchObject({
      title: expect.stringMatching(/^Programme · /),
      description: expect.stringContaining('Publié, version 2. 4 mesures adoptées en plénière'),
      language: 'fr',
    });
    const food = await cards.of(`/${collective.slug}/programme/alimentation`);
    expect(food?.title).toMatch(/^Alimentation · Programme · /);
    expect(food?.description).toContain('Une cantine bio');
    expect(await cards.of(`/${collective.slug}/contributions`)).toMatchObject({
      title: expect.not.stringMatching('Programme'),
    });
    for (const unknown of ['/', '/nulle-part/programme', '/%E0%A4%A', '/connexion'])
      expect(await cards.of(unknown)).toBeNull();
  });

  it('is out of reach for the coordination of another collective', async () => {
    const programme = await whole();
    const stranger = await assembly.person('Léo Pradel');
    await assembly.sql('update account set installer = false');
    await assembly.sql(`update account set installer = true where id = $1`, [stranger.id]);
    const other = await assembly.collective(stranger, 'ailleurs');
    const target = programme.chapters[0]?.id;
    expect(await stranger.act(add, { id: collective.id, title: 'X' })).toMatchObject({ code: 'MembersOnly' });
    expect(await stranger.act(remove, { id: other.id, chapter: target })).toMatchObject({ code: 'NotFound' });
  });
});
