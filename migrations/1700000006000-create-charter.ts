import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The charter by versions, and who endorses which. */
export class CreateCharter1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table charter_version (
        collective_id uuid not null references collective,
        id uuid primary key,
        number int not null check (number > 0),
        state text not null check (state in ('draft', 'in_force', 'superseded')),
        reason text not null check (char_length(reason) between 1 and 1000),
        drafted_by uuid not null references account,
        drafted_at timestamptz not null,
        -- Raised at each edit of the draft: two people editing at once do not overwrite each other.
        revision int not null default 1,
        plenary_id uuid,
        decision_id uuid,
        in_force_at timestamptz,
        superseded_at timestamptz,
        unique (collective_id, number),
        unique (collective_id, id),
        check ((state = 'draft') = (in_force_at is null)),
        check ((in_force_at is null) = (decision_id is null) and (in_force_at is null) = (plenary_id is null)),
        check ((state = 'superseded') = (superseded_at is not null))
      );
      create unique index charter_version_draft on charter_version (collective_id) where state = 'draft';
      create unique index charter_version_in_force on charter_version (collective_id) where state = 'in_force';

      -- part_id and article_id stay the same from a version to the next.
      create table charter_part (
        collective_id uuid not null references collective,
        version_id uuid not null references charter_version,
        part_id uuid not null,
        position int not null,
        title text not null check (char_length(title) between 1 and 160),
        introduction text not null default '' check (char_length(introduction) <= 4000),
        primary key (version_id, part_id),
        unique (version_id, position) deferrable initially deferred
      );

      create table charter_article (
        collective_id uuid not null references collective,
        version_id uuid not null references charter_version,
        article_id uuid not null,
        part_id uuid not null,
        position int not null,
        title text not null check (char_length(title) between 1 and 160),
        -- A version of the article's text (module texts): immutable.
        text_version_id uuid not null,
        primary key (version_id, article_id),
        foreign key (version_id, part_id) references charter_part (version_id, part_id),
        unique (version_id, part_id, position) deferrable initially deferred
      );
      create index charter_article_id on charter_article (article_id);

      -- R6: only a draft's parts and articles change.
      create function charter_only_draft_changes() returns trigger language plpgsql as $$
      declare changed uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
      begin
        if not exists (select 1 from charter_version where id = changed and state = 'draft') then
          raise exception 'a charter in force is never edited';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger charter_part_draft before insert or update or delete on charter_part
        for each row execute function charter_only_draft_changes();
      create trigger charter_article_draft before insert or update or delete on charter_article
        for each row execute function charter_only_draft_changes();

      create table endorsement (
        collective_id uuid not null references collective,
        id uuid primary key,
        version_id uuid not null,
        -- The person who endorses, or who signs for the organisation.
        account_id uuid not null references account,
        organisation_id uuid,
        state text not null check (state in ('announced', 'confirmed', 'active', 'to_renew', 'renewed', 'withdrawn')),
        statement text not null default '' check (char_length(statement) <= 4000),
        accepts_charter boolean not null default false,
        accepts_prior_work boolean not null default false,
        accepts_common_programme boolean not null default false,
        ratified_by text check (char_length(ratified_by) between 1 and 200),
        ratified_on date,
        electorate int check (electorate > 0),
        votes_for int check (votes_for >= 0),
        votes_against int check (votes_against >= 0),
        votes_abstain int check (votes_abstain >= 0),
        announced_at timestamptz not null,
        confirmed_at timestamptz,
        active_at timestamptz,
        to_renew_at timestamptz,
        renewed_at timestamptz,
        withdrawn_at timestamptz,
        withdraw_reason text check (char_length(withdraw_reason) <= 1000),
        foreign key (collective_id, version_id) references charter_version (collective_id, id),
        foreign key (collective_id, organisation_id) references organisation (collective_id, id),
        check (state <> 'active' or active_at is not null),
        check ((state = 'withdrawn') = (withdrawn_at is not null)),
        check ((state = 'renewed') = (renewed_at is not null)),
        check (num_nulls(ratified_by, ratified_on, electorate, votes_for, votes_against, votes_abstain) in (0, 6)),
        check (votes_for + votes_against + votes_abstain <= electorate),
        -- R4: an organisation's signature presumes the three acceptances and its own vote.
        check (organisation_id is null or active_at is null
               or (accepts_charter and accepts_prior_work and accepts_common_programme and ratified_on is not null))
      );
      -- R4, R7: one standing endorsement per endorser.
      create unique index endorsement_person on endorsement (collective_id, account_id)
        where organisation_id is null and state in ('announced', 'confirmed', 'active');
      create unique index endorsement_organisation on endorsement (organisation_id)
        where organisation_id is not null and state in ('announced', 'confirmed', 'active');
      create index endorsement_newest on endorsement (collective_id, announced_at desc, id desc);
      create index endorsement_to_renew on endorsement (account_id, collective_id) where state = 'to_renew';

      create table reservation (
        collective_id uuid not null references collective,
        endorsement_id uuid not null references endorsement,
        version_id uuid not null,
        article_id uuid not null,
        reason text not null check (char_length(reason) between 1 and 2000),
        primary key (endorsement_id, article_id),
        foreign key (version_id, article_id) references charter_article (version_id, article_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reservation, endorsement, charter_article, charter_part, charter_version;
      drop function charter_only_draft_changes();
    `);
  }
}
