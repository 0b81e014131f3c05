import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, the measures that answer them, and appeals against those. */
export class CreateModeration1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderation_measure (
        collective_id uuid not null references collective,
        id uuid primary key,
        subject_type text not null,
        subject_id uuid not null,
        -- Who wrote what the measure is about.
        author_id uuid not null references account,
        kind text not null check (kind in ('keep', 'hide')),
        ground text check (ground in ('insult', 'discrimination', 'personal-data', 'off-topic', 'spam', 'other')),
        reason text not null check (char_length(reason) between 1 and 1000),
        decided_by uuid not null references account check (decided_by <> author_id),
        decided_at timestamptz not null,
        lifted_at timestamptz,
        check ((kind = 'hide') = (ground is not null)),
        check (kind = 'hide' or lifted_at is null)
      );
      create unique index moderation_hidden on moderation_measure (subject_id) where kind = 'hide' and lifted_at is null;
      create index moderation_measure_newest on moderation_measure (collective_id, decided_at desc, id desc);
      create index moderation_measure_author on moderation_measure (author_id);

      create table moderation_report (
        collective_id uuid not null references collective,
        id uuid primary key,
        subject_type text not null,
        subject_id uuid not null,
        reporter_id uuid not null references account,
        ground text not null check (ground in ('insult', 'discrimination', 'personal-data', 'off-topic', 'spam', 'other')),
        note text not null check (char_length(note) <= 500),
        reported_at timestamptz not null,
        -- The measure that answered it; null while it waits.
        measure_id uuid references moderation_measure
      );
      create unique index moderation_report_once on moderation_report (subject_id, reporter_id) where measure_id is null;
      create index moderation_report_waiting on moderation_report (collective_id, subject_id) where measure_id is null;
      create index moderation_report_reporter on moderation_report (reporter_id);

      -- One appeal a measure, for good.
      create table moderation_appeal (
        collective_id uuid not null references collective,
        measure_id uuid primary key references moderation_measure,
        body text not null check (char_length(body) between 1 and 2000),
        appealed_at timestamptz not null,
        outcome text check (outcome in ('upheld', 'lifted')),
        answer text check (char_length(answer) between 1 and 1000),
        decided_by uuid references account,
        decided_at timestamptz,
        -- Whether the same person decided twice because nobody else could.
        alone boolean not null default false,
        check (num_nulls(outcome, answer, decided_by, decided_at) in (0, 4))
      );
      create index moderation_appeal_waiting on moderation_appeal (collective_id) where outcome is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table moderation_appeal, moderation_report, moderation_measure');
  }
}
