import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plenaries vote amendments: what each decision made of them, and the votes they are gathered in. */
export class VoteAmendments1700000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment
        add column decision_id uuid references decision,
        -- The one that passed and left no room for it.
        add column fell_with uuid references amendment,
        drop constraint amendment_state_check,
        add constraint amendment_state_check
          check (state in ('tabled', 'accepted', 'withdrawn', 'rejected', 'fallen')),
        add check ((state = 'fallen') = (fell_with is not null)),
        add check (state <> 'rejected' or decision_id is not null),
        add check (state not in ('tabled', 'withdrawn') or decision_id is null);

      alter table agenda_item
        drop constraint agenda_item_state_check,
        add constraint agenda_item_state_check check (state in ('pending', 'live', 'done', 'carried', 'fallen'));

      -- One vote on amendments of a proposal; which ones are the subjects of its ballot.
      create table amendment_vote (
        collective_id uuid not null references collective,
        ballot_id uuid primary key references plenary_ballot on delete cascade,
        proposal_id uuid not null references proposal,
        kind text not null check (kind in ('together', 'choice', 'vote'))
      );
      create index amendment_vote_proposal on amendment_vote (proposal_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table amendment_vote;
      update agenda_item set state = 'carried' where state = 'fallen';
      alter table agenda_item
        drop constraint agenda_item_state_check,
        add constraint agenda_item_state_check check (state in ('pending', 'live', 'done', 'carried'));
      alter table amendment drop column decision_id, drop column fell_with;
      update amendment set state = 'withdrawn', settled_at = coalesce(settled_at, created_at) where state in ('rejected', 'fallen');
      alter table amendment
        drop constraint amendment_state_check,
        add constraint amendment_state_check check (state in ('tabled', 'accepted', 'withdrawn'));
    `);
  }
}
