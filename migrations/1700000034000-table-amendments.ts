import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments of proposals: forks of one version, carried over to each that follows, numbered within their proposal. */
export class TableAmendments1700000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table amendment (
        collective_id uuid not null references collective,
        id uuid primary key,
        proposal_id uuid not null references proposal,
        number int not null check (number >= 1),
        -- The version its operations are on: the latest, unless a person must choose.
        base_version_id uuid not null references text_version,
        algorithm int not null check (algorithm >= 1),
        operations jsonb not null check (jsonb_typeof(operations) = 'array' and jsonb_array_length(operations) > 0),
        reason text not null check (char_length(reason) between 1 and 2000),
        state text not null check (state in ('tabled', 'accepted', 'withdrawn')),
        stale boolean not null default false,
        recommendation text check (recommendation in ('accept', 'reject', 'vote')),
        recommendation_reason text not null default '' check (char_length(recommendation_reason) <= 2000),
        recommended_by uuid references account,
        created_by uuid not null references account,
        created_at timestamptz not null,
        settled_at timestamptz,
        -- The first version that has it.
        settled_version_id uuid references text_version,
        unique (proposal_id, number),
        check ((recommendation is null) = (recommended_by is null)),
        check ((state = 'tabled') = (settled_at is null)),
        check ((state = 'accepted') = (settled_version_id is not null))
      );
      create index amendment_author on amendment (created_by);

      create table amendment_supporter (
        collective_id uuid not null,
        amendment_id uuid not null references amendment,
        account_id uuid not null references account,
        at timestamptz not null,
        primary key (amendment_id, account_id)
      );
      create index amendment_supporter_account on amendment_supporter (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table amendment_supporter; drop table amendment;');
  }
}
