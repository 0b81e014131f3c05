import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import {
  CharterScenes,
  type ArticleSeen,
  type CharterAmendmentsSeen,
  type VersionSeen,
} from '../support/scenes/charter.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

/** Scenario B: the coordination tables a version, members amend it, what is contested goes to the plenary. */
describe('amending the draft of a charter', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let visitor: Somebody;
  let scenes: CharterScenes;
  let plenaries: PlenaryScene;
  let itemId: Id;
  let draft: VersionSeen;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
    visitor = assembly.visitor();
    scenes = new CharterScenes(assembly, collective);
    plenaries = new PlenaryScene(assembly, collective);
    ({ itemId } = await plenaries.underWay(coordinator, coordinator, [ana, bruno]));
    draft = await scenes.write(coordinator, await scenes.draft(coordinator), 'Comment nous décidons', [
      ['L’eau', 'L’eau est à tous. Elle est rare.'],
      ['La parole', 'Chacun parle deux minutes.'],
      ['Les comptes', 'Tout est public.'],
    ]);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const article = async (index: number): Promise<ArticleSeen> => {
    const found = (await scenes.reading(visitor))?.parts[0]?.articles[index];
    if (!found) throw new Error(`there is no article ${index}`);
    return found;
  };
  const amend = async (who: Somebody, index: number, text: string, id = newId()): Promise<CharterAmendmentsSeen> =>
    scenes.amend(who, draft, await article(index), text, id);
  const seen = async (number: number) => {
    const found = (await scenes.amendments(visitor))?.amendments.find((each) => each.number === number);
    if (!found) throw new Error(`there is no amendment ${number}`);
    return found;
  };
  const recommend = async (who: Somebody, number: number, word: string) =>
    scenes.stepOn(who, 'recommendCharterAmendment', (await seen(number)).id, {
      word: ['String!', word],
      reason: ['String!', 'Parce que.'],
    });
  const vote = async (numbers: readonly number[], choice: string): Promise<void> => {
    const subjects = await Promise.all(
      numbers.map(async (n) => ({ type: 'CharterAmendment', id: (await seen(n)).id })),
    );
    const { id } = await plenaries.prepare(coordinator, itemId, { subjects });
    expect(await scenes.amendments(ana)).toMatchObject({ viewerMayTable: false });
    expect(await amend(ana, 2, 'Tout est public, toujours.')).toMatchObject({ code: 'CharterBeingVoted' });
    await plenaries.openBallot(coordinator, id);
    await cast(ana, id, { choice });
    await cast(bruno, id, { choice });
    await plenaries.closeBallot(coordinator, id);
    await plenaries.proclaim(coordinator, id);
  };

  it('is for members, on the words they read, once however often it is sent', async () => {
    const id = newId();
    expect(await amend(visitor, 0, 'Autre chose.')).toMatchObject({ code: 'SignInFirst' });
    expect(await amend(await assembly.person('Zoé Passante'), 0, 'Autre chose.')).toMatchObject({
      code: 'MembersOnly',
    });
    expect(await amend(ana, 0, 'L’eau est à tous. Elle est rare.')).toMatchObject({
      code: 'CharterAmendmentChangesNothing',
    });
    const old = { ...(await article(0)), textVersionId: newId() };
    expect(await scenes.amend(ana, draft, old, 'Autre chose.')).toMatchObject({ code: 'ChangedMeanwhile' });
    const text = 'L’eau est à toutes. Elle est rare.';
    const both = await Promise.all([amend(ana, 0, text, id), amend(ana, 0, text, id)]);
    expect(both.every(({ amendments }) => amendments.length === 1)).toBe(true);
    expect(await seen(1)).toMatchObject({
      state: 'tabled',
      articleNumber: 'I-1',
      markdown: `${text}\n`,
      conflicts: [],
    });
    expect((await seen(1)).spoken).toContain('toutes');
    expect((await article(0)).markdown).toContain('L’eau est à tous.');
  });

  it('says which of them change the same words', async () => {
    await amend(bruno, 0, 'L’eau est à chacun. Elle est rare.');
    await amend(bruno, 0, 'L’eau est à tous. Elle est rare et fragile.');
    await amend(bruno, 1, 'Chacun parle trois minutes.');
    expect(await seen(1)).toMatchObject({ conflicts: [2] });
    expect(await seen(3)).toMatchObject({ conflicts: [] });
  });

  it('is reworded and withdrawn by its author alone', async () => {
    const { id } = await seen(4);
    const input = ['CharterAmendmentInput!', scenes.saying(await article(1), 'Chacun parle une minute.')] as const;
    expect(await scenes.stepOn(ana, 'rewordCharterAmendment', id, { input })).toMatchObject({
      code: 'CharterAmendmentAuthorOnly',
    });
    expect(await scenes.stepOn(coordinator, 'withdrawCharterAmendment', id)).toMatchObject({
      code: 'CharterAmendmentAuthorOnly',
    });
    await scenes.stepOn(bruno, 'rewordCharterAmendment', id, { input });
    expect(await seen(4)).toMatchObject({ markdown: 'Chacun parle une minute.\n', recommendation: null });
    await amend(bruno, 2, 'Presque tout est public.');
    const { id: fifth } = await seen(5);
    await scenes.stepOn(bruno, 'withdrawCharterAmendment', fifth);
    expect(await seen(5)).toMatchObject({ state: 'withdrawn' });
    expect(await scenes.stepOn(bruno, 'withdrawCharterAmendment', fifth)).toMatchObject({
      code: 'CharterAmendmentSettled',
    });
  });

  it('is taken in by the coordination only as it recommends, what conflicts not together', async () => {
    const ids = await Promise.all([1, 2, 3].map(async (number) => (await seen(number)).id));
    expect(await recommend(ana, 1, 'accept')).toMatchObject({ code: 'CoordinationOnly' });
    expect(await scenes.accept(coordinator, draft, ids.slice(0, 1))).toMatchObject({
      code: 'CharterAmendmentContested',
      rule: 'R6',
    });
    for (const number of [1, 2, 3]) await recommend(coordinator, number, 'accept');
    expect(await scenes.accept(coordinator, draft, ids)).toMatchObject({ code: 'CharterAmendmentsConflict' });
    expect(await scenes.accept(ana, draft, ids)).toMatchObject({ code: 'CoordinationOnly' });
    const [first, , third] = ids;
    await scenes.accept(coordinator, draft, [first ?? '', third ?? '']);
    expect((await article(0)).markdown).toBe('L’eau est à toutes. Elle est rare et fragile.\n');
    expect(await seen(1)).toMatchObject({ state: 'accepted' });
    expect(await seen(2)).toMatchObject({ state: 'tabled', stale: true });
    expect(await scenes.accept(coordinator, draft, ids.slice(0, 1))).toMatchObject({ code: 'CharterAmendmentSettled' });
    expect(await scenes.accept(coordinator, draft, ids.slice(1, 2))).toMatchObject({ code: 'CharterAmendmentStale' });
  });

  it('follows the draft where its words still stand', async () => {
    const { id, title } = await article(1);
    draft = (await scenes.reading(coordinator)) ?? draft;
    const text = 'Chacun parle deux minutes.\n\nPersonne n’interrompt.';
    await scenes.edit(coordinator, 'editCharterArticle', draft, { articleId: id, title, text });
    expect(await seen(4)).toMatchObject({
      stale: false,
      markdown: 'Chacun parle une minute.\n\nPersonne n’interrompt.\n',
    });
  });

  it('is voted by a plenary where it is contested, before the version is', async () => {
    await amend(ana, 1, 'Chacun parle cinq minutes.\n\nPersonne n’interrompt.');
    await amend(ana, 2, 'Tout est public, chaque mois.');
    const opened = async (subjects: readonly { type: string; id: Id }[]): Promise<Outcome> => {
      const { id } = await plenaries.prepare(coordinator, itemId, { subjects });
      const answer = await plenaries.openBallot(coordinator, id);
      await coordinator.act<Outcome>(`mutation ($id: ID!) { dropBallot(id: $id) { __typename ${refusal} } }`, { id });
      return answer;
    };
    await recommend(coordinator, 4, 'vote');
    expect(await opened([{ type: 'Charter', id: draft.id }])).toMatchObject({
      code: 'CharterAmendmentsOpen',
      rule: 'R6',
      message: expect.stringContaining('n° 4, 6, 7'),
    });
    const subject = async (number: number) => ({ type: 'CharterAmendment', id: (await seen(number)).id });
    expect(await opened([await subject(4), await subject(6)])).toMatchObject({ code: 'CharterAmendmentsConflict' });
    expect(await opened([await subject(2)])).toMatchObject({ code: 'CharterAmendmentsMoved' });
    await vote([4], 'for');
    expect((await article(1)).markdown).toBe('Chacun parle une minute.\n\nPersonne n’interrompt.\n');
    expect(await seen(4)).toMatchObject({ state: 'accepted' });
    expect(await seen(6)).toMatchObject({ state: 'fallen' });
    await vote([7], 'against');
    expect(await seen(7)).toMatchObject({ state: 'rejected' });
    expect((await article(2)).markdown).toBe('Tout est public.\n');
  });

  it('ends with the draft: what was not decided lapses, and the adopted text is amended no more (R6)', async () => {
    const { id } = await plenaries.prepare(coordinator, itemId, { subjects: [{ type: 'Charter', id: draft.id }] });
    await plenaries.openBallot(coordinator, id);
    await cast(ana, id, { choice: 'for' });
    await plenaries.closeBallot(coordinator, id);
    const words = await article(2);
    await plenaries.proclaim(coordinator, id);
    expect(await scenes.amend(ana, draft, words, 'Trop tard.')).toMatchObject({ code: 'CharterIsAdopted', rule: 'R6' });
    const kept = await scenes.amendments(visitor, draft.number);
    expect(kept?.amendments.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 accepted',
      '2 lapsed',
      '3 accepted',
      '4 accepted',
      '5 withdrawn',
      '6 fallen',
      '7 rejected',
    ]);
    expect(await scenes.amendments(visitor)).toBeNull();
  });

  it('stops at a limit, and in its collective', async () => {
    draft = await scenes.draft(coordinator, 'La suite.');
    const other = new CharterScenes(assembly, await assembly.collective(coordinator, 'ailleurs'));
    expect(await other.amend(coordinator, draft, await article(0), 'Intruse.')).toMatchObject({ code: 'NotFound' });
    await amend(ana, 0, 'L’eau.');
    await assembly.sql(
      `insert into charter_amendment select collective_id, gen_random_uuid(), version_id, article_id, number + n,
         base_version_id, algorithm, operations, reason, state, stale, null, '', null, created_by, created_at
       from charter_amendment, generate_series(1, 499) n where version_id = $1`,
      [draft.id],
    );
    expect(await amend(ana, 0, 'L’eau, encore.')).toMatchObject({ code: 'TooManyCharterAmendments' });
  });
});
