import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses } from '../support/scenes/amendments.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

describe('amendments of a proposal', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: ProposalScene;
  let author: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let proposal: TestProposal;

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    scene = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
  });
  afterAll(() => assembly.end());

  beforeEach(async () => {
    const draft = await scene.draft(author, { document: twoClauses });
    proposal = await scene.step(author, 'openProposalDebate', draft.id);
  });

  const on = (): AmendmentScene => new AmendmentScene(collective, scene, author, proposal);
  const text = () => on().text();
  const saying = (place: number, words: string) => on().saying(place, words);
  const act = (who: Somebody, name: string, args: string, variables: object = {}) =>
    on().act(who, name, args, variables);
  const table = (who: Somebody, input: object, id = newId()) => on().table(who, input, id);

  it('are tabled by members on the latest version, once however often they are sent', async () => {
    const id = newId();
    const input = await saying(0, 'L’eau est hors de prix en été.');
    const seen = await table(ana, input, id);
    expect(seen.amendments).toMatchObject([
      { number: 1, author: { name: 'Ana Tellier' }, state: 'tabled', base: 1, clauses: [{ kind: 'changed' }] },
    ]);
    expect(seen.amendments[0]?.spoken).toContain('hors de prix');
    expect((await table(ana, input, id)).amendments).toHaveLength(1);
    expect(await table(ana, { ...(await saying(0, 'L’eau est chère en été.')) })).toMatchObject({
      code: 'AmendmentChangesNothing',
    });
    const outsider = await assembly.person('Zoé Passante');
    expect(await table(outsider, input)).toMatchObject({ code: 'MembersOnly' });
    const draft = await scene.draft(author, {});
    proposal = draft;
    expect(await table(ana, await saying(0, 'Autre chose.'))).toMatchObject({ code: 'ProposalNotAmendable' });
  });

  it('are told apart: independent, in conflict, and in which order they would be voted', async () => {
    await table(ana, await saying(0, 'L’eau est hors de prix en été.'));
    await table(bruno, await saying(0, 'L’eau est gratuite en été.'));
    const seen = await table(bruno, await saying(1, 'Elle est rare et précieuse.'));
    expect(seen.pairs).toEqual([{ a: 1, b: 2, relation: 'conflicting' }]);
    expect(seen.order[0]).toMatchObject({ kind: 'together', amendments: [3] });
    expect(seen.order[1]?.amendments.toSorted()).toEqual([1, 2]);
  });

  it('are supported by others, and withdrawn or reworded by their author alone', async () => {
    const seen = await table(ana, await saying(0, 'L’eau est hors de prix.'));
    const id = idOf(seen, 1);
    expect(await act(ana, 'supportAmendment', 'id: $id, support: true', { id })).toMatchObject({
      code: 'AmendmentOwn',
    });
    for (const _ of [1, 2]) await act(bruno, 'supportAmendment', 'id: $id, support: true', { id });
    expect((await act(author, 'supportAmendment', 'id: $id, support: true', { id })).amendments[0]).toMatchObject({
      supporters: 2,
    });
    expect(await act(bruno, 'withdrawAmendment', 'id: $id', { id })).toMatchObject({ code: 'AmendmentAuthorOnly' });
    const input = await saying(0, 'L’eau coûte trop cher.');
    expect(
      (await act(ana, 'rewordAmendment', 'id: $id, input: $input', { id, input })).amendments[0]?.spoken,
    ).toContain('coûte');
    expect((await act(ana, 'withdrawAmendment', 'id: $id', { id })).amendments).toMatchObject([{ state: 'withdrawn' }]);
    expect(await act(bruno, 'supportAmendment', 'id: $id, support: true', { id })).toMatchObject({
      code: 'AmendmentSettled',
    });
  });

  it('make the next version together, signed by their authors; the others are carried over to it', async () => {
    await table(ana, await saying(0, 'L’eau est chère toute l’année.'));
    await table(bruno, await saying(1, 'Elle est rare et précieuse.'));
    const seen = await table(bruno, await saying(0, 'Ici, l’eau est chère en été.'));
    const ids = [idOf(seen, 1), idOf(seen, 2)];
    expect(await act(ana, 'acceptAmendments', 'ids: $ids', { ids })).toMatchObject({ code: 'ProposalEditorsOnly' });
    const after = await act(author, 'acceptAmendments', 'ids: $ids', { ids });
    expect(after.amendments.map(({ state, base, stale }) => [state, base, stale])).toEqual([
      ['accepted', 1, false],
      ['accepted', 1, false],
      ['tabled', 2, false],
    ]);
    const read = await scene.read(author, proposal.number);
    expect(read?.text.html).toContain('L’eau est chère toute l’année.');
    expect(read?.text.html).toContain('Elle est rare et précieuse.');
    const [version] = (read?.versions ?? []) as unknown as { reason: string; authors: { name: string }[] }[];
    expect(version).toMatchObject({ reason: 'Amendements n° 1, 2' });
    expect(version?.authors.map(({ name }) => name).toSorted()).toEqual([
      'Ana Tellier',
      'Bruno Ménard',
      'Inès Vasseur',
    ]);
    // What was carried over says its own words on the new text.
    await act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(after, 3)] });
    expect((await scene.read(author, proposal.number))?.text.html).toContain('Ici, l’eau est chère toute l’année.');
  });

  it('are not taken in together where they change the same words, and nothing changes then', async () => {
    await table(ana, await saying(0, 'L’eau est hors de prix en été.'));
    const seen = await table(bruno, await saying(0, 'L’eau est gratuite en été.'));
    const ids = [idOf(seen, 1), idOf(seen, 2)];
    expect(await act(author, 'acceptAmendments', 'ids: $ids', { ids })).toMatchObject({ code: 'AmendmentsConflict' });
    // One of them in, the other must be chosen anew by its author, who is told.
    const after = await act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(seen, 1)] });
    expect(after.amendments).toMatchObject([{ state: 'accepted' }, { state: 'tabled', stale: true }]);
    expect(await act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(seen, 2)] })).toMatchObject({
      code: 'AmendmentMustChoose',
    });
    await assembly.settled();
    const told = await assembly.sql<{ type: string }>(
      `select e.type from notification n join event_log e on e.seq = n.seq where n.account_id = $1 and e.type = 'AmendmentOvertaken'`,
      [bruno.id],
    );
    expect(told).toHaveLength(1);
    const input = await saying(0, 'L’eau est gratuite en été.');
    const chosen = await act(bruno, 'rewordAmendment', 'id: $id, input: $input', { id: idOf(seen, 2), input });
    expect(chosen.amendments[1]).toMatchObject({ stale: false, base: 2 });
  });

  it('receive the word of the group, and follow a text brought in whole', async () => {
    const seen = await table(ana, await saying(1, 'Elle est rare et précieuse.'));
    const id = idOf(seen, 1);
    const word = 'id: $id, recommendation: $word, reason: "Déjà dit ailleurs."';
    expect(await act(bruno, 'recommendAmendment', word, { id, word: 'reject' })).toMatchObject({
      code: 'ProposalEditorsOnly',
    });
    expect((await act(author, 'recommendAmendment', word, { id, word: 'reject' })).amendments[0]).toMatchObject({
      recommendation: 'reject',
    });
    const { document } = await text();
    const longer = {
      ...document,
      content: [...document.content, { type: 'paragraph', content: [{ type: 'text', text: 'Fin.' }] }],
    };
    const read = await scene.read(author, proposal.number);
    await scene.edit(author, { id: proposal.id, version: read?.version ?? 0 }, { document: longer });
    const after = await act(author, 'recommendAmendment', word, { id, word: 'accept' });
    expect(after.amendments[0]).toMatchObject({ base: 2, stale: false, recommendation: 'accept' });
  });

  it('lapse with a proposal that is withdrawn', async () => {
    await table(ana, await saying(0, 'L’eau est hors de prix.'));
    await scene.step(author, 'withdrawProposal', proposal.id, ', reason: "Reprise ailleurs."');
    expect(await on().seen(ana)).toMatchObject({ viewerMayTable: false, amendments: [{ state: 'lapsed' }] });
  });
});
