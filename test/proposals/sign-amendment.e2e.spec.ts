import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses } from '../support/scenes/amendments.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

describe('an amendment of several, and in the words of the group', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let proposals: ProposalScene;
  let scene: AmendmentScene;
  let author: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let chloe: Somebody;
  let id: string;

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    proposals = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
    chloe = await assembly.member(collective, 'Chloé Pasquier');
  });
  afterAll(() => assembly.end());

  beforeEach(async () => {
    const draft = await proposals.draft(author, { document: twoClauses });
    const proposal: TestProposal = await proposals.step(author, 'openProposalDebate', draft.id);
    scene = new AmendmentScene(collective, proposals, author, proposal);
    id = idOf(await scene.table(ana, await scene.saying(0, 'L’eau est hors de prix en été.')), 1);
  });

  const ask = (who: Somebody, whom: Somebody) =>
    scene.act(who, 'askAmendmentSignature', 'id: $id, accountId: $who', { id, who: whom.id });
  const sign = (who: Somebody, signs = true) => scene.act(who, 'signAmendment', `id: $id, signs: ${signs}`, { id });
  const first = async (who: Somebody) => (await scene.seen(who)).amendments[0];
  const accept = () => scene.act(author, 'acceptAmendments', 'ids: $ids', { ids: [id] });
  const modify = async (words: string) =>
    scene.act(author, 'modifyAmendment', 'id: $id, input: $input', { id, input: await scene.saying(0, words) });
  const answer = (who: Somebody, word: string, words = '') =>
    scene.act(who, 'answerAmendmentText', `id: $id, answer: $word, words: "${words}"`, { id, word });
  const told = async (who: Somebody, type: string): Promise<number> => {
    await assembly.settled();
    const rows = await assembly.sql(
      `select 1 from notification n join event_log e on e.seq = n.seq
       where n.account_id = $1 and e.type = $2 and e.subject_id = $3`,
      [who.id, type, scene.proposal.id],
    );
    return rows.length;
  };
  const awaits = async (who: Somebody): Promise<string[]> => {
    const { inbox } = await who.get<{ inbox: { kind: string; path: string }[] }>(
      'query ($c: ID!) { inbox(collectiveId: $c) { kind path } }',
      { c: collective.id },
    );
    return inbox.filter(({ path }) => path.includes(`/${scene.proposal.number}/`)).map(({ kind }) => kind);
  };

  it('is signed by whom its author asked, and they sign the version it makes', async () => {
    expect(await ask(bruno, chloe)).toMatchObject({ code: 'AmendmentAuthorOnly' });
    await ask(ana, bruno);
    expect(await ask(ana, bruno)).toMatchObject({ code: 'AmendmentSignatureAskedAlready' });
    expect(await ask(ana, ana)).toMatchObject({ code: 'AmendmentSignatureAskedAlready' });
    expect(await ask(ana, await assembly.person('Zoé Passante'))).toMatchObject({ code: 'CoAuthorNotMember' });
    expect(await sign(chloe)).toMatchObject({ code: 'AmendmentSignatureNotAsked' });
    expect(await told(bruno, 'AmendmentSignatureAsked')).toBe(1);
    expect(await awaits(bruno)).toEqual(['sign']);
    expect(await first(bruno)).toMatchObject({ viewerMaySign: true, viewerMayUnsign: true });
    // Who signs counts no longer as a supporter.
    await scene.act(bruno, 'supportAmendment', 'id: $id, support: true', { id });
    expect((await sign(bruno)).amendments[0]).toMatchObject({
      supporters: 0,
      signatories: [{ person: { name: 'Bruno Ménard' }, signed: true }],
    });
    expect(await awaits(bruno)).toEqual([]);
    expect(await scene.act(bruno, 'supportAmendment', 'id: $id, support: true', { id })).toMatchObject({
      code: 'AmendmentOwn',
    });
    await ask(ana, chloe);
    expect((await sign(chloe, false)).amendments[0]?.signatories).toHaveLength(1);
    await accept();
    const read = await proposals.read(author, scene.proposal.number);
    const [version] = (read?.versions ?? []) as unknown as { authors: { name: string }[] }[];
    expect(version?.authors.map(({ name }) => name).toSorted()).toEqual([
      'Ana Tellier',
      'Bruno Ménard',
      'Inès Vasseur',
    ]);
    expect(await told(bruno, 'AmendmentsAccepted')).toBe(1);
    expect(await sign(bruno, false)).toMatchObject({ code: 'AmendmentSettled' });
  });

  it('asks its co-signatories again when it is reworded', async () => {
    await ask(ana, bruno);
    await sign(bruno);
    const input = await scene.saying(0, 'L’eau coûte trop cher en été.');
    const seen = await scene.act(ana, 'rewordAmendment', 'id: $id, input: $input', { id, input });
    expect(seen.amendments[0]?.signatories).toMatchObject([{ signed: false }]);
  });

  it('stays when its author takes their name back: whoever signed it first keeps it', async () => {
    await ask(ana, bruno);
    await ask(ana, chloe);
    await sign(bruno);
    await sign(chloe);
    expect((await sign(chloe, false)).amendments[0]?.signatories).toHaveLength(1);
    const kept = await scene.act(ana, 'withdrawAmendment', 'id: $id', { id });
    expect(kept.amendments[0]).toMatchObject({ state: 'tabled', author: { name: 'Bruno Ménard' }, signatories: [] });
    expect(await told(bruno, 'AmendmentHandedOn')).toBe(1);
    expect(await scene.act(ana, 'withdrawAmendment', 'id: $id', { id })).toMatchObject({ code: 'AmendmentAuthorOnly' });
    const gone = await scene.act(bruno, 'withdrawAmendment', 'id: $id', { id });
    expect(gone.amendments[0]).toMatchObject({ state: 'withdrawn' });
  });

  it('has so many co-signatories and no more', async () => {
    await assembly.sql(
      `with many as (
         insert into account (id, name, created_at)
         select gen_random_uuid(), 'Un ' || n, now() from generate_series(1, 50) n
         returning id)
       insert into amendment_signatory (collective_id, amendment_id, account_id, state, at)
       select $1, $2, id, 'asked', now() from many`,
      [collective.id, id],
    );
    expect(await ask(ana, bruno)).toMatchObject({ code: 'AmendmentSignatoriesFull' });
  });

  it('is accepted in the words of the group once its author agrees: both sign it', async () => {
    await ask(ana, bruno);
    await sign(bruno);
    expect(await answer(ana, 'agreed')).toMatchObject({ code: 'AmendmentNoGroupText' });
    expect(await modify('L’eau est hors de prix en été.')).toMatchObject({ code: 'AmendmentGroupSaysTheSame' });
    const seen = await modify('L’eau est trop chère en été.');
    expect(seen.amendments[0]).toMatchObject({ recommendation: 'modify', authorAnswer: null });
    expect(seen.amendments[0]?.groupText?.spoken).toContain('trop');
    expect(await told(ana, 'AmendmentModified')).toBe(1);
    expect(await awaits(ana)).toEqual(['answer']);
    expect(await answer(bruno, 'agreed')).toMatchObject({ code: 'AmendmentAuthorOnly' });
    expect((await answer(ana, 'commented', 'Pourquoi pas « bien » ?')).amendments[0]).toMatchObject({
      authorAnswer: 'commented',
      authorWords: 'Pourquoi pas « bien » ?',
      viewerMayAnswer: true,
    });
    expect(await told(author, 'AmendmentModificationCommented')).toBe(1);
    // The words before were signed by Bruno: he is asked for these.
    const agreed = (await answer(ana, 'agreed')).amendments[0];
    expect(agreed).toMatchObject({
      groupText: null,
      authorAnswer: 'agreed',
      signatories: [
        { person: { name: 'Inès Vasseur' }, signed: true },
        { person: { name: 'Bruno Ménard' }, signed: false },
      ],
    });
    expect(agreed?.spoken).toContain('trop');
    expect(await answer(ana, 'refused')).toMatchObject({ code: 'AmendmentNoGroupText' });
    await accept();
    expect((await proposals.read(author, scene.proposal.number))?.text.html).toContain('L’eau est trop chère en été.');
  });

  it('stays as it was when its author refuses; the word of the group follows the text, or is given again', async () => {
    await modify('L’eau est trop chère en été.');
    expect((await answer(ana, 'refused')).amendments[0]).toMatchObject({
      authorAnswer: 'refused',
      recommendation: 'modify',
    });
    expect((await first(bruno))?.spoken).toContain('hors de prix');
    const other = await scene.table(bruno, await scene.saying(1, 'Elle est rare et précieuse.'));
    await scene.act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(other, 2)] });
    const carried = await first(ana);
    expect(carried).toMatchObject({ base: 2, recommendation: 'modify' });
    expect(carried?.groupText?.spoken).toContain('trop');
    // Its author says it otherwise: the group spoke of other words.
    const input = await scene.saying(0, 'L’eau coûte en été.');
    const reworded = await scene.act(ana, 'rewordAmendment', 'id: $id, input: $input', { id, input });
    expect(reworded.amendments[0]).toMatchObject({ recommendation: null, groupText: null, authorAnswer: null });
    // A plain word takes the place of the group’s text.
    await modify('L’eau est trop chère en été.');
    const word = 'id: $id, recommendation: $word, reason: "Au vote."';
    const voted = await scene.act(author, 'recommendAmendment', word, { id, word: 'vote' });
    expect(voted.amendments[0]).toMatchObject({ recommendation: 'vote', groupText: null });
  });

  it('is the group’s to say otherwise, on the text of the day, while it is open', async () => {
    const input = await scene.saying(0, 'L’eau est trop chère en été.');
    expect(await scene.act(bruno, 'modifyAmendment', 'id: $id, input: $input', { id, input })).toMatchObject({
      code: 'ProposalEditorsOnly',
    });
    const other = await scene.table(bruno, await scene.saying(0, 'L’eau est gratuite en été.'));
    await scene.act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(other, 2)] });
    expect(await modify('L’eau est trop chère.')).toMatchObject({ code: 'AmendmentMustChoose' });
    expect(
      await scene.act(author, 'modifyAmendment', 'id: $id, input: $input', { id: idOf(other, 2), input }),
    ).toMatchObject({ code: 'AmendmentSettled' });
  });
});
