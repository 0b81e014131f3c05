import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments are signed by several, and a group may answer one with its own text of it. */
export class SignAmendments1700000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment
        -- What the group would have instead, on the same version; gone once the amendment says it.
        add column group_algorithm int check (group_algorithm >= 1),
        add column group_operations jsonb
          check (jsonb_typeof(group_operations) = 'array' and jsonb_array_length(group_operations) > 0),
        add column author_answer text check (author_answer in ('agreed', 'refused', 'commented')),
        add column author_words text not null default '' check (char_length(author_words) <= 2000),
        drop constraint amendment_recommendation_check,
        add constraint amendment_recommendation_check
          check (recommendation in ('accept', 'modify', 'reject', 'vote')),
        add check ((group_operations is null) = (group_algorithm is null)),
        add check ((group_operations is not null)
          = (recommendation is not distinct from 'modify' and author_answer is distinct from 'agreed')),
        add check (author_answer is null or recommendation is not distinct from 'modify');

      create table amendment_signatory (
        collective_id uuid not null references collective,
        amendment_id uuid not null references amendment,
        account_id uuid not null references account,
        state text not null check (state in ('asked', 'signed', 'declined', 'withdrawn')),
        at timestamptz not null,
        primary key (amendment_id, account_id)
      );
      create index amendment_signatory_account on amendment_signatory (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table amendment_signatory;
      update amendment set recommendation = 'vote' where recommendation = 'modify';
      alter table amendment
        drop column group_algorithm, drop column group_operations, drop column author_answer, drop column author_words,
        drop constraint amendment_recommendation_check,
        add constraint amendment_recommendation_check check (recommendation in ('accept', 'reject', 'vote'));
    `);
  }
}
