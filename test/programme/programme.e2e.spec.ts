import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { ProgrammeService } from '../../src/modules/programme/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';

interface Outline {
  id: string;
  state: string;
  version: number;
  viewerMayArrange: boolean;
  chapters: {
    id: string;
    slug: string;
    title: string;
    measures: { id: string; title: string; html: string | null }[];
  }[];
}

const outline = `id state version viewerMayArrange
  chapters { id slug title measures { id title html vote { plenary for } authors { name } } }`;
const read = `query ($id: ID!) { programme(collectiveId: $id) { ${outline} } }`;
const add = `mutation ($id: ID!, $title: String!) {
  addChapter(collectiveId: $id, input: { title: $title }) { __typename ... on Programme { ${outline} } ${refusal} } }`;
const remove = `mutation ($id: ID!, $chapter: ID!) {
  removeChapter(collectiveId: $id, id: $chapter) { __typename ... on Programme { ${outline} } ${refusal} } }`;
const moveMeasure = `mutation ($id: ID!, $measure: ID!, $chapter: ID!, $position: Int!) {
  moveMeasure(collectiveId: $id, id: $measure, chapterId: $chapter, position: $position) {
    __typename ... on Programme { ${outline} } ${refusal} } }`;
const moveChapter = `mutation ($id: ID!, $chapter: ID!, $position: Int!) {
  moveChapter(collectiveId: $id, id: $chapter, position: $position) {
    __typename ... on Programme { ${outline} } ${refusal} } }`;
const publish = `mutation ($id: ID!) {
  publishProgramme(collectiveId: $id) { __typename ... on Programme { ${outline} } ${refusal} } }`;

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

  it('is published in numbered versions that stay what they were', async () => {
    expect(await coordinator.act(publish, { id: collective.id })).toMatchObject({ state: 'published', version: 1 });
    await enter('Une régie de l’eau', 'Eau');
    expect(await coordinator.act(publish, { id: collective.id })).toMatchObject({ version: 2 });
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
