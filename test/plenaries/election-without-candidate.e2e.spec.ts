import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { electionOf, GuidedScene } from '../support/scenes/guided.js';
import { openGroup } from '../support/scenes/working-groups.js';

const office = { role: 'Porte-parole', mandate: 'Un an, parler au nom du collectif.', criteria: ['Disponible'] };
const consents = { do: 'answer', kind: 'consent', reason: '' };

describe('an election without candidate', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let chloe: Somebody;
  let scene: GuidedScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new GuidedScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
    chloe = await assembly.member(collective, 'Chloé Arnaud');
  });
  afterAll(() => assembly.end());

  const opened = async (setting: Record<string, unknown> = {}): Promise<{ id: Id; number: number; itemId: Id }> => {
    const { itemId, number } = await scene.plenaries.underWay(coordinator, chair, [ana, bruno, chloe]);
    const { id } = await scene.open(chair, itemId, 'election', setting);
    return { id, number, itemId };
  };
  const names = (nominee: Somebody, reason = 'Elle écoute.', step = 'nominate') => ({
    do: step,
    nominee: nominee.id,
    reason,
  });

  /** Ana and Bruno name Chloé, Chloé names Ana; the chair has closed the changes. */
  const named = async (id: Id): Promise<void> => {
    await scene.guide(chair, id, { do: 'describe', office });
    await scene.guide(chair, id, { do: 'open-nominations' });
    await scene.take(ana, id, names(chloe));
    await scene.take(bruno, id, names(chloe));
    await scene.take(chloe, id, names(ana));
    await scene.guide(chair, id, { do: 'open-changes' });
    await scene.guide(chair, id, { do: 'close-changes' });
  };

  it('plays the whole of it: mandate first, names with reasons, changes, objections, proclamation, the role', async () => {
    const group = await openGroup(assembly, collective, coordinator, 'Eau');
    const gives = { kind: 'facilitator', subject: { type: 'WorkingGroup', id: group.id } };
    const { id, number } = await opened({ gives });
    expect(await scene.guide(chair, id, { do: 'open-nominations' })).toMatchObject({ code: 'MandateFirst' });
    expect(await scene.guide(chair, id, { do: 'describe', office: { ...office, criteria: [] } })).toMatchObject({
      code: 'MandateFirst',
    });
    await scene.guide(chair, id, { do: 'describe', office });
    await scene.guide(chair, id, { do: 'open-nominations' });
    expect(await scene.take(ana, id, names(ana))).toMatchObject({ code: 'SelfNomination' });
    expect(await scene.take(ana, id, names(chloe, ' '))).toMatchObject({ code: 'ReasonMissing' });
    expect(await scene.take(ana, id, names(coordinator))).toMatchObject({ code: 'NotEligibleHere' });
    expect(await scene.take(coordinator, id, names(ana))).toMatchObject({ code: 'NotInCircle' });
    await scene.take(ana, id, names(chloe));
    expect(await scene.take(ana, id, names(bruno))).toMatchObject({ code: 'NominatedAlready' });
    await scene.take(bruno, id, names(ana));
    expect(await scene.guide(chair, id, { do: 'open-changes' })).toMatchObject({ code: 'NominationsMissing' });
    await scene.take(chloe, id, names(ana));
    await scene.guide(chair, id, { do: 'open-changes' });
    expect(await scene.take(ana, id, names(bruno, 'Il sait.', 'change'))).toMatchObject({ code: 'NotNamedBefore' });
    const changed = electionOf(await scene.take(bruno, id, names(chloe, 'Convaincu.', 'change')));
    expect(changed.named).toEqual([
      { nominee: chloe.id, count: 2 },
      { nominee: ana.id, count: 1 },
    ]);
    await scene.guide(chair, id, { do: 'close-changes' });
    const propose = { do: 'propose', nominee: chloe.id, why: 'Deux noms, et les raisons.' };
    expect(await scene.guide(chair, id, { ...propose, nominee: bruno.id })).toMatchObject({ code: 'NotNamedBefore' });
    await scene.guide(chair, id, propose);
    const objectionId = newId();
    await scene.take(ana, id, { do: 'answer', kind: 'objection', reason: 'Elle part en mai.' }, objectionId);
    await scene.take(bruno, id, consents);
    expect(await scene.guide(chair, id, { do: 'proclaim' })).toMatchObject({ code: 'CircleSilent' });
    await scene.take(chloe, id, consents);
    expect(await scene.guide(chair, id, { do: 'proclaim' })).toMatchObject({ code: 'ObjectionOpen' });
    await scene.guide(chair, id, { do: 'judge', objectionId, reasoned: true, why: 'C’est vrai.' });
    expect(await scene.guide(chair, id, { do: 'proclaim' })).toMatchObject({ code: 'ObjectionStands' });
    await scene.take(ana, id, { do: 'lift', objectionId, how: 'Elle reste jusqu’en juillet.' });
    expect(await scene.guide(chair, id, { do: 'proclaim' })).toMatchObject({ code: 'NomineeSilent', rule: 'R10' });
    expect(await scene.take(bruno, id, { do: 'accept' })).toMatchObject({ code: 'NotTheNominee', rule: 'R10' });
    await scene.take(chloe, id, { do: 'accept' });
    expect(electionOf(await scene.guide(chair, id, { do: 'proclaim' }))).toMatchObject({
      stage: 'proclaimed',
      proposed: chloe.id,
    });
    expect((await scene.plenaries.see(ana, number)).decisions).toMatchObject([{ outcome: 'elected' }]);
    const roles = await assembly.sql<{ account: Id; decided: boolean }>(
      `select account_id as account, decision_id is not null as decided from role
       where kind = 'facilitator' and subject_id = $1 and to_at is null`,
      [group.id],
    );
    expect(roles).toContainEqual({ account: chloe.id, decided: true });
  });

  it('asks again once the person declines, and never proposes them a second time', async () => {
    const { id } = await opened();
    await named(id);
    await scene.guide(chair, id, { do: 'propose', nominee: chloe.id, why: 'Deux noms.' });
    expect(electionOf(await scene.take(chloe, id, { do: 'decline' })).stage).toBe('propose');
    expect(await scene.guide(chair, id, { do: 'propose', nominee: chloe.id, why: 'Encore.' })).toMatchObject({
      code: 'NomineeDeclined',
      rule: 'R10',
    });
    expect(await scene.guide(chair, id, { do: 'propose', nominee: ana.id, why: 'Alors Ana.' })).toMatchObject({
      view: { held: { proposed: ana.id } },
    });
  });

  it('goes to a ballot only where it was said at the opening', async () => {
    for (const [setting, code] of [
      [{}, 'NoFallback'],
      [{ fallback: true, rounds: 2 }, 'FallbackTooSoon'],
    ] as const) {
      const { id } = await opened(setting);
      await named(id);
      await scene.guide(chair, id, { do: 'propose', nominee: ana.id, why: 'Ana.' });
      expect(await scene.guide(chair, id, { do: 'fall-back' })).toMatchObject({ code });
    }
  });

  it('is named by nature and logs names as references only; a retry and a race change nothing', async () => {
    const { id } = await opened();
    await scene.guide(chair, id, { do: 'describe', office });
    await scene.guide(chair, id, { do: 'open-nominations' });
    const once = newId();
    const answers = await Promise.all([1, 2, 3].map(() => scene.take(ana, id, names(chloe), once)));
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined]);
    const race = await Promise.all([names(chloe), names(ana)].map((each) => scene.take(bruno, id, each)));
    expect(race.filter(({ code }) => code === 'NominatedAlready')).toHaveLength(1);
    const told = await scene.told(id);
    expect(told.filter(({ type, actor }) => type === 'PersonNominated' && actor === ana.id)).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/Chloé|écoute/);
  });

  it('gives no role over what belongs to another collective', async () => {
    const { itemId } = await scene.plenaries.underWay(coordinator, chair, [ana]);
    const gives = { kind: 'facilitator', subject: { type: 'WorkingGroup', id: newId() } };
    expect(await scene.open(chair, itemId, 'election', { gives })).toMatchObject({ code: 'NotFound' });
    const odd = { kind: 'delegate', subject: null };
    expect(await scene.open(chair, itemId, 'election', { gives: odd })).toMatchObject({ code: 'InvalidInput' });
  });

  it('hears who has no phone through the chair, who changes nobody’s own word', async () => {
    const { id, number } = await opened();
    await scene.guide(chair, id, { do: 'describe', office });
    await scene.guide(chair, id, { do: 'open-nominations' });
    const says = (who: Somebody, said: object) => scene.guide(chair, id, { do: 'enter', personId: who.id, said });
    await scene.take(ana, id, names(chloe));
    expect(await says(ana, names(bruno))).toMatchObject({ code: 'AnsweredThemself' });
    expect(await says(coordinator, names(bruno))).toMatchObject({ code: 'PersonNotInCircle' });
    expect(await says(bruno, names(bruno))).toMatchObject({ code: 'SelfNomination' });
    await scene.take(chloe, id, names(ana));
    expect(await scene.guide(chair, id, { do: 'open-changes' })).toMatchObject({ code: 'NominationsMissing' });
    await says(bruno, names(ana));
    expect(await says(bruno, names(chloe))).toMatchObject({ code: 'NominatedAlready' });
    await scene.guide(chair, id, { do: 'open-changes' });
    expect(await says(chloe, names(ana, 'Non.', 'change'))).toMatchObject({ code: 'AnsweredThemself' });
    const changed = electionOf(await says(bruno, names(chloe, 'Convaincu.', 'change')));
    expect(changed.nominations).toContainEqual({
      by: bruno.id,
      nominee: chloe.id,
      reason: 'Convaincu.',
      from: ana.id,
      enteredBy: chair.id,
    });
    await scene.guide(chair, id, { do: 'close-changes' });
    await scene.guide(chair, id, { do: 'propose', nominee: chloe.id, why: 'Deux noms.' });
    await says(chloe, { do: 'decline' });
    await scene.guide(chair, id, { do: 'propose', nominee: ana.id, why: 'Alors elle.' });
    await scene.take(ana, id, { do: 'accept' });
    expect(await says(ana, { do: 'decline' })).toMatchObject({ code: 'AnsweredThemself' });
    for (const who of [ana, bruno, chloe]) await says(who, consents);
    expect(await scene.guide(chair, id, { do: 'proclaim' })).toMatchObject({ open: false });
    expect((await scene.plenaries.see(chair, number)).decisions).toMatchObject([{ outcome: 'elected' }]);
  });
});
