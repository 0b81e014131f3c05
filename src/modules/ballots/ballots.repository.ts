import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import type { CalendarWindow } from '../../platform/calendar/calendar-sources.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Ballot, BallotStatus } from './ballot.rows.js';
import type { YesNoTally } from './domain/methods/yes-no.js';
import type { Bodies } from './domain/majority.js';
import { storedRule, storedVerdict, type EarlierVerdict } from './domain/stored.js';
import type { Verdict } from './domain/verdict.js';

const ref = (name: string): string =>
  `case when b.${name}_id is null then null else jsonb_build_object('type', b.${name}_type, 'id', b.${name}_id) end`;

const columns = `b.collective_id as "collectiveId", b.id, b.question, ${ref('subject')} as subject, ${ref('context')} as context,
  b.about, b.rule, b.state, b.roll_size as "rollSize", b.present, b.opened_at as "openedAt", b.closes_at as "closesAt",
  b.closed_at as "closedAt", b.proclaimed_at as "proclaimedAt", b.tally, b.verdict,
  b.options, b.by_hands as "byHands", b.bodies, b.count, b.trace, b.draw_seed as "drawSeed"`;

/** Counts of a named ballot still open: shown only where its rule says so. */
const liveTally = `(select jsonb_build_object(
    'for', count(*) filter (where v.choice = 'for'), 'against', count(*) filter (where v.choice = 'against'),
    'abstain', count(*) filter (where v.choice = 'abstain'), 'blank', 0, 'void', 0)
  from ballot_vote v where v.ballot_id = b.id and v.replaced_at is null)`;

/** A row whose rule and verdict may be of an earlier shape. */
type Stored<Row> = Omit<Row, 'rule' | 'verdict'> & {
  readonly rule: unknown;
  readonly verdict: Verdict | EarlierVerdict | null;
};

const asOfToday = <Row extends Stored<object>>(row: Row) => ({
  ...row,
  rule: storedRule(row.rule),
  verdict: row.verdict && storedVerdict(row.verdict),
});

/** What closing stores: `count` as JSON text, with its exact numbers. */
export interface CountedBallot {
  readonly tally: YesNoTally | null;
  readonly verdict: Verdict;
  readonly bodies: Bodies;
  readonly count: string;
  readonly trace: Readonly<Record<Language, readonly string[]>>;
}

/** Ballots: their rows, and what everybody sees of them. */
@Injectable()
export class BallotsRepository {
  async insert(tx: Tx, ballot: Ballot, createdBy: Id | null, now: Date): Promise<void> {
    await tx.sql(
      `insert into ballot (collective_id, id, question, subject_type, subject_id, context_type, context_id, about, rule,
                           options, by_hands, state, created_by, created_at, closes_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, $13, null)`,
      [
        ballot.collectiveId,
        ballot.id,
        ballot.question,
        ballot.subject?.type ?? null,
        ballot.subject?.id ?? null,
        ballot.context?.type ?? null,
        ballot.context?.id ?? null,
        JSON.stringify(ballot.about),
        JSON.stringify(ballot.rule),
        JSON.stringify(ballot.options),
        ballot.byHands,
        createdBy,
        now,
      ],
    );
  }

  async drop(tx: Tx, id: Id): Promise<void> {
    await tx.sql(`delete from ballot where id = $1 and state = 'draft'`, [id]);
  }

  async byIds(db: Db, ids: readonly Id[]): Promise<Ballot[]> {
    return (await db.sql<Stored<Ballot>>(`select ${columns} from ballot b where b.id = any($1)`, [ids])).map(asOfToday);
  }

  /** Waits for every vote being cast, then keeps others out until the transaction ends. */
  async lockUrn(tx: Tx, id: Id): Promise<Ballot | null> {
    await tx.sql('select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [id]);
    const [ballot] = await tx.sql<Stored<Ballot>>(`select ${columns} from ballot b where b.id = $1 for update`, [id]);
    return ballot ? asOfToday(ballot) : null;
  }

  async open(tx: Tx, id: Id, at: Date, roll: number, present: number | null, closesAt: Date | null): Promise<void> {
    await tx.sql(
      `update ballot set state = 'open', opened_at = $2, roll_size = $3, present = $4, closes_at = $5 where id = $1`,
      [id, at, roll, present, closesAt],
    );
  }

  async close(tx: Tx, id: Id, at: Date, { tally, verdict, bodies, count, trace }: CountedBallot): Promise<void> {
    await tx.sql(
      `update ballot set state = 'closed', closed_at = $2, tally = $3, verdict = $4, bodies = $5, count = $6::jsonb,
              trace = $7
       where id = $1`,
      [
        id,
        at,
        tally && JSON.stringify(tally),
        JSON.stringify(verdict),
        JSON.stringify(bodies),
        count,
        JSON.stringify(trace),
      ],
    );
  }

  /** A public draw settled the tie of a closed ballot. */
  async settle(tx: Tx, id: Id, seed: string, { verdict, count, trace }: CountedBallot): Promise<void> {
    await tx.sql('update ballot set draw_seed = $2, verdict = $3, count = $4::jsonb, trace = $5 where id = $1', [
      id,
      seed,
      JSON.stringify(verdict),
      count,
      JSON.stringify(trace),
    ]);
  }

  async proclaim(tx: Tx, id: Id, at: Date, found: Verdict): Promise<void> {
    await tx.sql(`update ballot set state = 'proclaimed', proclaimed_at = $2, verdict = $3 where id = $1`, [
      id,
      at,
      JSON.stringify(found),
    ]);
  }

  /** One statement for any number of ballots: states, turnouts, and the counts that may be shown. */
  async statuses(db: Db, ids: readonly Id[]): Promise<BallotStatus[]> {
    const rows = await db.sql<Stored<BallotStatus>>(
      `select b.id, b.question, b.state, b.rule->>'secrecy' as secrecy, b.roll_size as "rollSize", b.closes_at as "closesAt",
              case when b.by_hands then coalesce((b.verdict->'turnout'->>'cast')::int, 0)
                   else (select count(*)::int from ballot_roll r where r.ballot_id = b.id and r.signed_at is not null)
                   end as turnout,
              case when b.tally is not null then b.tally
                   when b.state = 'open' and (b.rule->>'liveCounts')::boolean and b.rule->>'method' = 'yes-no'
                   then ${liveTally} end as counts,
              b.rule, b.verdict
       from ballot b where b.id = any($1)`,
      [ids],
    );
    return rows.map(asOfToday);
  }

  /** When the vote ends, of those opened with a day for it. */
  dated(db: Db, collectiveId: Id, { from, until }: CalendarWindow): Promise<CalendarEntry[]> {
    return db.sql<CalendarEntry>(
      `select 'ballot' as kind, id, question as title, '' as place, '/scrutins/' || id as path, null as action,
              null as "startsOn", null as "endsOn", closes_at as "startsAt", null as "endsAt", false as cancelled
       from ballot where collective_id = $1 and state <> 'draft' and closes_at >= $2 and closes_at < $3
       order by closes_at, id`,
      [collectiveId, from, until],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Ballot' as type, id, collective_id as "collectiveId", question as title, '/scrutins/' || id as path,
              false as debatable
       from ballot where id = any($1)`,
      [ids],
    );
  }

  async collectiveOf(db: Db, id: Id): Promise<Id | null> {
    const [row] = await db.sql<{ id: Id }>('select collective_id as id from ballot where id = $1', [id]);
    return row?.id ?? null;
  }

  /** Ballots open now whose roll somebody has still to sign. */
  unsigned(db: Db, collectiveId: Id, accountId: Id): Promise<Pick<Ballot, 'id' | 'question' | 'closesAt'>[]> {
    return db.sql(
      `select b.id, b.question, b.closes_at as "closesAt" from ballot b
       where b.collective_id = $1 and b.state = 'open' and not b.by_hands and exists (
         select 1 from ballot_roll r
         where r.ballot_id = b.id and r.account_id = $2 and r.signed_at is null and r.standing = 'admitted')
       order by b.closes_at nulls last, b.opened_at, b.id`,
      [collectiveId, accountId],
    );
  }
}
