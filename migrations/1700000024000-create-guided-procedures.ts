import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procedures guided live in a plenary: consent, election without candidate, open nomination, sortition. */
export class CreateGuidedProcedures1700000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guided_procedure (
        collective_id uuid not null references collective,
        id uuid primary key,
        plenary_id uuid not null references plenary,
        item_id uuid not null references agenda_item,
        kind text not null check (kind in ('consent', 'election', 'nomination', 'sortition')),
        title text not null check (char_length(title) between 1 and 160),
        -- What was said when it opened, and does not change; then where it stands.
        setting jsonb not null check (jsonb_typeof(setting) = 'object'),
        state jsonb not null check (jsonb_typeof(state) = 'object'),
        version int not null default 1,
        opened_at timestamptz not null,
        ended_at timestamptz check (ended_at >= opened_at)
      );
      create index guided_procedure_plenary on guided_procedure (plenary_id, opened_at, id);
      create index guided_procedure_item on guided_procedure (item_id);

      -- The commands that were carried out: the same one sent again does nothing more.
      create table guided_command (
        collective_id uuid not null references collective,
        procedure_id uuid not null references guided_procedure,
        id uuid not null,
        primary key (procedure_id, id)
      );

      alter table decision alter column ballot_id drop not null;
      alter table decision add column procedure_id uuid unique references guided_procedure;
      alter table decision add constraint decision_taken_by check (num_nonnulls(ballot_id, procedure_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from decision where ballot_id is null;
      alter table decision drop column procedure_id;
      alter table decision alter column ballot_id set not null;
      drop table guided_command, guided_procedure;
    `);
  }
}
