import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chapters, adopted measures in their order, and each publication as it was. */
export class CreateProgramme1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme (
        collective_id uuid primary key references collective,
        id uuid not null unique,
        introduction text not null default '' check (char_length(introduction) <= 10000),
        state text not null check (state in ('draft', 'published')),
        version int not null default 0 check (version >= 0),
        published_at timestamptz,
        check ((state = 'published') = (published_at is not null))
      );

      create table chapter (
        collective_id uuid not null references collective,
        id uuid primary key,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text not null check (char_length(title) between 1 and 120),
        introduction text not null default '' check (char_length(introduction) <= 10000),
        position int not null,
        unique (collective_id, slug),
        unique (collective_id, position) deferrable initially deferred,
        unique (collective_id, id)
      );

      -- A measure is an adopted proposal at its place: its words are those of the version that was voted.
      create table measure (
        collective_id uuid not null references collective,
        id uuid primary key,
        chapter_id uuid not null,
        position int not null,
        proposal_id uuid not null,
        number int not null,
        title text not null,
        html text not null,
        text_version_id uuid not null,
        cost text,
        competence text,
        author_ids uuid[] not null,
        decision_id uuid,
        vote jsonb,
        adopted_at timestamptz not null,
        unique (collective_id, proposal_id),
        unique (chapter_id, position) deferrable initially deferred,
        foreign key (collective_id, chapter_id) references chapter (collective_id, id)
      );
      create index measure_chapter on measure (collective_id, chapter_id, position);

      create table programme_publication (
        collective_id uuid not null references collective,
        id uuid primary key,
        number int not null check (number > 0),
        published_at timestamptz not null,
        published_by uuid not null references account,
        content jsonb not null,
        unique (collective_id, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme_publication, measure, chapter, programme');
  }
}
