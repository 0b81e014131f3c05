import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever votes may have an amendment voted apart from those adopted together. */
export class AskSeparateVotes1700000042300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table separate_vote (
        collective_id uuid not null references collective,
        plenary_id uuid not null references plenary,
        amendment_id uuid not null references amendment,
        asked_by uuid not null references account,
        reason text not null default '' check (char_length(reason) <= 500),
        at timestamptz not null,
        primary key (plenary_id, amendment_id)
      );
      create index separate_vote_account on separate_vote (asked_by);
      alter table amendment_vote
        drop constraint amendment_vote_because_check,
        add constraint amendment_vote_because_check
          check (because in ('uncontested', 'alternatives', 'furthest-reaching', 'amended', 'chair', 'asked'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table separate_vote;
      update amendment_vote set because = 'chair' where because = 'asked';
      alter table amendment_vote
        drop constraint amendment_vote_because_check,
        add constraint amendment_vote_because_check
          check (because in ('uncontested', 'alternatives', 'furthest-reaching', 'amended', 'chair'));
    `);
  }
}
