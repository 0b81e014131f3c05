import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A first version says which versions of other texts its words came from: those merged into it, or the one it is a part of. */
export class TraceMergedTexts1700000048000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_source (
        collective_id uuid not null references collective,
        version_id uuid not null references text_version,
        source_id uuid not null references text_version,
        -- In the order their words were taken.
        place int not null check (place >= 1),
        primary key (version_id, place),
        unique (version_id, source_id),
        check (version_id <> source_id)
      );
      create index text_source_source on text_source (source_id);
      create index proposal_split_answerer on proposal_split (answered_by);

      insert into text_source (collective_id, version_id, source_id, place)
      select v.collective_id, v.id, s.id, row_number() over (partition by v.id order by s.place)
      from proposal_merge m
      join text_version v on v.subject_id = m.result_id and v.number = 1
      cross join lateral (values (m.from_version_id, 1, 'with'), (m.with_version_id, 2, 'from')) s(id, place, without)
      where m.state = 'agreed' and m.begins <> s.without;

      insert into text_source (collective_id, version_id, source_id, place)
      select v.collective_id, v.id, s.version_id, 1 from proposal_split s
      join text_version v on v.subject_id = s.result_id and v.number = 1
      where s.state = 'agreed';

      create trigger text_source_immutable before update or delete on text_source
        for each row execute function text_version_immutable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table text_source; drop index proposal_split_answerer');
  }
}
