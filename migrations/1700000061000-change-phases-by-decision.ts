import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A phase that was opened changes by a plenary's decision, or for some days by an exception of two coordinators. Amending
 * becomes an action of its own: phases that let people draft let them amend, as they did.
 */
export class ChangePhasesByDecision1700000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table phase_change (
        collective_id uuid not null references collective,
        id uuid primary key,
        phase_id uuid not null references phase,
        title text not null check (char_length(title) between 1 and 120),
        objective text not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        allows text[] not null,
        reason text not null check (char_length(reason) between 1 and 2000),
        proposed_by uuid not null references account,
        proposed_at timestamptz not null,
        state text not null check (state in ('proposed', 'adopted', 'rejected', 'withdrawn')),
        decision_id uuid,
        ended_at timestamptz,
        check ((state = 'proposed') = (ended_at is null)),
        check (decision_id is null or state in ('adopted', 'rejected'))
      );
      create unique index phase_change_proposed on phase_change (phase_id) where state = 'proposed';
      create index phase_change_newest on phase_change (collective_id, proposed_at desc);

      create table phase_exception (
        collective_id uuid not null references collective,
        id uuid primary key,
        phase_id uuid not null references phase,
        action text not null check (action <> ''),
        reason text not null check (char_length(reason) between 1 and 2000),
        from_on date not null,
        until_on date not null check (until_on between from_on and from_on + 13),
        asked_by uuid not null references account,
        asked_at timestamptz not null,
        state text not null check (state in ('asked', 'granted', 'refused', 'ended')),
        answered_by uuid references account check (answered_by <> asked_by),
        answered_at timestamptz,
        ended_by uuid references account,
        ended_at timestamptz,
        check ((state = 'asked') = (answered_at is null)),
        check ((answered_at is null) = (answered_by is null)),
        check ((state = 'ended') = (ended_at is not null))
      );
      create unique index phase_exception_standing on phase_exception (phase_id, action) where state = 'asked';
      create index phase_exception_newest on phase_exception (collective_id, asked_at desc);

      update phase set allows = array_append(allows, 'amend-proposals')
      where 'draft-proposals' = any(allows) and not 'amend-proposals' = any(allows);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update phase set allows = array_remove(allows, 'amend-proposals');
      drop table phase_exception, phase_change;
    `);
  }
}
