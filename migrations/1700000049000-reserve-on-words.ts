import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reservation may be on one clause of its article, by the words it had. */
export class ReserveOnWords1700000049000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reservation
        add column clause_id uuid,
        add column quote text check (char_length(quote) between 1 and 20000),
        add check ((clause_id is null) = (quote is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reservation drop column quote, drop column clause_id');
  }
}
