import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, who speaks for them, what they ask, the mandates to meet them and the encounters. */
export class CreateOrganisations1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        collective_id uuid not null references collective,
        id uuid primary key,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 2 and 60),
        name text not null check (char_length(name) between 1 and 120),
        kind text not null check (kind in ('party', 'sister-list', 'association', 'union')),
        contact text not null default '' check (char_length(contact) <= 300),
        statement text not null default '' check (char_length(statement) <= 4000),
        state text not null check (state in ('known', 'soliciting', 'meeting', 'endorsing', 'declined', 'withdrawn')),
        added_by uuid not null references account,
        created_at timestamptz not null,
        version int not null default 1,
        unique (collective_id, slug),
        unique (collective_id, id)
      );
      create index organisation_name on organisation (collective_id, lower(name), id);

      create table representative (
        collective_id uuid not null references collective,
        id uuid primary key,
        organisation_id uuid not null,
        account_id uuid not null references account,
        proof text not null check (char_length(proof) between 1 and 1000),
        state text not null check (state in ('declared', 'verified', 'refused', 'ended')),
        declared_at timestamptz not null,
        settled_at timestamptz,
        settled_by uuid references account,
        reason text check (char_length(reason) between 1 and 500),
        role_id uuid references role,
        foreign key (collective_id, organisation_id) references organisation (collective_id, id),
        check ((state = 'declared') = (settled_at is null)),
        check ((role_id is not null) = (state in ('verified', 'ended'))),
        check (state not in ('refused', 'ended') or reason is not null)
      );
      create unique index representative_once on representative (organisation_id, account_id)
        where state in ('declared', 'verified');

      create table solicitation (
        collective_id uuid not null references collective,
        id uuid primary key,
        organisation_id uuid not null,
        channel text not null check (channel in ('online', 'letter', 'email', 'meeting')),
        text text not null check (char_length(text) between 1 and 10000),
        received_on date not null,
        filed_by uuid not null references account,
        filed_at timestamptz not null,
        state text not null check (state in ('received', 'published', 'accepted', 'answered')),
        published_at timestamptz,
        accepted_at timestamptz,
        answered_at timestamptz,
        answer text check (char_length(answer) between 1 and 4000),
        foreign key (collective_id, organisation_id) references organisation (collective_id, id),
        check ((state = 'received') = (published_at is null)),
        check ((state = 'answered') = (answered_at is not null)),
        check ((answered_at is null) = (answer is null)),
        check (state <> 'accepted' or accepted_at is not null),
        check (accepted_at is null or published_at is not null)
      );
      create index solicitation_organisation on solicitation (organisation_id, filed_at);
      create index solicitation_received on solicitation (collective_id) where state = 'received';

      create table mandate (
        collective_id uuid not null references collective,
        id uuid primary key,
        title text not null check (char_length(title) between 1 and 160),
        text text not null check (char_length(text) between 1 and 4000),
        may_offer text[] not null check (cardinality(may_offer) between 1 and 30),
        may_not_offer text[] not null check (cardinality(may_not_offer) between 1 and 30),
        report_by date,
        term_on date not null,
        state text not null check (state in ('proposed', 'given', 'refused', 'lapsed', 'revoked')),
        proposed_by uuid not null references account,
        proposed_at timestamptz not null,
        decision_id uuid,
        given_on date,
        ended_on date,
        ended_decision_id uuid,
        unique (collective_id, id),
        check (state in ('proposed', 'refused') or (given_on is not null and decision_id is not null)),
        check (given_on is null or given_on <= term_on),
        check ((state in ('refused', 'lapsed', 'revoked')) = (ended_on is not null))
      );
      create index mandate_newest on mandate (collective_id, proposed_at desc);

      create table mandate_holder (
        collective_id uuid not null references collective,
        mandate_id uuid not null,
        account_id uuid not null references account,
        role_id uuid references role,
        primary key (mandate_id, account_id),
        foreign key (collective_id, mandate_id) references mandate (collective_id, id)
      );
      create index mandate_holder_account on mandate_holder (account_id, collective_id);

      create table encounter (
        collective_id uuid not null references collective,
        id uuid primary key,
        mandate_id uuid not null,
        title text not null check (char_length(title) between 1 and 160),
        starts_at timestamptz not null,
        -- The day of starts_at in the collective's time zone.
        day date not null,
        place text not null check (char_length(place) between 1 and 200),
        agenda text not null default '' check (char_length(agenda) <= 4000),
        state text not null check (state in ('planned', 'held', 'reported', 'cancelled')),
        planned_by uuid not null references account,
        planned_at timestamptz not null,
        summary text check (char_length(summary) between 1 and 20000),
        recorded_at timestamptz,
        recorded_by uuid references account,
        report text check (char_length(report) between 1 and 20000),
        reported_at timestamptz,
        reported_by uuid references account,
        cancel_reason text check (char_length(cancel_reason) between 1 and 500),
        documents jsonb not null default '[]' check (jsonb_typeof(documents) = 'array'),
        unique (collective_id, id),
        foreign key (collective_id, mandate_id) references mandate (collective_id, id),
        check ((state in ('held', 'reported')) = (summary is not null)),
        check ((state = 'reported') = (report is not null)),
        check ((state = 'cancelled') = (cancel_reason is not null))
      );
      create index encounter_newest on encounter (collective_id, starts_at desc, id desc);
      create index encounter_mandate on encounter (mandate_id);
      create index encounter_owing on encounter (collective_id, day) where state in ('planned', 'held');

      create table encounter_organisation (
        collective_id uuid not null references collective,
        encounter_id uuid not null,
        organisation_id uuid not null,
        primary key (encounter_id, organisation_id),
        foreign key (collective_id, encounter_id) references encounter (collective_id, id),
        foreign key (collective_id, organisation_id) references organisation (collective_id, id)
      );
      create index encounter_of_organisation on encounter_organisation (organisation_id);

      create table encounter_participant (
        collective_id uuid not null references collective,
        encounter_id uuid not null,
        account_id uuid not null references account,
        side text not null check (side in ('delegate', 'organisation')),
        primary key (encounter_id, account_id),
        foreign key (collective_id, encounter_id) references encounter (collective_id, id)
      );

      create table encounter_outcome (
        collective_id uuid not null references collective,
        encounter_id uuid not null,
        position int not null,
        text text not null check (char_length(text) between 1 and 2000),
        offered text,
        primary key (encounter_id, position),
        foreign key (collective_id, encounter_id) references encounter (collective_id, id)
      );

      -- The plenaries convened: an encounter reports to the first one that follows it.
      create table report_occasion (
        collective_id uuid not null references collective,
        plenary_id uuid primary key,
        day date not null
      );
      create index report_occasion_date on report_occasion (collective_id, day);

      -- What the history of an organisation reads from the log.
      create index event_log_about on event_log using gin (about jsonb_path_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index event_log_about;
      drop table report_occasion, encounter_outcome, encounter_participant, encounter_organisation, encounter,
                 mandate_holder, mandate, solicitation, representative, organisation;
    `);
  }
}
