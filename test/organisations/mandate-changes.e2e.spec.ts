import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { MandateTerms } from '../../src/modules/organisations/index.js';
import { PhasesService } from '../../src/modules/collectives/index.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

/** A mandate given is prolonged, revoked or closed as it was given: a plenary decides. */
describe('what becomes of a mandate', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let holder: Somebody;
  let other: Somebody;
  let visitor: Somebody;
  let organisations: OrganisationScenes;
  let plenaries: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2036-03-02T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    chair = await assembly.member(collective, 'Inès Vasseur');
    holder = await assembly.member(collective, 'Paul Ménard');
    other = await assembly.member(collective, 'Rosa Tellier');
    visitor = assembly.visitor();
    organisations = new OrganisationScenes(assembly, collective);
    plenaries = new PlenaryScene(assembly, collective);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const given = (title: string): Promise<Id> =>
    organisations.given(coordinator, [holder], { title, termOn: '2036-06-30' });

  const asked = async (mandate: Id, kind: 'extension' | 'revocation' | 'end', newTermOn?: string): Promise<Id> =>
    (await organisations.ask(coordinator, mandate, kind, newTermOn)).pendingChange?.id ?? '';

  /** A plenary votes on it, everybody the same way. */
  const decided = async (change: Id, choice: 'for' | 'against'): Promise<void> => {
    const { itemId } = await plenaries.underWay(coordinator, chair, [holder, other]);
    const { id } = await plenaries.prepare(chair, itemId, { subjects: [{ type: 'MandateChange', id: change }] });
    await plenaries.openBallot(chair, id);
    await Promise.all([holder, other].map((each) => cast(each, id, { choice })));
    await plenaries.closeBallot(chair, id);
    await plenaries.proclaim(chair, id);
  };

  const delegateUntil = async (mandate: Id): Promise<string | undefined> => {
    const [row] = await assembly.sql<{ until: Date }>(
      `select to_at as until from role where subject_id = $1 and kind = 'delegate'`,
      [mandate],
    );
    return row?.until.toISOString();
  };

  it('is asked by the coordination; holders ask for more, or to close', async () => {
    const id = await given('Demandé');
    expect(await organisations.ask(visitor, id, 'end')).toMatchObject({ code: 'SignInFirst' });
    expect(await organisations.ask(other, id, 'end')).toMatchObject({ code: 'DelegatesOnly', rule: 'R3' });
    expect(await organisations.ask(holder, id, 'revocation')).toMatchObject({ code: 'RevocationByCoordination' });
    expect(await organisations.ask(holder, id, 'extension', '2036-06-30')).toMatchObject({
      code: 'MandateChangeTermWrong',
    });
    expect((await organisations.mandate(holder, id)).viewerMayAsk).toEqual(['extension', 'end']);
    const { pendingChange } = await organisations.ask(holder, id, 'extension', '2036-07-31');
    expect(pendingChange).toMatchObject({ kind: 'extension', newTermOn: '2036-07-31', viewerMayWithdraw: true });
    expect(await organisations.ask(coordinator, id, 'revocation')).toMatchObject({ code: 'MandateChangeWaiting' });
    expect(await organisations.withdrawAsk(other, pendingChange?.id ?? '')).toMatchObject({ code: 'DelegatesOnly' });
    expect(await organisations.withdrawAsk(holder, pendingChange?.id ?? '')).toMatchObject({ pendingChange: null });
    expect(await organisations.withdrawAsk(holder, pendingChange?.id ?? '')).toMatchObject({
      code: 'MandateChangeSettled',
    });
    const proposed = await organisations.propose(coordinator, [holder], { termOn: '2036-06-30' });
    expect(await organisations.ask(coordinator, proposed.id, 'end')).toMatchObject({ code: 'MandateNotStanding' });
  });

  it('prolonged, lasts with its delegates until the new term', async () => {
    const id = await given('Prolongé');
    await decided(await asked(id, 'extension', '2036-07-31'), 'for');
    const after = await organisations.mandate(visitor, id);
    expect(after).toMatchObject({ termOn: '2036-07-31', pendingChange: null });
    expect(after.history.map(({ step, termOn }) => [step, termOn])).toEqual([
      ['given', null],
      ['extended', '2036-07-31'],
    ]);
    expect(after.history[1]?.decisionPath).toMatch(/^\/plenieres\/\d+#decision-/);
    expect(await delegateUntil(id)).toBe('2036-07-31T22:00:00.000Z');
  });

  it('kept when the plenary says no; revoked or closed when it says yes', async () => {
    const id = await given('Gardé, puis retiré');
    await decided(await asked(id, 'revocation'), 'against');
    expect(await organisations.mandate(visitor, id)).toMatchObject({
      state: 'given',
      history: [{ step: 'given' }, { step: 'kept' }],
    });
    const revocation = await asked(id, 'revocation');
    assembly.clock.forward(1);
    await decided(revocation, 'for');
    expect(await organisations.mandate(visitor, id)).toMatchObject({
      state: 'revoked',
      history: [{ step: 'given' }, { step: 'kept' }, { step: 'revoked' }],
    });
    const closed = await given('Accompli');
    const end = await asked(closed, 'end');
    assembly.clock.forward(1);
    await decided(end, 'for');
    expect(await organisations.mandate(visitor, closed)).toMatchObject({ state: 'lapsed' });
    expect((await organisations.mandate(visitor, closed)).history.map(({ step }) => step)).toEqual(['given', 'over']);
    expect(await delegateUntil(closed)).toBe(assembly.clock.now().toISOString());
  });

  it('while it is voted, neither its text is written nor what is asked withdrawn', async () => {
    const { itemId } = await plenaries.underWay(coordinator, chair, [holder, other]);
    const proposed = await organisations.propose(coordinator, [holder], { title: 'Voté', termOn: '2036-06-30' });
    const publish = (): Promise<unknown> =>
      coordinator.act(
        `mutation ($id: ID!) { publishText(type: "Mandate", id: $id, reason: "Une virgule") { __typename ${refusal} } }`,
        { id: proposed.id },
      );
    await plenaries.prepare(chair, itemId, { subjects: [{ type: 'Mandate', id: proposed.id }] });
    expect(await publish()).toMatchObject({ code: 'MandateBeingVoted' });
    const change = await asked(await given('En cours de vote'), 'end');
    await plenaries.prepare(chair, itemId, { subjects: [{ type: 'MandateChange', id: change }] });
    expect(await organisations.withdrawAsk(coordinator, change)).toMatchObject({ code: 'MandateChangeBeingVoted' });
  });

  it('no longer mandate is voted while the phase gives none; one is taken back in any phase (R2)', async () => {
    const [longer, back] = [await given('Plus long'), await given('Repris')];
    const [extension, revocation] = [await asked(longer, 'extension', '2036-09-30'), await asked(back, 'revocation')];
    if (!coordinator.actor) throw new Error('nobody');
    const phases = assembly.service(PhasesService);
    const input = { title: 'Écrire', objective: '', startsOn: '2036-03-01', endsOn: '2036-03-02' };
    const phase = await phases.plan(coordinator.actor, collective.id, { ...input, allows: ['contribute'] });
    await phases.open(coordinator.actor, collective.id, phase.id);
    const { itemId } = await plenaries.underWay(coordinator, chair, [holder, other]);
    const more = await plenaries.prepare(chair, itemId, { subjects: [{ type: 'MandateChange', id: extension }] });
    expect(await plenaries.openBallot(chair, more.id)).toMatchObject({ code: 'PhaseForbids', rule: 'R2' });
    const less = await plenaries.prepare(chair, itemId, { subjects: [{ type: 'MandateChange', id: revocation }] });
    expect(await plenaries.openBallot(chair, less.id)).toMatchObject({ __typename: 'Ballot' });
    await phases.close(coordinator.actor, collective.id, phase.id);
  });

  it('its holders are warned once before its term', async () => {
    const id = await given('Bientôt fini');
    const told = async (): Promise<number> =>
      (await assembly.sql(`select 1 from event_log where type = 'MandateTermNear' and subject_id = $1`, [id])).length;
    const run = (): Promise<void> => assembly.service(MandateTerms).settle();
    await run();
    expect(await told()).toBe(0);
    assembly.clock.set('2036-06-24T08:00:00Z');
    await Promise.all([run(), run()]);
    expect(await told()).toBe(1);
  });
});
