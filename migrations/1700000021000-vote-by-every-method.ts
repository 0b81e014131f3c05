import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Options, weights, colleges, proxies, tellers, shows of hands: what every method of voting needs beside yes and no. */
export class VoteByEveryMethod1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ballot
        add column options jsonb not null default '[]' check (jsonb_typeof(options) = 'array'),
        -- A show of hands: tellers count, nobody votes from a device.
        add column by_hands boolean not null default false,
        -- People who could vote, as counted at the close, and what the method made of the papers.
        add column bodies jsonb,
        add column count jsonb,
        -- The count step by step, in each language.
        add column trace jsonb,
        -- What the public draw of a tie was made from, read aloud after the close.
        add column draw_seed text check (char_length(draw_seed) between 1 and 200),
        add check (draw_seed is null or closed_at is not null);
      do $$
      declare old text;
      begin
        select conname into strict old from pg_constraint
          where conrelid = 'ballot'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%tally IS NULL%';
        execute format('alter table ballot drop constraint %I', old);
      end $$;
      alter table ballot add constraint ballot_closed_is_counted
        check ((closed_at is null) = (verdict is null) and (closed_at is not null or tally is null));

      create or replace function ballot_frozen() returns trigger language plpgsql as $$
      begin
        if (new.question, new.rule, new.options, new.by_hands, new.subject_id, new.roll_size, new.opened_at)
           is distinct from
           (old.question, old.rule, old.options, old.by_hands, old.subject_id, old.roll_size, old.opened_at) then
          raise exception 'an opened ballot is frozen';
        end if;
        return new;
      end $$;

      alter table ballot_roll
        add column weight int not null default 1 check (weight between 1 and 1000000000),
        add column college text,
        -- Votes for this line too, until its own person does.
        add column holder_id uuid references account,
        add column signed_by uuid references account,
        add column standing text not null default 'admitted' check (standing in ('admitted', 'to-verify', 'refused')),
        add column standing_reason text check (char_length(standing_reason) between 1 and 500),
        add column verified_by uuid references account,
        add check (holder_id <> account_id),
        add check ((standing = 'refused') = (standing_reason is not null)),
        add check (signed_at is null or standing = 'admitted');
      create index ballot_roll_holder on ballot_roll (holder_id, ballot_id) where holder_id is not null;

      alter table ballot_vote drop constraint ballot_vote_choice_check,
        add constraint ballot_vote_choice_check check (char_length(choice) between 1 and 8000);
      alter table ballot_paper drop constraint ballot_paper_choice_check,
        add constraint ballot_paper_choice_check check (char_length(choice) between 1 and 8000),
        add column weight int not null default 1,
        add column college text;

      -- A vote handed to somebody else, for one ballot; one that stands a person.
      create table ballot_proxy (
        collective_id uuid not null,
        ballot_id uuid not null references ballot on delete cascade,
        id uuid primary key,
        principal_id uuid not null references account,
        holder_id uuid not null references account check (holder_id <> principal_id),
        state text not null check (state in ('given', 'accepted', 'declined', 'revoked')),
        given_at timestamptz not null,
        answered_at timestamptz,
        revoked_at timestamptz,
        check ((state = 'revoked') = (revoked_at is not null))
      );
      create unique index ballot_proxy_standing on ballot_proxy (ballot_id, principal_id)
        where state in ('given', 'accepted');
      create index ballot_proxy_holder on ballot_proxy (holder_id, ballot_id);

      create table ballot_teller (
        collective_id uuid not null,
        ballot_id uuid not null references ballot on delete cascade,
        account_id uuid not null references account,
        named_at timestamptz not null,
        primary key (ballot_id, account_id)
      );

      -- What one teller counted of one pile; counted in when another teller finds the same.
      create table ballot_pile (
        collective_id uuid not null,
        ballot_id uuid not null references ballot,
        name text not null check (char_length(name) between 1 and 80),
        teller_id uuid not null references account,
        papers jsonb not null check (jsonb_typeof(papers) = 'array'),
        entered_at timestamptz not null,
        primary key (ballot_id, name, teller_id)
      );

      create table rule_template (
        collective_id uuid not null references collective,
        id uuid primary key,
        name text not null check (char_length(name) between 1 and 120),
        rule jsonb not null check (jsonb_typeof(rule) = 'object'),
        created_by uuid references account,
        created_at timestamptz not null,
        archived_at timestamptz
      );
      create unique index rule_template_name on rule_template (collective_id, lower(name)) where archived_at is null;

      alter table decision drop constraint decision_outcome_check, add constraint decision_outcome_check
        check (outcome in ('adopted', 'rejected', 'no-quorum', 'void', 'elected', 'none-elected', 'tie'));

      drop function cast_vote;
      create function cast_vote(
        p_ballot uuid, p_caster uuid, p_vote uuid, p_previous uuid, p_choice text, p_now timestamptz, p_line uuid default null,
        out effect text, out state text, out rule jsonb, out closes_at timestamptz, out by_hands boolean,
        out on_roll boolean, out standing text, out holder uuid, out signed text, out signed_by uuid,
        out stored text, out stored_at timestamptz
      ) language plpgsql as $$
      declare
        b record;
        v_line uuid := coalesce(p_line, p_caster);
        secret boolean;
        receives boolean;
        r_weight int;
        r_college text;
        digest bytea := sha256(uuid_send(p_vote));
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended(p_ballot::text, 0));
        select t.collective_id, t.state, t.rule, t.closes_at, t.about, t.by_hands into b from ballot t where t.id = p_ballot;
        if not found then return; end if;
        state := b.state; rule := b.rule; closes_at := b.closes_at; by_hands := b.by_hands;
        secret := b.rule->>'secrecy' = 'secret';
        receives := b.state = 'open' and not b.by_hands and (b.closes_at is null or p_now < b.closes_at)
          and case when b.rule->>'method' = 'yes-no' then p_choice in ('for', 'against', 'abstain')
                   else p_choice = 'blank' or p_choice like '{%' end;

        if receives then
          update ballot_roll r set signed_at = p_now, channel = 'online', signed_by = p_caster
            where r.ballot_id = p_ballot and r.account_id = v_line and r.signed_at is null and r.standing = 'admitted'
              and (v_line = p_caster or r.holder_id = p_caster)
            returning r.weight, r.college into r_weight, r_college;
          if found then effect := 'accept'; end if;
        end if;

        if effect is null then
          select true, r.channel, r.signed_by, r.standing, r.holder_id, r.weight, r.college
            into on_roll, signed, signed_by, standing, holder, r_weight, r_college from ballot_roll r
            where r.ballot_id = p_ballot and r.account_id = v_line for update;
          if on_roll is null then on_roll := false; return; end if;
          if signed is not null then
            if secret then
              select p.choice into stored from ballot_paper p where p.ballot_id = p_ballot and p.mark = digest;
            else
              select v.choice, v.cast_at into stored, stored_at from ballot_vote v
                where v.ballot_id = p_ballot and v.account_id = v_line and v.id = p_vote;
            end if;
          end if;
          -- Whoever cast the vote replaces it: a proxy voted is voted, and the holder does not undo what its person did.
          if stored is not null or not receives or signed is distinct from 'online' or coalesce(signed_by, v_line) <> p_caster
             or not (b.rule->>'replaceVote')::boolean then return; end if;
          if secret then
            update ballot_paper p set replaced = true
              where p.ballot_id = p_ballot and p.mark = sha256(uuid_send(p_previous)) and not p.replaced;
          else
            update ballot_vote v set replaced_at = p_now
              where v.ballot_id = p_ballot and v.account_id = v_line and v.replaced_at is null;
          end if;
          if not found then return; end if;
          effect := 'replace';
        end if;

        if secret then
          insert into ballot_paper (collective_id, ballot_id, mark, choice, weight, college)
            values (b.collective_id, p_ballot, digest, p_choice, r_weight, r_college);
        else
          insert into ballot_vote (collective_id, ballot_id, account_id, id, choice, cast_at)
            values (b.collective_id, p_ballot, v_line, p_vote, p_choice, p_now);
          stored_at := p_now;
        end if;
        on_roll := true;
        insert into event_log (collective_id, at, type, actor_id, subject_type, subject_id, about)
          values (b.collective_id, p_now, case effect when 'accept' then 'RollSigned' else 'VoteReplaced' end,
                  case when secret then null else p_caster end, 'Ballot', p_ballot, b.about);
      end $$;
    `);
  }

  /** Elections, and papers other than for, against or abstain, are not what the schema before could hold: they go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function cast_vote;
      update decision set outcome = 'void' where outcome in ('elected', 'none-elected', 'tie');
      alter table decision drop constraint decision_outcome_check, add constraint decision_outcome_check
        check (outcome in ('adopted', 'rejected', 'no-quorum', 'void'));
      drop table rule_template, ballot_pile, ballot_teller, ballot_proxy;
      alter table ballot_paper drop column weight, drop column college, drop constraint ballot_paper_choice_check;
      alter table ballot_vote drop constraint ballot_vote_choice_check;
      delete from ballot_paper where choice not in ('for', 'against', 'abstain', 'blank', 'void');
      delete from ballot_vote where choice not in ('for', 'against', 'abstain', 'blank', 'void');
      alter table ballot_vote add constraint ballot_vote_choice_check
        check (choice in ('for', 'against', 'abstain', 'blank', 'void'));
      alter table ballot_paper add constraint ballot_paper_choice_check
        check (choice in ('for', 'against', 'abstain', 'blank', 'void'));
      drop index ballot_roll_holder;
      alter table ballot_roll drop column weight, drop column college, drop column holder_id, drop column signed_by,
        drop column standing, drop column standing_reason, drop column verified_by;
      alter table ballot drop constraint ballot_closed_is_counted;
      create or replace function ballot_frozen() returns trigger language plpgsql as $$
      begin
        if (new.question, new.rule, new.subject_id, new.roll_size, new.opened_at)
           is distinct from (old.question, old.rule, old.subject_id, old.roll_size, old.opened_at) then
          raise exception 'an opened ballot is frozen';
        end if;
        return new;
      end $$;
      update ballot set tally = '{"for":0,"against":0,"abstain":0,"blank":0,"void":0}'
        where closed_at is not null and tally is null;
      alter table ballot drop column options, drop column by_hands, drop column bodies, drop column count, drop column trace, drop column draw_seed;
      alter table ballot add check ((closed_at is null) = (verdict is null) and (closed_at is null) = (tally is null));

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
}
