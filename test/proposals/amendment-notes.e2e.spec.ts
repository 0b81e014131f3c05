import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses } from '../support/scenes/amendments.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';
import { joinGroup, openGroup, type TestGroup } from '../support/scenes/working-groups.js';

interface Notes extends Outcome {
  readonly circles: readonly { readonly id: Id; readonly type: string; readonly title: string }[];
  readonly notes: readonly {
    readonly id: Id;
    readonly amendmentId: Id;
    readonly circleId: Id;
    readonly advice: string;
    readonly words: string;
    readonly version: number;
    readonly author: { readonly name: string };
    readonly viewerMayEdit: boolean;
  }[];
}

const fields = `circles { id type title } notes { id amendmentId circleId advice words version author { name } viewerMayEdit }`;
const result = `__typename ... on AmendmentNotes { ${fields} } ${refusal}`;

describe('private notes on amendments', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let proposals: ProposalScene;
  let group: TestGroup;
  let author: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let proposal: TestProposal;
  let amendment: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    proposals = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
    group = await openGroup(assembly, collective, coordinator, 'Eau');
    for (const each of [ana, bruno]) await joinGroup(assembly, collective, each, group);
  });
  afterAll(() => assembly.end());

  beforeEach(async () => {
    const draft = await proposals.draft(author, { document: twoClauses });
    proposal = await proposals.step(author, 'openProposalDebate', draft.id);
    const scene = new AmendmentScene(collective, proposals, author, proposal);
    amendment = idOf(await scene.table(author, await scene.saying(0, 'L’eau est très chère en été.')), 1);
  });

  const read = async (who: Somebody): Promise<Notes> => {
    const { amendmentNotes } = await who.get<{ amendmentNotes: Notes }>(
      `query ($c: ID!, $p: ID!) { amendmentNotes(collectiveId: $c, proposalId: $p) { ${fields} } }`,
      { c: collective.id, p: proposal.id },
    );
    return amendmentNotes;
  };
  const write = (
    who: Somebody,
    words: string,
    { id = newId(), circle = group.id, type = 'WorkingGroup' }: { id?: Id; circle?: Id; type?: string } = {},
  ): Promise<Notes> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $a: ID!, $id: ID!, $type: String!, $circle: ID!, $input: AmendmentNoteInput!) {
        writeAmendmentNote(collectiveId: $c, proposalId: $p, amendmentId: $a, id: $id, circleType: $type,
                           circleId: $circle, input: $input) { ${result} } }`,
      { c: collective.id, p: proposal.id, a: amendment, id, type, circle, input: { advice: 'against', words } },
    );
  const edit = (who: Somebody, id: Id, version: number, words: string): Promise<Notes> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $id: ID!, $v: Int!, $input: AmendmentNoteInput!) {
        editAmendmentNote(collectiveId: $c, proposalId: $p, id: $id, version: $v, input: $input) { ${result} } }`,
      { c: collective.id, p: proposal.id, id, v: version, input: { advice: 'free', words } },
    );
  const remove = (who: Somebody, id: Id): Promise<Notes> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $id: ID!) { deleteAmendmentNote(collectiveId: $c, proposalId: $p, id: $id) { ${result} } }`,
      { c: collective.id, p: proposal.id, id },
    );

  /** Their roles. */
  const ended = (who: Somebody): Promise<unknown> =>
    assembly.sql(
      `update role set from_at = from_at - interval '2 minutes', to_at = from_at - interval '1 minute' where account_id = $1`,
      [who.id],
    );

  it('are written and read by the members of a group, once however often they are sent', async () => {
    const id = newId();
    expect(await write(ana, 'Trop tôt.', { id })).toMatchObject({
      circles: [{ id: group.id, type: 'WorkingGroup', title: 'Eau' }],
      notes: [{ advice: 'against', words: 'Trop tôt.', author: { name: 'Ana Tellier' }, viewerMayEdit: true }],
    });
    expect((await write(ana, 'Trop tôt.', { id })).notes).toHaveLength(1);
    expect((await read(bruno)).notes).toMatchObject([{ words: 'Trop tôt.', viewerMayEdit: false }]);
  });

  it('are nobody else’s to write or to read: coordination, the author of the amendment, who is elsewhere', async () => {
    const written = await write(ana, 'Trop tôt.');
    const [note] = written.notes;
    if (!note) throw new Error('no note');
    const outsider = await assembly.person('Zoé Passante');
    for (const who of [coordinator, author, outsider, assembly.visitor()]) {
      expect(await read(who)).toEqual({ circles: [], notes: [] });
    }
    for (const who of [coordinator, author]) {
      expect(await write(who, 'Moi aussi.')).toMatchObject({ code: 'NotesOfCircleOnly' });
      expect(await edit(who, note.id, 1, 'Autre chose.')).toMatchObject({ code: 'NotFound' });
      expect(await remove(who, note.id)).toMatchObject({ code: 'NotFound' });
    }
    expect(await write(ana, 'À la place d’un autre.', { type: 'Organisation' })).toMatchObject({
      code: 'NotesOfCircleOnly',
    });
    const { answer } = await coordinator.watch(`notes:${group.id}`);
    expect(answer.ok).toBe(false);
  });

  it('are changed by who wrote them or facilitates, one change at a time', async () => {
    const [note] = (await write(ana, 'Trop tôt.')).notes;
    if (!note) throw new Error('no note');
    expect(await edit(bruno, note.id, 1, 'Mieux.')).toMatchObject({ code: 'AmendmentNoteNotYours' });
    expect((await edit(ana, note.id, 1, 'Mieux.')).notes).toMatchObject([
      { words: 'Mieux.', advice: 'free', version: 2 },
    ]);
    expect(await edit(ana, note.id, 1, 'Perdu.')).toMatchObject({ code: 'ChangedMeanwhile' });
    await assembly.giveRole(collective, bruno, 'facilitator', { type: 'WorkingGroup', id: group.id });
    expect((await remove(bruno, note.id)).notes).toEqual([]);
    expect(await remove(ana, note.id)).toMatchObject({ code: 'NotFound' });
    await ended(bruno);
  });

  it('are kept by those who represent an organisation too, and gone for who no longer does', async () => {
    const rep = await assembly.member(collective, 'Rémi Aubertin');
    const organisation = await new OrganisationScenes(assembly, collective).add(coordinator, 'Les Amis du lavoir');
    await assembly.giveRole(collective, rep, 'representative', { type: 'Organisation', id: organisation.id });
    const circle = { circle: organisation.id, type: 'Organisation' };
    expect((await write(rep, 'Nous nous abstenons.', circle)).notes).toMatchObject([{ circleId: organisation.id }]);
    expect((await read(ana)).notes).toEqual([]);
    await ended(rep);
    expect(await read(rep)).toEqual({ circles: [], notes: [] });
  });

  it('are heard by their readers live, and leave no word in the log; their author takes them along', async () => {
    const heard = await bruno.watch(`notes:${group.id}`);
    const told = await author.watch(`proposal:${proposal.id}`);
    await write(ana, 'Le mot du lavandin.');
    await assembly.settled();
    await expect.poll(() => heard.notices.map(({ event }) => event)).toContain('AmendmentNotesChanged');
    expect(told.notices.map(({ event }) => event)).not.toContain('AmendmentNotesChanged');
    const logged = await assembly.sql<{ payload: object; about: unknown }>(
      `select payload, about from event_log where type = 'AmendmentNotesChanged'`,
    );
    expect(JSON.stringify(logged)).not.toContain('lavandin');
    expect(JSON.stringify(logged)).not.toContain('against');
    const kept = async (who: Somebody): Promise<string> =>
      JSON.stringify(await assembly.service(PersonalData).export(assembly.service(Database), who.id));
    expect(await kept(ana)).toContain('lavandin');
    for (const who of [bruno, author, coordinator]) expect(await kept(who)).not.toContain('lavandin');
    await assembly.service(UnitOfWork).run((tx) => assembly.service(PersonalData).erase(tx, ana.id));
    expect((await read(bruno)).notes).toEqual([]);
  });
});
