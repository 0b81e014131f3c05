import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations endorse chapters of the programme as they were published, with their reservations; nothing of it is erased. */
export class EndorseChapters1700000057200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A published chapter says which one it was: its title may change.
      update programme_publication p set content = jsonb_set(p.content, '{chapters}', coalesce((
        select jsonb_agg(case when found.id is null then each else each || jsonb_build_object('id', found.id) end order by place)
        from jsonb_array_elements(p.content -> 'chapters') with ordinality as chapters(each, place)
        left join lateral (select id from chapter c where c.collective_id = p.collective_id and c.title = each ->> 'title'
                           order by c.position limit 1) found on true), '[]'));

      create table chapter_endorsement (
        collective_id uuid not null references collective,
        id uuid primary key,
        chapter_id uuid not null,
        organisation_id uuid not null references organisation,
        -- The publication whose words are endorsed.
        publication int not null,
        title text not null,
        state text not null check (state in ('active', 'to_renew', 'renewed', 'withdrawn')),
        statement text not null check (char_length(statement) <= 2000),
        signed_by uuid not null references account,
        signed_at timestamptz not null,
        to_renew_at timestamptz,
        renewed_at timestamptz,
        withdrawn_at timestamptz,
        withdraw_reason text check (char_length(withdraw_reason) <= 2000),
        unique (collective_id, id),
        foreign key (collective_id, publication) references programme_publication (collective_id, number),
        check ((state = 'withdrawn') = (withdrawn_at is not null)),
        check (state <> 'to_renew' or to_renew_at is not null),
        check ((state = 'renewed') = (renewed_at is not null))
      );
      -- One that stands for each organisation and chapter, however many sign at once.
      create unique index chapter_endorsement_standing on chapter_endorsement (organisation_id, chapter_id)
        where state in ('active', 'to_renew');
      create index chapter_endorsement_chapter on chapter_endorsement (collective_id, chapter_id);
      create index chapter_endorsement_account on chapter_endorsement (signed_by);

      create table chapter_reservation (
        collective_id uuid not null,
        endorsement_id uuid not null,
        -- Of the measure; on the whole of it where no clause is named.
        number int not null,
        title text not null,
        text_version_id uuid not null,
        clause_id uuid,
        quote text,
        reason text not null check (char_length(reason) between 1 and 2000),
        primary key (endorsement_id, number),
        foreign key (collective_id, endorsement_id) references chapter_endorsement (collective_id, id),
        check ((clause_id is null) = (quote is null))
      );

      create function chapter_endorsement_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'an endorsement is never deleted';
      end $$;
      create trigger chapter_endorsement_stays before delete on chapter_endorsement
        for each row execute function chapter_endorsement_stays();
      create trigger chapter_reservation_stays before update or delete on chapter_reservation
        for each row execute function chapter_endorsement_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table chapter_reservation, chapter_endorsement;
      drop function chapter_endorsement_stays();
    `);
  }
}
