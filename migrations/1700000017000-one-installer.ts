import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One installer, however many sign up first at once. Of several there may be already, the oldest stays. */
export class OneInstaller1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update account set installer = false where installer and id <> (
        select id from account where installer order by created_at, id limit 1);
      create unique index account_one_installer on account (installer) where installer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index account_one_installer');
  }
}
