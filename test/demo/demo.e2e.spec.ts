import 'reflect-metadata';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collective, plenaries, proposals } from '../../src/demo/content/index.js';
import { isPlayable, isPlayed, playDemonstration } from '../../src/demo/player/play.js';
import { begin } from '../../src/demo/player/traces.js';
import { readConfig } from '../../src/platform/config/config.js';
import { sentenceOfEvent, visibilityOf, type EventPayload } from '../../src/platform/events/event.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

describe('the demonstration', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const shares: number[] = [];

  const rows = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> =>
    (await client.query<Row>(sql)).rows;
  const count = async (sql: string): Promise<number> => Number((await rows<{ count: string }>(sql))[0]?.count);

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const config = readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error' });
    // A play that was cut short before: its traces must not be in the way.
    await begin(database.url);
    await client.query(
      `insert into account (id, name, email, created_at) values (gen_random_uuid(), 'Reste', 'reste@exemple.fr', now())`,
    );
    if (!(await isPlayable(database.url))) throw new Error('a play that was cut short may begin again');
    await playDemonstration({ ...config, databaseUrl: database.url }, new Date(), (done) => void shares.push(done));
  }, 240_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is whole, and is not played twice', async () => {
    expect(shares.at(-1)).toBe(1);
    expect(await isPlayed(database.url, collective.slug)).toBe(true);
    expect(await isPlayable(database.url)).toBe(false);
    expect(await count(`select count(*) from account where email = 'reste@exemple.fr'`)).toBe(0);
    expect(await count('select count(*) from working_group')).toBe(21);
    expect(await count('select count(*) from plenary')).toBe(9);
  });

  it('has every reminder, term, lapse and late mark on its day, and leaves none unsaid', async () => {
    const said = await rows<{ type: string; on: string; day: string }>(
      `select e.type, (e.at at time zone 'Europe/Paris')::date::text as on,
              coalesce(e.payload->>'day', e.payload->>'term', m.term_on::text) as day
       from event_log e left join mandate m on m.id = e.subject_id
       where e.type in ('ReportDueSoon', 'ReportOverdue', 'MandateTermNear', 'MandateLapsed', 'CommitmentsDueSoon', 'CommitmentsOverdue')
       order by e.seq`,
    );
    const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const after: Readonly<Record<string, number>> = {
      ReportDueSoon: -3,
      ReportOverdue: 1,
      MandateTermNear: -7,
      MandateLapsed: 1,
      CommitmentsDueSoon: -7,
      CommitmentsOverdue: 1,
    };
    expect(new Set(said.map(({ type }) => type))).toEqual(new Set(Object.keys(after)));
    expect(said.filter(({ type, on, day }) => days(day, on) !== after[type])).toEqual([]);
    // Charters came into force on their day; whoever had not renewed by then is to renew, or lapsed.
    const charters = await rows<{ adopted: number; late: number }>(
      `select count(*) filter (where state = 'adopted')::int as adopted,
              count(*) filter (where state = 'in_force' and takes_effect_on > current_date)::int as late from charter_version`,
    );
    expect(charters).toEqual([{ adopted: 0, late: 0 }]);
    const owed = `select count(*) from mandate where state = 'given' and term_on < current_date`;
    expect(await count(owed)).toBe(0);
    expect(
      await count(
        `select count(*) from commitment where state in ('not-started', 'started') and due_on < current_date and told_late_of is distinct from due_on`,
      ),
    ).toBe(0);
  });

  it('gives every proposal the fate of the story', async () => {
    const kept = await rows<{ state: string; count: number }>(
      'select state, count(*)::int as count from proposal group by state',
    );
    const told = new Map<string, number>();
    const states = {
      draft: 'draft',
      debate: 'debated',
      submitted: 'submitted',
      adopted: 'adopted',
      rejected: 'rejected',
      deferred: 'deferred',
    };
    for (const { fate } of proposals) told.set(states[fate.kind], (told.get(states[fate.kind]) ?? 0) + 1);
    expect(new Map(kept.map(({ state, count: many }) => [state, many]))).toEqual(told);
  });

  it('has groups that live, rest, begin, join, divide and have ended, and nothing of it is news to anybody', async () => {
    const states = await rows<{ state: string; count: number }>(
      'select state, count(*)::int as count from working_group group by state',
    );
    expect(Object.fromEntries(states.map(({ state, count: many }) => [state, many]))).toEqual({
      forming: 1,
      exploring: 8,
      proposing: 7,
      relaunched: 1,
      dormant: 2,
      merged: 1,
      closed: 1,
    });
    const asked = await rows<{ name: string; part: string; count: number }>(
      `select s.name, c.part, count(*)::int as count from group_split s join group_split_choice c on c.split_id = s.id
       where s.state = 'open' group by 1, 2 order by 2`,
    );
    expect(asked).toEqual([
      { name: 'Vélo et marche', part: 'both', count: 1 },
      { name: 'Vélo et marche', part: 'go', count: 2 },
      { name: 'Vélo et marche', part: 'stay', count: 1 },
    ]);
    const met = `select count(distinct sg.group_id) from group_session s join group_session_group sg on sg.session_id = s.id`;
    expect(await count(`${met} where s.state = 'minuted' and s.starts_at > now() - interval '30 days'`)).toBe(16);
    expect(await count('select count(*) from notification where read_at is null')).toBe(0);
  });

  it('follows its measures after the election, one of them late', async () => {
    const states = await rows<{ state: string; count: number }>(
      'select state, count(*)::int as count from commitment group by state',
    );
    const { 'not-started': left = 0, ...moved } = Object.fromEntries(
      states.map(({ state, count: many }) => [state, many]),
    );
    expect(left).toBeGreaterThan(20);
    expect(moved).toEqual({ started: 3, done: 2, redirected: 1, abandoned: 1 });
    expect(await count(`select count(*) from commitment where state = 'started' and due_on < now()::date`)).toBe(1);
  });

  it('has nobody chair or keep a plenary that is over', async () => {
    const held = await rows<{ number: number; kind: string }>(
      `select p.number, r.kind from role r join plenary p on p.id = r.subject_id where r.to_at is null order by 1, 2`,
    );
    expect(held).toEqual([
      { number: 9, kind: 'chair' },
      { number: 9, kind: 'secretary' },
    ]);
  });

  it('counts every vote as the story tells it', async () => {
    const decided = await rows<{ for: number; against: number; abstain: number }>(
      `select (b.verdict->'tally'->>'for')::int as for, (b.verdict->'tally'->>'against')::int as against,
              (b.verdict->'tally'->>'abstain')::int as abstain
       from decision d join ballot b on b.id = d.ballot_id where b.verdict->>'kind' = 'decision'`,
    );
    const tallies = [
      ...proposals.flatMap(({ fate }) => (fate.kind === 'adopted' || fate.kind === 'rejected' ? [fate.tally] : [])),
      ...plenaries.flatMap(({ agenda }) => agenda.flatMap(({ decisions = [] }) => decisions.map(({ tally }) => tally))),
    ];
    const key = (tally: { for: number; against: number; abstain: number }): string =>
      `${tally.for}/${tally.against}/${tally.abstain}`;
    expect(decided.map(key).sort()).toEqual(tallies.map(key).sort());
  });

  it('has chosen by ranking, by grades and within a budget, as the story tells it', async () => {
    const chosen = await rows<{ question: string; winners: string[] }>(
      `select b.question, b.verdict->'winners' as winners from decision d join ballot b on b.id = d.ballot_id
       where b.verdict->>'kind' = 'election' order by b.question`,
    );
    const told = plenaries.flatMap(({ agenda }) => agenda.flatMap(({ elections = [] }) => elections));
    expect(told.map(({ method }) => method).sort()).toEqual(['equal-shares', 'majority-judgment', 'schulze']);
    const byQuestion = (a: { question: string }, b: { question: string }) => (a.question < b.question ? -1 : 1);
    expect(chosen.sort(byQuestion)).toEqual(
      told.map(({ question, winners }) => ({ question, winners })).sort(byQuestion),
    );
  });

  it('has its charter, its endorsement after an internal vote, and a report everybody sees is owed', async () => {
    const [inForce] = await rows<{ number: number }>(`select number from charter_version where state = 'in_force'`);
    expect(inForce?.number).toBe(2);
    expect(
      await count(
        `select count(*) from endorsement e join organisation o on o.id = e.organisation_id
         where o.name like '%Aubier%' and e.votes_for = 108 and e.votes_against = 10 and e.votes_abstain = 1
           and (select count(*) from reservation r where r.endorsement_id = e.id) = 2`,
      ),
    ).toBe(1);
    expect(await count(`select count(*) from encounter where state = 'held'`)).toBe(1);
  });

  it('puts what was adopted, and nothing else, into the programme', async () => {
    const adopted = proposals.filter(({ fate }) => fate.kind === 'adopted');
    expect(await count('select count(*) from measure')).toBe(adopted.length);
    expect(await count('select count(*) from measure where vote is null')).toBe(0);
  });

  it('has a vote open now, with votes in it and visitors still to vote', async () => {
    const [open] = await rows<{ roll: number; signed: number; visitors: number }>(
      `select count(*)::int as roll, count(r.signed_at)::int as signed,
              count(*) filter (where a.email = 'membre@exemple.fr' and r.signed_at is null)::int as visitors
       from ballot b join ballot_roll r on r.ballot_id = b.id join account a on a.id = r.account_id
       where b.state = 'open'`,
    );
    expect(open?.visitors).toBe(1);
    expect(open?.signed).toBeGreaterThan(10);
    expect(open?.roll).toBeGreaterThan(open?.signed ?? 0);
  });

  it('is told in order, each event at its own moment, in whole sentences', async () => {
    const events = await rows<{ at: Date; type: string; payload: EventPayload }>(
      'select at, type, payload from event_log order by seq',
    );
    expect(events.length).toBeGreaterThan(2_000);
    const moments = events.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(events[0]?.at.getFullYear()).toBe(2018);
    const holes = events
      .filter(({ type }) => visibilityOf(type) !== 'internal')
      .map(
        (event) =>
          `${sentenceOfEvent(event, 'fr', { actor: 'Odile' })} / ${sentenceOfEvent(event, 'en', { actor: 'Odile' })}`,
      )
      .filter((sentence) => /[{}]|undefined|null/.test(sentence));
    expect([...new Set(holes)]).toEqual([]);
  });

  it('has each measure enter the programme the moment its proposal is adopted', async () => {
    const late = `select count(*) from event_log entered
      join event_log adopted on adopted.type = 'ProposalAdopted'
       and entered.about @> jsonb_build_array(jsonb_build_object('type', 'Proposal', 'id', adopted.subject_id))
      where entered.type = 'MeasureEntered' and entered.at`;
    expect(await count(`${late} <> adopted.at`)).toBe(0);
    expect(await count(`${late} = adopted.at`)).toBe(proposals.filter(({ fate }) => fate.kind === 'adopted').length);
  });

  it('writes to nobody about the past', async () => {
    expect(await count('select count(*) from mail')).toBe(0);
    expect(await count('select count(*) from graphile_worker._private_jobs where run_at < now()')).toBe(0);
  });
});
