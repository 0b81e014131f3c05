import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each consent is kept with the version of its words, and when it was taken back (GDPR art. 7.1). What was agreed to until
 * now was the first version. An account nobody visited for three years is warned before it is erased.
 */
export class RecordConsents1700000067000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent (
        collective_id uuid references collective,
        id uuid primary key,
        account_id uuid not null references account,
        kind text not null check (kind in ('account', 'membership')),
        version integer not null check (version > 0),
        language text not null check (language in ('fr', 'en')),
        given_at timestamptz not null,
        withdrawn_at timestamptz check (withdrawn_at >= given_at),
        check ((kind = 'account') = (collective_id is null))
      );
      create unique index consent_standing on consent (account_id, kind, collective_id) nulls not distinct where withdrawn_at is null;
      create index consent_of_collective on consent (collective_id) where collective_id is not null;

      insert into consent (collective_id, id, account_id, kind, version, language, given_at, withdrawn_at)
      select null, gen_random_uuid(), id, 'account', 1, language, consented_at,
             case when erased_at is not null then greatest(erased_at, consented_at) end from account;
      insert into consent (collective_id, id, account_id, kind, version, language, given_at, withdrawn_at)
      select m.collective_id, gen_random_uuid(), m.account_id, 'membership', 1, a.language, m.consented_at,
             case when m.state = 'left' then greatest(coalesce(m.left_at, m.consented_at), m.consented_at) end
      from membership m join account a on a.id = m.account_id;

      alter table account drop column consented_at, add column idle_told_at timestamptz;
      alter table membership drop column consented_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account drop column idle_told_at, add column consented_at timestamptz;
      alter table membership add column consented_at timestamptz;
      update account a set consented_at = coalesce(
        (select max(given_at) from consent c where c.account_id = a.id and c.kind = 'account'), a.created_at);
      update membership m set consented_at = coalesce(
        (select max(given_at) from consent c where c.account_id = m.account_id and c.collective_id = m.collective_id), m.joined_at);
      alter table account alter column consented_at set not null;
      alter table membership alter column consented_at set not null;
      drop table consent;
    `);
  }
}
