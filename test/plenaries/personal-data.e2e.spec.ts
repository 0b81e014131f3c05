import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Assembly, type Somebody } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

describe('what plenaries and votes keep on somebody', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let chair: Somebody;
  let member: Somebody;
  let scene: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    member = await assembly.member(collective, 'Paul Ménard');
  });
  afterAll(() => assembly.end());

  it('is given back whole; erased, they are out of the room, and their vote still counts', async () => {
    const { id, itemId } = await scene.underWay(coordinator, chair, [chair, member]);
    const { id: ballot } = await scene.prepare(chair, itemId);
    await scene.openBallot(chair, ballot);
    await cast(member, ballot);
    await scene.act(member, 'askToSpeak', id);
    const held = await assembly.service(PersonalData).export(assembly.service(Database), member.id);
    expect(held).toMatchObject({
      plenaries: { attended: [{ number: 1, outAt: null }], speeches: [{ state: 'waiting' }] },
      votes: [{ question: 'Adopter ?', channel: 'online', votes: [{ choice: 'for', replacedAt: null }] }],
    });
    await assembly.service(UnitOfWork).run((tx) => assembly.service(PersonalData).erase(tx, member.id));
    expect((await scene.room(chair, id)).view).toMatchObject({ present: 1, queue: [], ballot: { turnout: 1 } });
  });
});
