import type { MigrationInterface, QueryRunner } from 'typeorm';

const stays = (unless: string): string => `
  create or replace function proposal_stays() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then raise exception 'a proposal is never deleted'; end if;
    if old.state = 'adopted' and (new.state <> 'adopted' or new.title <> old.title or new.problem <> old.problem
       or (new.text_version_id <> old.text_version_id${unless})) then
      raise exception 'an adopted text does not change';
    end if;
    return new;
  end $$;`;

/** The version amendments make, once a decision of a plenary has adopted them. */
const unlessDecided = `
         and not exists (select from amendment a where a.proposal_id = new.id and a.settled_version_id = new.text_version_id
                         and a.state = 'accepted' and a.decision_id is not null)`;

/** What is in the programme changes by a plenary alone, into its next version; each one stays to be read (R6). */
export class VersionMeasures1700000057100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measure add version int not null default 1 check (version >= 1);

      create table measure_version (
        collective_id uuid not null,
        measure_id uuid not null,
        number int not null check (number >= 1),
        text_version_id uuid not null,
        decision_id uuid,
        vote jsonb,
        adopted_at timestamptz not null,
        primary key (measure_id, number),
        foreign key (collective_id, measure_id) references measure (collective_id, id)
      );
      insert into measure_version (collective_id, measure_id, number, text_version_id, decision_id, vote, adopted_at)
        select collective_id, id, 1, text_version_id, decision_id, vote, adopted_at from measure;

      create function measure_version_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'what a plenary voted never changes';
      end $$;
      create trigger measure_version_immutable before update or delete on measure_version
        for each row execute function measure_version_immutable();

      ${stays(unlessDecided)}

      -- What a text was adopted without is settled: amendments tabled after are for another plenary.
      alter table amendment drop constraint amendment_of_amendment_check,
        add constraint amendment_of_amendment_check check (parent_id is not null or state <> 'refused');
      update amendment a set state = 'lapsed', settled_at = coalesce(p.decided_at, now()), stale = false
        from proposal p where p.id = a.proposal_id and p.state = 'adopted' and a.state = 'tabled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${stays('')}
      update amendment set state = 'tabled', settled_at = null where state = 'lapsed' and parent_id is null;
      alter table amendment drop constraint amendment_of_amendment_check,
        add constraint amendment_of_amendment_check check (parent_id is not null or state not in ('refused', 'lapsed'));
      drop table measure_version;
      drop function measure_version_immutable();
      alter table measure drop column version;
    `);
  }
}
