import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';

describe('joining a collective', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let collective: TestCollective;

  const join = `mutation ($id: ID!, $consent: Boolean!) {
    joinCollective(id: $id, consent: $consent) { __typename ... on Collective { memberCount viewer { tier } } ${refusal} } }`;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
  });
  afterAll(() => assembly.end());

  it('is written first in the language of who opened it', async () => {
    const written = async (slug: string) => {
      const asked = `query ($slug: String!) { collective(slug: $slug) { languages } }`;
      return (await assembly.visitor().get<{ collective: object }>(asked, { slug })).collective;
    };
    expect(await written('commune')).toEqual({ languages: ['fr', 'en'] });
    const inLanguage =
      'mutation ($language: String!) { updateProfile(language: $language, name: "Odile Carrier") { __typename } }';
    await coordinator.act(inLanguage, { language: 'en' });
    await assembly.collective(coordinator, 'borough');
    expect(await written('borough')).toEqual({ languages: ['en', 'fr'] });
    await coordinator.act(inLanguage, { language: 'fr' });
  });

  it('refuses a visitor, and who does not consent', async () => {
    const variables = { id: collective.id, consent: true };
    expect(await assembly.visitor().act(join, variables)).toMatchObject({ code: 'SignInFirst' });
    const somebody = await assembly.person('Paul Ménard');
    expect(await somebody.act(join, { ...variables, consent: false })).toMatchObject({
      code: 'JoinConsentNeeded',
      rule: 'R12',
    });
  });

  it('makes a member at once, live for those who watch, and twice is once', async () => {
    const watch = await coordinator.watch(`collective:${collective.id}`);
    const somebody = await assembly.person('Paul Ménard');
    const variables = { id: collective.id, consent: true };
    expect(await somebody.act(join, variables)).toMatchObject({ memberCount: 2, viewer: { tier: 'member' } });
    await watch.heard('MemberJoined');
    expect(await somebody.act(join, variables)).toMatchObject({ memberCount: 2 });
  });

  it('tells who its members are to its own people alone, and how many to everybody', async () => {
    const quiet = await assembly.member(collective, 'Salomé Petit');
    const list = `query ($id: ID!) { members(collectiveId: $id, first: 100) { edges { node { person { name } } } } }`;
    const stranger = await assembly.person('Zoé Lambert');
    for (const [somebody, code] of [
      [assembly.visitor(), 'SignInFirst'],
      [stranger, 'MembersOnly'],
    ] as const) {
      expect((await somebody.ask(list, { id: collective.id })).errors?.[0]?.extensions?.code).toBe(code);
    }
    expect(JSON.stringify(await quiet.get(list, { id: collective.id }))).toContain('Salomé Petit');
    const open = `query ($id: ID!) { collective(slug: "commune") { memberCount } roles(collectiveId: $id) { person { name } } }`;
    const told = JSON.stringify(await assembly.visitor().get(open, { id: collective.id }));
    expect(told).toContain('Odile Carrier');
    expect(told).not.toContain('Salomé Petit');
  });

  it('keeps the last coordinator until another is there', async () => {
    const leave = `mutation ($id: ID!) { leaveCollective(id: $id) { __typename ${refusal} } }`;
    expect(await coordinator.act(leave, { id: collective.id })).toMatchObject({ code: 'LastCoordinator' });
    const heir = await assembly.member(collective, 'Inès Vasseur');
    const watch = await heir.watch(`collective:${collective.id}`);
    await assembly.giveRole(collective, heir, 'coordination');
    await watch.heard('RoleGiven');
    expect(await coordinator.act(leave, { id: collective.id })).toMatchObject({ __typename: 'Done' });
  });
});
