import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { ruleTemplates } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';

describe('rules a collective keeps', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let member: Somebody;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Nadia');
  });
  afterAll(() => assembly.end());

  const keep = (who: Somebody, name: string, rule: unknown): Promise<Outcome & { id?: Id; sentence?: string }> =>
    who.act(
      `mutation ($c: ID!, $name: String!, $rule: JSON!) { keepRule(collectiveId: $c, name: $name, rule: $rule) {
        __typename ... on BallotRule { id sentence } ${refusal} } }`,
      { c: collective.id, name, rule },
    );
  const archive = (who: Somebody, id: Id): Promise<Outcome> =>
    who.act(`mutation ($c: ID!, $id: ID!) { archiveRule(collectiveId: $c, id: $id) { __typename ${refusal} } }`, {
      c: collective.id,
      id,
    });
  const kept = async (): Promise<{ id: Id; template: string; sentence: string; rule: unknown }[]> =>
    (
      await assembly
        .visitor()
        .get<{ ruleTemplates: { id: Id; template: string; sentence: string; rule: unknown }[] }>(
          'query ($c: ID!) { ruleTemplates(collectiveId: $c) { id template sentence rule } }',
          { c: collective.id },
        )
    ).ruleTemplates;

  it('are kept by the coordination under a name of their own, read by everyone, archived', async () => {
    const rule = { ...ruleTemplates.twoThirdsExpressed, secrecy: 'secret' };
    expect(await keep(member, 'Statuts', rule)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await keep(coordinator, 'Statuts', { method: 'plurality' })).toMatchObject({ __typename: 'Refusal' });
    const first = await keep(coordinator, 'Statuts', rule);
    expect(first).toMatchObject({ __typename: 'BallotRule' });
    expect(await keep(coordinator, 'statuts', rule)).toMatchObject({ code: 'TemplateNameTaken' });
    expect(await kept()).toEqual([{ id: first.id, template: 'Statuts', sentence: first.sentence, rule }]);
    expect(await archive(member, first.id ?? '')).toMatchObject({ code: 'CoordinationOnly' });
    expect(await archive(coordinator, first.id ?? '')).toMatchObject({ __typename: 'Done' });
    expect(await archive(coordinator, first.id ?? '')).toMatchObject({ code: 'NotFound' });
    expect(await kept()).toEqual([]);
    expect(await keep(coordinator, 'Statuts', rule)).toMatchObject({ __typename: 'BallotRule' });
  });

  it('keeps one of two of the same name sent at once', async () => {
    const answers = await Promise.all([1, 2].map(() => keep(coordinator, 'Budget', ruleTemplates.simpleMajority)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['BallotRule', 'Refusal']);
  });
});
