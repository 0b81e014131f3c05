import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens ask about commitments and who answered, and how they find the commitments of a chapter kept. */
export class QuestionAndScoreCommitments1700000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A question that stands in the debate of a commitment; answered by who answers for it. The words are the debate's.
      create table commitment_question (
        collective_id uuid not null,
        id uuid primary key references comment,
        commitment_id uuid not null,
        asked_at timestamptz not null,
        answer_id uuid references comment,
        answered_by uuid references account,
        answered_at timestamptz,
        foreign key (collective_id, commitment_id) references commitment (collective_id, id),
        check ((answer_id is null) = (answered_by is null) and (answer_id is null) = (answered_at is null))
      );
      create index commitment_question_commitment on commitment_question (commitment_id, asked_at);
      create index commitment_question_waiting on commitment_question (collective_id, commitment_id) where answer_id is null;
      create index commitment_question_account on commitment_question (answered_by);

      insert into commitment_question (collective_id, id, commitment_id, asked_at, answer_id, answered_by, answered_at)
      select q.collective_id, q.id, k.id, q.created_at, a.id, a.author_id, a.created_at
      from comment q join commitment k on k.id = q.subject_id
      left join lateral (
        select c.id, c.author_id, c.created_at from comment c
        where c.root_id = q.root_id and c.id <> q.id and (c.reply_to = q.id or q.depth = 0)
          and c.withdrawn_at is null and c.hidden_at is null
          and (c.author_id = k.reporter_id or c.author_id in (select reported_by from commitment_report where commitment_id = k.id))
        order by c.created_at limit 1) a on true
      where q.subject_type = 'Commitment' and q.stance = 'question' and q.withdrawn_at is null and q.hidden_at is null;

      create table chapter_score (
        collective_id uuid not null,
        chapter_id uuid not null,
        account_id uuid not null references account,
        -- 0: not at all kept; 4: entirely.
        grade smallint not null check (grade between 0 and 4),
        scored_at timestamptz not null,
        primary key (chapter_id, account_id),
        foreign key (collective_id, chapter_id) references chapter (collective_id, id) on delete cascade
      );
      create index chapter_score_account on chapter_score (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table chapter_score, commitment_question');
  }
}
