import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';

interface Journal {
  journal: {
    edges: { cursor: string; node: { type: string; sentence: string; actor: { name: string } | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const journal = `query ($id: ID!, $family: String, $first: Int! = 20, $after: String) {
  journal(collectiveId: $id, family: $family, first: $first, after: $after) {
    edges { cursor node { seq type sentence actor { name } } } pageInfo { hasNextPage endCursor } } }`;

describe('the public log', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let collective: TestCollective;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    await assembly.member(collective, 'Inès Vasseur');
    await assembly.settled();
  });
  afterAll(() => assembly.end());

  const types = (answer: Journal): string[] => answer.journal.edges.map(({ node }) => node.type);

  it('tells everybody what is public, and members what is said among members', async () => {
    const outside = await assembly.visitor().get<Journal>(journal, { id: collective.id });
    expect(types(outside)).toEqual(['RoleGiven', 'CollectiveCreated']);
    expect(outside.journal.edges[1]?.node.sentence).toBe('Odile Carrier ouvre le collectif « Collectif commune »');
    const inside = await coordinator.get<Journal>(journal, { id: collective.id });
    expect(types(inside)).toContain('MemberJoined');
    expect(types(inside)).not.toContain('AccountOpened');
  });

  it('says who receives a role and who loses it', async () => {
    const bruno = await assembly.member(collective, 'Bruno Aubert');
    const give = `mutation ($id: ID!, $account: ID!) {
      giveRole(collectiveId: $id, accountId: $account, kind: "moderator", reason: "À l’unanimité") { __typename } }`;
    await coordinator.get(give, { id: collective.id, account: bruno.id });
    const held = await assembly.sql<{ id: string }>('select id from role where account_id = $1', [bruno.id]);
    const end = `mutation ($id: ID!, $role: ID!) {
      endRole(collectiveId: $id, id: $role, reason: "Fin du mandat") { __typename } }`;
    await coordinator.get(end, { id: collective.id, role: held[0]?.id });
    await assembly.settled();
    const { edges } = (await coordinator.get<Journal>(journal, { id: collective.id })).journal;
    const said = edges.map(({ node }) => node.sentence);
    expect(said).toContain('Odile Carrier prend un rôle de coordination');
    expect(said).toContain('Odile Carrier donne à Bruno Aubert un rôle de modération');
    expect(said).toContain('Odile Carrier met fin à un rôle de modération, tenu par Bruno Aubert');
  });

  it('goes page by page without a repeat', async () => {
    const first = await coordinator.get<Journal>(journal, { id: collective.id, first: 1 });
    const after = first.journal.pageInfo.endCursor;
    const second = await coordinator.get<Journal>(journal, { id: collective.id, first: 50, after });
    expect(first.journal.pageInfo.hasNextPage).toBe(true);
    expect(second.journal.edges.map(({ cursor }) => cursor)).not.toContain(after);
  });

  it('refuses a cursor that is not ours', async () => {
    const answer = await coordinator.ask(journal, { id: collective.id, after: 'bm9wZQ' });
    expect(answer.errors?.[0]?.extensions?.code).toBe('InvalidInput');
  });

  it('is an Atom feed, and says who no longer wants to be named only as a former member', async () => {
    const read = async (): Promise<string> =>
      (await fetch(`${assembly.origin}/api/collectives/${collective.slug}/journal.atom`)).text();
    expect(await read()).toContain('Odile Carrier ouvre le collectif');
    await assembly.sql(`update account set erased_at = now(), name = 'Anonyme', email = null where id = $1`, [
      coordinator.id,
    ]);
    const erased = await read();
    expect(erased).not.toContain('Odile');
    expect(erased).toContain('ancien·ne membre');
    expect((await fetch(`${assembly.origin}/api/collectives/nulle-part/journal.atom`)).status).toBe(404);
  });
});
