import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those say whose amendment a plenary did not take: it stays beside the clause it was about. */
export class FileMinorityOpinions1700000036100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table minority_opinion (
        collective_id uuid not null references collective,
        id uuid primary key,
        proposal_id uuid not null references proposal,
        amendment_id uuid not null references amendment,
        -- Where it belongs: the clause, the version it was read in, and its words then.
        clause_id uuid,
        text_version_id uuid not null references text_version,
        quote text not null,
        body text not null check (char_length(body) between 1 and 2000),
        created_by uuid not null references account,
        created_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create unique index minority_opinion_once on minority_opinion (amendment_id, created_by) where withdrawn_at is null;
      create index minority_opinion_proposal on minority_opinion (proposal_id);
      create index minority_opinion_author on minority_opinion (created_by);

      create table minority_signature (
        collective_id uuid not null,
        opinion_id uuid not null references minority_opinion,
        account_id uuid not null references account,
        at timestamptz not null,
        primary key (opinion_id, account_id)
      );
      create index minority_signature_account on minority_signature (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table minority_signature; drop table minority_opinion;');
  }
}
