import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of the log, and how they want to hear of it by mail. */
export class CreateNotifications1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        collective_id uuid not null references collective,
        account_id uuid not null references account,
        seq bigint not null references event_log (seq),
        reason text not null check (reason in ('mine', 'followed', 'group', 'everyone')),
        read_at timestamptz,
        mailed_at timestamptz,
        primary key (account_id, collective_id, seq)
      );
      create index notification_to_mail on notification (collective_id, account_id) where mailed_at is null and read_at is null;

      create table mail_preference (
        collective_id uuid not null references collective,
        account_id uuid not null references account,
        rhythm text not null check (rhythm in ('immediately', 'daily', 'weekly', 'never')),
        -- What the unsubscribe link of every letter carries: opaque, good for nothing else.
        token text not null unique,
        primary key (collective_id, account_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_preference, notification');
  }
}
