import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';

interface At {
  readonly collectiveId: Id;
  readonly encounterId: Id;
  readonly accountId: Id;
}

@Injectable()
export class ObserversRepository {
  /** How many are looked for; null: no more are. */
  async call(tx: Tx, encounterId: Id, wanted: number | null, words: string): Promise<void> {
    await tx.sql('update encounter set observers_wanted = $2, observer_call = $3 where id = $1', [
      encounterId,
      wanted,
      words,
    ]);
  }

  /** Offers, again after a withdrawal too; somebody chosen stays so. */
  async offer(tx: Tx, { collectiveId, encounterId, accountId }: At, note: string, at: Date): Promise<void> {
    await tx.sql(
      `insert into encounter_volunteer (collective_id, encounter_id, account_id, note, state, offered_at)
       values ($1, $2, $3, $4, 'offered', $5)
       on conflict (encounter_id, account_id) do update
         set note = excluded.note, offered_at = excluded.offered_at, state = 'offered',
             chosen_at = null, chosen_by = null, reason = null
         where encounter_volunteer.state <> 'chosen'`,
      [collectiveId, encounterId, accountId, note, at],
    );
  }

  /** True when somebody had offered or was chosen. */
  async withdraw(tx: Tx, { encounterId, accountId }: At): Promise<boolean> {
    const rows = await tx.sql(
      `with gone as (delete from encounter_participant where encounter_id = $1 and account_id = $2 and side = 'observer')
       update encounter_volunteer set state = 'withdrawn', note = ''
       where encounter_id = $1 and account_id = $2 and state <> 'withdrawn' returning 1`,
      [encounterId, accountId],
    );
    return rows.length === 1;
  }

  /** True when they had offered. They take part as an observer from now. */
  async choose(
    tx: Tx,
    { collectiveId, encounterId, accountId }: At,
    by: Id,
    reason: string,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.sql(
      `with chosen as (
         update encounter_volunteer set state = 'chosen', chosen_at = $4, chosen_by = $5, reason = $6
         where encounter_id = $2 and account_id = $3 and state = 'offered' returning account_id)
       insert into encounter_participant (collective_id, encounter_id, account_id, side)
       select $1, $2, account_id, 'observer' from chosen returning 1`,
      [collectiveId, encounterId, accountId, at, by, reason],
    );
    return rows.length === 1;
  }

  offersOf(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select e.title as encounter, v.state, v.note, v.reason, v.offered_at as "offeredAt", v.chosen_by is not distinct from $1 as "chosenByYou"
       from encounter_volunteer v join encounter e on e.id = v.encounter_id
       where v.account_id = $1 or v.chosen_by = $1 order by v.offered_at, v.encounter_id`,
      [accountId],
    );
  }

  /** Of somebody who is erased: offers go; who observed stays, without their words. */
  async forgetOffers(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(`delete from encounter_volunteer where account_id = $1 and state <> 'chosen'`, [accountId]);
    await tx.sql(`update encounter_volunteer set note = '' where account_id = $1`, [accountId]);
  }

  /** Offers for encounters that began before a moment and were not taken up. */
  async forgetOffersBefore(tx: Tx, before: Date): Promise<void> {
    await tx.sql(
      `delete from encounter_volunteer v using encounter e
       where e.id = v.encounter_id and e.starts_at < $1 and v.state <> 'chosen'`,
      [before],
    );
  }
}
