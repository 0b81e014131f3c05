import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a collective lets only endorsers of the charter in force do. */
export class RequireEndorsements1700000055100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table endorsement_requirement (
        collective_id uuid not null references collective,
        act text not null check (act in ('speak', 'amend', 'college')),
        primary key (collective_id, act)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table endorsement_requirement;');
  }
}
