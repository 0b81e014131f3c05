import type { MigrationInterface, QueryRunner } from 'typeorm';

const wordsOf = (row: string): string => `
  select distinct ${row}.collective_id, word
  from regexp_split_to_table(${row}.search_text, '[^[:alnum:]]+') word where char_length(word) > 2`;

/** The words proposals are made of: what a misspelt search resembles is looked for among them, not in every text. */
export class KnowWordsOfProposals1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal_word (
        collective_id uuid not null references collective,
        word text not null,
        primary key (collective_id, word)
      );

      -- A word stays known when no proposal holds it any more: it then finds nothing.
      create function proposal_words() returns trigger language plpgsql as $$
      begin
        insert into proposal_word (collective_id, word) ${wordsOf('new')}
        -- In one order, so that two writers never wait for each other.
        order by word on conflict do nothing;
        return null;
      end $$;
      create trigger proposal_words after insert or update of title, problem, plain on proposal
        for each row execute function proposal_words();

      insert into proposal_word (collective_id, word)
      select distinct on (p.collective_id, w.word) p.collective_id, w.word
      from proposal p cross join lateral (${wordsOf('p')}) w order by p.collective_id, w.word;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger proposal_words on proposal;
      drop function proposal_words();
      drop table proposal_word;
    `);
  }
}
