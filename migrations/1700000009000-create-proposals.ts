import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals: their number, words, people, groups, followers, where they come from, and how search finds them. */
export class CreateProposals1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal_number (collective_id uuid primary key references collective, last int not null);

      create table proposal (
        collective_id uuid not null references collective,
        id uuid primary key,
        number int not null check (number > 0),
        title text not null check (char_length(title) between 1 and 250),
        problem text not null default '' check (char_length(problem) <= 5000),
        cost text not null default '' check (char_length(cost) <= 500),
        competence text check (competence in ('city', 'metropolitan', 'department', 'region', 'state')),
        chapter text not null default '' check (char_length(chapter) <= 120),
        state text not null check (state in ('draft', 'debated', 'submitted', 'adopted', 'rejected', 'deferred', 'withdrawn')),
        private boolean not null default false check (not private or state in ('draft', 'withdrawn')),
        text_version_id uuid not null references text_version,
        -- The words of that version, to be found by them.
        plain text not null,
        source text check (char_length(source) between 1 and 200),
        source_url text,
        created_by uuid references account,
        created_at timestamptz not null,
        debated_at timestamptz,
        submitted_at timestamptz,
        decided_at timestamptz,
        decision_id uuid,
        plenary_id uuid,
        decision_reason text not null default '',
        withdrawn_at timestamptz,
        withdrawn_by uuid references account,
        withdrawal_reason text not null default '',
        comment_count int not null default 0,
        last_activity_at timestamptz not null,
        version int not null default 1,
        unique (collective_id, number),
        unique (collective_id, source),
        unique (collective_id, id),
        check ((state = 'withdrawn') = (withdrawn_at is not null)),
        check (state not in ('adopted', 'rejected') or decided_at is not null),
        search tsvector not null generated always as (
          setweight(to_tsvector('fr', title), 'A') || setweight(to_tsvector('plain', title), 'A') ||
          setweight(to_tsvector('fr', chapter || ' ' || problem), 'B') || setweight(to_tsvector('plain', chapter || ' ' || problem), 'B') ||
          setweight(to_tsvector('fr', left(plain, 100000)), 'C') || setweight(to_tsvector('plain', left(plain, 100000)), 'C')) stored,
        search_text text not null generated always as (
          immutable_unaccent(lower(title || ' ' || left(problem, 120) || ' ' || left(plain, 120)))) stored
      );
      create index proposal_search on proposal using gin (search);
      create index proposal_activity on proposal (collective_id, last_activity_at desc, number desc);
      create index proposal_state on proposal (collective_id, state);

      -- What a plenary adopted stays as it was voted, and no proposal disappears.
      create function proposal_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then raise exception 'a proposal is never deleted'; end if;
        if old.state = 'adopted' and (new.state <> 'adopted' or new.text_version_id <> old.text_version_id
           or new.title <> old.title or new.problem <> old.problem) then
          raise exception 'an adopted text does not change';
        end if;
        return new;
      end $$;
      create trigger proposal_stays before update or delete on proposal for each row execute function proposal_stays();

      create table proposal_author (
        collective_id uuid not null,
        proposal_id uuid not null,
        account_id uuid not null references account,
        state text not null check (state in ('invited', 'accepted', 'declined')),
        invited_by uuid references account,
        at timestamptz not null,
        primary key (proposal_id, account_id),
        foreign key (collective_id, proposal_id) references proposal (collective_id, id)
      );
      create index proposal_author_account on proposal_author (account_id, state);

      create table proposal_group (
        collective_id uuid not null,
        proposal_id uuid not null,
        group_id uuid not null,
        primary key (proposal_id, group_id),
        foreign key (collective_id, proposal_id) references proposal (collective_id, id),
        foreign key (collective_id, group_id) references working_group (collective_id, id)
      );
      create index proposal_group_group on proposal_group (group_id, proposal_id);

      create table proposal_follower (
        collective_id uuid not null,
        proposal_id uuid not null,
        account_id uuid not null references account,
        since timestamptz not null,
        primary key (proposal_id, account_id),
        foreign key (collective_id, proposal_id) references proposal (collective_id, id)
      );
      create index proposal_follower_account on proposal_follower (account_id);

      -- Where a proposal comes from: contributions, other proposals.
      create table proposal_origin (
        collective_id uuid not null,
        proposal_id uuid not null,
        subject_type text not null check (subject_type in ('Contribution', 'Proposal')),
        subject_id uuid not null check (subject_id <> proposal_id),
        primary key (proposal_id, subject_id),
        foreign key (collective_id, proposal_id) references proposal (collective_id, id)
      );
      create index proposal_origin_subject on proposal_origin (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table proposal_origin, proposal_follower, proposal_group, proposal_author, proposal, proposal_number;
      drop function proposal_stays();
    `);
  }
}
