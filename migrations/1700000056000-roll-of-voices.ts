import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of a roll is a voice: of a member, of an organisation or of a group, and somebody who votes for it. Every line of
 * before is a member's own. docs/decisions/0025-voices-of-colleges.md
 */
export class RollOfVoices1700000056000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ballot_roll
        add column voice_kind text not null default 'member' check (voice_kind in ('member', 'organisation', 'group')),
        -- The account of a member, or the organisation, or the group: once on a roll (R7).
        add column voice_id uuid,
        -- Its name when the roll froze.
        add column voice_name text check (char_length(voice_name) between 1 and 200),
        -- Who said, since the opening, that this account votes for it.
        add column voice_given_by uuid references account,
        add column voice_given_at timestamptz;
      update ballot_roll set voice_id = account_id;
      alter table ballot_vote drop constraint ballot_vote_ballot_id_account_id_fkey;
      alter table ballot_vote rename column account_id to voice_id;
      alter table ballot_roll
        alter column voice_id set not null,
        drop constraint ballot_roll_pkey,
        add primary key (ballot_id, voice_id),
        -- A member's voice is their own; the others weigh one, and count in a college.
        add constraint ballot_roll_own_voice check ((voice_kind = 'member') = (voice_id = account_id)),
        add constraint ballot_roll_voice_named check ((voice_kind = 'member') = (voice_name is null)),
        add constraint ballot_roll_voice_apart check (voice_kind = 'member' or (weight = 1 and college is not null)),
        add constraint ballot_roll_voice_given check
          ((voice_given_by is null) = (voice_given_at is null) and (voice_kind <> 'member' or voice_given_by is null));
      alter table ballot_vote add foreign key (ballot_id, voice_id) references ballot_roll (ballot_id, voice_id);
      create index ballot_roll_voice on ballot_roll (voice_id, ballot_id) where voice_kind <> 'member';

      drop function cast_vote;
      create function cast_vote(
        p_ballot uuid, p_caster uuid, p_vote uuid, p_previous uuid, p_choice text, p_now timestamptz, p_line uuid default null,
        out effect text, out state text, out rule jsonb, out closes_at timestamptz, out by_hands boolean,
        out on_roll boolean, out standing text, out holder uuid, out signed text, out signed_by uuid,
        out stored text, out stored_at timestamptz, out voter uuid
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
            where r.ballot_id = p_ballot and r.voice_id = v_line and r.signed_at is null and r.standing = 'admitted'
              and (r.account_id = p_caster or r.holder_id = p_caster)
            returning r.weight, r.college into r_weight, r_college;
          if found then effect := 'accept'; end if;
        end if;

        if effect is null then
          select true, r.channel, r.signed_by, r.standing, r.holder_id, r.weight, r.college, r.account_id
            into on_roll, signed, signed_by, standing, holder, r_weight, r_college, voter from ballot_roll r
            where r.ballot_id = p_ballot and r.voice_id = v_line for update;
          if on_roll is null then on_roll := false; return; end if;
          if signed is not null then
            if secret then
              select p.choice into stored from ballot_paper p where p.ballot_id = p_ballot and p.mark = digest;
            else
              select v.choice, v.cast_at into stored, stored_at from ballot_vote v
                where v.ballot_id = p_ballot and v.voice_id = v_line and v.id = p_vote;
            end if;
          end if;
          -- Whoever cast the vote replaces it: a proxy voted is voted, and the holder does not undo what its person did.
          if stored is not null or not receives or signed is distinct from 'online' or coalesce(signed_by, voter) <> p_caster
             or not (b.rule->>'replaceVote')::boolean then return; end if;
          if secret then
            update ballot_paper p set replaced = true
              where p.ballot_id = p_ballot and p.mark = sha256(uuid_send(p_previous)) and not p.replaced;
          else
            update ballot_vote v set replaced_at = p_now
              where v.ballot_id = p_ballot and v.voice_id = v_line and v.replaced_at is null;
          end if;
          if not found then return; end if;
          effect := 'replace';
        end if;

        if secret then
          insert into ballot_paper (collective_id, ballot_id, mark, choice, weight, college)
            values (b.collective_id, p_ballot, digest, p_choice, r_weight, r_college);
        else
          insert into ballot_vote (collective_id, ballot_id, voice_id, id, choice, cast_at)
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

  /** The schema before had no voice but a member's: those of organisations and groups go, with the named votes they cast. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function cast_vote;
      delete from ballot_vote v using ballot_roll r
        where r.ballot_id = v.ballot_id and r.voice_id = v.voice_id and r.voice_kind <> 'member';
      delete from ballot_roll where voice_kind <> 'member';
      alter table ballot_vote drop constraint ballot_vote_ballot_id_voice_id_fkey;
      alter table ballot_vote rename column voice_id to account_id;
      drop index ballot_roll_voice;
      alter table ballot_roll drop constraint ballot_roll_pkey, drop column voice_kind, drop column voice_id,
        drop column voice_name, drop column voice_given_by, drop column voice_given_at;
      alter table ballot_roll add primary key (ballot_id, account_id);
      alter table ballot_vote add foreign key (ballot_id, account_id) references ballot_roll (ballot_id, account_id);
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
}
