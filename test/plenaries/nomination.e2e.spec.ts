import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { GuidedScene, nominationOf } from '../support/scenes/guided.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

const setting = {
  seats: 4,
  parity: 'alternating',
  minimumAge: 18,
  residenceYears: 1,
  on: '2026-03-02',
  delayHours: 48,
};
const adult = { bornOn: '1985-04-12', residentSince: '2015-09-01' };

describe('an open nomination', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let people: Somebody[];
  let tellers: Somebody[];
  let scene: GuidedScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new GuidedScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    people = [];
    for (let index = 1; index <= 10; index += 1) people.push(await assembly.member(collective, `Personne ${index}`));
    tellers = [];
    for (const name of ['Ana', 'Bruno', 'Chloé', 'Denis'])
      tellers.push(await assembly.member(collective, `${name} Vérifie`));
  });
  afterAll(() => assembly.end());

  const who = (index: number): Somebody => {
    const found = people[index];
    if (!found) throw new Error(`nobody at ${index}`);
    return found;
  };
  const teller = (index: number): Somebody => tellers[index % tellers.length] ?? chair;

  const opened = async (more: Record<string, unknown> = {}): Promise<{ id: Id; number: number }> => {
    const { itemId, number } = await scene.plenaries.underWay(coordinator, chair, []);
    const { id } = await scene.open(chair, itemId, 'nomination', { ...setting, ...more });
    for (const each of tellers) await scene.guide(chair, id, { do: 'name-teller', personId: each.id });
    return { id, number };
  };
  const stands = (index: number, gender: string | null, id: Id) =>
    scene.take(who(index), id, { do: 'propose', personId: who(index).id, gender });
  const supports = (index: number, id: Id, candidates: readonly number[], shown: Record<string, unknown> = adult) =>
    scene.take(who(index), id, { do: 'support', candidates: candidates.map((each) => who(each).id), ...shown });
  const checks = (by: Somebody, id: Id, index: number, refusal: string | null = null) =>
    scene.take(by, id, { do: 'verify', personId: who(index).id, refusal });
  const toCheck = (by: Somebody, id: Id) =>
    by.ask<{ votersToCheck: { person: { id: Id }; bornOn: string | null; lacks: string[]; state: string }[] }>(
      `query ($id: ID!) { votersToCheck(id: $id) { person { id name } state bornOn lacks } }`,
      { id },
    );

  it('counts verified voters only, once the others were chased, applies parity and says what it changed', async () => {
    const { id, number } = await opened();
    for (const [index, gender] of ['man', 'man', 'woman', 'woman', 'man'].entries()) await stands(index, gender, id);
    await scene.take(who(0), id, { do: 'propose', personId: who(5).id, gender: 'woman' });
    expect(await supports(6, id, [5])).toMatchObject({ code: 'CandidateNotAccepted', rule: 'R10' });
    expect(await scene.take(who(0), id, { do: 'propose', personId: who(5).id })).toMatchObject({
      code: 'ProposedAlready',
    });
    await scene.take(who(5), id, { do: 'decline' });
    expect(await supports(6, id, [0], {})).toMatchObject({ code: 'ShowDatesFirst' });
    await supports(6, id, [0, 1]);
    await supports(7, id, [0, 1, 2]);
    await supports(8, id, [0, 1], { bornOn: '2012-01-01', residentSince: '2025-12-01' });
    await supports(9, id, [3]);
    const listed = (await toCheck(teller(0), id)).data.votersToCheck;
    expect(listed.find(({ person }) => person.id === who(8).id)).toMatchObject({ lacks: ['age', 'residence'] });
    await checks(teller(0), id, 6);
    await checks(teller(1), id, 7);
    expect(await checks(teller(2), id, 8, ' ')).toMatchObject({ code: 'CheckReasonMissing' });
    await checks(teller(2), id, 8, 'Trop jeune.');
    expect(await scene.guide(chair, id, { do: 'count' })).toMatchObject({ code: 'UnverifiedUnchased' });
    await scene.take(teller(3), id, { do: 'chase' });
    expect(await scene.guide(chair, id, { do: 'count' })).toMatchObject({ code: 'ChaseRunning' });
    const letters = await assembly.sql<{ address: string; subject: string; text: string }>(
      'select address, subject, body_text as text from mail order by created_at desc limit 1',
    );
    expect(letters[0]).toMatchObject({ subject: 'Il vous reste une étape' });
    expect(letters[0]?.text).toContain('/procedures/');
    assembly.clock.forward(49 * 60);
    expect(await scene.guide(chair, id, { do: 'proclaim' })).toMatchObject({ code: 'NominationNotCounted' });
    const counted = nominationOf(await scene.guide(chair, id, { do: 'count' }));
    expect(counted.ranking.map(({ personId, count }) => [personId, count])).toEqual([
      [who(0).id, 2],
      [who(1).id, 2],
      [who(2).id, 1],
      [who(3).id, 0],
      [who(4).id, 0],
    ]);
    expect(counted.list?.people).toEqual([who(0).id, who(2).id, who(1).id, who(3).id]);
    expect(counted.list?.explanation.fr).toContain('parité');
    expect(JSON.stringify(counted)).not.toMatch(/"(woman|man)"/);
    const proclaimed = await scene.guide(chair, id, { do: 'proclaim' });
    expect(proclaimed).toMatchObject({ open: false });
    expect((await scene.plenaries.see(chair, number)).decisions).toMatchObject([{ outcome: 'elected' }]);
  });

  it('begins the next stage from nothing, among those who go on', async () => {
    const { id } = await opened({ seats: 2, parity: 'none' });
    for (const index of [0, 1, 2]) await stands(index, null, id);
    for (const index of [6, 7]) await supports(index, id, [0, 1]);
    for (const index of [6, 7]) await checks(teller(index), id, index);
    await scene.guide(chair, id, { do: 'count' });
    expect(await stands(3, null, id)).toMatchObject({ code: 'NominationsClosed' });
    expect(await scene.guide(chair, id, { do: 'next-stage', goingOn: [who(9).id] })).toMatchObject({
      code: 'CandidateUnknown',
    });
    const goingOn = [who(0).id, who(1).id];
    const second = nominationOf(await scene.guide(chair, id, { do: 'next-stage', goingOn }));
    expect(second).toMatchObject({ stage: 2, state: 'open', ranking: [], checks: { verified: 2 } });
    expect(second.candidates).toHaveLength(2);
    const [left] = await assembly.sql<{ count: number }>(
      'select count(*)::int as count from nomination_support where procedure_id = $1',
      [id],
    );
    expect(left?.count).toBe(0);
    await supports(6, id, [1], {});
    const counted = nominationOf(await scene.guide(chair, id, { do: 'count' }));
    expect(counted.ranking).toMatchObject([
      { personId: who(1).id, count: 1 },
      { personId: who(0).id, count: 0 },
    ]);
    expect(counted.results[0]?.[0]).toMatchObject({ personId: who(0).id, count: 2 });
  });

  it('lets tellers alone verify, and nobody themself; nothing is counted of nobody', async () => {
    const { id } = await opened();
    await supports(6, id, []);
    await scene.take(teller(0), id, { do: 'support', candidates: [], ...adult });
    expect(await checks(who(1), id, 6)).toMatchObject({ code: 'NominationTellersOnly' });
    expect((await toCheck(who(1), id)).errors?.[0]?.extensions?.code).toBe('NominationTellersOnly');
    expect(await scene.take(who(1), id, { do: 'chase' })).toMatchObject({ code: 'NominationTellersOnly' });
    expect(await scene.take(teller(0), id, { do: 'verify', personId: teller(0).id, refusal: null })).toMatchObject({
      code: 'OwnCheckForbidden',
    });
    expect(await checks(teller(0), id, 9)).toMatchObject({ code: 'NotToBeChecked' });
    expect(await scene.guide(who(1), id, { do: 'count' })).toMatchObject({ code: 'ChairOnly' });
    await checks(teller(0), id, 6);
    await scene.take(teller(1), id, { do: 'verify', personId: teller(0).id, refusal: null });
    expect(await scene.guide(chair, id, { do: 'count' })).toMatchObject({ code: 'CandidatesSilent', rule: 'R10' });
    expect(await scene.take(who(2), id, { do: 'accept' })).toMatchObject({ code: 'CandidateUnknown' });
    expect(await scene.guide(chair, id, { do: 'name-teller', personId: coordinator.id })).not.toHaveProperty('code');
  });

  it('forgets dates once the tellers have said, gives them back and erases them, and logs none of it', async () => {
    const { id } = await opened();
    await stands(0, 'woman', id);
    await supports(7, id, [0]);
    const seen = await scene.see(who(7), id);
    expect(seen).toMatchObject({ viewerVoter: { bornOn: adult.bornOn }, viewerSupports: [who(0).id] });
    expect((await scene.see(who(6), id)).viewerSupports).toEqual([]);
    const exported = await assembly.service(PersonalData).export(assembly.service(Database), who(7).id);
    expect(JSON.stringify(exported['procedures'])).toContain(adult.bornOn);
    await checks(teller(0), id, 7);
    const dates = await assembly.sql<{ born: string | null }>(
      'select born_on::text as born from nomination_voter where procedure_id = $1',
      [id],
    );
    expect(dates).toEqual([{ born: null }]);
    const told = await scene.told(id);
    expect(JSON.stringify(told)).not.toContain('1985');
    expect(told.find(({ type }) => type === 'SupportsGiven')).toMatchObject({ actor: null });
    await assembly.service(UnitOfWork).run((tx) => assembly.service(PersonalData).erase(tx, who(7).id));
    const left = await assembly.sql('select 1 from nomination_voter where account_id = $1', [who(7).id]);
    expect(left).toEqual([]);
  });

  it('takes one set of supports from each voter, however many times and at once they send', async () => {
    const { id } = await opened();
    for (const index of [0, 1]) await stands(index, null, id);
    await Promise.all([0, 1, 0, 1].map((each) => supports(6, id, [each])));
    const rows = await assembly.sql('select 1 from nomination_support where procedure_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });
});
