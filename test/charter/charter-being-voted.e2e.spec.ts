import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { CharterScenes, type VersionSeen } from '../support/scenes/charter.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

describe('a draft of the charter a plenary votes on', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let voter: Somebody;
  let scenes: PlenaryScene;
  let charters: CharterScenes;
  let draft: VersionSeen;
  let itemId: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    voter = await assembly.member(collective, 'Paul Ménard');
    scenes = new PlenaryScene(assembly, collective);
    charters = new CharterScenes(assembly, collective);
    draft = await charters.write(coordinator, await charters.draft(coordinator), 'Valeurs', [
      ['Décider ensemble', 'Les plénières décident.'],
    ]);
    ({ itemId } = await scenes.underWay(coordinator, coordinator, [voter]));
  });
  afterAll(() => assembly.end());

  const edit = async (): Promise<VersionSeen> => {
    const edited = await charters.edit(coordinator, 'addCharterPart', draft, { title: 'Ajout', introduction: '' });
    if (edited.__typename === 'CharterVersion') draft = edited;
    return edited;
  };
  const prepare = async (): Promise<Id> =>
    (await scenes.prepare(coordinator, itemId, { subjects: [{ type: 'Charter', id: draft.id }] })).id;

  it('stays as it is from the preparation of the ballot until it is dropped', async () => {
    const ballot = await prepare();
    expect(await edit()).toMatchObject({ code: 'CharterBeingVoted', rule: 'R6' });
    const { charterVersion } = await coordinator.get<{ charterVersion: { viewerMayEdit: boolean } | null }>(
      `query ($c: ID!, $n: Int) { charterVersion(collectiveId: $c, number: $n) { viewerMayEdit } }`,
      { c: collective.id, n: draft.number },
    );
    expect(charterVersion).toEqual({ viewerMayEdit: false });
    await coordinator.act<Outcome>(`mutation ($id: ID!) { dropBallot(id: $id) { __typename ${refusal} } }`, {
      id: ballot,
    });
    expect(await edit()).toMatchObject({ __typename: 'CharterVersion', viewerMayEdit: true });
  });

  it('is free again when the plenary rejects it', async () => {
    const ballot = await prepare();
    await scenes.openBallot(coordinator, ballot);
    expect(await edit()).toMatchObject({ code: 'CharterBeingVoted' });
    await cast(voter, ballot, { choice: 'against' });
    await scenes.closeBallot(coordinator, ballot);
    expect(await edit()).toMatchObject({ code: 'CharterBeingVoted' });
    expect(await scenes.proclaim(coordinator, ballot)).toMatchObject({ outcome: 'rejected' });
    expect(await edit()).toMatchObject({ __typename: 'CharterVersion' });
  });
});
