import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { insertMany } from '../../platform/database/insert-many.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { ProposalToModerate } from './proposal.rows.js';
import { ProposalEntity } from './proposal.entity.js';

export interface ProposalTies {
  readonly authorIds: readonly Id[];
  readonly invitedIds: readonly Id[];
  readonly groupIds: readonly Id[];
}

export type AuthorState = 'invited' | 'accepted' | 'declined' | 'left';

/** What everybody may call it. */
export const publicTitle = `case when p.hidden_at is null then p.title else 'n° ' || p.number end`;

/** Every change of a proposal and what is tied to it. */
@Injectable()
export class ProposalsRepository {
  /** Takes `count` numbers of a collective; returns the first. Proposals made at once wait for one another here. */
  async takeNumbers(tx: Tx, collectiveId: Id, count: number): Promise<number> {
    const [row] = await tx.sql<{ last: number }>(
      `insert into proposal_number (collective_id, last) values ($1, $2)
       on conflict (collective_id) do update set last = proposal_number.last + $2 returning last`,
      [collectiveId, count],
    );
    return (row?.last ?? count) - count + 1;
  }

  async insert(tx: Tx, proposals: readonly ProposalEntity[]): Promise<void> {
    await insertMany(tx, ProposalEntity, proposals);
  }

  byId(db: Db, collectiveId: Id, id: Id): Promise<ProposalEntity | null> {
    return db.manager.findOneBy(ProposalEntity, { collectiveId, id });
  }

  byNumber(db: Db, collectiveId: Id, number: number): Promise<ProposalEntity | null> {
    return db.manager.findOneBy(ProposalEntity, { collectiveId, number });
  }

  /** In any collective: for topics and texts, which name an id alone. */
  anywhere(db: Db, id: Id): Promise<ProposalEntity | null> {
    return db.manager.findOneBy(ProposalEntity, { id });
  }

  submitted(db: Db, collectiveId: Id): Promise<ProposalEntity[]> {
    return db.manager.find(ProposalEntity, {
      where: { collectiveId, state: 'submitted' },
      order: { submittedAt: 'ASC', number: 'ASC' },
    });
  }

  byIds(db: Db, ids: readonly Id[]): Promise<ProposalEntity[]> {
    return db.manager.find(ProposalEntity, { where: { id: In([...ids]) }, order: { number: 'ASC' } });
  }

  /** Holds proposals until the transaction ends, in the order of their numbers. */
  forUpdate(tx: Tx, collectiveId: Id, ids: readonly Id[]): Promise<ProposalEntity[]> {
    return tx.manager.find(ProposalEntity, {
      where: { collectiveId, id: In([...ids]) },
      order: { number: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Holds one proposal until the transaction ends. */
  async hold(tx: Tx, id: Id): Promise<void> {
    await tx.sql('select 1 from proposal where id = $1 for no key update', [id]);
  }

  async update(tx: Tx, id: Id, change: Partial<ProposalEntity>): Promise<void> {
    await tx.manager.update(ProposalEntity, { id }, change);
  }

  async ties(db: Db, id: Id): Promise<ProposalTies> {
    const [row] = await db.sql<ProposalTies>(
      `select array(select account_id from proposal_author where proposal_id = $1 and state = 'accepted' order by at, account_id) as "authorIds",
              array(select account_id from proposal_author where proposal_id = $1 and state = 'invited') as "invitedIds",
              array(select group_id from proposal_group where proposal_id = $1) as "groupIds"`,
      [id],
    );
    return row ?? { authorIds: [], invitedIds: [], groupIds: [] };
  }

  /** Accepted authors of several proposals, in the order they came. */
  async authorsOf(db: Db, ids: readonly Id[]): Promise<Map<Id, Id[]>> {
    const rows = await db.sql<{ id: Id; authors: Id[] }>(
      `select proposal_id as id, array_agg(account_id order by at, account_id) as authors from proposal_author
       where proposal_id = any($1) and state = 'accepted' group by proposal_id`,
      [ids],
    );
    return new Map(rows.map(({ id, authors }) => [id, authors]));
  }

  async setAuthor(
    tx: Tx,
    { collectiveId, id }: Pick<ProposalEntity, 'collectiveId' | 'id'>,
    accountId: Id,
    state: AuthorState,
    by: Id,
    at: Date,
  ): Promise<void> {
    await tx.sql(
      `insert into proposal_author (collective_id, proposal_id, account_id, state, invited_by, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (proposal_id, account_id) do update set state = excluded.state, at = excluded.at`,
      [collectiveId, id, accountId, state, by, at],
    );
  }

  async setGroups(
    tx: Tx,
    { collectiveId, id }: Pick<ProposalEntity, 'collectiveId' | 'id'>,
    groupIds: readonly Id[],
  ): Promise<void> {
    await tx.sql('delete from proposal_group where proposal_id = $1 and group_id <> all($2)', [id, groupIds]);
    await tx.sql(
      `insert into proposal_group (collective_id, proposal_id, group_id) select $1, $2, unnest($3::uuid[])
       on conflict do nothing`,
      [collectiveId, id, groupIds],
    );
  }

  /** What is not decided yet, and a group carries, another carries too. */
  async carryTo(tx: Tx, fromGroupId: Id, toGroupId: Id): Promise<void> {
    await tx.sql(
      `insert into proposal_group (collective_id, proposal_id, group_id)
       select g.collective_id, g.proposal_id, $2 from proposal_group g join proposal p on p.id = g.proposal_id
       where g.group_id = $1 and p.state in ('draft', 'debated', 'submitted', 'deferred') on conflict do nothing`,
      [fromGroupId, toGroupId],
    );
  }

  async addOrigins(
    tx: Tx,
    { collectiveId, id }: Pick<ProposalEntity, 'collectiveId' | 'id'>,
    origins: readonly SubjectRef[],
  ): Promise<void> {
    await tx.sql(
      `insert into proposal_origin (collective_id, proposal_id, subject_type, subject_id)
       select $1, $2, o ->> 'type', (o ->> 'id')::uuid from jsonb_array_elements($3::jsonb) o on conflict do nothing`,
      [collectiveId, id, JSON.stringify(origins)],
    );
  }

  async follow(
    tx: Tx,
    { collectiveId, id }: Pick<ProposalEntity, 'collectiveId' | 'id'>,
    accountId: Id,
    since: Date,
  ): Promise<void> {
    await tx.sql(
      `insert into proposal_follower (collective_id, proposal_id, account_id, since) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [collectiveId, id, accountId, since],
    );
  }

  async unfollow(tx: Tx, id: Id, accountId: Id): Promise<void> {
    await tx.sql('delete from proposal_follower where proposal_id = $1 and account_id = $2', [id, accountId]);
  }

  /** Of a debate: how many comments stand, and when it last moved. */
  async setComments(tx: Tx, id: Id, count: number, at: Date): Promise<void> {
    await tx.sql(
      `update proposal set comment_count = $2, last_activity_at = greatest(last_activity_at, $3) where id = $1`,
      [id, count, at],
    );
  }

  /** Whether nobody but this account has a say in a proposal: its co-authors, and who facilitates its groups now. */
  async isAlone(db: Db, proposalId: Id, accountId: Id, now: Date): Promise<boolean> {
    const rows = await db.sql(
      `select 1 from proposal_author a where a.proposal_id = $1 and a.state = 'accepted' and a.account_id <> $2
       union all
       select 1 from proposal_group g join role r on r.subject_id = g.group_id
       where g.proposal_id = $1 and r.kind = 'facilitator' and r.account_id <> $2
         and tstzrange(r.from_at, r.to_at) @> $3::timestamptz limit 1`,
      [proposalId, accountId, now],
    );
    return rows.length === 0;
  }

  /** Names and places; private drafts have none. */
  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Proposal' as type, id, collective_id as "collectiveId", ${publicTitle} as title, '/propositions/' || number as path,
              state in ('debated', 'submitted', 'deferred') as debatable
       from proposal p where id = any($1) and not private`,
      [ids],
    );
  }

  /** What moderation needs of proposals; nobody reports a private draft. */
  toModerate(db: Db, ids: readonly Id[]): Promise<ProposalToModerate[]> {
    return db.sql<ProposalToModerate>(
      `select id, collective_id as "collectiveId",
              array(select account_id from proposal_author where proposal_id = p.id and state = 'accepted'
                    order by at, account_id) as "authorIds",
              concat_ws(E'\\n\\n', title, nullif(problem, ''), plain) as text, hidden_at is not null as hidden,
              state in ('submitted', 'adopted', 'rejected') as "heldByPlenary"
       from proposal p where id = any($1) and not private`,
      [ids],
    );
  }

  /** Source ids of these that the collective has already. */
  async known(db: Db, collectiveId: Id, sources: readonly string[]): Promise<Set<string>> {
    const rows = await db.sql<{ source: string }>(
      'select source from proposal where collective_id = $1 and source = any($2)',
      [collectiveId, sources],
    );
    return new Set(rows.map(({ source }) => source));
  }

  /** Everything tied to somebody. */
  async heldOn(db: Db, accountId: Id): Promise<{ authored: unknown[]; followed: unknown[] }> {
    const authored = await db.sql(
      `select p.number, p.title, a.state, a.at from proposal_author a join proposal p on p.id = a.proposal_id
       where a.account_id = $1 order by a.at, p.id`,
      [accountId],
    );
    const followed = await db.sql(
      `select p.number, ${publicTitle} as title, f.since from proposal_follower f join proposal p on p.id = f.proposal_id
       where f.account_id = $1 order by f.since, p.id`,
      [accountId],
    );
    return { authored, followed };
  }

  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from proposal_follower where account_id = $1', [accountId]);
    await tx.sql(`delete from proposal_author where account_id = $1 and state <> 'accepted'`, [accountId]);
  }
}
