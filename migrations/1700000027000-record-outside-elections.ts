import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Elections held elsewhere and counted again here: no roll, no vote, nobody's name but who ran them and who brought them. */
export class RecordOutsideElections1700000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outside_election (
        collective_id uuid not null references collective,
        id uuid primary key,
        plenary_id uuid,
        item_id uuid,
        title text not null check (char_length(title) between 1 and 300),
        organiser text not null check (char_length(organiser) between 1 and 200),
        held_on date not null,
        link text not null default '' check (char_length(link) <= 2000),
        file_name text not null check (char_length(file_name) between 1 and 200),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        -- The text anyone recounts it from, as this product writes it.
        file text not null,
        file_kind text not null check (file_kind in ('ballots', 'tallies')),
        method text not null,
        seats int not null check (seats >= 1),
        count jsonb not null,
        verdict jsonb,
        trace jsonb not null,
        recorded_by uuid not null references account,
        recorded_at timestamptz not null,
        unique (collective_id, digest),
        check ((plenary_id is null) = (item_id is null))
      );
      create index outside_election_list on outside_election (collective_id, recorded_at desc, id desc);
      create index outside_election_plenary on outside_election (plenary_id) where plenary_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outside_election');
  }
}
