import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';

export const signingRoles = ['chair', 'secretary'] as const;
export type SigningRole = (typeof signingRoles)[number];

export interface Signature {
  readonly role: SigningRole;
  readonly personId: Id;
  readonly at: Date;
}

export interface Addendum {
  readonly id: Id;
  readonly body: string;
  readonly personId: Id;
  readonly at: Date;
}

/** Who signed minutes, and what was added to them since. */
@Injectable()
export class SigningRepository {
  async signatures(db: Db, minutesId: Id): Promise<Signature[]> {
    return db.sql<Signature>(
      `select s.role, s."personId", s.at from minutes m, lateral (values
         ('chair', m.chair_signed_by, m.chair_signed_at), ('secretary', m.secretary_signed_by, m.secretary_signed_at)
       ) as s(role, "personId", at) where m.id = $1 and s.at is not null order by s.at, s.role`,
      [minutesId],
    );
  }

  async sign(tx: Tx, minutesId: Id, role: SigningRole, by: Id, at: Date): Promise<void> {
    await tx.sql(
      `update minutes set
         chair_signed_by = case when $2 = 'chair' then $3 else chair_signed_by end,
         chair_signed_at = case when $2 = 'chair' then $4 else chair_signed_at end,
         secretary_signed_by = case when $2 = 'secretary' then $3 else secretary_signed_by end,
         secretary_signed_at = case when $2 = 'secretary' then $4 else secretary_signed_at end
       where id = $1`,
      [minutesId, role, by, at],
    );
  }

  /** What was signed is no longer what is written. */
  async clear(tx: Tx, minutesId: Id): Promise<void> {
    await tx.sql(
      `update minutes set chair_signed_by = null, chair_signed_at = null, secretary_signed_by = null,
              secretary_signed_at = null where id = $1`,
      [minutesId],
    );
  }

  addenda(db: Db, minutesId: Id): Promise<Addendum[]> {
    return db.sql<Addendum>(
      `select id, body, author_id as "personId", added_at as at from minutes_addendum
       where minutes_id = $1 order by added_at, id limit 200`,
      [minutesId],
    );
  }

  /** For the person's own export. */
  addedBy(db: Db, accountId: Id): Promise<{ number: number; body: string; at: Date }[]> {
    return db.sql(
      `select p.number, a.body, a.added_at as at from minutes_addendum a
       join minutes m on m.id = a.minutes_id join plenary p on p.id = m.plenary_id
       where a.author_id = $1 order by a.added_at, a.id`,
      [accountId],
    );
  }

  async add(tx: Tx, collectiveId: Id, minutesId: Id, { id, body, personId, at }: Addendum): Promise<void> {
    await tx.sql(
      `insert into minutes_addendum (collective_id, id, minutes_id, body, author_id, added_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [collectiveId, id, minutesId, body, personId, at],
    );
  }
}
