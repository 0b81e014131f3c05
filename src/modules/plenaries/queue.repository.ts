import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { FloorScene } from './domain/floor/scene.js';
import type { FloorSettings } from './domain/floor/settings.js';
import type { Spoken, Waiting } from './domain/floor/speech.js';
import type { Timer } from './domain/timer.js';

interface Named {
  readonly name: string;
}

/** What stands in the way or on the floor, with names. Genders stay on the server. */
export interface QueueScene extends FloorScene {
  readonly waiting: readonly (Waiting & Named)[];
  readonly spoken: readonly (Spoken & Named)[];
  /** Whether the settings are of the current item rather than of the whole plenary. */
  readonly ofItem: boolean;
  readonly itemTimer: Timer | null;
  readonly speakerId: Id | null;
}

export interface NewRequest extends Pick<Waiting, 'id' | 'personId' | 'kind'> {
  readonly collectiveId: Id;
  readonly plenaryId: Id;
  readonly itemId: Id;
}

type SceneRow = Omit<QueueScene, 'settings'> & { readonly settings: FloorSettings | null };

const speechJson = `'id', s.id, 'personId', s.account_id, 'name', a.name, 'kind', s.kind, 'gender', g.gender`;
const speechFrom = `from speech s join account a on a.id = s.account_id
  left join floor_gender g on g.collective_id = s.collective_id and g.account_id = s.account_id`;

/** Who waits to speak and how they are ordered; the clocks of speeches and items. */
@Injectable()
export class QueueRepository {
  /** Everything the order depends on, in one statement; null without such a plenary. Settings are null when plain. */
  async scene(db: Db, plenaryId: Id): Promise<SceneRow | null> {
    const [row] = await db.sql<SceneRow>(
      `select coalesce(i.floor, p.floor) as settings, i.floor is not null as "ofItem", p.floor_shown as shown,
         i.timer as "itemTimer",
         (select id from speech where plenary_id = p.id and state = 'speaking') as "speakerId",
         (select coalesce(jsonb_agg(jsonb_build_object(${speechJson},
              'askedAt', (extract(epoch from s.asked_at) * 1000)::bigint) order by s.asked_at, s.id), '[]')
            ${speechFrom} where s.plenary_id = p.id and s.state = 'waiting') as waiting,
         (select coalesce(jsonb_agg(jsonb_build_object(${speechJson}, 'timer', s.timer)
              order by s.started_at, s.state = 'speaking', s.id), '[]')
            ${speechFrom} where s.plenary_id = p.id and s.timer is not null) as spoken
       from plenary p left join agenda_item i on i.id = p.current_item_id where p.id = $1`,
      [plenaryId],
    );
    return row ?? null;
  }

  /** False when the person waits or speaks already. */
  async ask(tx: Tx, request: NewRequest, at: Date): Promise<boolean> {
    const rows = await tx.sql(
      `insert into speech (collective_id, id, plenary_id, item_id, account_id, kind, state, asked_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7) on conflict do nothing returning id`,
      [request.collectiveId, request.id, request.plenaryId, request.itemId, request.personId, request.kind, at],
    );
    return rows.length === 1;
  }

  /** Removes a request that waits; false when none of that id does. */
  async setAside(tx: Tx, plenaryId: Id, speechId: Id, at: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update speech set state = 'withdrawn', ended_at = $3
       where plenary_id = $1 and id = $2 and state = 'waiting' returning id`,
      [plenaryId, speechId, at],
    );
    return rows.length === 1;
  }

  /** Gives the floor to a request that waits; false when it does not. */
  async start(tx: Tx, plenaryId: Id, speechId: Id, timer: Timer): Promise<boolean> {
    const rows = await tx.sql(
      `update speech set state = 'speaking', started_at = $3, timer = $4
       where plenary_id = $1 and id = $2 and state = 'waiting' returning id`,
      [plenaryId, speechId, new Date(timer.startedAt), JSON.stringify(timer)],
    );
    return rows.length === 1;
  }

  async setSpeechTimer(tx: Tx, speechId: Id, timer: Timer): Promise<void> {
    await tx.sql('update speech set timer = $2 where id = $1', [speechId, JSON.stringify(timer)]);
  }

  async setItemTimer(tx: Tx, itemId: Id, timer: Timer | null): Promise<void> {
    await tx.sql('update agenda_item set timer = $2 where id = $1', [itemId, timer && JSON.stringify(timer)]);
  }

  /** Of the plenary, or of one of its items; null takes an item back to the plenary's, a plenary to the plain order. */
  async setSettings(tx: Tx, plenaryId: Id, itemId: Id | null, settings: FloorSettings | null): Promise<void> {
    const json = settings && JSON.stringify(settings);
    if (itemId) await tx.sql('update agenda_item set floor = $2 where id = $1', [itemId, json]);
    else await tx.sql('update plenary set floor = $2 where id = $1', [plenaryId, json]);
  }

  /** null: no such item in this plenary. */
  async itemTitle(db: Db, plenaryId: Id, itemId: Id): Promise<string | null> {
    const [row] = await db.sql<{ title: string }>('select title from agenda_item where id = $1 and plenary_id = $2', [
      itemId,
      plenaryId,
    ]);
    return row?.title ?? null;
  }

  async setShown(tx: Tx, plenaryId: Id, ids: readonly Id[]): Promise<void> {
    await tx.sql('update plenary set floor_shown = $2 where id = $1', [plenaryId, ids]);
  }

  /** The person's own word; null takes it back. */
  async setGender(tx: Tx, collectiveId: Id, accountId: Id, gender: string | null): Promise<void> {
    if (gender === null)
      await tx.sql('delete from floor_gender where collective_id = $1 and account_id = $2', [collectiveId, accountId]);
    else
      await tx.sql(
        `insert into floor_gender (collective_id, account_id, gender) values ($1, $2, $3)
         on conflict (collective_id, account_id) do update set gender = excluded.gender`,
        [collectiveId, accountId, gender],
      );
  }

  async genderOf(db: Db, collectiveId: Id, accountId: Id): Promise<string | null> {
    const [row] = await db.sql<{ gender: string }>(
      'select gender from floor_gender where collective_id = $1 and account_id = $2',
      [collectiveId, accountId],
    );
    return row?.gender ?? null;
  }

  /** For the person's own export. */
  gendersOf(db: Db, accountId: Id): Promise<{ collective: string; gender: string }[]> {
    return db.sql(
      `select c.name as collective, g.gender from floor_gender g join collective c on c.id = g.collective_id
       where g.account_id = $1 order by c.id`,
      [accountId],
    );
  }

  async forgetGender(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from floor_gender where account_id = $1', [accountId]);
  }
}
