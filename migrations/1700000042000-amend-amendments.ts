import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments are amended in their turn, one level deep: forks of the text an amendment makes, which its author takes in or refuses. */
export class AmendAmendments1700000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment
        add column parent_id uuid,
        -- What the amended one said: the text this one is on, whatever becomes of it.
        add column parent_algorithm int check (parent_algorithm >= 1),
        add column parent_operations jsonb
          check (jsonb_typeof(parent_operations) = 'array' and jsonb_array_length(parent_operations) > 0),
        -- Why the author of the amended one does not want it.
        add column refused_because text check (char_length(refused_because) between 1 and 2000),
        add column of_text boolean not null generated always as (parent_id is null) stored,
        add column parent_of_text boolean generated always as (case when parent_id is not null then true end) stored,
        add unique (proposal_id, id, of_text),
        -- One of the same proposal, that amends its text and no other amendment.
        add constraint amendment_parent foreign key (proposal_id, parent_id, parent_of_text)
          references amendment (proposal_id, id, of_text),
        add constraint amendment_parent_check check (num_nonnulls(parent_id, parent_algorithm, parent_operations) in (0, 3)),
        drop constraint amendment_state_check,
        add constraint amendment_state_check
          check (state in ('tabled', 'accepted', 'withdrawn', 'rejected', 'fallen', 'refused', 'lapsed')),
        add constraint amendment_refused_check check ((state = 'refused') = (refused_because is not null)),
        add constraint amendment_of_amendment_check
          check (parent_id is not null or state not in ('refused', 'lapsed')),
        add constraint amendment_undecided_check check (state not in ('refused', 'lapsed') or decision_id is null),
        add constraint amendment_whole_group_text_check check (parent_id is null or group_operations is null),
        drop constraint amendment_check2,
        add constraint amendment_accepted_check
          check ((state = 'accepted' and parent_id is null) = (settled_version_id is not null));
      create index amendment_of_amendment on amendment (parent_id) where parent_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from minority_signature where opinion_id in
        (select o.id from minority_opinion o join amendment m on m.id = o.amendment_id where m.parent_id is not null);
      delete from minority_opinion where amendment_id in (select id from amendment where parent_id is not null);
      delete from amendment_supporter where amendment_id in (select id from amendment where parent_id is not null);
      delete from amendment_signatory where amendment_id in (select id from amendment where parent_id is not null);
      update amendment set state = 'withdrawn', fell_with = null, decision_id = null
      where parent_id is null and fell_with in (select id from amendment where parent_id is not null);
      delete from amendment where parent_id is not null;
      alter table amendment
        drop column parent_id cascade, drop column parent_algorithm cascade, drop column parent_operations cascade,
        drop column refused_because cascade, drop constraint amendment_undecided_check,
        drop constraint amendment_state_check,
        add constraint amendment_state_check
          check (state in ('tabled', 'accepted', 'withdrawn', 'rejected', 'fallen')),
        add constraint amendment_check2 check ((state = 'accepted') = (settled_version_id is not null));
    `);
  }
}
