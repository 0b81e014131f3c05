import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public log as a tree that nobody can rewrite unseen: entries, what opens them, tiles, signed heads. */
export class SealPublicLog1700000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table public_log (
        collective_id uuid primary key references collective,
        origin text not null unique check (origin ~ '^[^[:space:]+]+$'),
        public_key bytea not null check (octet_length(public_key) = 32),
        secret_key bytea not null check (octet_length(secret_key) = 32),
        started_at timestamptz not null
      );

      create table log_entry (
        collective_id uuid not null references public_log,
        position bigint not null check (position >= 0),
        seq bigint not null unique references event_log (seq),
        bytes bytea not null check (octet_length(bytes) between 2 and 65535),
        primary key (collective_id, position)
      );

      -- What is deleted to forget somebody: the entry stays, and says nothing more of them.
      create table log_opening (
        collective_id uuid not null,
        position bigint not null,
        field text not null,
        salt bytea not null check (octet_length(salt) = 16),
        value text not null,
        account_id uuid references account,
        primary key (collective_id, position, field),
        foreign key (collective_id, position) references log_entry
      );
      create index log_opening_account on log_opening (account_id) where account_id is not null;

      create table log_tile (
        collective_id uuid not null references public_log,
        level smallint not null check (level between 0 and 63),
        index bigint not null check (index >= 0),
        bytes bytea not null check (octet_length(bytes) between 32 and 8192 and octet_length(bytes) % 32 = 0),
        primary key (collective_id, level, index)
      );

      create table log_checkpoint (
        collective_id uuid not null references public_log,
        size bigint not null check (size >= 0),
        note text not null,
        sealed_at timestamptz not null,
        primary key (collective_id, size)
      );

      create function log_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'the public log is append only (%)', tg_table_name;
      end $$;
      create trigger public_log_append_only before update or delete on public_log
        for each row execute function log_append_only();
      create trigger log_entry_append_only before update or delete on log_entry
        for each row execute function log_append_only();
      create trigger log_opening_append_only before update on log_opening
        for each row execute function log_append_only();
      create trigger log_checkpoint_append_only before update or delete on log_checkpoint
        for each row execute function log_append_only();
      create trigger log_tile_never_deleted before delete on log_tile
        for each row execute function log_append_only();
      -- A tile grows at its end; what it held, it holds.
      create trigger log_tile_only_grows before update on log_tile for each row
        when ((new.collective_id, new.level, new.index) is distinct from (old.collective_id, old.level, old.index)
              or substring(new.bytes for octet_length(old.bytes)) is distinct from old.bytes)
        execute function log_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from listener_cursor where name = 'public-log';
      drop table log_checkpoint, log_tile, log_opening, log_entry, public_log;
      drop function log_append_only();
    `);
  }
}
