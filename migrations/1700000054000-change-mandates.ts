import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a plenary may decide of a mandate given: longer, taken back, or over. And outcomes that come near a limit say why they keep within it. */
export class ChangeMandates1700000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mandate_change (
        collective_id uuid not null references collective,
        id uuid primary key,
        mandate_id uuid not null,
        kind text not null check (kind in ('extension', 'revocation', 'end')),
        old_term_on date not null,
        new_term_on date check (new_term_on > old_term_on),
        reason text not null check (char_length(reason) between 1 and 500),
        state text not null check (state in ('proposed', 'adopted', 'rejected', 'withdrawn')),
        proposed_by uuid not null references account,
        proposed_at timestamptz not null,
        decision_id uuid,
        settled_on date,
        unique (collective_id, id),
        foreign key (collective_id, mandate_id) references mandate (collective_id, id),
        check ((kind = 'extension') = (new_term_on is not null)),
        check ((state in ('adopted', 'rejected')) = (decision_id is not null)),
        check ((state = 'proposed') = (settled_on is null))
      );
      -- A plenary is asked one thing of a mandate at a time.
      create unique index mandate_change_waiting on mandate_change (mandate_id) where state = 'proposed';
      create index mandate_change_mandate on mandate_change (mandate_id, proposed_at);
      create index mandate_change_collective on mandate_change (collective_id);

      -- The term its holders were warned of.
      alter table mandate add warned_term_on date;

      alter table encounter_outcome
        add near_line text,
        add kept_within text check (char_length(kept_within) between 1 and 500),
        add check ((near_line is null) = (kept_within is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table encounter_outcome drop column near_line, drop column kept_within;
      alter table mandate drop column warned_term_on;
      drop table mandate_change;
    `);
  }
}
