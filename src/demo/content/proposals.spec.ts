// oxlint-disable vitest/valid-expect -- vitest's second argument of expect says which of many things failed
import { describe, expect, it } from 'vitest';
import {
  now,
  ms,
  doubles,
  missing,
  peopleKeys,
  joined,
  plenaryOf,
  allows,
  total,
  faultsOf,
  votedAt,
} from './checks.js';
import { attendance, chapters, clausesOf, demoAccounts, plenaries, proposals, revise } from './index.js';

describe('the proposals', () => {
  it('are sixty, four a theme, without two titles or keys alike', () => {
    expect(proposals).toHaveLength(60);
    expect(doubles(proposals.map(({ key }) => key))).toEqual([]);
    expect(doubles(proposals.map(({ title }) => title.toLocaleLowerCase('fr')))).toEqual([]);
    for (const { key } of chapters)
      expect(
        proposals.filter(({ group }) => group === key),
        key,
      ).toHaveLength(4);
    expect(proposals.filter(({ second }) => second !== undefined).length).toBeGreaterThanOrEqual(20);
    expect(proposals.filter(({ debate }) => debate !== undefined).length).toBeGreaterThanOrEqual(35);
  });

  it.each(proposals.map((proposal) => [proposal.key, proposal] as const))('%s holds together', (_, proposal) => {
    const { text, authors, draftedOn, debatedFrom, second, fate, debate = [] } = proposal;
    const clauses = clausesOf(text);
    expect(clauses.length).toBeGreaterThanOrEqual(3);
    expect(clauses.length).toBeLessThanOrEqual(10);
    expect(missing(authors, peopleKeys)).toEqual([]);
    const number = votedAt(proposal);
    const end = number === null || number === 9 ? now.getTime() : ms(plenaryOf(number).from);
    const times = [ms(draftedOn), ...(debatedFrom ? [ms(debatedFrom)] : []), ...(second ? [ms(second.on)] : []), end];
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(allows('draft-proposals', ms(draftedOn))).toBe(true);
    for (const author of authors)
      expect(ms(joined.get(author)?.joinedOn ?? '2099-01-01'), author).toBeLessThanOrEqual(ms(draftedOn));
    if (second) {
      expect(peopleKeys.has(second.by)).toBe(true);
      expect(revise(text, second.edits)).not.toBe(text);
    }
    expect(debatedFrom === undefined).toBe(fate.kind === 'draft');
    if (debatedFrom) expect(faultsOf(debate, ms(debatedFrom), end, clauses)).toEqual([]);
    else expect(debate).toEqual([]);
    for (const { by, on, edits, supporters } of proposal.amendments ?? []) {
      expect(missing([by, ...supporters], peopleKeys)).toEqual([]);
      expect(supporters, by).not.toContain(by);
      expect(ms(on)).toBeGreaterThan(Math.max(ms(debatedFrom ?? '2099-01-01'), second ? ms(second.on) : 0));
      expect(revise(text, edits)).not.toBe(text);
    }
  });

  it('are voted once, at the plenary they say, by no more people than came', () => {
    const voted = plenaries.flatMap(({ number, agenda }) =>
      agenda.flatMap((item) => (item.proposals ?? []).map((key) => `${number} ${key}`)),
    );
    const fated = proposals.flatMap((proposal) =>
      votedAt(proposal) === null ? [] : [`${votedAt(proposal)} ${proposal.key}`],
    );
    expect([...voted].sort()).toEqual([...fated].sort());
    for (const { key, fate } of proposals) {
      if (fate.kind === 'draft' || fate.kind === 'debate' || fate.kind === 'deferred') continue;
      const tally = fate.kind === 'submitted' ? fate.soFar : fate.tally;
      expect(total(tally), key).toBeLessThanOrEqual(attendance[fate.plenary].length);
      if (fate.kind !== 'submitted') expect(tally.for > tally.against, key).toBe(fate.kind === 'adopted');
      if (fate.plenary !== 9) expect(allows('adopt-proposals', ms(plenaryOf(fate.plenary).from)), key).toBe(true);
    }
  });
});

describe('the plenaries', () => {
  it('are eight in order and one open now, with three votes to cast', () => {
    expect(plenaries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const starts = plenaries.map(({ from }) => ms(from));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const { from, to, agenda } = plenaryOf(9);
    expect(ms(from)).toBeLessThan(now.getTime());
    expect(ms(to)).toBeGreaterThan(now.getTime());
    expect(agenda.filter(({ live }) => live).flatMap((item) => item.proposals ?? [])).toHaveLength(3);
  });

  it.each(plenaries.map((held) => [held.number, held] as const))(
    'plenary %i has present people and room for its agenda',
    (number, held) => {
      const roll = new Set(attendance[number]);
      expect(doubles(attendance[number])).toEqual([]);
      expect(roll.size).toBeLessThanOrEqual(held.capacity);
      const seen = [held.chair, held.secretary, ...held.tellers, ...held.agenda.flatMap(({ speakers }) => speakers)];
      expect(missing(seen, roll)).toEqual([]);
      for (const key of roll) {
        const person = joined.get(key);
        expect(ms(person?.joinedOn ?? '2099-01-01'), key).toBeLessThanOrEqual(ms(held.from));
        if (person?.leftOn !== undefined) expect(ms(person.leftOn), key).toBeGreaterThan(ms(held.from));
      }
      expect(ms(held.convenedOn)).toBeLessThan(ms(held.from));
      const length = (ms(held.to) - ms(held.from)) / 60_000;
      expect(held.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(length);
      for (const { question, tally, effect } of held.agenda.flatMap(({ decisions = [] }) => decisions)) {
        expect(total(tally), question).toBeLessThanOrEqual(roll.size);
        if (effect.kind === 'charter')
          expect(tally.for, question).toBeGreaterThanOrEqual((2 * (tally.for + tally.against)) / 3);
        else expect(tally.for, question).toBeGreaterThan(tally.against);
      }
    },
  );

  it('leave the accounts of visitors their vote in the ballots open now', () => {
    const visitors = new Set(demoAccounts.map(({ person }) => person));
    const others = attendance[9].filter((key) => !visitors.has(key)).length;
    expect(attendance[9]).toContain('demo-member');
    for (const { fate } of proposals) if (fate.kind === 'submitted') expect(total(fate.soFar)).toBeLessThan(others);
  });

  it('have items of every type', () => {
    const types = new Set(plenaries.flatMap(({ agenda }) => agenda.map(({ type }) => type)));
    expect([...types].sort()).toEqual(
      ['amendment', 'debate', 'decision', 'progress', 'report-back', 'testimony', 'welcome', 'workshop'].sort(),
    );
  });
});
