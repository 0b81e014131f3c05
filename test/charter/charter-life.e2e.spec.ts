import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { CharterDueDates } from '../../src/modules/charter/index.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { CharterScenes, ratified, type VersionSeen } from '../support/scenes/charter.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

/** A version takes effect on its day; who endorsed another is shown what changed for them, renews, or lets it lapse. */
describe('the life of a charter', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let marthe: Somebody;
  let paul: Somebody;
  let ines: Somebody;
  let visitor: Somebody;
  let collective: TestCollective;
  let scenes: CharterScenes;
  let organisations: OrganisationScenes;
  let first: VersionSeen;
  let second: VersionSeen;
  let aubier: { id: Id; slug: string; name: string };
  let levain: { id: Id; slug: string; name: string };

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2019-10-14T17:30:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    marthe = await assembly.member(collective, 'Marthe Aubier');
    paul = await assembly.member(collective, 'Paul Ménard');
    ines = await assembly.member(collective, 'Inès Roy');
    visitor = assembly.visitor();
    await assembly.sql('update account set email_confirmed_at = now()');
    scenes = new CharterScenes(assembly, collective);
    organisations = new OrganisationScenes(assembly, collective);
    first = await scenes.write(coordinator, await scenes.draft(coordinator), 'Comment nous décidons', [
      ['Une personne, une voix', 'Chacun a une voix.'],
      ['Dans l’ordre', 'Le programme d’abord.'],
      ['Rendre compte', 'Tout est public.'],
    ]);
    await scenes.putInForce(coordinator, first.id);
    aubier = await organisations.represented(coordinator, 'L’Aubier', marthe);
    levain = await organisations.represented(coordinator, 'Le Levain', ines);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const settle = () => assembly.service(CharterDueDates).settle();
  const inForce = async () => (await scenes.inForce(visitor))?.number;
  const article = (index: number): string => first.parts[0]?.articles[index]?.id ?? '';
  const clauseOf = (index: number): string =>
    /id="c-([^"]+)"/.exec(first.parts[0]?.articles[index]?.html ?? '')?.[1] ?? '';
  const letters = async (about: string): Promise<string[]> => {
    const rows = await assembly.sql<{ address: string; text: string }>(
      `select address, body_text as text from mail where body_text like $1 order by address`,
      [`%${about}%`],
    );
    return rows.map(({ text }) => text);
  };
  const of = async (name: string, state?: string) => {
    const wall = await scenes.wall(visitor, state === undefined ? {} : { state });
    const found = wall.find(({ organisation, person }) => (organisation ?? person).name === name);
    if (!found) throw new Error(`no endorsement of ${name}`);
    return found;
  };

  it('keeps who announced, who recorded the vote and who signed, each', async () => {
    await organisations.declare(paul, aubier);
    const [declared] = (await organisations.see(coordinator, aubier.slug)).representatives.filter(
      ({ state }) => state === 'declared',
    );
    await organisations.step(coordinator, 'verifyRepresentative', declared?.id ?? '');
    expect(await scenes.announce(marthe, aubier, first.id)).toMatchObject({ announcedBy: { name: 'Marthe Aubier' } });
    await scenes.confirm(paul, aubier, first.id);
    const reservations = [
      { articleId: article(0), reason: 'Tout l’article.' },
      { articleId: article(1), clauseId: clauseOf(1), reason: 'Ces mots.' },
      { articleId: article(2), reason: 'Celui-ci aussi.' },
    ];
    expect(await scenes.sign(marthe, aubier, first.id, { ratification: null, reservations })).toMatchObject({
      announcedBy: { name: 'Marthe Aubier' },
      confirmedBy: { name: 'Paul Ménard' },
      person: { name: 'Marthe Aubier' },
    });
    expect(await scenes.sign(ines, levain, first.id)).toMatchObject({ state: 'active', viewerMayRenew: false });
    expect(await scenes.endorse(paul, first.id)).toMatchObject({ state: 'active' });
    expect(await scenes.endorse(ines, first.id)).toMatchObject({ state: 'active' });
  });

  describe('a version adopted for a day to come', () => {
    it('says its day in the draft, not a past one, and is voted with it', async () => {
      second = await scenes.draft(coordinator, 'Il manquait une règle.');
      expect(await scenes.date(paul, second, '2019-11-01', 20)).toMatchObject({ code: 'CoordinationOnly' });
      expect(await scenes.date(coordinator, second, '2019-10-13', 20)).toMatchObject({ code: 'CharterDayPast' });
      second = await scenes.date(coordinator, second, '2019-11-01', 20);
      expect(second).toMatchObject({ takesEffectOn: '2019-11-01', renewWithin: 20, renewBefore: null });
      const edit = async (index: number, text: string) => {
        const title = first.parts[0]?.articles[index]?.title ?? '';
        second = await scenes.edit(coordinator, 'editCharterArticle', second, {
          articleId: article(index),
          title,
          text,
        });
      };
      await edit(1, 'Tout se décide en plénière.');
      second = await scenes.edit(coordinator, 'removeCharterArticle', second, { articleId: article(2) });
      second = await scenes.write(coordinator, second, 'Nos valeurs', [['L’eau', 'Elle est à tous.']]);
      await scenes.putInForce(coordinator, second.id);
      expect(await inForce()).toBe(1);
      await settle();
      expect(await inForce()).toBe(1);
      expect(await scenes.endorse(coordinator, second.id)).toMatchObject({ code: 'EndorsedVersionNotInForce' });
      expect(
        await scenes.edit(coordinator, 'addCharterPart', second, { title: 'Non', introduction: '' }),
      ).toMatchObject({
        code: 'CharterIsAdopted',
      });
    });

    it('leaves the next one to be drafted, and adopted only after that day', async () => {
      const third = await scenes.draft(coordinator, 'Plus tard.');
      expect(third.parts.flatMap(({ articles }) => articles).map(({ title }) => title)).toContain('L’eau');
      await expect(scenes.putInForce(coordinator, third.id)).rejects.toThrow('CharterAwaitsItsDay');
    });

    it('is in force on its day, once, whoever looks; each endorser is written to once, with their own address', async () => {
      assembly.clock.set('2019-10-31T22:59:00Z');
      await settle();
      expect(await inForce()).toBe(1);
      assembly.clock.set('2019-10-31T23:00:00Z');
      await Promise.all([settle(), settle(), settle()]);
      await settle();
      expect(await scenes.inForce(visitor)).toMatchObject({ number: 2, renewBefore: '2019-11-21' });
      expect(await scenes.counts(visitor)).toMatchObject({ persons: 0, personsToRenew: 2, organisationsToRenew: 2 });
      for (const [name, count] of [
        ['L’Aubier', 2],
        ['Le Levain', 1],
        ['Paul Ménard', 1],
        ['Inès Roy', 1],
      ] as const) {
        const sent = await letters(`/commune/charte/renouveler/${(await of(name)).id}`);
        expect([name, sent.length]).toEqual([name, count]);
        expect(sent[0]).toContain('21 novembre 2019');
      }
      expect((await letters(`renouveler/${(await of('L’Aubier')).id}`))[0]).toContain('réserve');
    });
  });

  describe('renewing', () => {
    it('shows first what one had a reservation on, and what became of it', async () => {
      const { id } = await of('L’Aubier');
      const seen = await scenes.renewal(marthe, id);
      expect(seen).toMatchObject({ from: { number: 1 }, to: { number: 2 }, same: 0, viewerMayRenew: true });
      expect(
        seen?.reserved.map(({ reservation, article: { change, before, after } }) =>
          [reservation.reason, reservation.place, change, before?.number ?? '-', after?.number ?? '-'].join(' '),
        ),
      ).toEqual([
        'Tout l’article. same same I-1 I-1',
        'Ces mots. gone changed I-2 I-2',
        'Celui-ci aussi. gone removed I-3 -',
      ]);
      expect(seen?.changed.map(({ change }) => change)).toEqual(['inserted']);
      expect(await scenes.renewal(visitor, id)).toMatchObject({ viewerMayRenew: false });
      const own = await scenes.renewal(paul, (await of('Paul Ménard')).id);
      expect(own).toMatchObject({ reserved: [], same: 1, viewerMayRenew: true });
      expect(own?.changed.map(({ change }) => change)).toEqual(['changed', 'removed', 'inserted']);
    });

    it('is for who endorsed, on the version in force, with a decision said', async () => {
      const { id } = await of('L’Aubier');
      expect(await scenes.renew(visitor, id, second.id)).toMatchObject({ code: 'SignInFirst' });
      expect(await scenes.renew(ines, id, second.id)).toMatchObject({ code: 'RenewersOnly', rule: 'R4' });
      expect(await scenes.renew(coordinator, id, second.id)).toMatchObject({ code: 'RenewersOnly' });
      expect(await scenes.renew(marthe, id, first.id, { carriesDecision: true })).toMatchObject({
        code: 'EndorsedVersionNotInForce',
      });
      expect(await scenes.renew(marthe, id, second.id)).toMatchObject({ code: 'RenewalDecisionNeeded' });
      const both = { carriesDecision: true, ratification: { ...ratified, on: '2019-10-31' } };
      expect(await scenes.renew(marthe, id, second.id, both)).toMatchObject({ code: 'RenewalDecisionNeeded' });
      const future = { ratification: { ...ratified, on: '2019-11-02' } };
      expect(await scenes.renew(marthe, id, second.id, future)).toMatchObject({ code: 'RatificationToCome' });
      const gone = [{ articleId: article(2), reason: 'Il n’y est plus.' }];
      expect(await scenes.renew(marthe, id, second.id, { carriesDecision: true, reservations: gone })).toMatchObject({
        code: 'ReservationOnNoArticle',
      });
    });

    it('carries the same internal decision on, said as such, with reservations kept; once (R7)', async () => {
      const { id } = await of('L’Aubier');
      const reservations = [{ articleId: article(0), reason: 'Tout l’article.' }];
      const renew = () => scenes.renew(marthe, id, second.id, { carriesDecision: true, reservations });
      const both = await Promise.all([renew(), renew()]);
      expect(both.map(({ state, code }) => state ?? code).sort()).toEqual(['EndorsementNotThere', 'active']);
      expect(await of('L’Aubier')).toMatchObject({
        versionNumber: 2,
        state: 'active',
        carriedFromVersion: 1,
        confirmedBy: { name: 'Marthe Aubier' },
        ratification: { on: ratified.on, electorate: 120 },
        statement: 'Nous signons après un débat de deux soirées.',
        reservations: [{ number: 'I-1', place: 'same' }],
      });
      expect(await of('L’Aubier', 'renewed')).toMatchObject({ versionNumber: 1, person: { name: 'Marthe Aubier' } });
      await assembly.settled();
      expect(
        await assembly.sql(`select 1 from event_log where type = 'EndorsementRenewed' and payload ->> 'number' = '2'`),
      ).toHaveLength(1);
    });

    it('takes a person, in their own name', async () => {
      const { id } = await of('Paul Ménard');
      expect(await scenes.renew(paul, id, second.id, { statement: 'Toujours.' })).toMatchObject({
        state: 'active',
        versionNumber: 2,
        statement: 'Toujours.',
        ratification: null,
      });
    });
  });

  describe('what is not renewed', () => {
    it('is reminded once before the end, lapses the day after, once, and is told', async () => {
      const [organisation, person] = [(await of('Le Levain')).id, (await of('Inès Roy')).id];
      assembly.clock.set('2019-11-06T12:00:00Z');
      await settle();
      expect(await letters(`renouveler/${organisation}`)).toHaveLength(1);
      assembly.clock.set('2019-11-07T12:00:00Z');
      await Promise.all([settle(), settle()]);
      await settle();
      expect(await letters(`renouveler/${organisation}`)).toHaveLength(2);
      assembly.clock.set('2019-11-21T22:59:00Z');
      await settle();
      expect(await of('Le Levain')).toMatchObject({ state: 'to_renew' });
      assembly.clock.set('2019-11-21T23:00:00Z');
      await Promise.all([settle(), settle()]);
      await settle();
      expect(await of('Le Levain')).toMatchObject({ state: 'lapsed', lapsedAt: '2019-11-21T23:00:00.000Z' });
      expect(await of('Inès Roy')).toMatchObject({ state: 'lapsed' });
      expect((await letters(`renouveler/${organisation}`)).filter((text) => text.includes('éteint'))).toHaveLength(1);
      expect(await letters(`renouveler/${person}`)).toHaveLength(3);
      await assembly.settled();
      expect(await assembly.sql(`select 1 from event_log where type = 'EndorsementLapsed'`)).toHaveLength(2);
      expect(await organisations.see(visitor, levain.slug)).toMatchObject({ state: 'known' });
      expect((await scenes.counts(visitor)).byVersion).toEqual([
        { versionNumber: 2, kind: 'person', pending: 0, active: 1, toRenew: 0, renewed: 0, lapsed: 0, withdrawn: 0 },
        {
          versionNumber: 2,
          kind: 'organisation',
          pending: 0,
          active: 1,
          toRenew: 0,
          renewed: 0,
          lapsed: 0,
          withdrawn: 0,
        },
        { versionNumber: 1, kind: 'person', pending: 0, active: 0, toRenew: 0, renewed: 1, lapsed: 1, withdrawn: 0 },
        {
          versionNumber: 1,
          kind: 'organisation',
          pending: 0,
          active: 0,
          toRenew: 0,
          renewed: 1,
          lapsed: 1,
          withdrawn: 0,
        },
      ]);
    });

    it('is signed anew, not renewed', async () => {
      const { id } = await of('Le Levain');
      expect(await scenes.renew(ines, id, second.id, { carriesDecision: true })).toMatchObject({
        code: 'EndorsementLapsedAlready',
        rule: 'R4',
      });
      expect(await scenes.withdraw(ines, id)).toMatchObject({ code: 'EndorsementNotThere' });
      expect(await scenes.sign(ines, levain, second.id)).toMatchObject({ state: 'active', versionNumber: 2 });
      const { id: active } = await of('Le Levain');
      expect(await scenes.renew(ines, active, second.id, { carriesDecision: true })).toMatchObject({
        code: 'EndorsedAlready',
      });
    });
  });

  it('keeps what it was told through its migration, both ways', async () => {
    const before = await assembly.sql(`select id, state, announced_by from endorsement order by id`);
    await playAgain(assembly.databaseUrl, 'LiveCharter');
    const after = await assembly.sql<{ state: string }>(`select id, state, announced_by from endorsement order by id`);
    expect(after).toHaveLength(before.length);
    expect(after.map(({ state }) => state).filter((state) => state === 'withdrawn')).toHaveLength(2);
    expect(await inForce()).toBe(2);
  });
});
