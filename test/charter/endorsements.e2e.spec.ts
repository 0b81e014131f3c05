import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EndorsementsService } from '../../src/modules/charter/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { CharterScenes, ratified, type VersionSeen } from '../support/scenes/charter.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

/** Scenarios C and D: endorsement after an internal vote; withdrawal. */
describe('endorsing the charter', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let marthe: Somebody;
  let paul: Somebody;
  let visitor: Somebody;
  let collective: TestCollective;
  let scenes: CharterScenes;
  let organisations: OrganisationScenes;
  let charter: VersionSeen;
  let aubier: { id: string; slug: string; name: string };

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2019-10-14T17:30:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    marthe = await assembly.member(collective, 'Marthe Aubier');
    paul = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    scenes = new CharterScenes(assembly, collective);
    organisations = new OrganisationScenes(assembly, collective);
    charter = await scenes.write(coordinator, await scenes.draft(coordinator), 'Comment nous décidons', [
      ['Une personne, une voix', 'Chacun a une voix.'],
      ['Dans l’ordre', 'Le programme d’abord.'],
    ]);
    await scenes.putInForce(coordinator, charter.id);
    aubier = await organisations.represented(coordinator, 'L’Aubier', marthe);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  /** Those that endorse at a moment: a college of organisations. */
  const endorsing = async (at: string): Promise<string[]> => {
    const service = assembly.service(EndorsementsService);
    const found = await service.endorsingOrganisations(assembly.service(Database), collective.id, new Date(at));
    return found.map(({ name }) => name);
  };
  const article = (index: number): string => charter.parts[0]?.articles[index]?.id ?? '';

  describe('as a person', () => {
    it('takes a member, once, on any path at once (R7)', async () => {
      expect(await scenes.endorse(visitor, charter.id)).toMatchObject({ code: 'SignInFirst' });
      const stranger = await assembly.person('Personne d’ailleurs');
      expect(await scenes.endorse(stranger, charter.id)).toMatchObject({ code: 'MembersOnly' });
      const both = await Promise.all([scenes.endorse(paul, charter.id), scenes.endorse(paul, charter.id)]);
      expect(both.map(({ state, code }) => state ?? code).sort()).toEqual(['EndorsedAlready', 'active']);
    });
  });

  describe('as an organisation', () => {
    it('refuses an unverified signatory (R4)', async () => {
      expect(await scenes.announce(paul, aubier, charter.id)).toMatchObject({
        code: 'SignatoryNotVerified',
        rule: 'R4',
      });
      expect(await scenes.sign(paul, aubier, charter.id)).toMatchObject({ code: 'SignatoryNotVerified' });
      expect(await scenes.sign(coordinator, aubier, charter.id)).toMatchObject({ code: 'SignatoryNotVerified' });
    });

    it('announces, then confirms by its own vote, whose figures are checked', async () => {
      expect(await scenes.announce(marthe, aubier, charter.id)).toMatchObject({ state: 'announced' });
      expect(await scenes.announce(marthe, aubier, charter.id)).toMatchObject({ code: 'EndorsedAlready' });
      expect(await scenes.sign(marthe, aubier, charter.id, { ratification: null })).toMatchObject({
        code: 'RatificationNeeded',
      });
      for (const [change, code] of [
        [{ votesAbstain: 3 }, 'RatificationSumWrong'],
        [{ votesFor: 9 }, 'RatificationNotPassed'],
        [{ on: '2019-10-15' }, 'RatificationToCome'],
      ] as const) {
        expect(await scenes.confirm(marthe, aubier, charter.id, { ...ratified, ...change })).toMatchObject({ code });
      }
      expect(await scenes.confirm(marthe, aubier, charter.id)).toMatchObject({
        state: 'confirmed',
        ratification: { electorate: 120, votesFor: 108, votesAgainst: 10, votesAbstain: 1 },
      });
    });

    it('signs with the three acceptances, all of them, and reservations on articles', async () => {
      for (const missing of ['acceptsCharterAndMethod', 'acceptsPriorWork', 'acceptsCommonProgramme']) {
        expect(await scenes.sign(marthe, aubier, charter.id, { [missing]: false })).toMatchObject({
          code: 'AcceptancesNeeded',
          rule: 'R4',
        });
      }
      const twice = [
        { articleId: article(1), reason: 'Une fois' },
        { articleId: article(1), reason: 'Deux fois' },
      ];
      expect(await scenes.sign(marthe, aubier, charter.id, { reservations: twice })).toMatchObject({
        code: 'ReservationOnNoArticle',
      });
      const watch = await visitor.watch(`organisation:${aubier.id}`);
      const reservations = [
        { articleId: article(0), reason: 'Nos statuts demandent une consultation.' },
        { articleId: article(1), reason: 'Nous consulterons avant le 15 décembre.' },
      ];
      expect(await scenes.sign(marthe, aubier, charter.id, { ratification: null, reservations })).toMatchObject({
        state: 'active',
        person: { name: 'Marthe Aubier' },
        reservations: [{ number: 'I-1' }, { number: 'I-2', reason: 'Nous consulterons avant le 15 décembre.' }],
      });
      await watch.heard('EndorsementSigned');
      expect(await organisations.see(visitor, aubier.slug)).toMatchObject({ state: 'endorsing' });
    });

    it('does not sign twice', async () => {
      expect(await scenes.sign(marthe, aubier, charter.id)).toMatchObject({ code: 'EndorsedAlready', rule: 'R7' });
    });

    it('stands on the wall, apart from persons', async () => {
      expect(await scenes.counts(visitor)).toMatchObject({ persons: 1, organisations: 1, withReservations: 1 });
      expect(await scenes.wall(visitor, { kind: 'person' })).toMatchObject([{ person: { name: 'Paul Ménard' } }]);
      expect(await scenes.wall(visitor, { kind: 'organisation' })).toMatchObject([
        { organisation: { name: 'L’Aubier' } },
      ]);
    });
  });

  describe('withdrawing (R5)', () => {
    it('is for who endorsed, is dated, once, and erases nothing', async () => {
      const [signed] = await scenes.wall(visitor, { kind: 'organisation' });
      const id = signed?.id ?? '';
      expect(await scenes.withdraw(paul, id)).toMatchObject({ code: 'EndorsersOnly', rule: 'R5' });
      expect(await scenes.withdraw(coordinator, id)).toMatchObject({ code: 'EndorsersOnly' });
      assembly.clock.forward(60);
      expect(await scenes.withdraw(marthe, id, 'Après le vote du programme.')).toMatchObject({
        state: 'withdrawn',
        withdrawnAt: '2019-10-14T18:30:00.000Z',
        reservations: [{ number: 'I-1' }, { number: 'I-2' }],
      });
      expect(await scenes.withdraw(marthe, id)).toMatchObject({ code: 'EndorsementNotThere', rule: 'R5' });
      expect(await organisations.see(visitor, aubier.slug)).toMatchObject({ state: 'withdrawn' });
      expect(await scenes.wall(visitor, { state: 'withdrawn' })).toHaveLength(1);
      expect(await endorsing('2019-10-14T17:29:00Z')).toEqual([]);
      expect(await endorsing('2019-10-14T18:00:00Z')).toEqual(['L’Aubier']);
      expect(await endorsing('2019-10-14T18:30:00Z')).toEqual([]);
    });

    it('stays in the organisation’s history, beside what it did before', async () => {
      await assembly.settled();
      const { organisationTimeline } = await visitor.get<{
        organisationTimeline: { edges: { node: { sentence: string } }[] };
      }>(
        `query ($c: ID!, $id: ID!) { organisationTimeline(collectiveId: $c, id: $id) { edges { node { sentence } } } }`,
        { c: collective.id, id: aubier.id },
      );
      expect(organisationTimeline.edges.map(({ node }) => node.sentence).slice(0, 4)).toEqual([
        '« L’Aubier » retire son soutien à la charte',
        '« L’Aubier » soutient la version 1 de la charte',
        '« L’Aubier » confirme par un vote interne',
        '« L’Aubier » annonce son intention de soutenir la charte',
      ]);
    });

    it('lets one come back with a new endorsement', async () => {
      expect(await scenes.sign(marthe, aubier, charter.id)).toMatchObject({ state: 'active' });
      const [mine] = await scenes.wall(visitor, { kind: 'person' });
      expect(await scenes.withdraw(paul, mine?.id ?? '')).toMatchObject({ state: 'withdrawn' });
      expect(await scenes.endorse(paul, charter.id)).toMatchObject({ state: 'active' });
    });
  });

  describe('what was only announced', () => {
    it('is of the next version when it comes, its internal vote to hold again; nobody is asked to renew it', async () => {
      const ormes = await organisations.represented(coordinator, 'Les Ormes', marthe);
      const before = await scenes.counts(visitor);
      expect(await scenes.confirm(marthe, ormes, charter.id)).toMatchObject({ state: 'confirmed' });
      charter = await scenes.draft(coordinator, 'Sans rien changer.');
      await scenes.putInForce(coordinator, charter.id);
      const [row] = (await scenes.wall(visitor, { kind: 'organisation', state: 'announced' })).filter(
        ({ organisation }) => organisation?.name === 'Les Ormes',
      );
      expect(row).toMatchObject({ state: 'announced', versionNumber: 2, ratification: null });
      expect(await scenes.counts(visitor)).toMatchObject({ organisationsToRenew: before.organisations });
      expect(await scenes.sign(marthe, ormes, charter.id, { ratification: null })).toMatchObject({
        code: 'RatificationNeeded',
      });
    });
  });

  describe('a reservation on words', () => {
    const clauseOf = (index: number): string =>
      /id="c-([^"]+)"/.exec(charter.parts[0]?.articles[index]?.html ?? '')?.[1] ?? '';
    const rewrite = async (reason: string, texts: readonly (string | null)[]): Promise<void> => {
      let next = await scenes.draft(coordinator, reason);
      for (const [index, text] of texts.entries()) {
        const articleId = article(index);
        const title = charter.parts[0]?.articles[index]?.title ?? '';
        next = await (text === null
          ? scenes.edit(coordinator, 'removeCharterArticle', next, { articleId })
          : scenes.edit(coordinator, 'editCharterArticle', next, { articleId, title, text }));
      }
      await scenes.putInForce(coordinator, next.id);
    };

    it('keeps them, and says where they are as the charter changes, or that they are gone', async () => {
      const levain = await organisations.represented(coordinator, 'Le Levain', paul);
      const reserve = (clauseId: string | null) => [
        { articleId: article(0), clauseId: null, reason: 'Tout l’article.' },
        { articleId: article(1), clauseId, reason: 'Ces mots.' },
      ];
      expect(await scenes.sign(paul, levain, charter.id, { reservations: reserve(clauseOf(0)) })).toMatchObject({
        code: 'ReservationOnNoWords',
      });
      expect(await scenes.sign(paul, levain, charter.id, { reservations: reserve(clauseOf(1)) })).toMatchObject({
        reservations: [
          { number: 'I-1', quote: null, place: 'same' },
          { number: 'I-2', quote: 'Le programme d’abord.', place: 'same' },
        ],
      });
      const places = async (): Promise<string[]> => {
        const [row] = (await scenes.wall(visitor, { kind: 'organisation' })).filter(
          ({ organisation }) => organisation?.name === 'Le Levain',
        );
        return row?.reservations.map(({ place }) => place) ?? [];
      };
      await rewrite('Un mot de plus.', ['Chacun a une voix.', 'Le programme d’abord, puis les noms.']);
      expect(await places()).toEqual(['same', 'edited']);
      await rewrite('Autrement.', [null, 'Tout se décide en plénière.']);
      expect(await places()).toEqual(['gone', 'gone']);
    });
  });
});
