import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members amend the draft of a charter, article by article: forks of one version of an article's text, carried over to each that follows. */
export class AmendCharters1700000055200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table charter_amendment (
        collective_id uuid not null references collective,
        id uuid primary key,
        version_id uuid not null,
        article_id uuid not null,
        -- Within its version of the charter.
        number int not null check (number >= 1),
        base_version_id uuid not null references text_version,
        algorithm int not null check (algorithm >= 1),
        operations jsonb not null check (jsonb_typeof(operations) = 'array' and jsonb_array_length(operations) > 0),
        reason text not null check (char_length(reason) between 1 and 2000),
        state text not null check (state in ('tabled', 'accepted', 'rejected', 'withdrawn', 'fallen', 'lapsed')),
        -- Its words changed under it otherwise: its author must choose.
        stale boolean not null default false,
        recommendation text check (recommendation in ('accept', 'reject', 'vote')),
        recommendation_reason text not null default '' check (char_length(recommendation_reason) <= 2000),
        recommended_by uuid references account,
        created_by uuid not null references account,
        created_at timestamptz not null,
        settled_at timestamptz,
        settled_version_id uuid references text_version,
        decision_id uuid references decision,
        foreign key (collective_id, version_id) references charter_version (collective_id, id),
        unique (version_id, number),
        check ((recommendation is null) = (recommended_by is null)),
        check ((state = 'tabled') = (settled_at is null)),
        check ((state = 'accepted') = (settled_version_id is not null)),
        check (state not in ('rejected', 'fallen') or decision_id is not null)
      );
      create index charter_amendment_author on charter_amendment (created_by);
      create index charter_amendment_recommended on charter_amendment (recommended_by) where recommended_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table charter_amendment;');
  }
}
