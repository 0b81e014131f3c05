import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ballots, their rolls and urns, and the one function that takes a vote. docs/decisions/0005-secret-ballots.md */
export class CreateBallots1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ballot (
        collective_id uuid not null references collective,
        id uuid primary key,
        question text not null check (char_length(question) between 1 and 500),
        -- What is voted on; null for a free question.
        subject_type text,
        subject_id uuid,
        -- Where it is held: a plenary.
        context_type text,
        context_id uuid,
        -- Every subject whose watchers hear of it, the two above included.
        about jsonb not null check (jsonb_typeof(about) = 'array'),
        rule jsonb not null check (jsonb_typeof(rule) = 'object' and rule->>'secrecy' in ('named', 'secret')),
        state text not null check (state in ('draft', 'open', 'closed', 'proclaimed')),
        -- People when it opened.
        roll_size int check (roll_size > 0),
        present int check (present >= 0),
        created_by uuid references account,
        created_at timestamptz not null,
        opened_at timestamptz,
        closes_at timestamptz check (closes_at > opened_at),
        closed_at timestamptz,
        proclaimed_at timestamptz,
        tally jsonb,
        verdict jsonb,
        check ((subject_type is null) = (subject_id is null)),
        check ((context_type is null) = (context_id is null)),
        check ((state = 'draft') = (opened_at is null)),
        check ((state = 'draft') = (roll_size is null)),
        check ((state in ('closed', 'proclaimed')) = (closed_at is not null)),
        check ((closed_at is null) = (verdict is null) and (closed_at is null) = (tally is null)),
        check ((state = 'proclaimed') = (proclaimed_at is not null))
      );
      create index ballot_context on ballot (context_id, created_at);
      create index ballot_subject on ballot (subject_id);

      -- What people vote on, and how it counts, never changes once voting has begun.
      create function ballot_frozen() returns trigger language plpgsql as $$
      begin
        if (new.question, new.rule, new.subject_id, new.roll_size, new.opened_at)
           is distinct from (old.question, old.rule, old.subject_id, old.roll_size, old.opened_at) then
          raise exception 'an opened ballot is frozen';
        end if;
        return new;
      end $$;
      create trigger ballot_frozen before update on ballot
        for each row when (old.state <> 'draft') execute function ballot_frozen();

      -- Who may vote and why, a line a person, frozen at opening; signed once, on one channel (R7).
      create table ballot_roll (
        collective_id uuid not null,
        ballot_id uuid not null references ballot,
        account_id uuid not null references account,
        reason text not null check (char_length(reason) between 1 and 200),
        signed_at timestamptz,
        channel text check (channel in ('online', 'paper')),
        primary key (ballot_id, account_id),
        check ((signed_at is null) = (channel is null))
      ) with (fillfactor = 70);
      create index ballot_roll_account on ballot_roll (account_id, ballot_id);

      -- Named votes: one that counts per line of the roll, those it replaced kept.
      create table ballot_vote (
        collective_id uuid not null,
        ballot_id uuid not null,
        account_id uuid not null,
        id uuid not null,
        choice text not null check (choice in ('for', 'against', 'abstain', 'blank', 'void')),
        cast_at timestamptz not null,
        replaced_at timestamptz,
        primary key (ballot_id, account_id, id),
        foreign key (ballot_id, account_id) references ballot_roll (ballot_id, account_id)
      );
      create unique index ballot_vote_counting on ballot_vote (ballot_id, account_id) where replaced_at is null;

      -- Secret votes: a choice and the digest of a number only the voter's device knows. No voter, order or time; and no
      -- foreign key, which would lock the ballot's row at each vote.
      create table ballot_paper (
        collective_id uuid not null,
        ballot_id uuid not null,
        mark bytea not null check (length(mark) = 32),
        choice text not null check (choice in ('for', 'against', 'abstain', 'blank', 'void')),
        replaced boolean not null default false,
        primary key (ballot_id, mark)
      );

      -- Takes a vote whole or not at all: roll signed, vote stored, event recorded. effect is null when nothing was
      -- stored, and the other columns say why. It is a function because each of its statements sees what was committed
      -- when it began: after the wait for the lock, a ballot closed meanwhile is seen closed.
      create function cast_vote(
        p_ballot uuid, p_voter uuid, p_vote uuid, p_previous uuid, p_choice text, p_now timestamptz,
        out effect text, out state text, out rule jsonb, out closes_at timestamptz,
        out on_roll boolean, out signed text, out stored text, out stored_at timestamptz
      ) language plpgsql as $$
      declare
        b record;
        secret boolean;
        receives boolean;
        digest bytea := sha256(uuid_send(p_vote));
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended(p_ballot::text, 0));
        select t.collective_id, t.state, t.rule, t.closes_at, t.about into b from ballot t where t.id = p_ballot;
        if not found then return; end if;
        state := b.state; rule := b.rule; closes_at := b.closes_at;
        secret := b.rule->>'secrecy' = 'secret';
        receives := b.state = 'open' and (b.closes_at is null or p_now < b.closes_at)
          and p_choice in ('for', 'against', 'abstain');

        if receives then
          update ballot_roll r set signed_at = p_now, channel = 'online'
            where r.ballot_id = p_ballot and r.account_id = p_voter and r.signed_at is null;
          if found then effect := 'accept'; end if;
        end if;

        if effect is null then
          select true, r.channel into on_roll, signed from ballot_roll r
            where r.ballot_id = p_ballot and r.account_id = p_voter for update;
          if on_roll is null then on_roll := false; return; end if;
          if signed is not null then
            if secret then
              select p.choice into stored from ballot_paper p where p.ballot_id = p_ballot and p.mark = digest;
            else
              select v.choice, v.cast_at into stored, stored_at from ballot_vote v
                where v.ballot_id = p_ballot and v.account_id = p_voter and v.id = p_vote;
            end if;
          end if;
          if stored is not null or not receives or signed is distinct from 'online'
             or not (b.rule->>'replaceVote')::boolean then return; end if;
          if secret then
            update ballot_paper p set replaced = true
              where p.ballot_id = p_ballot and p.mark = sha256(uuid_send(p_previous)) and not p.replaced;
          else
            update ballot_vote v set replaced_at = p_now
              where v.ballot_id = p_ballot and v.account_id = p_voter and v.replaced_at is null;
          end if;
          if not found then return; end if;
          effect := 'replace';
        end if;

        if secret then
          insert into ballot_paper (collective_id, ballot_id, mark, choice)
            values (b.collective_id, p_ballot, digest, p_choice);
        else
          insert into ballot_vote (collective_id, ballot_id, account_id, id, choice, cast_at)
            values (b.collective_id, p_ballot, p_voter, p_vote, p_choice, p_now);
          stored_at := p_now;
        end if;
        on_roll := true;
        insert into event_log (collective_id, at, type, actor_id, subject_type, subject_id, about)
          values (b.collective_id, p_now, case effect when 'accept' then 'RollSigned' else 'VoteReplaced' end,
                  case when secret then null else p_voter end, 'Ballot', p_ballot, b.about);
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function cast_vote;
      drop table ballot_paper, ballot_vote, ballot_roll, ballot;
      drop function ballot_frozen();
    `);
  }
}
