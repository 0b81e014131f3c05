import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { MandateTerms, EncountersService, OrganisationsInbox } from '../../src/modules/organisations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Refused } from '../../src/kernel/refusal.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

/** Scenario A: four organisations solicit, a plenary gives a mandate, delegates meet and report. */
describe('the approach of a party', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let collective: TestCollective;
  let scenes: OrganisationScenes;
  let marthe: Somebody;
  let yasmine: Somebody;
  let paul: Somebody;
  let visitor: Somebody;
  let aubier: { id: string; slug: string; name: string };

  const awaiting = async (who: Somebody): Promise<string[]> => {
    const standing = await assembly.service(CollectivesService).standing({ accountId: who.id }, collective.id);
    const lines = await assembly.service(OrganisationsInbox).awaiting(assembly.service(Database), standing);
    return lines.map(({ kind, deadline }) => `${kind} ${deadline?.toISOString() ?? ''}`.trim());
  };

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2019-05-27T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    marthe = await assembly.member(collective, 'Marthe Aubier');
    yasmine = await assembly.member(collective, 'Yasmine Haddad');
    paul = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    scenes = new OrganisationScenes(assembly, collective);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  describe('who speaks for an organisation', () => {
    it('is refused to visitors and strangers, who see no contact', async () => {
      expect(await scenes.add(visitor, 'Intruse')).toMatchObject({ code: 'SignInFirst' });
      const stranger = await assembly.person('Personne d’ailleurs');
      expect(await scenes.add(stranger, 'Intruse')).toMatchObject({ code: 'MembersOnly' });
      const made = await scenes.add(marthe, 'L’Aubier, écologie solidaire');
      aubier = { id: made.id, slug: made.slug, name: 'L’Aubier, écologie solidaire' };
      expect(made).toMatchObject({ slug: 'l-aubier-ecologie-solidaire', state: 'known', contact: null });
      expect(await scenes.see(coordinator, aubier.slug)).toMatchObject({ contact: 'secret@exemple.fr' });
      expect(await scenes.add(marthe, 'L’Aubier, écologie solidaire')).toMatchObject({ code: 'OrganisationSlugTaken' });
    });

    it('is declared once, seen by the coordination alone, and speaks only once verified', async () => {
      expect(await scenes.file(marthe, aubier)).toMatchObject({ code: 'RepresentativesOnly', rule: 'R4' });
      expect(await scenes.declare(marthe, aubier)).toMatchObject({ representatives: [{ state: 'declared' }] });
      expect(await scenes.declare(marthe, aubier)).toMatchObject({ code: 'RepresentativeDeclared' });
      expect((await scenes.see(paul, aubier.slug)).representatives).toEqual([]);
      expect(await awaiting(coordinator)).toEqual(['verify']);
      expect(await scenes.file(marthe, aubier)).toMatchObject({ code: 'RepresentativesOnly' });
    });

    it('is verified by the coordination, never by oneself, and settled once', async () => {
      const [declaration] = (await scenes.see(coordinator, aubier.slug)).representatives;
      const id = declaration?.id ?? '';
      expect(await scenes.step(marthe, 'verifyRepresentative', id)).toMatchObject({ code: 'CoordinationOnly' });
      expect(await scenes.step(coordinator, 'verifyRepresentative', id)).toMatchObject({
        representatives: [{ state: 'verified', person: { name: 'Marthe Aubier' } }],
      });
      expect(await scenes.step(coordinator, 'refuseRepresentative', id, { reason: 'Non' })).toMatchObject({
        code: 'RepresentativeSettled',
      });
      const own = await scenes.declare(coordinator, aubier);
      const mine = own.representatives.find(({ state }) => state === 'declared');
      expect(await scenes.step(coordinator, 'verifyRepresentative', mine?.id ?? '')).toMatchObject({
        code: 'OwnDeclaration',
      });
    });

    it('may be refused with a reason, and declared again', async () => {
      await scenes.declare(paul, aubier);
      const mine = (await scenes.see(paul, aubier.slug)).representatives.find(({ state }) => state === 'declared');
      await scenes.step(coordinator, 'refuseRepresentative', mine?.id ?? '', {
        reason: 'Le local ne vous connaît pas.',
      });
      expect((await scenes.see(paul, aubier.slug)).representatives).toContainEqual(
        expect.objectContaining({ state: 'refused', reason: 'Le local ne vous connaît pas.' }),
      );
      expect(await scenes.declare(paul, aubier)).toMatchObject({ __typename: 'Organisation' });
    });

    it('ends with a reason: from then on the person speaks for it no more', async () => {
      const ines = await assembly.member(collective, 'Inès Vasseur');
      const union = await scenes.represented(coordinator, 'Union locale', ines);
      expect(await scenes.file(ines, union)).toMatchObject({ state: 'soliciting' });
      const [verified] = (await scenes.see(coordinator, union.slug)).representatives;
      assembly.clock.forward(1);
      const end = await scenes.step(coordinator, 'endRepresentative', verified?.id ?? '', { reason: 'Mandat fini.' });
      expect(end).toMatchObject({ representatives: [{ state: 'ended' }] });
      expect(await scenes.file(ines, union)).toMatchObject({ code: 'RepresentativesOnly' });
    });

    it('edits its page; others do not', async () => {
      const edit = `mutation ($c: ID!, $id: ID!, $version: Int!) { editOrganisation(collectiveId: $c, id: $id, version: $version,
        input: { name: "L’Aubier", kind: "party", statement: "Nouveau." }) { __typename ${refusal} } }`;
      const variables = { c: collective.id, id: aubier.id, version: 1 };
      expect(await paul.act(edit, variables)).toMatchObject({ code: 'OrganisationEditorsOnly' });
      expect(await marthe.act(edit, variables)).toMatchObject({ __typename: 'Organisation' });
      expect(await marthe.act(edit, variables)).toMatchObject({ code: 'ChangedMeanwhile' });
    });
  });

  describe('a solicitation', () => {
    let id: string;

    it('is filed by a representative, unread by others until published', async () => {
      const filed = await scenes.file(marthe, aubier);
      expect(filed).toMatchObject({ state: 'soliciting', solicitations: [{ state: 'received' }] });
      id = filed.solicitations[0]?.id ?? '';
      expect((await scenes.see(visitor, aubier.slug)).solicitations).toEqual([]);
      expect(await awaiting(coordinator)).toContain('publish 2019-06-03T22:00:00.000Z');
      expect(await scenes.step(marthe, 'publishSolicitation', id)).toMatchObject({ code: 'CoordinationOnly' });
      expect(await scenes.step(coordinator, 'acceptSolicitation', id)).toMatchObject({ code: 'SolicitationNotThere' });
      expect(await scenes.step(coordinator, 'answerSolicitation', id, { answer: 'Non.' })).toMatchObject({
        code: 'SolicitationNotThere',
      });
    });

    it('is published by the coordination, accepted, answered: live for who watches', async () => {
      const watch = await visitor.watch(`organisation:${aubier.id}`);
      await scenes.step(coordinator, 'publishSolicitation', id);
      await watch.heard('SolicitationPublished');
      expect((await scenes.see(visitor, aubier.slug)).solicitations).toMatchObject([{ state: 'published' }]);
      expect(await scenes.step(coordinator, 'publishSolicitation', id)).toMatchObject({ code: 'SolicitationNotThere' });
      await scenes.step(coordinator, 'acceptSolicitation', id);
      expect(
        await scenes.step(coordinator, 'answerSolicitation', id, { answer: 'La plénière a dit oui.' }),
      ).toMatchObject({
        solicitations: [{ state: 'answered', answer: 'La plénière a dit oui.' }],
        state: 'soliciting',
      });
    });

    it('received by letter is recorded by the coordination; answered without acceptance, it is declined', async () => {
      const levain = await scenes.add(coordinator, 'Le Levain');
      expect(await scenes.file(coordinator, levain, 'letter', '2019-05-28')).toMatchObject({
        code: 'SolicitationDateWrong',
      });
      const filed = await scenes.file(coordinator, levain, 'letter', '2019-05-20');
      const letter = filed.solicitations[0]?.id ?? '';
      await scenes.step(coordinator, 'publishSolicitation', letter);
      expect(await scenes.step(coordinator, 'answerSolicitation', letter, { answer: 'Pas maintenant.' })).toMatchObject(
        {
          state: 'declined',
        },
      );
    });
  });

  describe('a mandate', () => {
    it('is proposed by the coordination with limits, holders and a term to come', async () => {
      expect(await scenes.propose(paul, [paul])).toMatchObject({ code: 'CoordinationOnly' });
      expect(await scenes.propose(coordinator, [paul], { mayNotOffer: [] })).toMatchObject({
        code: 'MandateLimitsNeeded',
        rule: 'R3',
      });
      expect(await scenes.propose(coordinator, [])).toMatchObject({ code: 'MandateHoldersNeeded' });
      expect(await scenes.propose(coordinator, [paul], { termOn: '2019-05-01' })).toMatchObject({
        code: 'MandateTermWrong',
      });
    });

    it('covers nothing until a plenary gave it, and is decided once', async () => {
      const { id } = await scenes.propose(coordinator, [yasmine, paul], { title: 'Refusé' });
      expect(await scenes.plan(yasmine, id, aubier, [yasmine], '2019-06-17T16:30:00Z')).toMatchObject({
        code: 'EncounterNeedsMandate',
        rule: 'R3',
      });
      await scenes.decide('refuseMandate', coordinator, id);
      expect(await scenes.mandates(visitor)).toContainEqual(
        expect.objectContaining({ title: 'Refusé', state: 'refused' }),
      );
      await expect(scenes.decide('giveMandate', coordinator, id)).rejects.toThrow('MandateNotProposed');
    });

    it('is refused while the phase does not allow it (R2)', async () => {
      const plan = `mutation ($c: ID!, $input: PhaseInput!) { planPhase(collectiveId: $c, input: $input) { __typename ... on Phase { id } } }`;
      const input = { title: 'Écoute', startsOn: '2019-05-01', endsOn: '2019-05-27', allows: ['contribute'] };
      const phase = await coordinator.act<{ id: string }>(plan, { c: collective.id, input });
      const move = (name: string) =>
        coordinator.act(`mutation ($c: ID!, $id: ID!) { ${name}(collectiveId: $c, id: $id) { __typename } }`, {
          c: collective.id,
          id: phase.id,
        });
      await move('openPhase');
      expect(await scenes.propose(coordinator, [paul])).toMatchObject({ code: 'PhaseForbids', rule: 'R2' });
      await move('closePhase');
    });

    it('revoked, covers nothing more and its delegates are none', async () => {
      const id = await scenes.given(coordinator, [yasmine], { title: 'Retiré' });
      assembly.clock.forward(1);
      const { pendingChange } = await scenes.ask(coordinator, id, 'revocation');
      await scenes.answer(coordinator, pendingChange?.id ?? '', true);
      await expect(scenes.answer(coordinator, pendingChange?.id ?? '', true)).rejects.toThrow('MandateChangeSettled');
      expect(await scenes.ask(coordinator, id, 'revocation')).toMatchObject({ code: 'MandateNotStanding' });
      expect(await scenes.plan(yasmine, id, aubier, [yasmine], '2019-06-17T16:30:00Z')).toMatchObject({
        code: 'EncounterNeedsMandate',
      });
      const standing = await assembly.service(CollectivesService).standing({ accountId: yasmine.id }, collective.id);
      expect(standing.roles).toEqual([]);
    });
  });

  describe('encounters', () => {
    let mandate: string;
    let first: string;

    beforeAll(async () => {
      assembly.clock.set('2019-05-28T20:00:00Z');
      mandate = await scenes.given(coordinator, [yasmine, paul]);
    });

    it('are planned by holders, among holders, on a day the mandate covers', async () => {
      expect(await scenes.plan(marthe, mandate, aubier, [marthe], '2019-06-17T16:30:00Z')).toMatchObject({
        code: 'DelegatesOnly',
      });
      expect(await scenes.plan(paul, mandate, aubier, [paul, marthe], '2019-06-17T16:30:00Z')).toMatchObject({
        code: 'ParticipantsNotHolders',
      });
      expect(await scenes.plan(paul, mandate, aubier, [paul], '2019-06-30T22:30:00Z')).toMatchObject({
        code: 'EncounterNeedsMandate',
      });
      expect(
        await scenes.plan(paul, mandate, aubier, [paul], '2019-06-17T16:30:00Z', { organisationIds: [] }),
      ).toMatchObject({ code: 'EncounterNeedsOrganisation' });
      expect(
        await scenes.plan(paul, mandate, aubier, [paul], '2019-06-17T16:30:00Z', { guestIds: [yasmine.id] }),
      ).toMatchObject({ code: 'GuestsNotRepresentatives' });
      const planned = await scenes.plan(paul, mandate, aubier, [paul, yasmine], '2019-06-17T16:30:00Z', {
        guestIds: [marthe.id],
      });
      expect(planned).toMatchObject({ state: 'planned', guests: [{ name: 'Marthe Aubier' }], reportDueOn: null });
      first = planned.id;
      expect(await scenes.see(visitor, aubier.slug)).toMatchObject({ state: 'meeting' });
    });

    it('have a sheet to take along, with the limits of their mandate; none elsewhere', async () => {
      const sheet = `query ($c: ID!, $id: ID!) { encounterSheet(collectiveId: $c, id: $id) {
        encounter { id place delegates { name } guests { name } } mandate { id mayOffer mayNotOffer } } }`;
      const { encounterSheet } = await visitor.get<{ encounterSheet: unknown }>(sheet, { c: collective.id, id: first });
      expect(encounterSheet).toMatchObject({
        encounter: {
          id: first,
          place: 'Salle des Mariniers',
          delegates: [{}, {}],
          guests: [{ name: 'Marthe Aubier' }],
        },
        mandate: {
          id: mandate,
          mayNotOffer: ['Promettre des sièges ou des places sur une liste', 'Modifier la charte'],
        },
      });
      const other = await assembly.collective(coordinator, 'sans-rencontre');
      expect(await visitor.get(sheet, { c: other.id, id: first })).toEqual({ encounterSheet: null });
    });

    it('owe a report to the first plenary convened after them', async () => {
      await scenes.convene('2019-07-10');
      await scenes.convene('2019-06-25');
      expect((await scenes.see(visitor, aubier.slug)).encounters).toMatchObject([{ reportDueOn: '2019-06-25' }]);
    });

    it('are recorded once they began, within the limits of the mandate', async () => {
      expect(await scenes.hold(paul, first)).toMatchObject({ code: 'EncounterToCome' });
      assembly.clock.set('2019-06-17T20:00:00Z');
      expect(await scenes.hold(marthe, first)).toMatchObject({ code: 'DelegatesOnly' });
      const promised = await scenes.hold(paul, first, [
        { text: 'Trois sièges promis', offered: 'Des places promises' },
      ]);
      expect(promised).toMatchObject({ code: 'OutcomeForbidden', rule: 'R3' });
      expect(promised.message).toContain('Promettre des sièges ou des places sur une liste');
      expect(await scenes.hold(paul, first, [{ text: 'Un local', offered: 'Un local gratuit' }])).toMatchObject({
        code: 'OutcomeNotInMandate',
      });
      const near = await scenes.hold(paul, first, [{ text: 'Deux sièges promis.', offered: null }]);
      expect(near).toMatchObject({ code: 'OutcomeNearForbidden', rule: 'R3' });
      expect(near.message).toContain('Promettre des sièges ou des places sur une liste');
      expect(
        await scenes.hold(paul, first, [
          { text: 'Aucun siège n’a été promis.', offered: null, keptWithin: 'Ils l’ont demandé, nous avons dit non.' },
          { text: 'Ils apporteront leurs travaux sur l’eau.', offered: 'Recevoir des contributions au programme' },
          { text: 'Ils consulteront leurs membres.', offered: null },
        ]),
      ).toMatchObject({
        state: 'held',
        documents: [{ label: 'Relevé commun' }],
        outcomes: [
          {
            nearLine: 'Promettre des sièges ou des places sur une liste',
            keptWithin: 'Ils l’ont demandé, nous avons dit non.',
          },
          { nearLine: null, keptWithin: null },
          { nearLine: null },
        ],
      });
      expect(await scenes.hold(paul, first)).toMatchObject({ code: 'EncounterNotThere' });
    });

    it('await their report with its deadline, and close only with it', async () => {
      expect(await awaiting(paul)).toEqual(['report 2019-06-25T22:00:00.000Z']);
      const ensured = assembly
        .service(EncountersService)
        .ensureReported(assembly.service(Database), collective.id, first);
      await expect(ensured).rejects.toThrow(Refused);
      expect(await scenes.report(paul, first, '   ')).toMatchObject({ code: 'EncounterOwesReport', rule: 'R3' });
      expect(await scenes.overdue(visitor)).toEqual([]);
      assembly.clock.set('2019-06-26T08:00:00Z');
      expect(await scenes.overdue(visitor)).toEqual(['L’Aubier']);
      expect((await scenes.mandates(visitor)).find(({ id }) => id === mandate)?.state).toBe('exercised');
      expect(await scenes.report(yasmine, first, 'Nous avons lu le mandat.')).toMatchObject({ state: 'reported' });
      expect(await scenes.report(yasmine, first, 'Encore.')).toMatchObject({ code: 'EncounterNotThere' });
      expect(await scenes.overdue(visitor)).toEqual([]);
      expect(await awaiting(paul)).toEqual([]);
      expect((await scenes.mandates(visitor)).find(({ id }) => id === mandate)?.state).toBe('reported');
    });

    it('may be cancelled with a reason, then not held', async () => {
      const { id } = await scenes.plan(paul, mandate, aubier, [paul], '2019-06-28T16:30:00Z', { title: 'Annulée' });
      const cancel = `mutation ($c: ID!, $id: ID!) { cancelEncounter(collectiveId: $c, id: $id, reason: "Salle fermée") {
        __typename ... on Encounter { state } ${refusal} } }`;
      expect(await paul.act(cancel, { c: collective.id, id })).toMatchObject({ state: 'cancelled' });
      expect(await paul.act(cancel, { c: collective.id, id })).toMatchObject({ code: 'EncounterNotThere' });
    });

    it('lapses after its term: the delegate role ends by itself', async () => {
      assembly.clock.set('2019-07-01T08:00:00Z');
      const standing = await assembly.service(CollectivesService).standing({ accountId: paul.id }, collective.id);
      expect(standing.roles).toEqual([]);
      expect(await scenes.plan(paul, mandate, aubier, [paul], '2019-07-02T16:30:00Z')).toMatchObject({
        code: 'EncounterNeedsMandate',
      });
    });

    it('is told once to have lapsed, the day after its term', async () => {
      const lapsed = async (): Promise<number> => {
        const rows = await assembly.sql(`select 1 from event_log where type = 'MandateLapsed' and subject_id = $1`, [
          mandate,
        ]);
        return rows.length;
      };
      const settle = (): Promise<void> => assembly.service(MandateTerms).settle();
      await Promise.all([settle(), settle()]);
      expect(await lapsed()).toBe(1);
    });

    it('are told in one public history, newest first', async () => {
      await assembly.settled();
      const { organisationTimeline } = await visitor.get<{
        organisationTimeline: { edges: { node: { sentence: string } }[]; pageInfo: { hasNextPage: boolean } };
      }>(
        `query ($c: ID!, $id: ID!) { organisationTimeline(collectiveId: $c, id: $id, first: 5) {
           edges { node { sentence subjectType } } pageInfo { hasNextPage } } }`,
        { c: collective.id, id: aubier.id },
      );
      const sentences = organisationTimeline.edges.map(({ node }) => node.sentence);
      expect(sentences[0]).toBe('Paul Ménard annule la rencontre « Annulée »');
      expect(sentences).toContain('Yasmine Haddad rend compte de la rencontre « L’Aubier »');
      expect(organisationTimeline.pageInfo.hasNextPage).toBe(true);
    });
  });

  it('keeps collectives apart', async () => {
    const other = await assembly.collective(coordinator, 'ailleurs');
    const elsewhere = new OrganisationScenes(assembly, other);
    expect(await elsewhere.see(paul, aubier.slug)).toBeNull();
    expect(await elsewhere.file(paul, aubier)).toMatchObject({ code: 'NotFound' });
  });

  it('answers with an English sentence to who reads English', async () => {
    const answer = await paul.ask<{ addOrganisation: { message: string } }>(
      `mutation ($c: ID!) { addOrganisation(collectiveId: $c, input: { name: "Le Levain", kind: "party" }) { ${refusal} } }`,
      { c: collective.id },
      'en',
    );
    expect(answer.data.addOrganisation.message).toContain('already an organisation');
  });
});
