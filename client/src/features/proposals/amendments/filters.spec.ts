import { describe, expect, it } from 'vitest';
import type { AmendedPartsFragment, AmendmentPartsFragment } from '../proposals.generated.js';
import { filtered, passagesOf, type AmendmentFilter } from './filters.js';

const touching = (clauseId: string, before: string) => [
  {
    clauseId,
    kind: 'changed',
    words: [
      { op: 'delete', text: before },
      { op: 'insert', text: 'Autre.' },
    ],
  },
];

const person = (id: string) => ({ __typename: 'Person' as const, id, name: id, erased: false });

const amendment = (number: number, more: Partial<AmendmentPartsFragment>): AmendmentPartsFragment => ({
  __typename: 'Amendment',
  id: `amendement ${number}`,
  number,
  amends: null,
  author: person('ana'),
  signatories: [],
  reason: '',
  state: 'tabled',
  fellWith: null,
  stale: false,
  base: 1,
  clauses: touching('un', 'Un.'),
  spoken: '',
  supporters: 0,
  viewerSupports: false,
  recommendation: null,
  recommendationReason: '',
  groupText: null,
  authorAnswer: null,
  authorWords: '',
  refusedBecause: null,
  createdAt: '2026-01-01T00:00:00Z',
  viewerMayReword: false,
  viewerMaySupport: false,
  viewerMaySign: false,
  viewerMayUnsign: false,
  viewerMayAnswer: false,
  viewerMayAmend: false,
  viewerMayTakeIn: false,
  viewerMayRefuse: false,
  ...more,
});

const amended: AmendedPartsFragment = {
  __typename: 'AmendedProposal',
  id: 'proposition',
  number: 1,
  title: '',
  state: 'debated',
  versionId: 'version',
  viewerMayTable: true,
  viewerMaySettle: false,
  pairs: [{ __typename: 'AmendmentPair', a: 1, b: 2, relation: 'conflicting' }],
  order: [],
  amendments: [
    amendment(1, { author: person('bruno') }),
    amendment(2, {
      supporters: 4,
      signatories: [{ __typename: 'AmendmentSignatory', person: person('bruno'), signed: true }],
    }),
    amendment(3, { clauses: touching('deux', 'Deux.'), recommendation: 'vote', supporters: 1 }),
    amendment(4, { state: 'withdrawn' }),
  ],
};

const all: AmendmentFilter = { show: 'all', order: 'number', clause: '' };
const numbers = (filter: Partial<AmendmentFilter>) =>
  filtered(amended, { ...all, ...filter }, 'bruno').map(({ number }) => number);

describe('which amendments are shown', () => {
  it('are those asked for', () => {
    expect(numbers({})).toEqual([1, 2, 3, 4]);
    expect(numbers({ show: 'open' })).toEqual([1, 2, 3]);
    expect(numbers({ show: 'contested' })).toEqual([1, 2]);
    expect(numbers({ show: 'group' })).toEqual([1, 2]);
    expect(numbers({ show: 'mine' })).toEqual([1, 2]);
    expect(numbers({ show: 'settled' })).toEqual([4]);
    expect(numbers({ clause: 'deux' })).toEqual([3]);
  });

  it('stand in the order asked for', () => {
    expect(numbers({ order: 'newest' })).toEqual([4, 3, 2, 1]);
    expect(numbers({ order: 'supported' })).toEqual([2, 3, 1, 4]);
    expect(numbers({ order: 'text' })).toEqual([1, 2, 4, 3]);
  });

  it('touch passages, each with how many touch it', () => {
    expect(passagesOf(amended)).toEqual([
      { id: 'un', words: 'Un.', count: 3 },
      { id: 'deux', words: 'Deux.', count: 1 },
    ]);
  });

  it('shows with an amendment those of its own, and for them', () => {
    const mine = amendment(9, { amends: 1, author: person('zoé') });
    const all = { ...amended, amendments: [...amended.amendments, mine] };
    expect(filtered(all, { show: 'all', order: 'number', clause: '' }, null).map(({ number }) => number)).not.toContain(
      9,
    );
    expect(filtered(all, { show: 'mine', order: 'number', clause: '' }, 'zoé').map(({ number }) => number)).toEqual([
      1,
    ]);
  });
});
