import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { openGroup, scheduleSession } from '../support/scenes/working-groups.js';

interface Entry {
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly cancelled: boolean;
}

/** All that is dated, on one page and in one file, without an account. */
describe('the calendar of a collective', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let holder: Somebody;
  let visitor: Somebody;

  const between = async (from: string, until: string): Promise<readonly Entry[]> => {
    const { calendar } = await visitor.get<{ calendar: Entry[] }>(
      `query ($c: ID!, $from: String!, $until: String!) {
         calendar(collectiveId: $c, from: $from, until: $until) { kind title path startsOn endsOn startsAt cancelled } }`,
      { c: collective.id, from, until },
    );
    return calendar;
  };

  const file = async (): Promise<string> => {
    const answer = await fetch(`${assembly.origin}/api/collectives/${collective.slug}/calendar.ics`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    return answer.text();
  };

  /** Its lines, unfolded, of the event with a summary. */
  const event = async (summary: string): Promise<readonly string[]> => {
    const text = (await file()).replaceAll(/\r\n /g, '');
    return (
      text
        .split('BEGIN:VEVENT')
        .find((each) => each.includes(`SUMMARY:${summary}`))
        ?.split('\r\n') ?? []
    );
  };

  const phases = async (): Promise<readonly { title: string; late: string | null }[]> => {
    const { collective: seen } = await visitor.get<{
      collective: { phases: { title: string; late: string | null }[] };
    }>(`query ($slug: String!) { collective(slug: $slug) { phases { title late } } }`, { slug: collective.slug });
    return seen.phases;
  };

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2036-05-27T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    holder = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    const plan = `mutation ($c: ID!, $input: PhaseInput!) { planPhase(collectiveId: $c, input: $input) {
      __typename ... on Phase { id } ${refusal} } }`;
    const input = { title: 'Écrire ; puis, relire', startsOn: '2036-05-20', endsOn: '2036-06-20', allows: [] };
    await coordinator.act(plan, { c: collective.id, input });
    const later = { ...input, title: 'Voter', startsOn: '2036-06-21', endsOn: '2036-07-20' };
    await coordinator.act(plan, { c: collective.id, input: later });
    const organisations = new OrganisationScenes(assembly, collective);
    const aubier = await organisations.add(coordinator, 'L’Aubier');
    const mandate = await organisations.given(coordinator, [holder], { termOn: '2036-06-30' });
    await organisations.plan(holder, mandate, aubier, [holder], '2036-06-05T16:00:00Z', { title: 'Premier échange' });
    const off = await organisations.plan(holder, mandate, aubier, [holder], '2036-06-06T16:00:00Z', {
      title: 'Sans suite',
    });
    await holder.act(
      `mutation ($c: ID!, $id: ID!) { cancelEncounter(collectiveId: $c, id: $id, reason: "Salle fermée") { __typename } }`,
      { c: collective.id, id: off.id },
    );
    await organisations.convene('2036-06-25');
    await new PlenaryScene(assembly, collective).convene(coordinator);
    const group = await openGroup(assembly, collective, coordinator, 'Eau');
    await assembly.giveRole(collective, holder, 'facilitator', { type: 'WorkingGroup', id: group.id });
    await scheduleSession(assembly, collective, holder, [group], 48);
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  it('tells everybody phases, plenaries, sessions, encounters, called off ones too, and reports due', async () => {
    const entries = await between('2036-05-01', '2036-06-30');
    const kinds = entries.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['phase', 'plenary', 'session', 'encounter', 'report']));
    expect(entries[0]).toMatchObject({ kind: 'phase', startsOn: '2036-05-20', endsOn: '2036-06-20' });
    expect(entries.find(({ title }) => title === 'Sans suite')).toMatchObject({ kind: 'encounter', cancelled: true });
    expect(entries.find(({ kind }) => kind === 'report')).toMatchObject({
      title: 'Premier échange',
      path: expect.stringMatching(/^\/organisations\/l-aubier#rencontre-/),
    });
  });

  it('keeps to the days asked, and to 400 of them', async () => {
    expect((await between('2036-06-06', '2036-06-06')).map(({ title }) => title)).toEqual([
      'Écrire ; puis, relire',
      'Sans suite',
    ]);
    await expect(between('2036-06-06', '2036-06-05')).rejects.toThrow();
    await expect(between('2036-01-01', '2037-06-05')).rejects.toThrow();
  });

  it('is a file that calendars follow: escaped, folded, whole days, what is called off said so', async () => {
    const text = await file();
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(await event('Phase\u00A0: Écrire \\; puis\\, relire')).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20360520', 'DTEND;VALUE=DATE:20360621', 'STATUS:CONFIRMED']),
    );
    expect(await event('Rencontre\u00A0: Premier échange')).toEqual(
      expect.arrayContaining(['DTSTART:20360605T160000Z', 'STATUS:CONFIRMED', 'SEQUENCE:0']),
    );
    expect(await event('Rencontre\u00A0: Sans suite')).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:1']),
    );
    const uids = (of: string): readonly string[] => [...of.matchAll(/UID:(\S+)/g)].map(([, uid = '']) => uid);
    expect(new Set(uids(text)).size).toBe(uids(text).length);
    expect(uids(await file())).toEqual(uids(text));
    const nowhere = await fetch(`${assembly.origin}/api/collectives/nulle-part/calendar.ics`);
    expect(nowhere.status).toBe(404);
  });

  it('says which phases are late', async () => {
    expect(await phases()).toEqual([
      { title: 'Écrire ; puis, relire', late: 'to-open' },
      { title: 'Voter', late: null },
    ]);
  });
});
