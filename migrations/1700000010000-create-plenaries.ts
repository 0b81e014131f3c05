import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plenaries: agenda, presence, floor, ballots held there, decisions, minutes. */
export class CreatePlenaries1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plenary (
        collective_id uuid not null references collective,
        id uuid primary key,
        number int not null check (number > 0),
        title text not null check (char_length(title) between 1 and 160),
        presentation text not null default '',
        starts_at timestamptz not null,
        ends_at timestamptz check (ends_at > starts_at),
        place text not null default '',
        link text not null default '',
        capacity int check (capacity > 0),
        -- People who must be present for it to decide; null: no such number.
        quorum int check (quorum > 0),
        state text not null check (state in ('announced', 'open', 'suspended', 'closed', 'minuted')),
        check_in_secret bytea not null check (length(check_in_secret) = 32),
        current_item_id uuid,
        current_ballot_id uuid references ballot,
        convened_by uuid references account,
        convened_at timestamptz not null,
        opened_at timestamptz,
        closed_at timestamptz,
        version int not null default 1,
        unique (collective_id, number),
        check ((state = 'announced') = (opened_at is null)),
        check ((state in ('closed', 'minuted')) = (closed_at is not null))
      );
      create index plenary_date on plenary (collective_id, starts_at);

      create table agenda_item (
        collective_id uuid not null references collective,
        id uuid primary key,
        plenary_id uuid not null references plenary,
        position int not null check (position > 0),
        type text not null check (type in
          ('welcome', 'testimony', 'progress', 'report-back', 'debate', 'amendment', 'decision', 'workshop')),
        title text not null check (char_length(title) between 1 and 160),
        presentation text not null default '',
        minutes int check (minutes between 1 and 600),
        speaker_ids uuid[] not null default '{}',
        -- Somebody invited who has no account.
        guest text not null default '' check (char_length(guest) <= 160),
        documents jsonb not null default '[]' check (jsonb_typeof(documents) = 'array'),
        subject_type text,
        subject_id uuid,
        state text not null check (state in ('pending', 'live', 'done', 'carried')),
        opened_at timestamptz,
        ended_at timestamptz,
        check ((subject_type is null) = (subject_id is null)),
        unique (plenary_id, position) deferrable initially deferred
      );
      create unique index agenda_item_live on agenda_item (plenary_id) where state = 'live';
      create index agenda_item_subject on agenda_item (subject_id);

      -- Who was there from when to when.
      create table attendance (
        collective_id uuid not null references collective,
        plenary_id uuid not null references plenary,
        account_id uuid not null references account,
        in_at timestamptz not null,
        out_at timestamptz check (out_at >= in_at),
        channel text not null check (channel in ('code', 'door')),
        primary key (plenary_id, account_id, in_at)
      );
      create unique index attendance_present on attendance (plenary_id, account_id) where out_at is null;

      create table speech (
        collective_id uuid not null references collective,
        id uuid primary key,
        plenary_id uuid not null references plenary,
        item_id uuid not null references agenda_item,
        account_id uuid not null references account,
        state text not null check (state in ('waiting', 'speaking', 'done', 'withdrawn')),
        asked_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz
      );
      create unique index speech_one_each on speech (plenary_id, account_id) where state in ('waiting', 'speaking');
      create unique index speech_one_speaker on speech (plenary_id) where state = 'speaking';
      create index speech_queue on speech (plenary_id, asked_at, id) where state = 'waiting';
      create index speech_item on speech (item_id, started_at);

      create table plenary_ballot (
        collective_id uuid not null references collective,
        ballot_id uuid primary key references ballot on delete cascade,
        plenary_id uuid not null references plenary,
        item_id uuid not null references agenda_item,
        -- What its verdict will change: [{type, id}].
        subjects jsonb not null check (jsonb_typeof(subjects) = 'array')
      );
      create index plenary_ballot_item on plenary_ballot (item_id);

      create table decision (
        collective_id uuid not null references collective,
        id uuid primary key,
        plenary_id uuid not null references plenary,
        item_id uuid not null references agenda_item,
        ballot_id uuid not null unique references ballot,
        question text not null,
        outcome text not null check (outcome in ('adopted', 'rejected', 'no-quorum', 'void')),
        subjects jsonb not null check (jsonb_typeof(subjects) = 'array'),
        decided_at timestamptz not null
      );
      create index decision_newest on decision (collective_id, decided_at desc, id desc);
      create index decision_plenary on decision (plenary_id, decided_at);

      create table minutes (
        collective_id uuid not null references collective,
        id uuid primary key,
        plenary_id uuid not null unique references plenary,
        state text not null check (state in ('draft', 'published')),
        drafted_at timestamptz not null,
        published_at timestamptz,
        published_by uuid references account,
        check ((state = 'published') = (published_at is not null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table minutes, decision, plenary_ballot, speech, attendance, agenda_item, plenary');
  }
}
