import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { ReportsDue } from '../../src/modules/organisations/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Item {
  id: Id;
  type: string;
  title: string;
  owed: boolean;
  state: string;
  subject: { id: Id } | null;
}

describe('a report that is owed', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let delegate: Somebody;
  let chair: Somebody;
  let scene: PlenaryScene;
  let organisations: OrganisationScenes;
  let mandate: Id;
  let party: { id: Id; slug: string };
  let spring: { id: Id; number: number; version: number };
  let met: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier', 'odile@exemple.fr');
    collective = await assembly.collective(coordinator);
    delegate = await assembly.member(collective, 'Paul Ménard');
    chair = await assembly.member(collective, 'Inès Vasseur');
    scene = new PlenaryScene(assembly, collective);
    organisations = new OrganisationScenes(assembly, collective);
    mandate = await organisations.given(coordinator, [delegate], { termOn: '2026-12-31' });
    party = await organisations.represented(
      coordinator,
      'Rive droite',
      await assembly.member(collective, 'Léa Fontanel'),
    );
  });
  afterAll(() => assembly.end());

  const agenda = async (number: number): Promise<Item[]> => {
    const { plenary } = await assembly.visitor().get<{ plenary: { agenda: Item[] } }>(
      `query ($slug: String!, $number: Int!) { plenary(collectiveSlug: $slug, number: $number) {
         agenda { id type title owed state subject { id } } } }`,
      { slug: collective.slug, number },
    );
    return plenary.agenda;
  };
  const owed = async (number: number): Promise<string[]> =>
    (await agenda(number)).filter((item) => item.owed).map(({ title }) => title);
  const meet = async (title: string, day: string): Promise<Id> => {
    const planned = await organisations.plan(delegate, mandate, party, [delegate], `${day}T17:00:00Z`, { title });
    expect(planned.code).toBeUndefined();
    return planned.id;
  };
  const convene = async (day: string): Promise<{ id: Id; number: number; version: number }> =>
    scene.convene(coordinator, { startsAt: `${day}T18:00:00Z` });
  const edit = (plenary: { id: Id; version: number }, day: string): Promise<Outcome> =>
    coordinator.act(
      `mutation ($id: ID!, $version: Int!, $input: PlenaryInput!) {
         editPlenary(id: $id, version: $version, input: $input) { __typename ${refusal} } }`,
      { ...plenary, input: { title: 'Avant l’été', place: 'Salle des Mariniers', startsAt: `${day}T18:00:00Z` } },
    );
  const editItem = (id: Id, type: string, subject: object | null): Promise<Outcome> =>
    coordinator.act(
      `mutation ($id: ID!, $input: AgendaItemInput!) { editAgendaItem(id: $id, input: $input) { __typename ${refusal} } }`,
      { id, input: { type, title: 'Autre chose', minutes: 20, subject } },
    );
  const told = async (type: string): Promise<number> =>
    (await assembly.sql('select 1 from event_log where type = $1', [type])).length;
  const settle = (): Promise<void> => assembly.service(ReportsDue).settle();

  it('stands on the agenda by itself, whether the plenary or the encounter was announced first', async () => {
    met = await meet('Avec Rive droite', '2026-03-05');
    spring = await convene('2026-03-20');
    expect(await owed(spring.number)).toEqual(['Avec Rive droite']);
    await scene.addItem(coordinator, spring.id, { type: 'debate', title: 'Le marché' });
    await meet('Encore Rive droite', '2026-03-07');
    expect((await agenda(spring.number)).map(({ title }) => title)).toEqual([
      'Avec Rive droite',
      'Encore Rive droite',
      'Le marché',
    ]);
    // After the plenary: owed to none that is announced.
    await meet('En avril', '2026-04-07');
    expect(await owed(spring.number)).toHaveLength(2);
  });

  it('is not removed and stays what it is; it moves, and is not added twice', async () => {
    const [first] = await agenda(spring.number);
    const id = first?.id ?? '';
    const subject = { type: 'Encounter', id: met };
    expect(await scene.step(coordinator, 'removeAgendaItem', id)).toMatchObject({ code: 'ReportBackOwed', rule: 'R3' });
    expect(await editItem(id, 'debate', subject)).toMatchObject({ code: 'ReportBackOwed' });
    expect(await editItem(id, 'report-back', null)).toMatchObject({ code: 'ReportBackOwed' });
    expect((await scene.move(coordinator, id, 3)).code).toBeUndefined();
    await scene.move(coordinator, id, 1);
    await scene.addItem(coordinator, spring.id, { type: 'report-back', title: 'Ce qu’a dit Rive droite', subject });
    expect(await owed(spring.number)).toEqual(['Ce qu’a dit Rive droite', 'Encore Rive droite']);
    expect(await agenda(spring.number)).toHaveLength(3);
  });

  it('follows the dates: an earlier plenary takes it, a later one gives it back', async () => {
    const sooner = await convene('2026-03-12');
    expect([await owed(sooner.number), await owed(spring.number)]).toEqual([
      ['Avec Rive droite', 'Encore Rive droite'],
      [],
    ]);
    expect((await edit(sooner, '2026-03-25')).code).toBeUndefined();
    expect([await owed(sooner.number), await owed(spring.number)]).toEqual([
      [],
      ['Avec Rive droite', 'Encore Rive droite'],
    ]);
    expect((await agenda(spring.number)).map(({ type }) => type)).toEqual(['report-back', 'report-back', 'debate']);
  });

  it('goes when the encounter is called off', async () => {
    const called = await meet('Annulée', '2026-03-08');
    expect(await owed(spring.number)).toContain('Annulée');
    await delegate.act(
      `mutation ($c: ID!, $id: ID!) { cancelEncounter(collectiveId: $c, id: $id, reason: "Malade.") { __typename ${refusal} } }`,
      { c: collective.id, id: called },
    );
    expect(await owed(spring.number)).not.toContain('Annulée');
  });

  it('is called for three days before, told late the day after, once each, to who owes it and to everybody', async () => {
    assembly.clock.set('2026-03-16T12:00:00Z');
    await settle();
    expect(await told('ReportDueSoon')).toBe(0);
    assembly.clock.set('2026-03-17T12:00:00Z');
    await settle();
    await settle();
    expect(await told('ReportDueSoon')).toBe(2);
    assembly.clock.set('2026-03-20T12:00:00Z');
    await settle();
    expect(await told('ReportOverdue')).toBe(0);
    expect(await organisations.overdue(assembly.visitor())).toEqual([]);
    assembly.clock.set('2026-03-21T12:00:00Z');
    await Promise.all([settle(), settle()]);
    expect([await told('ReportDueSoon'), await told('ReportOverdue')]).toEqual([2, 2]);
    expect(await organisations.overdue(assembly.visitor())).toEqual(['Avec Rive droite', 'Encore Rive droite']);
    await assembly.settled();
    for (const somebody of [coordinator, delegate]) {
      const { inbox, notifications } = await somebody.get<{
        inbox: { kind: string; title: string }[];
        notifications: { edges: { node: { sentence: string; earlier: { sentence: string }[] } }[] };
      }>(
        `query ($c: ID!) { inbox(collectiveId: $c) { kind title }
           notifications(collectiveId: $c, first: 50) { edges { node { sentence earlier { sentence } } } } }`,
        { c: collective.id },
      );
      expect(inbox.filter(({ kind }) => kind === 'report').map(({ title }) => title)).toEqual([
        'Avec Rive droite',
        'Encore Rive droite',
      ]);
      expect(JSON.stringify(notifications)).toMatch(/attendu le 20 mars 2026, est en retard/);
    }
  });

  it('is not heard before it is written; left to the next plenary, it comes back there by itself', async () => {
    assembly.clock.set('2026-03-20T18:00:00Z');
    await scene.appoint(coordinator, spring.id, 'chair', chair);
    await scene.step(chair, 'openPlenary', spring.id);
    const [first] = await agenda(spring.number);
    expect(await scene.step(chair, 'openAgendaItem', first?.id ?? '')).toMatchObject({ code: 'ReportNotPosted' });
    // An item about nothing in particular is no way round.
    const added = await scene.addItem(chair, spring.id, { type: 'report-back', title: 'Les rencontres' });
    const loose = added.agenda.find(({ title }) => title === 'Les rencontres');
    expect(await scene.step(chair, 'openAgendaItem', loose?.id ?? '')).toMatchObject({ code: 'ReportNotPosted' });
    const next = 2;
    expect(await owed(next)).toEqual([]);
    await scene.step(chair, 'carryOverAgendaItem', first?.id ?? '');
    expect(await owed(next)).toEqual(['Avec Rive droite']);
    await scene.step(chair, 'closePlenary', spring.id);
    expect(await owed(next)).toEqual(['Avec Rive droite', 'Encore Rive droite']);
  });

  it('is owed no more once it was heard', async () => {
    await organisations.hold(delegate, met);
    await organisations.report(delegate, met, 'Ils consulteront leurs membres.');
    expect(await owed(2)).toContain('Avec Rive droite');
    const back = (await agenda(2)).find(({ title }) => title === 'Avec Rive droite');
    const later = await assembly.sql<{ id: Id }>('select id from plenary where number = 2');
    assembly.clock.set('2026-03-25T18:00:00Z');
    await scene.appoint(coordinator, later[0]?.id ?? '', 'chair', chair);
    await scene.step(chair, 'openPlenary', later[0]?.id ?? '');
    expect((await scene.step(chair, 'openAgendaItem', back?.id ?? '')).code).toBeUndefined();
    const summer = await convene('2026-06-20');
    // The other one awaits its turn in the plenary under way.
    expect(await owed(summer.number)).toEqual(['En avril']);
    await playAgain(assembly.databaseUrl, 'OweReports');
    expect(await owed(summer.number)).toEqual([]);
    await convene('2026-06-27');
    expect((await agenda(summer.number)).map(({ title }) => title)).toEqual(['En avril']);
  });
});
