import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations ask is published within a delay everybody knows; a delay that passed is told once. */
export class PublishWithin1700000064100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table collective add column publish_within int not null default 7 check (publish_within between 1 and 60);
      alter table solicitation add column publish_by date, add column told_late boolean not null default false;
      update solicitation s set publish_by = (s.filed_at at time zone c.time_zone)::date + c.publish_within
      from collective c where c.id = s.collective_id;
      alter table solicitation alter column publish_by set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table solicitation drop column told_late, drop column publish_by;
      alter table collective drop column publish_within;
    `);
  }
}
