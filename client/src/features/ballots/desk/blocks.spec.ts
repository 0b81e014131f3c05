import { expect, it } from 'vitest';
import { blocksOf } from './blocks.js';
import type { Submitted } from './useSubmitted.js';

const proposal = (number: number, ...groups: readonly string[]): Submitted => ({
  __typename: 'ProposalLine',
  id: `p${number}`,
  number,
  title: `Mesure ${number}`,
  groups: groups.map((name) => ({ __typename: 'WorkingGroupLink', id: name, name })),
});

it('groups by the same groups in any order, nobody’s last', () => {
  const blocks = blocksOf([proposal(1), proposal(2, 'Eau', 'Air'), proposal(3, 'École'), proposal(4, 'Air', 'Eau')]);
  expect(blocks.map(({ name, proposals }) => [name, proposals.map(({ number }) => number)])).toEqual([
    ['Air, Eau', [2, 4]],
    ['École', [3]],
    ['', [1]],
  ]);
});
