import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What measures say of each other, what each costs and on whose word, and what was still open when a version was published. */
export class RelateMeasures1700000057000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table measure_link (
        collective_id uuid not null references collective,
        id uuid primary key,
        measure_id uuid not null,
        kind text not null check (kind in ('refers', 'depends', 'contradicts', 'replaces')),
        -- The proposal of the other measure; of a dependency, perhaps one that is not in the programme.
        to_proposal_id uuid not null,
        to_number int not null,
        note text not null check (char_length(note) <= 500),
        declared_at timestamptz not null,
        unique (measure_id, to_proposal_id, kind),
        foreign key (collective_id, measure_id) references measure (collective_id, id)
      );
      create index measure_link_collective on measure_link (collective_id);
      create index measure_link_to on measure_link (to_proposal_id);

      alter table measure
        -- Whole euros.
        add cost_once bigint check (cost_once between 0 and 1000000000000),
        add cost_yearly bigint check (cost_yearly between 0 and 1000000000000),
        add cost_source text check (char_length(cost_source) between 1 and 500),
        add check ((cost_once is null and cost_yearly is null) = (cost_source is null));

      -- Found by the words that were voted, as proposals are: accents and endings aside.
      alter table measure add search tsvector not null generated always as (
        setweight(to_tsvector('fr', title) || to_tsvector('plain', title), 'A')
        || to_tsvector('fr', left(regexp_replace(html, '<[^>]*>', ' ', 'g'), 100000))
        || to_tsvector('plain', left(regexp_replace(html, '<[^>]*>', ' ', 'g'), 100000))) stored;
      create index measure_search on measure using gin (search);

      -- How many points of each kind were open, known to who published.
      alter table programme_publication add open_points jsonb not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programme_publication drop column open_points;
      alter table measure drop column cost_once, drop column cost_yearly, drop column cost_source, drop column search;
      drop table measure_link;
    `);
  }
}
