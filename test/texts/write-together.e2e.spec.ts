import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Id } from '../../src/kernel/ids.js';
import { passagesOf } from '../../src/modules/texts/drafts/attribution.js';
import { documentOf } from '../../src/modules/texts/drafts/y-text.js';
import { DraftsService } from '../../src/modules/texts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, Somebody, type TestCollective } from '../support/assembly.js';
import { DraftWriter } from '../support/scenes/drafts.js';
import { elsewhere } from '../support/scenes/identity.js';
import { paragraphs, ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

describe('a text written together', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: ProposalScene;
  let ines: Somebody;
  let paul: Somebody;
  let reader: Somebody;
  let proposal: TestProposal;
  let writers: DraftWriter[] = [];

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    scene = new ProposalScene(assembly, collective);
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
    reader = await assembly.member(collective, 'Rose Vanel');
  });
  afterAll(() => assembly.end());

  const coWriter = async (person: Somebody, id: Id): Promise<void> => {
    const variables = { collective: collective.id, id, person: person.id };
    await ines.act(
      `mutation ($collective: ID!, $id: ID!, $person: ID!) {
        inviteCoAuthor(collectiveId: $collective, id: $id, accountId: $person) { __typename ${refusal} } }`,
      variables,
    );
    await person.act(
      `mutation ($collective: ID!, $id: ID!) {
        answerCoAuthorship(collectiveId: $collective, id: $id, accept: true) { __typename ${refusal} } }`,
      { collective: collective.id, id },
    );
  };

  beforeEach(async () => {
    proposal = await scene.draft(ines, { document: paragraphs('L’eau est un bien commun.', 'Elle se partage.') });
    await coWriter(paul, proposal.id);
  });
  afterEach(() => {
    for (const writer of writers) writer.leave();
    writers = [];
  });

  const at = async (person: Somebody, transports?: readonly string[]): Promise<DraftWriter> => {
    const writer = DraftWriter.at(person, proposal.id, transports);
    writers.push(writer);
    await writer.until(() => writer.state.saved === 'saved' || writer.state.saved === 'refused');
    return writer;
  };

  const publish = async (who: Somebody, reason = ''): Promise<TestProposal> => {
    await who.act(
      `mutation ($id: ID!, $reason: String!) {
        publishText(type: "Proposal", id: $id, reason: $reason) { __typename ${refusal} } }`,
      { id: proposal.id, reason },
    );
    const { proposal: read } = await who.get<{ proposal: TestProposal }>(
      `query ($collective: ID!, $number: Int!) {
        proposal(collectiveId: $collective, number: $number) {
          id number version text { id number html document authors { name } } draft { unpublished writers { name } } } }`,
      { collective: collective.id, number: proposal.number },
    );
    return read;
  };

  it('begins with the latest version, and is seen by all as it is written', async () => {
    const [one, two] = [await at(ines), await at(paul, ['polling'])];
    expect(one.words).toBe('L’eau est un bien commun.\n\nElle se partage.');
    one.type(' Partout.');
    two.type('Oui : ', 1, 0);
    await Promise.all([one.sees('Oui : Elle'), two.sees('commun. Partout.')]);
    await one.until(() => one.state.saved === 'saved');
    expect(one.words).toBe(two.words);
  });

  it('becomes a version signed by who wrote it, whose clauses keep their names', async () => {
    const [one, two] = [await at(ines), await at(paul)];
    one.type(' Partout.');
    two.addParagraph('Et se compte.', 1);
    await Promise.all([one.sees('compte'), two.sees('Partout')]);
    const published = await publish(ines, 'à deux');
    expect(published).toMatchObject({ version: 2, draft: { unpublished: false, writers: [] } });
    expect(published.text).toMatchObject({ number: 2 });
    const authors = (published.text as unknown as { authors: { name: string }[] }).authors.map(({ name }) => name);
    expect(authors.sort()).toEqual(['Inès Vasseur', 'Paul Ménard']);
    // The new clause has a name, the same for everybody, and it stays with the next version.
    await one.until(() => one.block(2).getAttribute('id') !== undefined);
    const named = (each: TestProposal): unknown =>
      (each.text.document as { content: { attrs: { id: string } }[] }).content.map(({ attrs }) => attrs.id);
    expect(one.block(2).getAttribute('id')).toBe((named(published) as string[])[2]);
    two.type(' Souvent.', 2);
    await one.sees('Souvent');
    expect(named(await publish(paul))).toEqual(named(published));
    // Nothing new: nothing happens.
    expect(await publish(paul)).toMatchObject({ version: 3 });
  });

  it('is written by who may, watched by members, and closed to the others', async () => {
    await at(ines);
    const watcher = await at(reader);
    expect(watcher.state).toMatchObject({ mayWrite: false, refusal: { code: 'ProposalEditorsOnly' } });
    const visitor = await at(assembly.visitor());
    expect(visitor.state).toMatchObject({ saved: 'refused', refusal: { code: 'SignInFirst' } });
    // What somebody sends all the same is refused, and kept nowhere.
    const forged = watcher.socket.timeout(5_000).emitWithAck('channel', {
      channel: 'draft',
      message: { act: 'update', draft: await draftId(), update: Y.encodeStateAsUpdate(new Y.Doc()) },
    });
    expect(await forged).toMatchObject({ ok: false, refusal: { code: 'ProposalEditorsOnly' } });
  });

  const draftId = async (): Promise<Id> => {
    const draft = await assembly
      .service(DraftsService)
      .find(assembly.service(Database), { type: 'Proposal', id: proposal.id });
    if (!draft) throw new Error('nothing was written together');
    return draft.id;
  };

  it('closes to somebody who loses the right, at once; their words so far stay theirs', async () => {
    const [one, two] = [await at(ines), await at(paul)];
    two.type(' De Paul.', 1);
    await one.sees('De Paul');
    await paul.act(
      `mutation ($collective: ID!, $id: ID!) { leaveProposal(collectiveId: $collective, id: $id) { __typename ${refusal} } }`,
      { collective: collective.id, id: proposal.id },
    );
    await two.until(() => !two.state.mayWrite);
    expect(two.state.refusal?.code).toBe('ProposalEditorsOnly');
    two.type(' Encore.', 1);
    one.type(' Suite.');
    await two.sees('Suite');
    expect(one.words).not.toContain('Encore');
    const passages = await assembly
      .service(DraftsService)
      .passages(assembly.service(Database), { type: 'Proposal', id: proposal.id });
    expect(passages.filter(({ accountId }) => accountId === paul.id).map(({ text }) => text)).toEqual([' De Paul.']);
  });

  it('does not move while a plenary has it, and is submitted only once a version has its words', async () => {
    const one = await at(ines);
    await scene.step(ines, 'openProposalDebate', proposal.id);
    one.type(' Partout.');
    await one.until(() => one.state.saved === 'saved');
    expect(await scene.step(ines, 'submitProposal', proposal.id)).toMatchObject({ code: 'DraftUnderWay' });
    await publish(ines);
    await scene.step(ines, 'submitProposal', proposal.id);
    await one.until(() => !one.state.mayWrite);
    expect(one.state.refusal?.code).toBe('ProposalAwaitsPlenary');
  });

  it('takes a text brought in whole where nothing waits for a version, and refuses it where something does', async () => {
    const one = await at(ines);
    const fresh = { document: paragraphs('L’eau est un bien commun.', 'Elle se compte.') };
    expect(await scene.edit(ines, proposal, fresh)).toMatchObject({ version: 2 });
    await one.sees('Elle se compte.');
    one.type(' Partout.');
    await one.until(() => one.state.saved === 'saved');
    expect(await scene.edit(ines, { id: proposal.id, version: 2 }, fresh)).toMatchObject({ code: 'DraftUnderWay' });
    // Its other particulars are of no text.
    const renamed = await scene.edit(ines, { id: proposal.id, version: 2 }, { title: 'L’eau', document: null });
    expect(renamed).toMatchObject({ version: 3, title: 'L’eau', text: { number: 2 } });
  });

  it('keeps what was written without a network, and brings it back once', async () => {
    const [one, two] = [await at(ines), await at(paul)];
    two.cut();
    two.type(' Hors ligne.', 1);
    one.type(' En ligne.');
    expect(two.state.saved).toBe('offline');
    two.back();
    await Promise.all([one.sees('Hors ligne.'), two.sees('En ligne.')]);
    await two.until(() => two.state.saved === 'saved');
    expect(one.words).toBe('L’eau est un bien commun. En ligne.\n\nElle se partage. Hors ligne.');
  });

  it('is one text across two servers, carets included', async () => {
    const other = await assembly.secondServer();
    const one = await at(ines);
    const two = await at(elsewhere(paul, `http://127.0.0.1:${other.port}`));
    one.type(' Ici.');
    two.type(' Là.', 1);
    await Promise.all([one.sees('Là.'), two.sees('Ici.')]);
    two.client.showCaret(two.doc.clientID, { anchor: { here: 1 }, head: { here: 1 } });
    await one.until(() => one.carets.get(two.doc.clientID)?.caret !== undefined);
    expect(one.carets.get(two.doc.clientID)?.person).toEqual({ id: paul.id, name: 'Paul Ménard' });
    two.leave();
    await one.until(() => one.carets.get(two.doc.clientID)?.person === null);
    await other.close();
  });

  it('is read from a snapshot once its log is long, and says the same', async () => {
    const other = await assembly.secondServer();
    const there = await at(elsewhere(ines, `http://127.0.0.1:${other.port}`));
    for (let time = 0; time < 120; time += 1) {
      there.type(`${time} `, 1);
      await there.until(() => there.state.saved === 'saved');
    }
    const { words } = there;
    there.leave();
    await other.close();
    const [snapshot] = await assembly.sql<{ seq: number }>('select seq from draft_snapshot where draft_id = $1', [
      await draftId(),
    ]);
    expect(snapshot?.seq).toBeGreaterThan(100);
    const here = await at(paul);
    expect(here.words).toBe(words);
    here.type('Fin.', 1);
    await here.until(() => here.state.saved === 'saved');
    expect((await publish(ines)).text.html).toContain('119 Fin.');
  });

  it('refuses what cannot be read or is too much, and goes on as it was', async () => {
    const one = await at(ines);
    const draft = await draftId();
    const send = (update: Uint8Array): Promise<unknown> =>
      one.socket.timeout(5_000).emitWithAck('channel', { channel: 'draft', message: { act: 'update', draft, update } });
    expect(await send(new Uint8Array([7, 7, 7, 7, 7, 255]))).toMatchObject({
      refusal: { code: 'DraftUpdateUnreadable' },
    });
    expect(await send(new Uint8Array(1_000_001))).toMatchObject({ refusal: { code: 'DraftUpdateTooBig' } });
    one.type(' Toujours.');
    await one.until(() => one.state.saved === 'saved');
    expect((await publish(ines)).text.html).toContain('Toujours.');
  });

  it('says the same however often its log is played again', async () => {
    const [one, two] = [await at(ines), await at(paul)];
    for (let time = 0; time < 20; time += 1) {
      one.type(`a${time} `, 0, 0);
      two.type(`b${time} `, 1, 0);
    }
    await Promise.all([one.sees('b19'), two.sees('a19')]);
    await Promise.all([one, two].map((each) => each.until(() => each.state.saved === 'saved')));
    const log = await assembly.sql<{ accountId: Id | null; bytes: Uint8Array }>(
      'select account_id as "accountId", bytes from draft_update where draft_id = $1 order by seq',
      [await draftId()],
    );
    const replayed = new Y.Doc();
    for (const { bytes } of [...log].reverse()) Y.applyUpdate(replayed, bytes);
    expect(documentOf(replayed)).toEqual(documentOf(one.doc));
    const byPaul = passagesOf(replayed, log).filter(({ accountId }) => accountId === paul.id);
    expect(byPaul.map(({ text }) => text).join('')).toMatch(/^b19 .*b0 $/);
    await expect(assembly.sql('delete from draft_update where true')).rejects.toThrow(/stays in its log/);
  });
});
