import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members volunteer to observe an encounter, at a call of its delegates; the coordination chooses, for a public reason. */
export class CallObservers1700000069100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table encounter
        add column observers_wanted int check (observers_wanted between 1 and 20),
        add column observer_call text not null default '' check (char_length(observer_call) <= 500);
      alter table encounter_participant drop constraint encounter_participant_side_check,
        add constraint encounter_participant_side_check check (side in ('delegate', 'organisation', 'observer'));

      create table encounter_volunteer (
        collective_id uuid not null references collective,
        encounter_id uuid not null,
        account_id uuid not null references account,
        note text not null default '' check (char_length(note) <= 500),
        state text not null check (state in ('offered', 'withdrawn', 'chosen')),
        offered_at timestamptz not null,
        chosen_at timestamptz,
        chosen_by uuid references account check (chosen_by <> account_id),
        reason text check (char_length(reason) between 1 and 500),
        primary key (encounter_id, account_id),
        foreign key (collective_id, encounter_id) references encounter (collective_id, id),
        check (num_nulls(chosen_at, chosen_by, reason) in (0, 3)),
        check (state <> 'chosen' or chosen_at is not null)
      );
      create index encounter_volunteer_account on encounter_volunteer (account_id, collective_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table encounter_volunteer;
      delete from encounter_participant where side = 'observer';
      alter table encounter_participant drop constraint encounter_participant_side_check,
        add constraint encounter_participant_side_check check (side in ('delegate', 'organisation'));
      alter table encounter drop column observer_call, drop column observers_wanted;
    `);
  }
}
