import { afterAll, beforeAll, expect, it } from 'vitest';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

let assembly: Assembly;
let coordinator: Somebody;
let collective: TestCollective;

beforeAll(async () => {
  assembly = await Assembly.start();
  coordinator = await assembly.person('Odile Carrier');
  collective = await assembly.collective(coordinator);
});
afterAll(() => assembly.end());

it('whoever leaves the collective speaks for no organisation there any more', async () => {
  const marthe = await assembly.member(collective, 'Marthe Aubier');
  await new OrganisationScenes(assembly, collective).represented(coordinator, 'L’Aubier', marthe);
  const states = (): Promise<{ state: string; reason: string | null }[]> =>
    assembly.sql('select state, reason from representative where account_id = $1', [marthe.id]);
  expect(await states()).toMatchObject([{ state: 'verified' }]);
  await marthe.act(`mutation ($id: ID!) { leaveCollective(id: $id) { __typename ${refusal} } }`, { id: collective.id });
  await assembly.settled();
  expect(await states()).toEqual([{ state: 'ended', reason: 'Départ du collectif' }]);
});
