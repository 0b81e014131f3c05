import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two groups become one when both sides agree; one becomes two as its members choose. */
export class MergeAndSplitGroups1700000047000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table group_merge (
        collective_id uuid not null references collective,
        id uuid primary key,
        -- The one that would go into the other.
        group_id uuid not null,
        into_id uuid not null,
        reason text not null check (char_length(reason) between 1 and 500),
        state text not null check (state in ('asked', 'agreed', 'declined', 'taken-back')),
        asked_by uuid not null references account,
        asked_at timestamptz not null,
        answered_by uuid references account,
        answered_at timestamptz,
        answer text not null default '' check (char_length(answer) <= 500),
        foreign key (collective_id, group_id) references working_group (collective_id, id),
        foreign key (collective_id, into_id) references working_group (collective_id, id),
        check (group_id <> into_id),
        check ((state = 'asked') = (answered_at is null) and (state = 'asked') = (answered_by is null)),
        check (state <> 'declined' or answer <> '')
      );
      create unique index group_merge_asked on group_merge (group_id) where state = 'asked';
      create index group_merge_group on group_merge (group_id);
      create index group_merge_into on group_merge (into_id);
      create index group_merge_asker on group_merge (asked_by);
      create index group_merge_answerer on group_merge (answered_by);

      create table group_split (
        collective_id uuid not null references collective,
        id uuid primary key,
        group_id uuid not null,
        -- Of the group that would be born.
        name text collate "fr-x-icu" not null check (char_length(name) between 1 and 80),
        theme text not null check (char_length(theme) between 1 and 60),
        description text not null check (char_length(description) <= 4000),
        reason text not null check (char_length(reason) between 1 and 500),
        closes_at timestamptz not null,
        state text not null check (state in ('open', 'done', 'taken-back')),
        asked_by uuid not null references account,
        asked_at timestamptz not null,
        ended_by uuid references account,
        ended_at timestamptz,
        result_id uuid,
        unique (collective_id, id),
        foreign key (collective_id, group_id) references working_group (collective_id, id),
        foreign key (collective_id, result_id) references working_group (collective_id, id),
        check (closes_at > asked_at),
        check ((state = 'open') = (ended_at is null) and (state = 'open') = (ended_by is null)),
        check ((state = 'done') = (result_id is not null))
      );
      create unique index group_split_open on group_split (group_id) where state = 'open';
      create index group_split_group on group_split (group_id);
      create unique index group_split_result on group_split (result_id);
      create index group_split_asker on group_split (asked_by);
      create index group_split_ender on group_split (ended_by);

      create table group_split_choice (
        collective_id uuid not null,
        split_id uuid not null,
        account_id uuid not null references account,
        part text not null check (part in ('stay', 'go', 'both')),
        at timestamptz not null,
        primary key (split_id, account_id),
        foreign key (collective_id, split_id) references group_split (collective_id, id)
      );
      create index group_split_choice_account on group_split_choice (account_id);
      create index working_group_merged_into on working_group (merged_into_id) where merged_into_id is not null;

      -- Groups merged before left their members in both.
      update group_membership m set left_at = greatest(now(), m.joined_at)
      from working_group g where g.id = m.group_id and g.state = 'merged' and m.left_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index working_group_merged_into;
      drop table group_split_choice, group_split, group_merge;
    `);
  }
}
