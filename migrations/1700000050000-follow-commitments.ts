import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Measures of a published programme, followed after the election: what is done of each, by whom it is said, on what evidence. */
export class FollowCommitments1700000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measure add unique (collective_id, id);

      create table commitment (
        collective_id uuid not null references collective,
        id uuid primary key,
        measure_id uuid not null unique,
        state text not null check (state in ('not-started', 'started', 'done', 'redirected', 'abandoned')),
        -- Who reports on it; null: the coordination.
        reporter_id uuid references account,
        -- The day the next word on it is due.
        due_on date,
        followed_at timestamptz not null,
        started_on date,
        finished_on date,
        version int not null default 1,
        unique (collective_id, id),
        foreign key (collective_id, measure_id) references measure (collective_id, id)
      );
      create index commitment_state on commitment (collective_id, state);
      create index commitment_reporter on commitment (reporter_id);

      create table commitment_report (
        collective_id uuid not null,
        -- Made by whoever reports: sent twice, it is one.
        id uuid primary key,
        commitment_id uuid not null,
        number int not null check (number >= 1),
        state text not null check (state in ('not-started', 'started', 'done', 'redirected', 'abandoned')),
        note text not null check (char_length(note) between 1 and 4000),
        evidence jsonb not null check (jsonb_typeof(evidence) = 'array' and jsonb_array_length(evidence) <= 20),
        reported_by uuid not null references account,
        reported_at timestamptz not null,
        unique (commitment_id, number),
        foreign key (collective_id, commitment_id) references commitment (collective_id, id)
      );
      create index commitment_report_account on commitment_report (reported_by);

      create function commitment_report_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'what was reported on a commitment never changes';
      end $$;
      create trigger commitment_report_immutable before update or delete on commitment_report
        for each row execute function commitment_report_immutable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table commitment_report, commitment;
      drop function commitment_report_immutable();
      alter table measure drop constraint measure_collective_id_id_key;
    `);
  }
}
