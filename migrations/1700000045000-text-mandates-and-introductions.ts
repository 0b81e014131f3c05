import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mandates, chapters and the programme keep their words as texts: versions, authors, a hash. */
export class TextMandatesAndIntroductions1700000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function pg_temp.new_id() returns text language sql volatile as $$
        select substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7' || substr(gen_random_uuid()::text, 16)
        from lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') h
      $$;

      -- Plain lines as the first version of a text, in its canonical form: keys in order, no spaces.
      create function pg_temp.first_version(
        collective uuid, kind text, subject uuid, words text, author uuid, at timestamptz
      ) returns uuid language plpgsql as $$
      declare
        made uuid := pg_temp.new_id()::uuid;
        whole text;
      begin
        select '{"content":[' || string_agg('{"attrs":{"id":"' || pg_temp.new_id() || '"},"content":[{"text":'
                 || to_json(line)::text || ',"type":"text"}],"type":"paragraph"}', ',' order by n) || '],"type":"doc"}'
          into whole
          from (select btrim(normalize(l, nfc)) as line, n from regexp_split_to_table(words, E'[\\r\\n]+') with ordinality s(l, n)) lines
          where line <> '';
        if whole is null then return null; end if;
        insert into text_version (collective_id, id, subject_type, subject_id, number, hash, document, plain, author_ids,
                                  reason, parent_id, created_by, created_at)
        select collective, made, kind, subject, coalesce(max(number), 0) + 1,
               encode(sha256(convert_to(whole, 'UTF8')), 'hex'), whole::jsonb, btrim(words),
               case when author is null then '{}'::uuid[] else array[author] end, '',
               (array_agg(id order by number desc))[1], author, at
        from text_version where subject_id = subject;
        return made;
      end $$;

      alter table mandate add column text_version_id uuid;
      update mandate set text_version_id =
        pg_temp.first_version(collective_id, 'Mandate', id, text, proposed_by, proposed_at);
      alter table mandate alter column text_version_id set not null,
        add foreign key (id, text_version_id) references text_version (subject_id, id);
      alter table mandate drop column text;

      alter table chapter add column introduction_version_id uuid;
      update chapter set introduction_version_id =
        pg_temp.first_version(collective_id, 'Chapter', id, introduction, null, now());
      alter table chapter drop column introduction,
        add foreign key (id, introduction_version_id) references text_version (subject_id, id);

      alter table programme add column introduction_version_id uuid;
      update programme set introduction_version_id =
        pg_temp.first_version(collective_id, 'Programme', id, introduction, null, now());
      alter table programme drop column introduction,
        add foreign key (id, introduction_version_id) references text_version (subject_id, id);
    `);
  }

  /** The words of the latest versions, plain; the versions stay: they never go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mandate add column text text;
      update mandate m set text = left(v.plain, 4000) from text_version v where v.id = m.text_version_id;
      alter table mandate alter column text set not null, add check (char_length(text) between 1 and 4000);
      alter table mandate drop column text_version_id;

      alter table chapter add column introduction text not null default '' check (char_length(introduction) <= 10000);
      update chapter c set introduction = left(v.plain, 10000)
        from text_version v where v.id = c.introduction_version_id;
      alter table chapter drop column introduction_version_id;

      alter table programme add column introduction text not null default '' check (char_length(introduction) <= 10000);
      update programme p set introduction = left(v.plain, 10000)
        from text_version v where v.id = p.introduction_version_id;
      alter table programme drop column introduction_version_id;
    `);
  }
}
