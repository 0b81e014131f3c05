import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { Gathered } from '../../platform/database/gathered.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type {
  Ballot,
  CastRow,
  OwnLine,
  OwnVote,
  RollFilter,
  RollLine,
  RollRow,
  ToRemind,
  VoiceRow,
} from './ballot.rows.js';
import type { CountedLine, StoredPapers } from './domain/closed-ballot.js';

export interface CastParams {
  readonly ballotId: Id;
  readonly voterId: Id;
  readonly voteId: Id;
  readonly previousVoteId: Id | null;
  readonly choice: string;
  /** Whose line of the roll it is; null: the voter's own. */
  readonly lineId: Id | null;
}

const uniqueViolation = '23505';

const voice = `jsonb_build_object('kind', r.voice_kind, 'id', r.voice_id, 'name', r.voice_name) as voice`;
/** The name a line of the roll goes by. */
const called = 'coalesce(r.voice_name, a.name)';

interface Casting extends CastParams {
  readonly now: Date;
}

/** Few enough for other work to have its connections, many enough for the disk to be busy. */
const gathering = { atOnce: 4, most: 100 };

/** The roll and the urn of a ballot: who may vote and has, and what was voted. */
@Injectable()
export class UrnRepository {
  private readonly votes: Gathered<Casting, CastRow | undefined>;

  constructor(private readonly unitOfWork: UnitOfWork) {
    this.votes = new Gathered((votes) => this.castTogether(votes), gathering);
  }

  async freezeRoll(tx: Tx, { collectiveId, id }: Ballot, roll: readonly RollLine[]): Promise<void> {
    await tx.sql(
      `insert into ballot_roll (collective_id, ballot_id, account_id, reason, weight, college, standing, holder_id,
                                voice_kind, voice_id, voice_name)
       select $1, $2, l.account_id, l.reason, l.weight, l.college, l.standing, p.holder_id, l.kind, l.voice_id, l.name
       from unnest($3::uuid[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::uuid[], $10::text[])
              as l(account_id, reason, weight, college, standing, kind, voice_id, name)
       left join ballot_proxy p on p.ballot_id = $2 and p.principal_id = l.voice_id and p.state = 'accepted'`,
      [
        collectiveId,
        id,
        roll.map(({ accountId }) => accountId),
        roll.map(({ reason }) => reason),
        roll.map(({ weight }) => weight ?? 1),
        roll.map(({ college }) => college ?? null),
        roll.map(({ toVerify }) => (toVerify ? 'to-verify' : 'admitted')),
        roll.map(({ voice }) => voice?.kind ?? 'member'),
        roll.map(({ voice, accountId }) => voice?.id ?? accountId),
        roll.map(({ voice }) => voice?.name ?? null),
      ],
    );
  }

  /**
   * Roll, vote and event in one round trip, which votes that arrive together share, each stored or not by itself
   * (docs/decisions/0012-votes-gathered.md). `'taken'`: another voter's paper bears this number; null: no such ballot.
   */
  async cast(params: CastParams, now: Date): Promise<CastRow | 'taken' | null> {
    try {
      const row = await this.votes.call({ ...params, now });
      return row?.state ? row : null;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === uniqueViolation) return 'taken';
      throw error;
    }
  }

  /** In the order of the roll's lines, which every server takes: two gatherings never wait for each other. */
  private async castTogether(votes: readonly Casting[]): Promise<readonly (CastRow | undefined)[]> {
    const lines = votes
      .map((vote, at) => ({ ...vote, at, line: `${vote.ballotId} ${vote.lineId ?? vote.voterId}` }))
      .sort((a, b) => (a.line < b.line ? -1 : Number(a.line > b.line)));
    const rows = await this.unitOfWork.call<CastRow & { readonly at: number }>(
      `select v.at, c.effect, c.state, case when c.effect is null then c.rule end as rule, c.closes_at, c.by_hands,
              c.on_roll, c.standing, c.holder, c.signed, c.signed_by, c.stored, c.stored_at, c.voter
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::uuid[], $8::int[])
              as v(ballot, caster, vote, previous, choice, now, line, at)
       cross join lateral cast_vote(v.ballot, v.caster, v.vote, v.previous, v.choice, v.now, v.line) c`,
      [
        lines.map(({ ballotId }) => ballotId),
        lines.map(({ voterId }) => voterId),
        lines.map(({ voteId }) => voteId),
        lines.map(({ previousVoteId }) => previousVoteId),
        lines.map(({ choice }) => choice),
        lines.map(({ now }) => now),
        lines.map(({ lineId }) => lineId),
        lines.map(({ at }) => at),
      ],
    );
    const byPlace = new Map(rows.map((row) => [row.at, row]));
    return votes.map((_, at) => byPlace.get(at));
  }

  /** Votes that count, those that say the same in the same college with the same weight together. */
  papers(db: Db, { id, rule }: Ballot): Promise<StoredPapers[]> {
    return db.sql<StoredPapers>(
      rule.secrecy === 'secret'
        ? `select choice, college, weight, count(*)::int as count from ballot_paper
           where ballot_id = $1 and not replaced group by choice, college, weight`
        : `select v.choice, r.college, r.weight, count(*)::int as count
           from ballot_vote v join ballot_roll r on r.ballot_id = v.ballot_id and r.voice_id = v.voice_id
           where v.ballot_id = $1 and v.replaced_at is null group by v.choice, r.college, r.weight`,
      [id],
    );
  }

  /** Lines signed, by channel. */
  async signatures(db: Db, ballotId: Id): Promise<{ online: number; paper: number }> {
    const [row] = await db.sql<{ online: number; paper: number }>(
      `select count(*) filter (where channel = 'online')::int as online,
              count(*) filter (where channel = 'paper')::int as paper
       from ballot_roll where ballot_id = $1 and signed_at is not null`,
      [ballotId],
    );
    return row ?? { online: 0, paper: 0 };
  }

  /** The roll for counting who could have voted; those refused are not of it. */
  lines(db: Db, ballotId: Id): Promise<(CountedLine & { readonly voiceId: Id })[]> {
    return db.sql(
      `select account_id as "accountId", voice_id as "voiceId", college, weight from ballot_roll
       where ballot_id = $1 and standing <> 'refused'`,
      [ballotId],
    );
  }

  /** One's own line of each ballot, those of the organisations and groups one votes for, and those whose proxies one holds. */
  linesOf(db: Db, ballotIds: readonly Id[], accountId: Id): Promise<OwnLine[]> {
    return db.sql<OwnLine>(
      `select r.ballot_id as "ballotId", r.account_id as "accountId", a.name, ${voice}, r.weight, r.college, r.standing,
              r.standing_reason as "standingReason", r.signed_at is not null as signed,
              coalesce(r.channel = 'paper', false) as "signedOnPaper",
              r.standing = 'admitted' and not b.by_hands
                and (r.signed_at is null or (coalesce(r.signed_by, r.account_id) = $2 and (b.rule->>'replaceVote')::boolean)) as "mayVote"
       from ballot_roll r join ballot b on b.id = r.ballot_id join account a on a.id = r.account_id
       where r.ballot_id = any($1) and (r.account_id = $2 or r.holder_id = $2)
       order by r.voice_id <> $2, r.account_id <> $2, coalesce(r.voice_name, a.name), r.voice_id limit 500`,
      [ballotIds, accountId],
    );
  }

  /** Somebody signs the roll on paper, before a teller. False when their line is signed, not admitted or absent. */
  async signOnPaper(tx: Tx, ballotId: Id, voiceId: Id, tellerId: Id, now: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update ballot_roll set signed_at = $4, channel = 'paper', signed_by = $3
       where ballot_id = $1 and voice_id = $2 and signed_at is null and standing = 'admitted' returning voice_id`,
      [ballotId, voiceId, tellerId, now],
    );
    return rows.length === 1;
  }

  /** A signature on paper made by mistake is taken back. */
  async unsignOnPaper(tx: Tx, ballotId: Id, voiceId: Id): Promise<boolean> {
    const rows = await tx.sql(
      `update ballot_roll set signed_at = null, channel = null, signed_by = null
       where ballot_id = $1 and voice_id = $2 and channel = 'paper' returning voice_id`,
      [ballotId, voiceId],
    );
    return rows.length === 1;
  }

  /** A teller's word on a line still unsigned; null reason admits. False when there is no such line. */
  async verify(tx: Tx, ballotId: Id, voiceId: Id, tellerId: Id, reason: string | null): Promise<boolean> {
    const rows = await tx.sql(
      `update ballot_roll set standing = case when $4::text is null then 'admitted' else 'refused' end,
              standing_reason = $4, verified_by = $3
       where ballot_id = $1 and voice_id = $2 and signed_at is null returning voice_id`,
      [ballotId, voiceId, tellerId, reason],
    );
    return rows.length === 1;
  }

  /**
   * From now on somebody else votes for an organisation or a group, while it has not voted. Answers the
   * name of the voice; null: it has voted, or there is none.
   */
  async giveVoice(tx: Tx, ballotId: Id, voiceId: Id, to: Id, by: Id, now: Date): Promise<string | null> {
    const [row] = await tx.sql<{ name: string }>(
      `update ballot_roll set account_id = $3, voice_given_by = $4, voice_given_at = $5
       where ballot_id = $1 and voice_id = $2 and voice_kind <> 'member' and signed_at is null
       returning voice_name as name`,
      [ballotId, voiceId, to, by, now],
    );
    return row?.name ?? null;
  }

  /** The lines of organisations and groups: who votes for each, and who said so. */
  voices(db: Db, ballotId: Id): Promise<VoiceRow[]> {
    return db.sql<VoiceRow>(
      `select r.voice_kind as kind, r.voice_id as id, r.voice_name as name, r.account_id as "accountId", a.name as person,
              r.signed_at is not null as signed, g.name as "givenBy", r.voice_given_at as "givenAt"
       from ballot_roll r join account a on a.id = r.account_id left join account g on g.id = r.voice_given_by
       where r.ballot_id = $1 and r.voice_kind <> 'member' order by r.voice_name, r.voice_id`,
      [ballotId],
    );
  }

  /**
   * Writes the papers anew in a random order: a paper and the signature stored with it shared a transaction number and
   * their places in the files, which would name every voter.
   */
  async shuffle(tx: Tx, ballotId: Id): Promise<void> {
    await tx.sql(
      `with urn as (delete from ballot_paper where ballot_id = $1 returning collective_id, ballot_id, mark, choice, replaced, weight, college)
       insert into ballot_paper (collective_id, ballot_id, mark, choice, replaced, weight, college)
       select collective_id, ballot_id, mark, choice, replaced, weight, college from urn order by gen_random_uuid()`,
      [ballotId],
    );
  }

  /** Of one voter: the ballots on whose roll they are, all the voices they bear together; the named vote is their own. */
  own(db: Db, ballotIds: readonly Id[], accountId: Id): Promise<OwnVote[]> {
    return db.sql<OwnVote>(
      `select r.ballot_id as "ballotId", case when bool_and(r.channel is not null) then max(r.channel) end as channel,
              bool_or(not b.by_hands and r.standing = 'admitted'
                and (r.channel is null or (r.channel = 'online' and coalesce(r.signed_by, r.account_id) = r.account_id
                                           and (b.rule->>'replaceVote')::boolean))) as "mayVote",
              (jsonb_agg(jsonb_build_object('id', v.id, 'choice', v.choice)) filter (where v.voice_id = $2))->0 as vote
       from ballot_roll r join ballot b on b.id = r.ballot_id
       left join ballot_vote v on v.ballot_id = r.ballot_id and v.voice_id = r.voice_id and v.replaced_at is null
       where r.ballot_id = any($1) and r.account_id = $2
       group by r.ballot_id`,
      [ballotIds, accountId],
    );
  }

  /** Everything kept about somebody: the rolls they are on, when they signed, their named votes. */
  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select b.question, r.reason, r.voice_name as "voiceOf", r.signed_at as "signedAt", r.channel,
              coalesce(jsonb_agg(jsonb_build_object('choice', v.choice, 'castAt', v.cast_at, 'replacedAt', v.replaced_at)
                order by v.cast_at, v.id) filter (where v.id is not null), '[]') as votes
       from ballot_roll r join ballot b on b.id = r.ballot_id
       left join ballot_vote v on v.ballot_id = r.ballot_id and v.voice_id = r.voice_id
       where r.account_id = $1
       group by b.id, r.ballot_id, r.voice_id order by b.opened_at, b.id, r.voice_name nulls first`,
      [accountId],
    );
  }

  /** Those who wait to be verified and were not written to since; from now on they were. */
  remind(tx: Tx, ballotId: Id, since: Date, now: Date): Promise<ToRemind[]> {
    return tx.sql<ToRemind>(
      `update ballot_roll r set reminded_at = $3
       from account a, collective c
       where r.ballot_id = $1 and r.standing = 'to-verify' and (r.reminded_at is null or r.reminded_at <= $2)
         and a.id = r.account_id and a.email is not null and a.email_confirmed_at is not null and c.id = r.collective_id
       returning a.email::text as email, a.language, c.slug, c.name as collective`,
      [ballotId, since, now],
    );
  }

  /** The roll by name; choices are left out unless `withChoices`. */
  roll(db: Db, ballotId: Id, withChoices: boolean, wanted: RollFilter, page: PageRequest): Promise<RollRow[]> {
    const { first, after } = page;
    return db.sql<RollRow>(
      `select r.account_id as "accountId", a.name, ${voice}, r.reason, r.signed_at is not null as signed, r.weight, r.college,
              r.standing, r.standing_reason as "standingReason", h.name as holder, v.choice
       from ballot_roll r join account a on a.id = r.account_id left join account h on h.id = r.holder_id
       left join ballot_vote v
         on $2 and v.ballot_id = r.ballot_id and v.voice_id = r.voice_id and v.replaced_at is null
       where r.ballot_id = $1 and ($3::text is null or (${called}, r.voice_id) > ($3, $4::uuid))
         and ($6::text is null or r.standing = $6)
         and ($7 = '' or position(immutable_unaccent(lower($7)) in immutable_unaccent(lower(${called}))) > 0)
       order by ${called}, r.voice_id limit $5`,
      [ballotId, withChoices, after?.[0] ?? null, after?.[1] ?? null, first + 1, wanted.standing, wanted.search],
    );
  }
}
