import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The event log and what stands on it: listeners, mail, limits. */
export class CreateBackbone1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists citext;
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create extension if not exists btree_gist;

      create table event_log (
        collective_id uuid,
        id bigint generated always as identity primary key,
        seq bigint unique,
        at timestamptz not null,
        type text not null check (type <> ''),
        actor_id uuid,
        subject_type text not null,
        subject_id uuid not null,
        about jsonb not null default '[]' check (jsonb_typeof(about) = 'array'),
        payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object')
      );
      create index event_log_waiting on event_log (id) where seq is null;
      create index event_log_collective on event_log (collective_id, seq desc);
      create index event_log_subject on event_log (subject_id, seq desc);

      -- Append only: a row may receive its place in the told order, once, and nothing else.
      create function event_log_append_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
           and (to_jsonb(new) - 'seq') = (to_jsonb(old) - 'seq') then
          return new;
        end if;
        raise exception 'the event log is append only';
      end $$;
      create trigger event_log_append_only before update or delete on event_log
        for each row execute function event_log_append_only();

      create table event_head (one boolean primary key default true check (one), seq bigint not null);
      insert into event_head (seq) values (0);

      create table listener_cursor (name text primary key, seq bigint not null);

      create table mail (
        id uuid primary key,
        address text not null,
        subject text not null,
        body_text text not null,
        body_html text not null,
        unsubscribe_url text,
        created_at timestamptz not null,
        sent_at timestamptz
      );
      create index mail_newest on mail (created_at desc, id desc);

      create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);

      -- Search that forgives: French stems without accents, beside the words as they are.
      create text search configuration fr (copy = french);
      alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;
      create text search configuration plain (copy = simple);
      alter text search configuration plain alter mapping for hword, hword_part, word with unaccent, simple;
      create function immutable_unaccent(text) returns text language sql immutable strict parallel safe
        as $$ select public.unaccent('public.unaccent', $1) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function immutable_unaccent(text);
      drop text search configuration plain;
      drop text search configuration fr;
      drop table rate_limit, mail, listener_cursor, event_head, event_log;
      drop function event_log_append_only();
    `);
  }
}
