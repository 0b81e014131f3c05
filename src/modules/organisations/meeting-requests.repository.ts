import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { MeetingRequest } from './domain/meeting-request.js';

const select = `
  select r.id, r.collective_id as "collectiveId", r.organisation_name as "organisationName", r.kind, r.text,
         r.contact_name as "contactName", r.email, r.language, r.state, r.asked_at as "askedAt",
         r.confirmed_at as "confirmedAt", r.publish_by::text as "publishBy"
  from meeting_request r`;

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

export type NewMeetingRequest = Omit<MeetingRequest, 'state' | 'confirmedAt' | 'publishBy'> & {
  /** What its link says; only its digest is kept. */
  readonly token: string;
};

@Injectable()
export class MeetingRequestsRepository {
  async insert(tx: Tx, made: NewMeetingRequest): Promise<void> {
    await tx.sql(
      `insert into meeting_request (collective_id, id, organisation_name, kind, text, contact_name, email, language,
                                    token_hash, state, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unconfirmed', $10)`,
      [
        made.collectiveId,
        made.id,
        made.organisationName,
        made.kind,
        made.text,
        made.contactName,
        made.email,
        made.language,
        digest(made.token),
        made.askedAt,
      ],
    );
  }

  async byToken(db: Db, token: string): Promise<MeetingRequest | null> {
    const [row] = await db.sql<MeetingRequest>(`${select} where r.token_hash = $1`, [digest(token)]);
    return row ?? null;
  }

  /** The same, held until the transaction ends. */
  async holdByToken(tx: Tx, token: string): Promise<MeetingRequest | null> {
    const [row] = await tx.sql<MeetingRequest>(`${select} where r.token_hash = $1 for update`, [digest(token)]);
    return row ?? null;
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<MeetingRequest | null> {
    const [row] = await tx.sql<MeetingRequest>(`${select} where r.id = $1 and r.collective_id = $2 for update`, [
      id,
      collectiveId,
    ]);
    return row ?? null;
  }

  /** Confirmed and neither attached nor set aside, oldest first. */
  waiting(db: Db, collectiveId: Id): Promise<MeetingRequest[]> {
    return db.sql<MeetingRequest>(
      `${select} where r.collective_id = $1 and r.state = 'confirmed' order by r.confirmed_at, r.id limit 200`,
      [collectiveId],
    );
  }

  async confirm(tx: Tx, id: Id, at: Date, publishBy: string): Promise<void> {
    await tx.sql(`update meeting_request set state = 'confirmed', confirmed_at = $2, publish_by = $3 where id = $1`, [
      id,
      at,
      publishBy,
    ]);
  }

  /** A solicitation in its place, which is late when it was. */
  async attach(tx: Tx, id: Id, by: { readonly solicitationId: Id; readonly at: Date; readonly accountId: Id }) {
    await tx.sql(
      `with settled as (
         update meeting_request set state = 'attached', solicitation_id = $2, settled_at = $3, settled_by = $4
         where id = $1 returning told_late)
       update solicitation set told_late = settled.told_late from settled where id = $2`,
      [id, by.solicitationId, by.at, by.accountId],
    );
  }

  async setAside(tx: Tx, id: Id, by: { readonly reason: string; readonly at: Date; readonly accountId: Id }) {
    await tx.sql(
      `update meeting_request set state = 'set_aside', reason = $2, settled_at = $3, settled_by = $4 where id = $1`,
      [id, by.reason, by.at, by.accountId],
    );
  }

  /** Requests asked before a moment and never confirmed. */
  async forgetUnconfirmed(tx: Tx, before: Date): Promise<void> {
    await tx.sql(`delete from meeting_request where state = 'unconfirmed' and asked_at <= $1`, [before]);
  }

  /** Who asked, of requests settled before a moment. */
  async forgetContacts(tx: Tx, before: Date): Promise<void> {
    await tx.sql(
      `update meeting_request set contact_name = null, email = null where settled_at < $1 and email is not null`,
      [before],
    );
  }

  /** What somebody asked from the address of their account. */
  askedFrom(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select r.organisation_name as organisation, r.text, r.state, r.asked_at as "askedAt", r.contact_name as name
       from meeting_request r join account a on a.email::text = r.email where a.id = $1 order by r.asked_at, r.id`,
      [accountId],
    );
  }

  settledBy(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select r.organisation_name as organisation, r.state, r.reason, r.settled_at as "settledAt"
       from meeting_request r where r.settled_by = $1 order by r.settled_at, r.id`,
      [accountId],
    );
  }

  /** Of somebody who is erased: what was not settled goes; what was stays, without who asked. */
  async forgetFrom(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(
      `delete from meeting_request r using account a
       where a.id = $1 and r.email = a.email::text and r.state in ('unconfirmed', 'confirmed')`,
      [accountId],
    );
    await tx.sql(
      `update meeting_request r set contact_name = null, email = null
       from account a where a.id = $1 and r.email = a.email::text`,
      [accountId],
    );
  }
}
