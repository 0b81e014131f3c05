import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a vote on amendments stands where it does, as it was last told: so that it is told again without touching the chair's own words. */
export class ExplainAmendmentVotes1700000042100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment_vote
        add column because text not null default 'furthest-reaching'
          check (because in ('uncontested', 'alternatives', 'furthest-reaching', 'amended', 'chair')),
        add column told text not null default '';
      update amendment_vote set because = case kind when 'together' then 'uncontested' else 'alternatives' end
      where kind <> 'vote';
      alter table amendment_vote alter column because drop default, alter column told drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table amendment_vote drop column because, drop column told;');
  }
}
