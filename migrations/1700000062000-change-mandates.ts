import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mandate given is extended or revoked by a plenary's decision: what is proposed of it, and what became of that. */
export class ChangeMandates1700000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mandate_change (
        collective_id uuid not null references collective,
        id uuid primary key,
        mandate_id uuid not null references mandate,
        kind text not null check (kind in ('extension', 'revocation')),
        term_before date not null,
        new_term date check ((kind = 'extension') = (new_term is not null)),
        reason text not null check (char_length(reason) between 1 and 2000),
        proposed_by uuid not null references account,
        proposed_at timestamptz not null,
        state text not null check (state in ('proposed', 'adopted', 'rejected', 'withdrawn')),
        decision_id uuid,
        ended_at timestamptz,
        check ((state = 'proposed') = (ended_at is null)),
        check (decision_id is null or state in ('adopted', 'rejected')),
        check (new_term > term_before)
      );
      create unique index mandate_change_proposed on mandate_change (mandate_id) where state = 'proposed';
      create index mandate_change_newest on mandate_change (collective_id, proposed_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mandate_change');
  }
}
