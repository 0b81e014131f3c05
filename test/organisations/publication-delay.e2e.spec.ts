import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { SolicitationsDue } from '../../src/modules/organisations/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

describe('what an organisation asks', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let representative: Somebody;
  let visitor: Somebody;
  let scenes: OrganisationScenes;
  let party: { id: Id; slug: string };
  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-03-02T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scenes = new OrganisationScenes(assembly, collective);
    representative = await assembly.member(collective, 'Léa Fontanel');
    party = await scenes.represented(coordinator, 'Rive droite', representative);
    visitor = assembly.visitor();
  });
  afterAll(() => assembly.end());

  const pending = async (): Promise<object> =>
    (
      await visitor.get<{ pendingSolicitations: object }>(
        'query ($c: ID!) { pendingSolicitations(collectiveId: $c) { count late publishBy days } }',
        { c: collective.id },
      )
    ).pendingSolicitations;
  const file = (text: string): Promise<Outcome> =>
    representative.act(
      `mutation ($c: ID!, $id: ID!, $input: SolicitationInput!) {
         fileSolicitation(collectiveId: $c, organisationId: $id, input: $input) { __typename ${refusal} } }`,
      { c: collective.id, id: party.id, input: { channel: 'online', text } },
    );
  const setDelay = async (publishWithin: number, who = coordinator): Promise<Outcome> => {
    const { collective: now } = await coordinator.get<{ collective: { version: number } }>(
      'query ($slug: String!) { collective(slug: $slug) { version } }',
      { slug: collective.slug },
    );
    const input = { name: 'Collectif', purpose: '', territory: '', timeZone: 'Europe/Paris', colour: '#1f6f54' };
    return who.act(
      `mutation ($id: ID!, $version: Int!, $input: CollectiveInput!) {
         editCollective(id: $id, version: $version, input: $input) { __typename ${refusal} } }`,
      { id: collective.id, version: now.version, input: { ...input, publishWithin } },
    );
  };
  const told = async (): Promise<object[]> =>
    (
      await assembly.sql<{ payload: object }>(
        `select payload from event_log where type = 'SolicitationsLate' order by seq`,
      )
    ).map(({ payload }) => payload);
  const settle = (): Promise<void> => assembly.service(SolicitationsDue).settle();

  it('is to be published within a delay everybody sees, without saying who asks', async () => {
    expect(await pending()).toEqual({ count: 0, late: 0, publishBy: null, days: 7 });
    expect((await file('Nous voudrions vous rencontrer.')).code).toBeUndefined();
    expect(await pending()).toEqual({ count: 1, late: 0, publishBy: '2026-03-09', days: 7 });
    expect(JSON.stringify(await scenes.see(visitor, party.slug))).not.toContain('vous rencontrer');
    const { inbox } = await coordinator.get<{ inbox: { kind: string; deadline: string }[] }>(
      'query ($c: ID!) { inbox(collectiveId: $c) { kind deadline } }',
      { c: collective.id },
    );
    expect(inbox).toMatchObject([{ kind: 'publish', deadline: '2026-03-09T23:00:00.000Z' }]);
  });

  it('keeps the day it was promised when the delay changes; only the coordination changes it', async () => {
    expect(await setDelay(3, representative)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await setDelay(0)).toMatchObject({ code: 'InvalidInput' });
    expect(await setDelay(61)).toMatchObject({ code: 'InvalidInput' });
    expect((await setDelay(3)).code).toBeUndefined();
    await file('Et vous lire.');
    expect(await pending()).toEqual({ count: 2, late: 0, publishBy: '2026-03-05', days: 3 });
    expect(await assembly.sql('select publish_by::text from solicitation order by filed_at, id')).toEqual([
      { publish_by: '2026-03-09' },
      { publish_by: '2026-03-05' },
    ]);
  });

  it('is told late once, to everybody', async () => {
    assembly.clock.set('2026-03-05T22:00:00Z');
    await settle();
    expect(await told()).toEqual([]);
    assembly.clock.set('2026-03-06T10:00:00Z');
    await Promise.all([settle(), settle()]);
    expect(await told()).toEqual([{ count: 1, days: 3 }]);
    expect(await pending()).toMatchObject({ count: 2, late: 1 });
    await assembly.settled();
    const { journal } = await visitor.get<{ journal: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: ID!) { journal(collectiveId: $id) { edges { node { sentence } } } }',
      { id: collective.id },
    );
    expect(journal.edges[0]?.node.sentence).toBe(
      'Une sollicitation reçue n’a pas été publiée dans le délai de 3 jours',
    );
    const { solicitations } = await scenes.see(coordinator, party.slug);
    for (const { id } of solicitations) await scenes.step(coordinator, 'publishSolicitation', id);
    expect(await pending()).toMatchObject({ count: 0, late: 0 });
    assembly.clock.set('2026-03-20T10:00:00Z');
    await settle();
    expect(await told()).toHaveLength(1);
  });

  it('has its day in a database of before', async () => {
    await playAgain(assembly.databaseUrl, 'PublishWithin');
    expect(await assembly.sql('select publish_by::text from solicitation')).toEqual([
      { publish_by: '2026-03-09' },
      { publish_by: '2026-03-09' },
    ]);
  });
});
