import { describe, expect, it } from 'vitest';
import { acceptsAll, ratifies, type Ratification } from './endorsement.js';

const vote: Ratification = {
  body: 'Assemblée générale',
  on: '2019-10-09',
  electorate: 120,
  votesFor: 108,
  votesAgainst: 10,
  votesAbstain: 1,
};
const code = (decision: ReturnType<typeof ratifies>): string => (decision.allowed ? '' : decision.refusal.code);

describe('an organisation’s own vote', () => {
  it.each<[Partial<Ratification>, string]>([
    [{}, ''],
    [{ votesAbstain: 2 }, ''],
    [{ votesAbstain: 3 }, 'RatificationSumWrong'],
    [{ votesFor: 10 }, 'RatificationNotPassed'],
    [{ on: '2019-10-15' }, 'RatificationToCome'],
    [{ on: '2019-10-14' }, ''],
  ])('with %o answers “%s”', (change, expected) => {
    expect(code(ratifies({ ...vote, ...change }, '2019-10-14'))).toBe(expected);
  });

  it('needs the three acceptances', () => {
    const all = { charterAndMethod: true, priorWork: true, commonProgramme: true };
    expect(code(acceptsAll(all))).toBe('');
    for (const missing of Object.keys(all))
      expect(code(acceptsAll({ ...all, [missing]: false }))).toBe('AcceptancesNeeded');
  });
});
