import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions are edited until they are answered; what they said before stays readable. */
export class EditContributions1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contribution
        add column version int not null default 1 check (version > 0),
        add column edited_at timestamptz,
        add unique (collective_id, id),
        add check ((version = 1) = (edited_at is null));

      create table contribution_version (
        collective_id uuid not null,
        contribution_id uuid not null,
        number int not null check (number > 0),
        title text not null,
        body text not null,
        theme text not null,
        written_at timestamptz not null,
        primary key (contribution_id, number),
        foreign key (collective_id, contribution_id) references contribution (collective_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contribution_version;
      alter table contribution
        drop constraint contribution_collective_id_id_key, drop column edited_at, drop column version;
    `);
  }
}
