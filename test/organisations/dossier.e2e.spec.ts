import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { CharterScenes } from '../support/scenes/charter.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface DossierSeen {
  readonly entries: readonly { kind: string; title: string; state: string; on: string; path: string }[];
  readonly open: readonly { matter: string; title: string; since: string | null; by: string | null; late: boolean }[];
}

describe('the dossier of an organisation', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let delegate: Somebody;
  let representative: Somebody;
  let visitor: Somebody;
  let organisations: OrganisationScenes;
  let plenaries: PlenaryScene;
  let charter: CharterScenes;
  let party: { id: Id; slug: string };
  let encounterId: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-03-02T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    chair = await assembly.member(collective, 'Inès Vasseur');
    delegate = await assembly.member(collective, 'Paul Ménard');
    representative = await assembly.member(collective, 'Rose Vanel');
    visitor = assembly.visitor();
    organisations = new OrganisationScenes(assembly, collective);
    plenaries = new PlenaryScene(assembly, collective);
    charter = new CharterScenes(assembly, collective);
    party = await organisations.represented(coordinator, 'Les Rives', representative);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const dossier = async (who = visitor, collectiveId = collective.id): Promise<DossierSeen> =>
    (
      await who.get<{ organisationDossier: DossierSeen }>(
        `query ($c: ID!, $id: ID!) { organisationDossier(collectiveId: $c, id: $id) {
           entries { id kind title state on path } open { id matter title path since by late } } }`,
        { c: collectiveId, id: party.id },
      )
    ).organisationDossier;
  const told = async (): Promise<string[]> =>
    (await dossier()).entries.map(({ on, kind, state }) => `${on} ${kind} ${state}`);
  const owed = async (who = visitor): Promise<string[]> =>
    (await dossier(who)).open.map(({ matter, since, by, late }) =>
      [matter, since && `since ${since}`, by && `by ${by}`, late && 'late'].filter(Boolean).join(' '),
    );

  it('says nothing of what is not published yet but to those within, and is not read from elsewhere', async () => {
    expect(await dossier()).toEqual({ entries: [], open: [] });
    await organisations.file(representative, party);
    expect(await dossier()).toEqual({ entries: [], open: [] });
    expect(await owed(representative)).toEqual(['publish since 2026-03-02 by 2026-03-09']);
    expect(await owed(coordinator)).toEqual(['publish since 2026-03-02 by 2026-03-09']);
    assembly.clock.set('2026-03-10T10:00:00Z');
    expect(await owed(coordinator)).toEqual(['publish since 2026-03-02 by 2026-03-09 late']);
    const other = await assembly.collective(coordinator, 'ailleurs');
    await expect(dossier(coordinator, other.id)).rejects.toThrow();
  });

  it('says since when an answer is awaited, until it comes', async () => {
    const [asked] = (await organisations.see(coordinator, party.slug)).solicitations;
    await organisations.step(coordinator, 'publishSolicitation', asked?.id ?? '');
    expect(await owed()).toEqual(['answer since 2026-03-10']);
    assembly.clock.set('2026-03-11T10:00:00Z');
    await organisations.step(coordinator, 'acceptSolicitation', asked?.id ?? '');
    expect(await owed()).toEqual(['answer since 2026-03-11']);
    await organisations.step(coordinator, 'answerSolicitation', asked?.id ?? '', { answer: 'Oui.' });
    expect(await owed()).toEqual([]);
    expect(await told()).toEqual(['2026-03-02 solicitation answered']);
  });

  it('tells an encounter that comes, what it owes once it began, then its report', async () => {
    const mandateId = await organisations.given(coordinator, [delegate], { termOn: '2026-06-30' });
    const planned = await organisations.plan(delegate, mandateId, party, [delegate], '2026-03-20T22:30:00Z');
    encounterId = planned.id;
    expect(await owed()).toEqual(['meet by 2026-03-20']);
    expect(await told()).toEqual([
      '2026-03-20 encounter planned',
      '2026-03-11 mandate given',
      '2026-03-02 solicitation answered',
    ]);
    await plenaries.convene(coordinator, { startsAt: '2026-03-25T18:00:00Z' });
    assembly.clock.set('2026-03-21T10:00:00Z');
    expect(await owed()).toEqual(['treat by 2026-03-25', 'record since 2026-03-20 by 2026-03-25'].toSorted());
    await organisations.hold(delegate, encounterId);
    expect(await owed()).toContain('report since 2026-03-20 by 2026-03-25');
    assembly.clock.set('2026-03-24T23:30:00Z');
    expect((await dossier()).open.map(({ late }) => late)).toEqual([false, false]);
    assembly.clock.set('2026-03-25T23:30:00Z');
    expect((await owed())[0]).toBe('report since 2026-03-20 by 2026-03-25 late');
    await organisations.report(delegate, encounterId, 'Une heure, dans le calme.');
    expect((await told())[0]).toBe('2026-03-26 report reported');
    expect(await told()).toContain('2026-03-25 item pending');
  });

  it('tells what a plenary decides of them, live', async () => {
    const watch = await visitor.watch(`organisation:${party.id}`);
    const { itemId } = await plenaries.underWay(coordinator, chair, [delegate]);
    const { id } = await plenaries.prepare(chair, itemId, { subjects: [{ type: 'Organisation', id: party.id }] });
    await plenaries.openBallot(chair, id);
    await cast(delegate, id, { choice: 'for' });
    await plenaries.closeBallot(chair, id);
    await plenaries.proclaim(chair, id);
    await watch.heard('TalksContinued');
    const { entries } = await dossier();
    expect(entries[0]).toMatchObject({
      kind: 'decision',
      state: 'adopted',
      path: expect.stringMatching(/^\/plenieres\/\d+#decision-/),
    });
  });

  it('tells what they signed, have to renew and left', async () => {
    const first = await charter.write(coordinator, await charter.draft(coordinator), 'La méthode', [
      ['Le mandat', 'Un texte.'],
    ]);
    await charter.putInForce(coordinator, first.id);
    await charter.announce(representative, party, first.id);
    await charter.confirm(representative, party, first.id);
    const signed = await charter.sign(representative, party, first.id);
    expect((await dossier()).entries).toContainEqual(
      expect.objectContaining({ kind: 'endorsement', title: '1', state: 'active', on: '2026-03-26' }),
    );
    assembly.clock.forward(24 * 60);
    const second = await charter.draft(coordinator);
    await charter.putInForce(coordinator, second.id);
    expect(await owed()).toContain('renew since 2026-03-27');
    await charter.withdraw(representative, signed.id, 'Notre assemblée a voté non.');
    expect(await owed()).not.toContain('renew since 2026-03-27');
    const states = (await dossier()).entries.filter(({ kind }) => kind === 'endorsement').map(({ state }) => state);
    expect(states.toSorted()).toEqual(['active', 'to_renew', 'withdrawn']);
  });
});
