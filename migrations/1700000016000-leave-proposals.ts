import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A co-author may leave a proposal, at a date that is kept. */
export class LeaveProposals1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table proposal_author drop constraint proposal_author_state_check;
      alter table proposal_author
        add constraint proposal_author_state_check check (state in ('invited', 'accepted', 'declined', 'left'));
    `);
  }

  /** Who left is, in the older words, who declined. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update proposal_author set state = 'declined' where state = 'left';
      alter table proposal_author drop constraint proposal_author_state_check;
      alter table proposal_author
        add constraint proposal_author_state_check check (state in ('invited', 'accepted', 'declined'));
    `);
  }
}
