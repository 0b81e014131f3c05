import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';

const day = 24 * 60 * 60 * 1000;
/** Days without a visit after which an account is warned, and days after the warning when it is erased. */
export const idleFor = { warned: 3 * 365, erased: 30 } as const;

const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

export interface IdleAccount {
  readonly id: Id;
  readonly email: string | null;
  readonly language: Language;
}

/** How long traces of an account are kept. */
@Injectable()
export class IdentityRetention {
  /** Sign-in links past their end, spent computations and limits, sessions ended for a month (the last visit stays known). */
  async forgetEnded(tx: Tx, now: Date): Promise<void> {
    await tx.sql('delete from magic_link where expires_at < $1', [ago(now, 1)]);
    await tx.sql('delete from spent_challenge where expires_at < $1', [now]);
    await tx.sql('delete from rate_limit where expire < $1', [now.getTime()]);
    await tx.sql(
      `delete from session s where (s.revoked_at < $1 or s.last_seen_at < $2 or s.opened_at < $3)
         and exists (select from session later where later.account_id = s.account_id
                     and (later.last_seen_at, later.id) > (s.last_seen_at, s.id))`,
      [ago(now, 30), ago(now, 60), ago(now, 210)],
    );
  }

  /** Accounts nobody visited for three years and that were not told so since: they are marked as told. */
  tellIdle(tx: Tx, now: Date): Promise<IdleAccount[]> {
    return tx.sql<IdleAccount>(
      `update account a set idle_told_at = $1 where a.erased_at is null and a.idle_told_at is null and a.created_at < $2
         and not exists (select from session s where s.account_id = a.id and s.last_seen_at >= $2)
       returning a.id, a.email, a.language`,
      [now, ago(now, idleFor.warned)],
    );
  }

  /** Who came back is no longer idle. */
  async welcomeBack(tx: Tx): Promise<void> {
    await tx.sql(
      `update account a set idle_told_at = null where a.idle_told_at is not null and a.erased_at is null
         and exists (select from session s where s.account_id = a.id and s.last_seen_at >= a.idle_told_at)`,
    );
  }

  /** Warned a month ago and never back. */
  async idleSince(tx: Tx, now: Date): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>(
      'select id from account where erased_at is null and idle_told_at < $1 order by idle_told_at, id',
      [ago(now, idleFor.erased)],
    );
    return rows.map(({ id }) => id);
  }
}
