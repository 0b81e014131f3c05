import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

/** Scenario I: does the collective go on talking with them? One ballot an organisation, once the report is there. */
describe('the talks with an organisation', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let delegate: Somebody;
  let representative: Somebody;
  let scene: PlenaryScene;
  let organisations: OrganisationScenes;
  let met: { id: Id; slug: string };
  let ended: { id: Id; slug: string };
  let mandateId: Id;
  let itemId: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    organisations = new OrganisationScenes(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    delegate = await assembly.member(collective, 'Paul Ménard');
    representative = await assembly.member(collective, 'Rose Vanel');
    met = await organisations.represented(coordinator, 'L’Aubier', representative);
    ended = await organisations.add(coordinator, 'Le Levain');
    mandateId = await organisations.given(coordinator, [delegate], { termOn: '2027-12-31' });
    ({ itemId } = await scene.underWay(coordinator, chair, [delegate]));
  });
  afterAll(() => assembly.end());

  const about = (...ids: readonly Id[]) => ids.map((id) => ({ type: 'Organisation', id }));
  const now = () => assembly.clock.now().toISOString();

  const decided = async (organisation: { id: Id }, choice: string): Promise<void> => {
    const { id } = await scene.prepare(chair, itemId, { subjects: about(organisation.id) });
    expect(await scene.openBallot(chair, id)).not.toHaveProperty('code');
    await cast(delegate, id, { choice });
    await scene.closeBallot(chair, id);
    await scene.proclaim(chair, id);
  };

  const talksOf = async (): Promise<readonly (string | null)[]> => {
    const rows = await assembly.sql<{ talks: string | null }>(
      'select talks from organisation where collective_id = $1 order by name',
      [collective.id],
    );
    return rows.map(({ talks }) => talks);
  };

  it('are not voted by one ballot for two organisations', async () => {
    expect(await scene.prepare(chair, itemId, { subjects: about(met.id, ended.id) })).toMatchObject({
      code: 'OneSubjectPerBallot',
    });
  });

  it('are not voted before anybody was met, nor before the report is there', async () => {
    const { id } = await scene.prepare(chair, itemId, { subjects: about(met.id) });
    expect(await scene.openBallot(chair, id)).toMatchObject({ code: 'TalksNotBegun', rule: 'R3' });
    const encounter = await organisations.plan(delegate, mandateId, met, [delegate], now());
    assembly.clock.forward(3600);
    expect(await scene.openBallot(chair, id)).toMatchObject({ code: 'TalksUnreported', rule: 'R3' });
    await organisations.hold(delegate, encounter.id);
    expect(await scene.openBallot(chair, id)).toMatchObject({ code: 'TalksUnreported' });
    await organisations.report(delegate, encounter.id, 'Une heure, dans le calme.');
    expect(await scene.openBallot(chair, id)).not.toHaveProperty('code');
    await scene.closeBallot(chair, id);
    await scene.proclaim(chair, id);
    expect(await talksOf()).toEqual([null, null]);
  });

  it('go on by a decision, which tells the other side', async () => {
    const watch = await representative.watch(`organisation:${met.id}`);
    await decided(met, 'for');
    await watch.heard('TalksContinued');
    expect(await talksOf()).toEqual(['continued', null]);
    await expect
      .poll(async () => {
        const rows = await assembly.sql<{ type: string }>(
          `select e.type from notification n join event_log e on e.seq = n.seq
           where n.account_id = $1 and e.type = 'TalksContinued' and n.reason = 'mine'`,
          [representative.id],
        );
        return rows.length;
      })
      .toBe(1);
  });

  it('end by a decision, and no encounter is planned until another resumes them', async () => {
    await decided(met, 'against');
    expect(await talksOf()).toEqual(['ended', null]);
    expect(await organisations.plan(delegate, mandateId, met, [delegate], now())).toMatchObject({
      code: 'TalksEnded',
      rule: 'R3',
    });
    await decided(met, 'for');
    expect(await organisations.plan(delegate, mandateId, met, [delegate], now())).toMatchObject({ state: 'planned' });
  });
});
