import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An organisation asks to meet the collective without an account: nothing counts until the link sent to its address is
 * followed; the coordination then makes it a solicitation, of an organisation it knows or a new one, or sets it aside.
 */
export class RequestMeetings1700000069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table solicitation drop constraint solicitation_channel_check,
        add constraint solicitation_channel_check check (channel in ('online', 'letter', 'email', 'meeting', 'form'));

      create table meeting_request (
        collective_id uuid not null references collective,
        id uuid primary key,
        organisation_name text not null check (char_length(organisation_name) between 1 and 120),
        kind text not null check (kind in ('party', 'sister-list', 'association', 'union')),
        text text not null check (char_length(text) between 1 and 10000),
        -- Who asks: forgotten some time after the answer.
        contact_name text check (char_length(contact_name) between 1 and 80),
        email text check (char_length(email) between 3 and 254),
        language text not null check (language in ('fr', 'en')),
        token_hash text not null unique,
        state text not null check (state in ('unconfirmed', 'confirmed', 'attached', 'set_aside')),
        asked_at timestamptz not null,
        confirmed_at timestamptz check (confirmed_at >= asked_at),
        publish_by date,
        told_late boolean not null default false,
        settled_at timestamptz check (settled_at >= confirmed_at),
        settled_by uuid references account,
        solicitation_id uuid unique references solicitation,
        reason text check (char_length(reason) between 1 and 500),
        check ((state = 'unconfirmed') = (confirmed_at is null)),
        check ((confirmed_at is null) = (publish_by is null)),
        check ((state in ('attached', 'set_aside')) = (settled_at is not null)),
        check ((settled_at is null) = (settled_by is null)),
        check ((state = 'attached') = (solicitation_id is not null)),
        check ((state = 'set_aside') = (reason is not null)),
        check ((contact_name is null) = (email is null)),
        check (state in ('attached', 'set_aside') or email is not null)
      );
      create index meeting_request_waiting on meeting_request (collective_id, confirmed_at) where state = 'confirmed';
      create index meeting_request_unconfirmed on meeting_request (asked_at) where state = 'unconfirmed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table meeting_request;
      update solicitation set channel = 'online' where channel = 'form';
      alter table solicitation drop constraint solicitation_channel_check,
        add constraint solicitation_channel_check check (channel in ('online', 'letter', 'email', 'meeting'));
    `);
  }
}
