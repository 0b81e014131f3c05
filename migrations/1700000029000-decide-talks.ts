import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a plenary last decided of the talks with an organisation: they go on, or they end. */
export class DecideTalks1700000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        add column talks text check (talks in ('continued', 'ended')),
        add column talks_on date,
        add column talks_decision_id uuid,
        add constraint organisation_talks_decided check (
          (talks is null) = (talks_on is null) and (talks is null) = (talks_decision_id is null)
        );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        drop constraint organisation_talks_decided, drop column talks, drop column talks_on, drop column talks_decision_id;
    `);
  }
}
