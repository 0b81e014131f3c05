import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The floor: kinds of speech, order of the queue, clocks; signed minutes and their addenda. */
export class OrderTheFloor1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plenary
        -- How its queue is ordered and how long one speaks; null: as people ask, without limit.
        add column floor jsonb check (jsonb_typeof(floor) = 'object'),
        -- The top of the queue as last shown: safe positions keep it.
        add column floor_shown uuid[] not null default '{}';

      alter table agenda_item
        -- Of this item alone; null: the plenary's.
        add column floor jsonb check (jsonb_typeof(floor) = 'object'),
        add column timer jsonb check (jsonb_typeof(timer) = 'object');

      alter table speech
        add column kind text not null default 'contribution' check (kind in
          ('contribution', 'for', 'against', 'point-of-order', 'question', 'answer')),
        add column timer jsonb check (jsonb_typeof(timer) = 'object');

      update agenda_item set timer = jsonb_build_object(
        'startedAt', (extract(epoch from opened_at) * 1000)::bigint,
        'pausedAt', (extract(epoch from ended_at) * 1000)::bigint,
        'accumulatedMs', 0, 'limitMs', minutes * 60000)
      where opened_at is not null;
      update speech set timer = jsonb_build_object(
        'startedAt', (extract(epoch from started_at) * 1000)::bigint,
        'pausedAt', (extract(epoch from ended_at) * 1000)::bigint,
        'accumulatedMs', 0, 'limitMs', null)
      where started_at is not null;
      alter table speech add check ((timer is null) = (started_at is null));

      -- Said by the person for the alternation of speakers alone; leaves the server only in their own export.
      create table floor_gender (
        collective_id uuid not null references collective,
        account_id uuid not null references account,
        gender text not null check (gender in ('woman', 'man', 'other')),
        primary key (collective_id, account_id)
      );

      alter table minutes
        add column chair_signed_by uuid references account,
        add column chair_signed_at timestamptz,
        add column secretary_signed_by uuid references account,
        add column secretary_signed_at timestamptz,
        add check ((chair_signed_by is null) = (chair_signed_at is null)),
        add check ((secretary_signed_by is null) = (secretary_signed_at is null));

      -- What is added to published minutes; never changed, never removed.
      create table minutes_addendum (
        collective_id uuid not null references collective,
        id uuid primary key,
        minutes_id uuid not null references minutes,
        body text not null check (char_length(body) between 1 and 5000),
        author_id uuid not null references account,
        added_at timestamptz not null
      );
      create index minutes_addendum_order on minutes_addendum (minutes_id, added_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table minutes_addendum, floor_gender;
      alter table minutes drop column chair_signed_by, drop column chair_signed_at,
        drop column secretary_signed_by, drop column secretary_signed_at;
      alter table speech drop column kind, drop column timer;
      alter table agenda_item drop column floor, drop column timer;
      alter table plenary drop column floor, drop column floor_shown;
    `);
  }
}
