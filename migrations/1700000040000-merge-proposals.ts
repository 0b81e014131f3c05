import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two proposals become one: asked by one side, agreed by the other; who followed them is asked whether they follow it. */
export class MergeProposals1700000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table proposal drop constraint proposal_state_check;
      alter table proposal
        add constraint proposal_state_check check (
          state in ('draft', 'debated', 'submitted', 'adopted', 'rejected', 'deferred', 'withdrawn', 'merged')),
        add column merged_at timestamptz,
        add column merged_into_id uuid references proposal check (merged_into_id <> id),
        add constraint proposal_merged check (
          (state = 'merged') = (merged_at is not null) and (state = 'merged') = (merged_into_id is not null));

      create table proposal_merge (
        collective_id uuid not null references collective,
        id uuid primary key,
        -- The one whose side asks, and the one it would become one with.
        from_id uuid not null,
        with_id uuid not null check (with_id <> from_id),
        title text not null check (char_length(title) between 1 and 250),
        begins text not null check (begins in ('from', 'with', 'both')),
        reason text not null check (char_length(reason) between 1 and 500),
        state text not null check (state in ('asked', 'agreed', 'declined', 'taken-back')),
        asked_by uuid not null references account,
        asked_at timestamptz not null,
        answered_by uuid references account,
        answered_at timestamptz,
        answer text not null default '' check (char_length(answer) <= 500),
        result_id uuid,
        -- The versions its text was made from.
        from_version_id uuid references text_version,
        with_version_id uuid references text_version,
        foreign key (collective_id, from_id) references proposal (collective_id, id),
        foreign key (collective_id, with_id) references proposal (collective_id, id),
        foreign key (collective_id, result_id) references proposal (collective_id, id),
        check ((state = 'asked') = (answered_at is null) and (state = 'asked') = (answered_by is null)),
        check ((state = 'agreed') = (result_id is not null)),
        check ((state = 'agreed') = (from_version_id is not null) and (state = 'agreed') = (with_version_id is not null)),
        check (state <> 'declined' or answer <> '')
      );
      create unique index proposal_merge_asked_from on proposal_merge (from_id) where state = 'asked';
      create unique index proposal_merge_asked_with on proposal_merge (with_id) where state = 'asked';
      create index proposal_merge_from on proposal_merge (from_id);
      create index proposal_merge_with on proposal_merge (with_id);
      create index proposal_merge_asker on proposal_merge (asked_by);

      -- Who followed what became this proposal, and has not said yet whether they follow it.
      create table proposal_follow_asked (
        collective_id uuid not null,
        proposal_id uuid not null,
        account_id uuid not null references account,
        at timestamptz not null,
        primary key (proposal_id, account_id),
        foreign key (collective_id, proposal_id) references proposal (collective_id, id)
      );
      create index proposal_follow_asked_account on proposal_follow_asked (account_id);
    `);
  }

  /** What was merged is, in the older words, withdrawn. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table proposal_follow_asked;
      drop table proposal_merge;
      alter table proposal drop constraint proposal_merged, drop constraint proposal_state_check;
      update proposal set state = 'withdrawn', withdrawn_at = merged_at where state = 'merged';
      alter table proposal
        drop column merged_at, drop column merged_into_id,
        add constraint proposal_state_check check (
          state in ('draft', 'debated', 'submitted', 'adopted', 'rejected', 'deferred', 'withdrawn'));
    `);
  }
}
