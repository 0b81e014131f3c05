import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, their ways in, their sessions. */
export class CreateIdentity1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        name text not null check (char_length(name) <= 80),
        email citext unique,
        email_confirmed_at timestamptz,
        password_hash text,
        language text not null default 'fr' check (language in ('fr', 'en')),
        consented_at timestamptz not null,
        created_at timestamptz not null,
        installer boolean not null default false,
        erased_at timestamptz,
        check (erased_at is not null or name <> ''),
        check (erased_at is null or (email is null and password_hash is null))
      );
      create table session (
        id uuid primary key,
        account_id uuid not null references account,
        token_hash bytea not null unique,
        device text not null,
        opened_at timestamptz not null,
        last_seen_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_account on session (account_id) where revoked_at is null;
      create table magic_link (
        id uuid primary key,
        account_id uuid not null references account,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table installation (one boolean primary key default true check (one), secret text not null);
      create table spent_challenge (challenge text primary key, expires_at timestamptz not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table spent_challenge, installation, magic_link, session, account');
  }
}
