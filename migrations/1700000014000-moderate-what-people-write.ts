import type { MigrationInterface, QueryRunner } from 'typeorm';

const hidden = (table: string): string => `
  alter table ${table}
    add column hidden_at timestamptz,
    add column hidden_ground text,
    add column hidden_reason text,
    add constraint ${table}_hidden check (num_nulls(hidden_at, hidden_ground, hidden_reason) in (0, 3));`;

const shown = (table: string): string => `
  alter table ${table} drop column hidden_at, drop column hidden_ground, drop column hidden_reason;`;

/** Contributions and proposals are moderated as comments are; a text may have several authors, or none here. */
export class ModerateWhatPeopleWrite1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${hidden('contribution')}
      ${hidden('proposal')}
      alter table moderation_measure add column author_ids uuid[];
      update moderation_measure set author_ids = array[author_id];
      alter table moderation_measure
        alter column author_ids set not null,
        add constraint moderation_not_own check (decided_by <> all (author_ids)),
        drop column author_id;
      create index moderation_measure_authors on moderation_measure using gin (author_ids);
    `);
  }

  /** A measure about what has no author here cannot be told in the older form: undoing stops there. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table moderation_measure add column author_id uuid references account;
      update moderation_measure set author_id = author_ids[1];
      alter table moderation_measure
        alter column author_id set not null,
        drop column author_ids,
        add check (decided_by <> author_id);
      create index moderation_measure_author on moderation_measure (author_id);
      ${shown('proposal')}
      ${shown('contribution')}
    `);
  }
}
