import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version takes effect on its day; endorsements of another are renewed by a day, or lapse; who did each step is kept. */
export class LiveCharter1700000055000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table charter_version
        add column adopted_at timestamptz,
        -- Said in the draft, voted with it; null: at once.
        add column takes_effect_on date,
        -- Days endorsers have from the day it is in force; null: no end.
        add column renew_within int check (renew_within between 7 and 730),
        -- The last of these days.
        add column renew_before date;
      update charter_version set adopted_at = in_force_at;
      alter table charter_version
        drop constraint charter_version_state_check,
        drop constraint charter_version_check,
        drop constraint charter_version_check1,
        add constraint charter_version_state_check check (state in ('draft', 'adopted', 'in_force', 'superseded')),
        add constraint charter_version_adopted_check check ((state = 'draft') = (adopted_at is null)),
        add constraint charter_version_in_force_check check ((state in ('draft', 'adopted')) = (in_force_at is null)),
        add constraint charter_version_decision_check
          check ((adopted_at is null) = (decision_id is null) and (adopted_at is null) = (plenary_id is null)),
        add constraint charter_version_effect_check check (state <> 'adopted' or takes_effect_on is not null),
        add constraint charter_version_renewal_check
          check (renew_before is null or (in_force_at is not null and renew_within is not null));
      create unique index charter_version_adopted on charter_version (collective_id) where state = 'adopted';

      alter table endorsement
        add column announced_by uuid references account,
        add column confirmed_by uuid references account,
        -- The endorsement whose internal decision this one carries on.
        add column carried_from uuid references endorsement,
        add column lapsed_at timestamptz,
        -- When its endorser was written to: to renew, shortly before the end, at the end.
        add column asked_at timestamptz,
        add column reminded_at timestamptz,
        add column lapse_told_at timestamptz;
      update endorsement set announced_by = account_id, asked_at = to_renew_at, reminded_at = to_renew_at;
      update endorsement set confirmed_by = account_id where confirmed_at is not null;
      alter table endorsement
        alter column announced_by set not null,
        drop constraint endorsement_state_check,
        add constraint endorsement_state_check
          check (state in ('announced', 'confirmed', 'active', 'to_renew', 'renewed', 'lapsed', 'withdrawn')),
        add constraint endorsement_confirmed_check check ((confirmed_at is null) = (confirmed_by is null)),
        add constraint endorsement_lapsed_check check ((state = 'lapsed') = (lapsed_at is not null));
      create index endorsement_by_version on endorsement (collective_id, version_id desc, announced_at desc, id desc);
      drop index endorsement_newest;
      create index endorsement_due on endorsement (collective_id) where state = 'to_renew';
      create index endorsement_announced_by on endorsement (announced_by);
      create index endorsement_confirmed_by on endorsement (confirmed_by) where confirmed_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index endorsement_due;
      drop index endorsement_by_version;
      create index endorsement_newest on endorsement (collective_id, announced_at desc, id desc);
      alter table endorsement
        drop constraint endorsement_lapsed_check,
        drop constraint endorsement_confirmed_check,
        drop constraint endorsement_state_check;
      update endorsement set state = 'withdrawn', withdrawn_at = lapsed_at where state = 'lapsed';
      alter table endorsement
        add constraint endorsement_state_check
          check (state in ('announced', 'confirmed', 'active', 'to_renew', 'renewed', 'withdrawn')),
        drop column announced_by, drop column confirmed_by, drop column carried_from, drop column lapsed_at,
        drop column asked_at, drop column reminded_at, drop column lapse_told_at;

      drop index charter_version_adopted;
      alter table charter_version
        drop constraint charter_version_renewal_check,
        drop constraint charter_version_effect_check,
        drop constraint charter_version_decision_check,
        drop constraint charter_version_in_force_check,
        drop constraint charter_version_adopted_check,
        drop constraint charter_version_state_check;
      -- What was adopted and not yet in force never was.
      update charter_version set state = 'superseded', in_force_at = adopted_at, superseded_at = adopted_at
        where state = 'adopted';
      alter table charter_version
        drop column adopted_at, drop column takes_effect_on, drop column renew_within, drop column renew_before,
        add constraint charter_version_state_check check (state in ('draft', 'in_force', 'superseded')),
        add constraint charter_version_check check ((state = 'draft') = (in_force_at is null)),
        add constraint charter_version_check1
          check ((in_force_at is null) = (decision_id is null) and (in_force_at is null) = (plenary_id is null));
    `);
  }
}
