import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files people join to what they publish: a deliberation, a photograph. Never changed, never gone once joined. */
export class KeepFiles1700000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_file (
        collective_id uuid not null references collective,
        id uuid primary key,
        name text collate "fr-x-icu" not null check (char_length(name) between 1 and 200),
        media_type text not null,
        size int not null check (size between 1 and 10485760),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bytea not null,
        uploaded_by uuid not null references account,
        uploaded_at timestamptz not null,
        -- When it was joined to something published; before, it is nobody's but its sender's.
        joined_at timestamptz,
        unique (collective_id, id),
        check (size = octet_length(bytes))
      );
      alter table kept_file alter column bytes set storage external;
      create index kept_file_account on kept_file (uploaded_by);
      create index kept_file_waiting on kept_file (uploaded_at) where joined_at is null;

      create function kept_file_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.joined_at is not null then raise exception 'a file that was published is never deleted'; end if;
          return old;
        end if;
        if old.joined_at is not null or (new.id, new.collective_id, new.name, new.media_type, new.sha256, new.uploaded_by, new.bytes)
             is distinct from (old.id, old.collective_id, old.name, old.media_type, old.sha256, old.uploaded_by, old.bytes) then
          raise exception 'a file never changes';
        end if;
        return new;
      end $$;
      create trigger kept_file_stays before update or delete on kept_file for each row execute function kept_file_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_file; drop function kept_file_stays();');
  }
}
