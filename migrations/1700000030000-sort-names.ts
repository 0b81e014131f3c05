import type { MigrationInterface, QueryRunner } from 'typeorm';

const named = ['account', 'collective', 'organisation', 'working_group', 'ballot_pile', 'rule_template'];

/** Names are in French order whatever the database's own locale: « Élan » before « Zénith », « L’Aubier » before « Le Levain ». */
export class SortNames1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of named) {
      await runner.query(`alter table ${table} alter column name type text collate "fr-x-icu";`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of named) {
      await runner.query(`alter table ${table} alter column name type text collate "default";`);
    }
  }
}
