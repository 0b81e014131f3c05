import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses, type Amended } from '../support/scenes/amendments.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

describe('amendments of an amendment', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let proposals: ProposalScene;
  let author: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let chloe: Somebody;
  let proposal: TestProposal;
  let scene: AmendmentScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    proposals = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
    chloe = await assembly.member(collective, 'Chloé Aubin');
  });
  afterAll(() => assembly.end());

  /** Ana’s amendment, no. 1. */
  beforeEach(async () => {
    const draft = await proposals.draft(author, { document: twoClauses });
    proposal = await proposals.step(author, 'openProposalDebate', draft.id);
    scene = new AmendmentScene(collective, proposals, author, proposal);
    await scene.table(ana, await scene.saying(0, 'L’eau est très chère en été.'));
  });

  const onIt = async (who: Somebody, words: string, id = newId()): Promise<Amended> =>
    scene.amend(who, 1, await scene.sayingIn(1, 0, words), id);
  const take = async (who: Somebody, number: number): Promise<Amended> =>
    scene.act(who, 'takeInAmendment', 'id: $id', { id: idOf(await scene.seen(who), number) });
  const states = ({ amendments }: Amended): (string | boolean | number | null)[][] =>
    amendments.map(({ number, amends, state, stale }) => [number, amends, state, stale]);
  const spoken = ({ amendments }: Amended, number: number): string =>
    amendments.find((each) => each.number === number)?.spoken ?? '';
  const told = async (who: Somebody, type: string): Promise<number> => {
    await assembly.settled();
    const found = await assembly.sql<{ one: number }>(
      `select 1 as one from notification n join event_log e on e.seq = n.seq
       where n.account_id = $1 and e.type = $2 and e.subject_id = $3`,
      [who.id, type, proposal.id],
    );
    return found.length;
  };

  it('are tabled by members on what it says, once however often they are sent; its authors are told', async () => {
    const id = newId();
    const input = await scene.sayingIn(1, 0, 'L’eau est beaucoup trop chère en été.');
    const seen = await scene.amend(bruno, 1, input, id);
    expect(states(seen)).toEqual([
      [1, null, 'tabled', false],
      [2, 1, 'tabled', false],
    ]);
    expect(spoken(seen, 2)).toContain('beaucoup trop');
    // It is read against the amendment, whose own words are no change of it.
    expect(spoken(seen, 2)).toContain('très');
    expect((await scene.amend(bruno, 1, input, id)).amendments).toHaveLength(2);
    expect(await told(ana, 'AmendmentAmended')).toBe(1);
    expect(seen.order.map(({ amends, because, amendments }) => [amends, because, amendments])).toEqual([
      [1, 'uncontested', [2]],
      [null, 'amended', [1]],
    ]);
  });

  it('are refused to who may not, one level deep, and where nothing would be left of it', async () => {
    const outsider = await assembly.person('Zoé Passante');
    const input = await scene.sayingIn(1, 0, 'L’eau est bien trop chère en été.');
    expect(await scene.amend(outsider, 1, input)).toMatchObject({ code: 'MembersOnly' });
    expect(await scene.amend(ana, 1, input)).toMatchObject({ code: 'AmendmentOwnWords' });
    expect(await scene.amend(bruno, 1, await scene.sayingIn(1, 0, 'L’eau est très chère en été.'))).toMatchObject({
      code: 'AmendmentChangesNothing',
    });
    expect(await onIt(bruno, 'L’eau est chère en été.')).toMatchObject({ code: 'SubAmendmentUndoes' });
    await scene.amend(bruno, 1, input);
    const own = await scene.sayingIn(2, 0, 'L’eau est vraiment trop chère en été.');
    expect(await scene.amend(chloe, 2, own)).toMatchObject({ code: 'SubAmendmentOfSubAmendment' });
    expect((await scene.seen(chloe)).amendments.map((each) => each.viewerMayAmend)).toEqual([true, false]);
    const groups = { id: idOf(await scene.seen(author), 2), input: own };
    expect(await scene.act(author, 'modifyAmendment', 'id: $id, input: $input', groups)).toMatchObject({
      code: 'SubAmendmentNoGroupText',
    });
    expect(await scene.act(author, 'acceptAmendments', 'ids: $ids', { ids: [groups.id] })).toMatchObject({
      code: 'NotFound',
    });
    // The words it was read on are no longer those of the amendment.
    const late = await scene.sayingIn(1, 0, 'L’eau est trop chère en été.');
    await take(ana, 2);
    expect(await scene.amend(chloe, 1, late)).toMatchObject({ code: 'ChangedMeanwhile' });
  });

  it('are taken in by its author alone: it says both, and both signed what the text becomes', async () => {
    await onIt(bruno, 'L’eau est très chère en été et en automne.');
    expect(await take(bruno, 2)).toMatchObject({ code: 'SubAmendmentAuthorAnswers' });
    expect(await take(author, 2)).toMatchObject({ code: 'SubAmendmentAuthorAnswers' });
    const seen = await take(ana, 2);
    expect(states(seen)).toEqual([
      [1, null, 'tabled', false],
      [2, 1, 'accepted', false],
    ]);
    expect(spoken(seen, 1)).toContain('automne');
    expect(await take(ana, 2)).toMatchObject({ code: 'AmendmentSettled' });
    expect(await told(bruno, 'SubAmendmentTakenIn')).toBe(1);
    await scene.act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(seen, 1)] });
    const read = await proposals.read(author, proposal.number);
    expect(read?.text.html).toContain('L’eau est très chère en été et en automne.');
    const [version] = (read?.versions ?? []) as unknown as { authors: { name: string }[] }[];
    expect(version?.authors.map(({ name }) => name).toSorted()).toEqual([
      'Ana Tellier',
      'Bruno Ménard',
      'Inès Vasseur',
    ]);
  });

  it('follow each other: one taken in, another of other words stays, one of the same words is for its author to choose', async () => {
    await onIt(bruno, 'L’eau est très chère en été et en automne.');
    await onIt(chloe, 'L’eau est vraiment très chère en été.');
    await onIt(chloe, 'L’eau est très chère en été et au printemps.');
    const seen = await take(ana, 2);
    expect(states(seen).slice(2)).toEqual([
      [3, 1, 'tabled', false],
      [4, 1, 'tabled', true],
    ]);
    expect(await told(chloe, 'AmendmentOvertaken')).toBe(1);
    expect(await take(ana, 4)).toMatchObject({ code: 'AmendmentMustChoose' });
    const input = await scene.sayingIn(1, 0, 'L’eau est très chère en été, en automne et au printemps.');
    const chosen = { id: idOf(seen, 4), input };
    const after = await scene.act(chloe, 'rewordAmendment', 'id: $id, input: $input', chosen);
    expect(states(after)[3]).toEqual([4, 1, 'tabled', false]);
    await take(ana, 3);
    expect(spoken(await take(ana, 4), 1)).toContain('automne et au printemps');
  });

  it('come along when it is reworded, and when the text under it changes', async () => {
    await onIt(bruno, 'L’eau est très chère en été et en automne.');
    const input = await scene.saying(0, 'Ici, l’eau est très chère en été.');
    const id = idOf(await scene.seen(ana), 1);
    const seen = await scene.act(ana, 'rewordAmendment', 'id: $id, input: $input', { id, input });
    expect(states(seen)[1]).toEqual([2, 1, 'tabled', false]);
    await scene.table(chloe, await scene.saying(1, 'Elle est rare et précieuse.'));
    const ids = [idOf(await scene.seen(author), 3)];
    const after = await scene.act(author, 'acceptAmendments', 'ids: $ids', { ids });
    expect(after.amendments.map(({ number, base, stale }) => [number, base, stale])).toEqual([
      [1, 2, false],
      [2, 2, false],
      [3, 1, false],
    ]);
    expect(spoken(await take(ana, 2), 1)).toContain('automne');
  });

  it('are refused with a reason; they lapse with it, and their authors are told', async () => {
    await onIt(bruno, 'L’eau est très chère en été et en automne.');
    await onIt(chloe, 'L’eau est vraiment très chère en été.');
    const refuse = 'id: $id, reason: $because';
    const [second, third] = [2, 3].map((number) => async (): Promise<Id> => idOf(await scene.seen(ana), number));
    if (!second || !third) throw new Error('two');
    const why = { id: await second(), because: 'Seul l’été est documenté.' };
    expect(await scene.act(chloe, 'refuseAmendment', refuse, why)).toMatchObject({ code: 'SubAmendmentAuthorAnswers' });
    const seen = await scene.act(ana, 'refuseAmendment', refuse, why);
    expect(seen.amendments[1]).toMatchObject({ state: 'refused', refusedBecause: 'Seul l’été est documenté.' });
    expect(await told(bruno, 'SubAmendmentRefused')).toBe(1);
    const gone = await scene.act(ana, 'withdrawAmendment', 'id: $id', { id: idOf(seen, 1) });
    expect(states(gone).map(([, , state]) => state)).toEqual(['withdrawn', 'refused', 'lapsed']);
    expect(await told(chloe, 'AmendmentLapsed')).toBe(1);
    expect(await take(ana, 3)).toMatchObject({ code: 'AmendmentSettled' });
  });

  it('are taken in once, however many ask at the same moment', async () => {
    await onIt(bruno, 'L’eau est très chère en été et en automne.');
    const answers = await Promise.all([1, 2, 3].map(() => take(ana, 2)));
    expect(answers.filter(({ __typename }) => __typename === 'AmendedProposal')).toHaveLength(1);
    expect(await told(bruno, 'SubAmendmentTakenIn')).toBe(1);
  });

  it('are of the same proposal and one level deep in the database too', async () => {
    await onIt(bruno, 'L’eau est très chère en été et en automne.');
    const [one, two] = [1, 2].map((number) => async () => idOf(await scene.seen(ana), number));
    await expect(
      assembly.sql('update amendment set parent_id = $1 where id = $2', [await two?.(), await one?.()]),
    ).rejects.toThrow('amendment_');
    await expect(
      assembly.sql(
        `update amendment set parent_id = id, parent_algorithm = algorithm, parent_operations = operations where id = $1`,
        [await two?.()],
      ),
    ).rejects.toThrow('amendment_parent');
  });
});
