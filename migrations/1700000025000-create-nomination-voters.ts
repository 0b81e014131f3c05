import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who votes in an open nomination and whom they support; who a pseudonym of a draw is. Personal: erasable, never logged. */
export class CreateNominationVoters1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nomination_voter (
        collective_id uuid not null references collective,
        procedure_id uuid not null references guided_procedure,
        account_id uuid not null references account,
        -- Shown to the tellers, and forgotten once they have said.
        born_on date,
        resident_since date,
        state text not null check (state in ('unverified', 'verified', 'refused')),
        reason text not null default '' check (char_length(reason) <= 2000),
        teller_id uuid references account,
        chased_at timestamptz,
        primary key (procedure_id, account_id),
        check (state = 'unverified' or (born_on is null and resident_since is null))
      );
      create index nomination_voter_account on nomination_voter (account_id);

      -- Of the stage under way; forgotten once it is counted.
      create table nomination_support (
        collective_id uuid not null references collective,
        procedure_id uuid not null,
        voter_id uuid not null,
        candidate_id uuid not null references account,
        primary key (procedure_id, voter_id, candidate_id),
        foreign key (procedure_id, voter_id) references nomination_voter on delete cascade
      );
      create index nomination_support_candidate on nomination_support (candidate_id);

      -- Who of the members stands behind a pseudonym of the published pool.
      create table draw_pseudonym (
        collective_id uuid not null references collective,
        procedure_id uuid not null references guided_procedure,
        pseudonym text not null check (char_length(pseudonym) between 1 and 20),
        account_id uuid not null references account,
        primary key (procedure_id, pseudonym),
        unique (procedure_id, account_id)
      );
      create index draw_pseudonym_account on draw_pseudonym (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draw_pseudonym, nomination_support, nomination_voter');
  }
}
