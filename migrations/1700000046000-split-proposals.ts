import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part of a proposal becomes another: asked by one of its people, agreed by another. */
export class SplitProposals1700000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal_split (
        collective_id uuid not null references collective,
        id uuid primary key,
        proposal_id uuid not null,
        -- The version the leaving clauses were chosen in.
        version_id uuid not null,
        clause_ids uuid[] not null check (cardinality(clause_ids) between 1 and 500),
        title text not null check (char_length(title) between 1 and 250),
        reason text not null check (char_length(reason) between 1 and 500),
        state text not null check (state in ('asked', 'agreed', 'declined', 'taken-back')),
        asked_by uuid not null references account,
        asked_at timestamptz not null,
        answered_by uuid references account,
        answered_at timestamptz,
        answer text not null default '' check (char_length(answer) <= 500),
        result_id uuid,
        foreign key (collective_id, proposal_id) references proposal (collective_id, id),
        foreign key (proposal_id, version_id) references text_version (subject_id, id),
        foreign key (collective_id, result_id) references proposal (collective_id, id),
        check ((state = 'asked') = (answered_at is null) and (state = 'asked') = (answered_by is null)),
        check ((state = 'agreed') = (result_id is not null)),
        check (state <> 'declined' or answer <> '')
      );
      create unique index proposal_split_asked on proposal_split (proposal_id) where state = 'asked';
      create index proposal_split_proposal on proposal_split (proposal_id);
      create index proposal_split_asker on proposal_split (asked_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proposal_split');
  }
}
