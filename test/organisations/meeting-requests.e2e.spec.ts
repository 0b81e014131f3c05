import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SolicitationsDue } from '../../src/modules/organisations/index.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { solvedProof } from '../support/scenes/identity.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

describe('a meeting asked for without an account', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let member: Somebody;
  let visitor: Somebody;
  let scenes: OrganisationScenes;

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-03-02T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    scenes = new OrganisationScenes(assembly, collective);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const pending = async (): Promise<object> =>
    (
      await visitor.get<{ pendingSolicitations: object }>(
        'query ($c: ID!) { pendingSolicitations(collectiveId: $c) { count late publishBy } }',
        { c: collective.id },
      )
    ).pendingSolicitations;
  const letters = async (address: string): Promise<string[]> =>
    (await assembly.sql<{ subject: string }>('select subject from mail where address = $1 order by id', [address])).map(
      ({ subject }) => subject,
    );
  const confirmations = async (): Promise<number> =>
    (await assembly.sql(`select 1 from event_log where type = 'MeetingRequestConfirmed'`)).length;
  /** Asked and confirmed; gives its id. */
  const confirmed = async (email: string, change: Record<string, unknown> = {}): Promise<string> => {
    expect((await scenes.requestMeeting(visitor, { email, ...change })).code).toBeUndefined();
    await scenes.confirmMeeting(visitor, await scenes.confirmationSentTo(email));
    const found = (await scenes.meetingRequests(coordinator)).find((each) => each.email === email);
    return found?.id ?? '';
  };

  it('wants a proof of work, a consent and an address', async () => {
    expect(await scenes.requestMeeting(visitor, { proof: 'rien' })).toMatchObject({ code: 'ProofOfWorkMissing' });
    const proof = await solvedProof(assembly);
    expect(await scenes.requestMeeting(visitor, { consent: false, proof })).toMatchObject({
      code: 'MeetingRequestConsentNeeded',
      rule: 'R12',
    });
    expect(await scenes.requestMeeting(visitor, { email: 'pas une adresse', proof })).toMatchObject({
      code: 'InvalidInput',
    });
    expect((await scenes.requestMeeting(visitor, { email: 'une@exemple.fr', proof })).code).toBeUndefined();
    expect(await scenes.requestMeeting(visitor, { proof })).toMatchObject({ code: 'ProofOfWorkMissing' });
  });

  it('counts for nothing until its link is followed, and once however often it is', async () => {
    expect((await scenes.requestMeeting(visitor)).code).toBeUndefined();
    expect(await letters('berthe@exemple.fr')).toEqual(['Confirmez votre demande']);
    expect(await pending()).toEqual({ count: 0, late: 0, publishBy: null });
    expect(await scenes.meetingRequests(coordinator)).toEqual([]);
    const token = await scenes.confirmationSentTo('berthe@exemple.fr');
    const { meetingRequestReceipt } = await visitor.get<{ meetingRequestReceipt: object }>(
      `query ($token: String!) { meetingRequestReceipt(token: $token) {
         ... on MeetingRequestReceipt { organisationName text state publishBy } } }`,
      { token },
    );
    expect(meetingRequestReceipt).toEqual({
      organisationName: 'Les Vergers',
      text: 'Nous voudrions vous rencontrer en juin.',
      state: 'unconfirmed',
      publishBy: null,
    });
    assembly.clock.set('2026-03-04T10:00:00Z');
    const both = await Promise.all([scenes.confirmMeeting(visitor, token), scenes.confirmMeeting(visitor, token)]);
    expect(both).toMatchObject([
      { state: 'confirmed', publishBy: '2026-03-11' },
      { state: 'confirmed', publishBy: '2026-03-11' },
    ]);
    assembly.clock.set('2026-03-05T10:00:00Z');
    expect(await scenes.confirmMeeting(visitor, token)).toMatchObject({ publishBy: '2026-03-11' });
    expect(await confirmations()).toBe(1);
    expect(await pending()).toEqual({ count: 1, late: 0, publishBy: '2026-03-11' });
  });

  it('is read by the coordination alone, and awaits it', async () => {
    expect(await scenes.meetingRequests(coordinator)).toMatchObject([
      { organisationName: 'Les Vergers', email: 'berthe@exemple.fr' },
    ]);
    await expect(scenes.meetingRequests(member)).rejects.toThrow();
    await expect(scenes.meetingRequests(visitor)).rejects.toThrow();
    const { inbox } = await coordinator.get<{ inbox: { kind: string; title: string; deadline: string }[] }>(
      'query ($c: ID!) { inbox(collectiveId: $c) { kind title deadline } }',
      { c: collective.id },
    );
    expect(inbox).toEqual([{ kind: 'publish', title: 'Les Vergers', deadline: '2026-03-11T23:00:00.000Z' }]);
    await assembly.settled();
    const { journal } = await visitor.get<{ journal: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: ID!) { journal(collectiveId: $id) { edges { node { sentence } } } }',
      { id: collective.id },
    );
    expect(journal.edges[0]?.node.sentence).toBe('Une organisation sans compte ici demande à rencontrer le collectif');
    expect(JSON.stringify(journal)).not.toMatch(/Vergers|berthe/i);
  });

  it('is told late once, and not again once it is attached', async () => {
    const told = async (): Promise<unknown[]> =>
      (await assembly.sql<{ payload: object }>(`select payload from event_log where type = 'SolicitationsLate'`)).map(
        ({ payload }) => payload,
      );
    const settle = (): Promise<void> => assembly.service(SolicitationsDue).settle();
    assembly.clock.set('2026-03-11T20:00:00Z');
    await settle();
    expect(await told()).toEqual([]);
    assembly.clock.set('2026-03-12T10:00:00Z');
    await Promise.all([settle(), settle()]);
    expect(await told()).toEqual([{ count: 1, days: 7 }]);
    expect(await pending()).toMatchObject({ count: 1, late: 1 });
    const [request] = await scenes.meetingRequests(coordinator);
    expect(await scenes.attachMeeting(member, request?.id ?? '')).toMatchObject({ code: 'CoordinationOnly' });
    expect(await scenes.attachMeeting(coordinator, request?.id ?? '')).toMatchObject({
      slug: 'les-vergers',
      state: 'soliciting',
      contact: '',
      solicitations: [
        {
          state: 'received',
          channel: 'form',
          receivedOn: '2026-03-04',
          publishBy: '2026-03-11',
          askedBy: 'Berthe Lorieux, berthe@exemple.fr',
        },
      ],
    });
    expect(await pending()).toMatchObject({ count: 1, late: 1 });
    await settle();
    expect(await told()).toHaveLength(1);
    expect(await letters('berthe@exemple.fr')).toEqual(['Confirmez votre demande', 'Votre demande est enregistrée']);
    expect(await scenes.attachMeeting(coordinator, request?.id ?? '')).toMatchObject({ code: 'MeetingRequestSettled' });
    expect(await scenes.setMeetingAside(coordinator, request?.id ?? '')).toMatchObject({
      code: 'MeetingRequestSettled',
    });
  });

  it('once published says what was asked, and not who asked', async () => {
    const seen = await scenes.see(coordinator, 'les-vergers');
    const published = await scenes.step(coordinator, 'publishSolicitation', seen.solicitations[0]?.id ?? '');
    expect(published.code).toBeUndefined();
    const { solicitations } = await scenes.see(visitor, 'les-vergers');
    expect(solicitations).toMatchObject([{ text: 'Nous voudrions vous rencontrer en juin.', askedBy: null }]);
    expect(JSON.stringify(await scenes.see(member, 'les-vergers'))).not.toContain('berthe@');
  });

  it('goes to the organisation the coordination knows it is from, never to a neighbour’s', async () => {
    const id = await confirmed('autre@exemple.fr');
    expect(await scenes.attachMeeting(coordinator, id)).toMatchObject({ code: 'OrganisationSlugTaken' });
    const other = await assembly.collective(coordinator, 'ailleurs');
    const elsewhere = new OrganisationScenes(assembly, other);
    const theirs = await elsewhere.add(coordinator, 'Ailleurs');
    expect(await scenes.attachMeeting(coordinator, id, theirs.id)).toMatchObject({ code: 'NotFound' });
    expect(await elsewhere.attachMeeting(coordinator, id, theirs.id)).toMatchObject({ code: 'NotFound' });
    const known = await scenes.see(coordinator, 'les-vergers');
    const [one, two] = await Promise.all([
      scenes.attachMeeting(coordinator, id, known.id),
      scenes.attachMeeting(coordinator, id, known.id),
    ]);
    expect([one.code, two.code].filter(Boolean)).toEqual(['MeetingRequestSettled']);
    expect((await scenes.see(coordinator, 'les-vergers')).solicitations).toHaveLength(2);
  });

  it('may be set aside, for a reason everybody reads', async () => {
    const id = await confirmed('pub@exemple.fr');
    expect(await scenes.setMeetingAside(member, id)).toMatchObject({ code: 'CoordinationOnly' });
    expect((await scenes.setMeetingAside(coordinator, id)).code).toBeUndefined();
    expect(await letters('pub@exemple.fr')).toEqual(['Confirmez votre demande', 'Votre demande n’a pas été retenue']);
    expect(await pending()).toMatchObject({ count: 1 });
    const token = await scenes.confirmationSentTo('pub@exemple.fr');
    expect(await scenes.confirmMeeting(visitor, token)).toMatchObject({ state: 'set_aside' });
    await assembly.settled();
    const { journal } = await visitor.get<{ journal: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: ID!) { journal(collectiveId: $id) { edges { node { sentence } } } }',
      { id: collective.id },
    );
    expect(journal.edges[0]?.node.sentence).toBe('Odile Carrier met de côté une demande de rencontre : Une publicité.');
  });

  it('is limited by address, and another address is not', async () => {
    for (const _ of [1, 2, 3])
      expect((await scenes.requestMeeting(visitor, { email: 'trop@exemple.fr' })).code).toBeUndefined();
    expect(await scenes.requestMeeting(visitor, { email: 'trop@exemple.fr' })).toMatchObject({
      code: 'TooManyAttempts',
      rule: 'R13',
    });
    expect((await scenes.requestMeeting(visitor, { email: 'peu@exemple.fr' })).code).toBeUndefined();
  });

  it('is forgotten when nobody confirmed it, and who asked some time after the answer', async () => {
    const expire = (): Promise<void> => assembly.service(PersonalData).expire(assembly.clock.now());
    const unconfirmed = (): Promise<object[]> =>
      assembly.sql(`select 1 from meeting_request where state = 'unconfirmed'`);
    const token = await scenes.confirmationSentTo('peu@exemple.fr');
    await expire();
    expect(await unconfirmed()).toHaveLength(4);
    assembly.clock.forward(3 * 24 * 60);
    expect(await scenes.confirmMeeting(visitor, token)).toMatchObject({ code: 'MeetingRequestGone' });
    expect(await scenes.confirmMeeting(visitor, 'jamais-envoyé')).toMatchObject({ code: 'MeetingRequestGone' });
    await expire();
    expect(await unconfirmed()).toEqual([]);
    const kept = (): Promise<object[]> => assembly.sql('select 1 from meeting_request where email is not null');
    expect(await kept()).toHaveLength(3);
    await expire();
    assembly.clock.forward(90 * 24 * 60);
    await expire();
    expect(await kept()).toEqual([]);
    expect(await assembly.sql('select 1 from meeting_request where contact_name is not null')).toEqual([]);
  });

  it('is undone and done again on a database in use', async () => {
    await playAgain(assembly.databaseUrl, 'RequestMeetings');
    expect(await assembly.sql(`select 1 from solicitation where channel = 'form'`)).toEqual([]);
  });

  it('answers with an English sentence to who reads English', async () => {
    const { data } = await visitor.ask<{ confirmMeetingRequest: { message: string } }>(
      `mutation { confirmMeetingRequest(token: "rien") { ${refusal} } }`,
      {},
      'en',
    );
    expect(data.confirmMeetingRequest.message).toContain('no longer good');
  });
});
