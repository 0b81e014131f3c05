import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import type { SubjectRef } from '../../src/kernel/subject-ref.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { CharterScenes, type VersionSeen } from '../support/scenes/charter.js';
import { DraftWriter } from '../support/scenes/drafts.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface DraftSeen extends Outcome {
  readonly title: string;
  readonly path: string;
  readonly unpublished: boolean;
  readonly viewerMayWrite: boolean;
  readonly text: { readonly number: number; readonly html: string; readonly authors: { name: string }[] } | null;
}

const draftFields = `{ __typename ... on TextDraft {
  title path unpublished viewerMayWrite text { number html authors { name } } } ${refusal} }`;

describe('any text of a collective, written together', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let odile: Somebody;
  let hugo: Somebody;
  let member: Somebody;
  let visitor: Somebody;
  let writers: DraftWriter[] = [];

  beforeAll(async () => {
    assembly = await Assembly.start();
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    hugo = await assembly.member(collective, 'Hugo Blandin');
    await assembly.giveRole(collective, hugo, 'coordination');
    member = await assembly.member(collective, 'Rose Vanel');
    visitor = assembly.visitor();
  });
  afterAll(() => assembly.end());
  afterEach(() => {
    for (const writer of writers) writer.leave();
    writers = [];
  });

  const at = async (person: Somebody, subject: SubjectRef): Promise<DraftWriter> => {
    const writer = DraftWriter.at(person, subject);
    writers.push(writer);
    await writer.until(() => writer.state.saved === 'saved' || writer.state.saved === 'refused');
    return writer;
  };
  const state = async (who: Somebody, { type, id }: SubjectRef): Promise<DraftSeen> => {
    const { textDraft } = await who.get<{ textDraft: DraftSeen }>(
      `query ($type: String!, $id: ID!) { textDraft(type: $type, id: $id) ${draftFields} }`,
      { type, id },
    );
    return textDraft;
  };
  const publish = (who: Somebody, { type, id }: SubjectRef, reason = ''): Promise<DraftSeen> =>
    who.act(
      `mutation ($type: String!, $id: ID!, $reason: String!) {
        publishText(type: $type, id: $id, reason: $reason) ${draftFields} }`,
      { type, id, reason },
    );

  describe('an article of the next charter', () => {
    let charters: CharterScenes;
    let draft: VersionSeen;
    let article: SubjectRef;

    beforeAll(async () => {
      charters = new CharterScenes(assembly, collective);
      draft = await charters.write(odile, await charters.draft(odile), 'Valeurs', [
        ['Décider ensemble', 'Les plénières décident.'],
      ]);
      const { id } = draft.parts[0]?.articles[0] ?? { id: '' };
      article = { type: 'CharterArticle', id };
    });

    it('is written by the coordination, several at once, and published into the draft of the charter', async () => {
      const [one, two] = [await at(odile, article), await at(hugo, article)];
      one.type(' Tout se trace.');
      await two.sees('Tout se trace.');
      two.type('Ici, ', 0, 0);
      await one.sees('Ici, Les plénières');
      await Promise.all([one, two].map((each) => each.until(() => each.state.saved === 'saved')));
      expect(await state(hugo, article)).toMatchObject({ title: 'Décider ensemble', unpublished: true });

      expect(await publish(hugo, article, 'à deux')).toMatchObject({ unpublished: false, text: { number: 2 } });
      const { charterVersion } = await odile.get<{ charterVersion: VersionSeen }>(
        `query ($c: ID!, $n: Int) { charterVersion(collectiveId: $c, number: $n) {
          revision parts { articles { html } } } }`,
        { c: collective.id, n: draft.number },
      );
      expect(charterVersion.parts[0]?.articles[0]?.html).toContain('Ici, Les plénières décident. Tout se trace.');
      expect(charterVersion.revision).toBe(draft.revision + 1);
      expect((await state(odile, article)).text?.authors.map(({ name }) => name).sort()).toEqual([
        'Hugo Blandin',
        'Odile Carrier',
      ]);
      // Once more: nothing is new.
      expect(await publish(odile, article)).toMatchObject({ text: { number: 2 } });
    });

    it('has one history for all who read it, and says who wrote what to who may watch', async () => {
      const { textHistory } = await visitor.get<{
        textHistory: { title: string; versions: { number: number; hash: string; reason: string }[] };
      }>(
        `query ($id: ID!) { textHistory(type: "CharterArticle", id: $id) { title versions { number hash reason } } }`,
        { id: article.id },
      );
      expect(textHistory.title).toBe('Décider ensemble');
      expect(textHistory.versions.map(({ number, reason }) => [number, reason])).toEqual([
        [2, 'à deux'],
        [1, expect.any(String)],
      ]);
      expect(textHistory.versions[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
      const question = `query ($id: ID!) { textPassages(type: "CharterArticle", id: $id) { text person { name } } }`;
      const { textPassages } = await member.get<{ textPassages: { text: string; person: { name: string } | null }[] }>(
        question,
        { id: article.id },
      );
      expect(textPassages.map(({ text, person }) => [person?.name ?? null, text])).toEqual([
        ['Hugo Blandin', 'Ici, '],
        [null, 'Les plénières décident.'],
        ['Odile Carrier', ' Tout se trace.'],
      ]);
      const { errors } = await visitor.ask(question, { id: article.id });
      expect(errors?.[0]?.extensions?.code).toBe('SignInFirst');
      const hidden = await visitor.ask(`query ($id: ID!) { textHistory(type: "Account", id: $id) { title } }`, {
        id: odile.id,
      });
      expect(hidden.errors?.[0]?.extensions?.code).toBe('NotFound');
    });

    it('refuses another hand while words written together are in no version', async () => {
      const writer = await at(odile, article);
      writer.type(' Encore.');
      await writer.until(() => writer.state.saved === 'saved');
      const edited = await charters.edit(
        odile,
        'editCharterArticle',
        { id: draft.id, revision: draft.revision + 1 },
        { articleId: article.id, title: 'Décider ensemble', text: 'Autre chose.' },
      );
      expect(edited).toMatchObject({ code: 'DraftUnderWay' });
    });

    it('is followed by members, written by the coordination alone, and unknown to others', async () => {
      expect(await state(member, article)).toMatchObject({ viewerMayWrite: false });
      const reader = await at(member, article);
      expect(reader.state).toMatchObject({ mayWrite: false });
      expect(await publish(member, article)).toMatchObject({ __typename: 'Refusal' });
      expect(await state(visitor, article)).toMatchObject({ __typename: 'Refusal' });
    });

    it('stays as it is once the version is in force', async () => {
      await publish(odile, article);
      await charters.putInForce(odile, draft.id);
      expect(await publish(odile, article)).toMatchObject({ code: 'CharterIsAdopted' });
      expect(await state(odile, article)).toMatchObject({
        viewerMayWrite: false,
        path: `/charte#article-${article.id}`,
      });
    });
  });

  describe('minutes', () => {
    let scenes: PlenaryScene;
    let plenaryId: Id;
    let minutes: SubjectRef;

    beforeAll(async () => {
      scenes = new PlenaryScene(assembly, collective);
      const live = await scenes.underWay(odile, odile, [hugo]);
      plenaryId = live.id;
      await scenes.step(odile, 'closePlenary', plenaryId);
      const { id } = (await scenes.see(odile, live.number)).minutes ?? { id: '' };
      minutes = { type: 'Minutes', id };
    });

    it('are written by the desk, seen by nobody else, and signed only when all that is written is published', async () => {
      const writer = await at(odile, minutes);
      writer.type('Ouverte à 19 h. ', 0, 0);
      await writer.until(() => writer.state.saved === 'saved');
      expect(await state(member, minutes)).toMatchObject({ __typename: 'Refusal' });
      expect(await publish(member, minutes)).toMatchObject({ __typename: 'Refusal' });
      const sign = (): Promise<Outcome> =>
        odile.act(`mutation ($id: ID!) { signMinutes(plenaryId: $id) { __typename ${refusal} } }`, { id: plenaryId });
      expect(await sign()).toMatchObject({ code: 'DraftUnderWay' });
      const published = await publish(odile, minutes);
      expect(published.text?.html).toContain('Ouverte à 19 h.');
      expect(await sign()).not.toMatchObject({ __typename: 'Refusal' });
      expect(await publish(odile, minutes)).toMatchObject({ code: 'MinutesPublishedAlready' });
    });
  });

  describe('a mandate', () => {
    let organisations: OrganisationScenes;
    let mandate: SubjectRef;

    const seen = async (): Promise<{ html: string; viewerMayWrite: boolean } | undefined> => {
      const { mandates } = await odile.get<{ mandates: { id: Id; html: string; viewerMayWrite: boolean }[] }>(
        `query ($c: ID!) { mandates(collectiveId: $c) { id html viewerMayWrite } }`,
        { c: collective.id },
      );
      return mandates.find(({ id }) => id === mandate.id);
    };

    beforeAll(async () => {
      organisations = new OrganisationScenes(assembly, collective);
      const { id } = await organisations.propose(odile, [hugo], {
        termOn: '2099-06-30',
        text: 'Rencontrer la **Métropole**.',
      });
      mandate = { type: 'Mandate', id };
    });

    it('is written by the coordination until a plenary has decided', async () => {
      expect((await seen())?.html).toContain('<strong>Métropole</strong>');
      const writer = await at(hugo, mandate);
      writer.type(' Avant juin.');
      await writer.until(() => writer.state.saved === 'saved');
      expect(await publish(member, mandate)).toMatchObject({ __typename: 'Refusal' });
      expect(await publish(odile, mandate, 'une date')).toMatchObject({ text: { number: 2 } });
      expect((await seen())?.html).toContain('Avant juin.');
      await organisations.decide('refuseMandate', odile, mandate.id);
      expect(await publish(odile, mandate)).toMatchObject({ code: 'MandateNotProposed' });
      expect(await seen()).toMatchObject({ viewerMayWrite: false });
    });
  });

  describe('the introduction of a chapter', () => {
    let chapter: SubjectRef;

    interface ChapterSeen {
      readonly id: Id;
      readonly introduction: string;
      readonly introductionHtml: string;
    }
    const fields = 'id introduction introductionHtml';
    const edit = (introduction: string): Promise<Outcome & { chapters: ChapterSeen[] }> =>
      odile.act(
        `mutation ($c: ID!, $id: ID!, $input: ChapterInput!) { editChapter(collectiveId: $c, id: $id, input: $input) {
          __typename ... on Programme { chapters { ${fields} } } ${refusal} } }`,
        { c: collective.id, id: chapter.id, input: { title: 'L’eau', introduction } },
      );

    beforeAll(async () => {
      const { chapters } = await odile.act<{ chapters: ChapterSeen[] }>(
        `mutation ($c: ID!) { addChapter(collectiveId: $c, input: { title: "L’eau" }) {
          __typename ... on Programme { chapters { ${fields} } } ${refusal} } }`,
        { c: collective.id },
      );
      chapter = { type: 'Chapter', id: chapters[0]?.id ?? '' };
    });

    it('begins with nothing, and becomes a text written by several', async () => {
      expect(await state(odile, chapter)).toMatchObject({ text: null, unpublished: false });
      const [one, two] = [await at(odile, chapter), await at(hugo, chapter)];
      one.type('L’eau est à tous.', 0, 0);
      await two.sees('à tous.');
      await one.until(() => one.state.saved === 'saved');
      expect(await edit('Autre chose.')).toMatchObject({ code: 'DraftUnderWay' });
      expect(await publish(hugo, chapter)).toMatchObject({ text: { number: 1 } });
      const { chapters } = await edit('L’eau est à tous.');
      expect(chapters[0]).toMatchObject({ introduction: expect.stringContaining('L’eau est à tous.') });
      expect(await state(odile, chapter)).toMatchObject({ text: { number: 1 } });
    });

    it('is changed in its plain form too, and taken away', async () => {
      const { chapters } = await edit('Elle est *rare*.');
      expect(chapters[0]?.introductionHtml).toContain('<em>rare</em>');
      expect((await edit('')).chapters[0]).toMatchObject({ introduction: '', introductionHtml: '' });
      expect((await edit('Elle revient.')).chapters[0]).toMatchObject({
        introduction: expect.stringContaining('Elle revient.'),
      });
    });

    it('is the coordination’s alone', async () => {
      expect(await publish(member, chapter)).toMatchObject({ __typename: 'Refusal' });
      expect(await state(visitor, chapter)).toMatchObject({ __typename: 'Refusal' });
    });
  });
});
