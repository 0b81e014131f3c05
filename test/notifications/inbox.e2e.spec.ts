import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, type Somebody } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Item {
  readonly kind: string;
  readonly path: string;
  readonly deadline: string | null;
}

describe('the inbox', () => {
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

  const inbox = async (): Promise<readonly Item[]> => {
    const found = await member.get<{ inbox: readonly Item[] }>(
      'query ($id: ID!) { inbox(collectiveId: $id) { kind path deadline } }',
      { id: scene.collective.id },
    );
    return found.inbox;
  };

  it('asks to come to a plenary by its beginning, then by its end, and no more once that is past', async () => {
    const inMinutes = (minutes: number): string =>
      new Date(assembly.clock.now().getTime() + minutes * 60_000).toISOString();
    const [startsAt, endsAt] = [inMinutes(60), inMinutes(240)];
    const { id, number } = await scene.convene(coordinator, { startsAt, endsAt });
    await scene.appoint(coordinator, id, 'chair', chair);
    const attend = { kind: 'attend', path: `/plenieres/${number}` };
    expect(await inbox()).toEqual([{ ...attend, deadline: startsAt }]);
    assembly.clock.forward(90);
    await scene.step(chair, 'openPlenary', id);
    expect(await inbox()).toEqual([{ ...attend, deadline: endsAt }]);
    assembly.clock.forward(180);
    expect(await inbox()).toEqual([]);
  });
});
