// oxlint-disable vitest/valid-expect -- vitest's second argument of expect says which of many things failed
import { describe, expect, it } from 'vitest';
import {
  now,
  ms,
  hour,
  doubles,
  missing,
  peopleKeys,
  groupKeys,
  joined,
  plenaryOf,
  allows,
  votedAt,
} from './checks.js';
import {
  chapters,
  charterArticles,
  collective,
  contributions,
  demoAccounts,
  encounters,
  groupLives,
  groups,
  mandates,
  organisations,
  people,
  personEndorsements,
  phases,
  plenaries,
  proposals,
  reportedComments,
  sessionAttendance,
} from './index.js';

describe('the collective', () => {
  it('has phases that follow each other and refuse talk of candidates before the programme', () => {
    expect(phases[0]?.from).toBe(collective.foundedOn);
    phases.slice(1).forEach((phase, index) => expect(phase.from).toBe(phases[index]?.to));
    expect(phases.at(-1)?.to).toBeNull();
    const adopted = ms(plenaryOf(8).to);
    for (const phase of phases.filter(({ from }) => ms(from) < adopted)) {
      expect(phase.allows).not.toContain('nominate-candidates');
      expect(phase.allows).not.toContain('discuss-alliances');
    }
  });

  it('has people with distinct keys, names and addresses, in groups that exist', () => {
    expect(people.length).toBeGreaterThanOrEqual(60);
    expect(doubles(people.map(({ key }) => key))).toEqual([]);
    expect(doubles(people.map(({ name }) => name))).toEqual([]);
    expect(doubles(people.map(({ email }) => email))).toEqual([]);
    expect(people.filter(({ email }) => !/^[a-z.-]+$/.test(email))).toEqual([]);
    expect(
      missing(
        people.flatMap((person) => person.groups),
        groupKeys,
      ),
    ).toEqual([]);
    expect(
      missing(
        demoAccounts.map(({ person }) => person),
        peopleKeys,
      ),
    ).toEqual([]);
  });
});

describe('the groups', () => {
  it('are fifteen by theme and six across, with a chapter for each theme', () => {
    const thematic = groups.filter(({ kind }) => kind === 'thematic').map(({ key }) => key);
    expect(thematic).toHaveLength(15);
    expect(groups).toHaveLength(21);
    expect(chapters.map(({ key }) => key).sort()).toEqual([...thematic].sort());
    expect(doubles(groups.map(({ name }) => name))).toEqual([]);
  });

  it('have facilitators among their members, and sessions in order', () => {
    for (const { key, facilitators, sessions, createdOn } of groups) {
      for (const facilitator of facilitators) expect(joined.get(facilitator)?.groups, facilitator).toContain(key);
      const starts = sessions.map(({ from }) => ms(from));
      expect(starts, key).toEqual([...starts].sort((a, b) => a - b));
      expect(starts[0], key).toBeGreaterThanOrEqual(ms(createdOn));
      expect(sessions.length).toBeGreaterThanOrEqual(groupLives[key] ? 3 : 1);
      for (const session of sessions)
        expect(session.notes === null, `${key} ${session.agenda}`).toBe(ms(session.from) > now.getTime());
    }
  });
});

describe('the sessions', () => {
  it.each(groups.map((group) => [group.key, group] as const))(
    'of %s were attended by members of that day',
    (key, group) => {
      const held = group.sessions.filter(({ notes }) => notes !== null);
      const rolls = sessionAttendance[key] ?? [];
      expect(rolls).toHaveLength(held.length);
      held.forEach(({ from }, index) => {
        const { attended = [], excused = [] } = rolls[index] ?? {};
        expect(attended.length).toBeGreaterThan(0);
        expect(doubles([...attended, ...excused])).toEqual([]);
        const absentThen = [...attended, ...excused].filter(
          (one) => ms(joined.get(one)?.joinedOn ?? '2099-01-01') > ms(from),
        );
        expect(absentThen).toEqual([]);
        for (const one of excused) expect(joined.get(one)?.groups).toContain(key);
      });
    },
  );
});

describe('the reported comments', () => {
  it('are reported, judged and appealed in that order, one still waiting', () => {
    expect(reportedComments.filter(({ measure }) => measure === null)).toHaveLength(1);
    for (const { proposal, by, hours, text, reported, measure, appeal } of reportedComments) {
      const times = [hours, reported.hours, measure?.hours, appeal?.hours, appeal?.answer?.hours].filter(
        (time) => time !== undefined,
      );
      expect(times, text).toEqual([...times].sort((a, b) => a - b));
      const target = proposals.find(({ key }) => key === proposal);
      if (!target?.debatedFrom) throw new Error(`${proposal} is not debated`);
      const number = votedAt(target);
      const end = number === null ? now.getTime() : ms(plenaryOf(number).from);
      expect(ms(target.debatedFrom) + (times.at(-1) ?? 0) * hour, text).toBeLessThan(end);
      const actors = [by, reported.by, measure?.by, appeal?.answer?.by].filter((key) => key !== undefined);
      expect(missing(actors, peopleKeys)).toEqual([]);
    }
  });
});

describe('the contributions', () => {
  it('are fifty, of known people, with a fate that exists', () => {
    expect(contributions).toHaveLength(50);
    expect(doubles(contributions.map(({ key }) => key))).toEqual([]);
    for (const { key, by, on, theme, fate } of contributions) {
      expect(ms(joined.get(by)?.joinedOn ?? '2099-01-01'), key).toBeLessThanOrEqual(ms(on));
      expect(allows('contribute', ms(on)), key).toBe(true);
      expect(groupKeys.has(theme), key).toBe(true);
      if (fate.kind === 'received') continue;
      expect(groupKeys.has(fate.group), key).toBe(true);
      if (fate.kind === 'answered' || fate.proposal === undefined) continue;
      const proposal = proposals.find((one) => one.key === ('proposal' in fate ? fate.proposal : ''));
      expect(proposal?.group, key).toBe(fate.group);
    }
  });
});

describe('the typography', () => {
  const everything = JSON.stringify([
    collective,
    phases,
    people,
    organisations,
    mandates,
    encounters,
    charterArticles,
    groups,
    contributions,
    proposals,
    plenaries,
    chapters,
    personEndorsements,
    reportedComments,
  ]);

  it('has French apostrophes and no plain space before high punctuation or inside guillemets', () => {
    expect(everything.match(/.{0,20}\p{L}'\p{L}.{0,20}/gu)).toBeNull();
    expect(everything.match(/.{0,20} [;:!?»].{0,20}/g)).toBeNull();
    expect(everything.match(/.{0,20}« .{0,20}/g)).toBeNull();
  });
});
