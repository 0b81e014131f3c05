import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { checked, id, prose } from '../../../platform/graphql/input.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { CollectivesService, mayTakePart, RolesService } from '../../collectives/index.js';
import { chase, mayCount, verifiedOf, verify } from '../domain/eligibility.js';
import type { NominationView } from '../domain/guided-view.js';
import {
  answerNomination,
  acceptedOf,
  countNomination,
  nextNominationStage,
  openNomination,
  proposeCandidate,
  type Nomination,
  type NominationEvent,
} from '../domain/nomination.js';
import { reasonMissing, stageWrong } from '../domain/guided.refusals.js';
import { applyParity, explainParity, parityRules } from '../domain/parity.js';
import { isReason, reasonLimit, type Step } from '../domain/step.js';
import type { Person } from '../../identity/index.js';
import { chaseLetter } from './chase.letter.js';
import { candidateNotAccepted, notCounted, showFirst, verifiedAlready } from './guided-desk.refusals.js';
import { done, type Play, type Played } from './guided-play.js';
import type { NewProcedure, NominationProcedure, NominationState } from './guided.rows.js';
import { mayVerify } from './guided.policy.js';
import type { Happened } from './guided.events.js';
import { VotersRepository } from './voters.repository.js';

const hour = 3_600_000;
const day = z.iso.date();

const setting = z.object({
  seats: z.int().min(1).max(500),
  parity: z.enum(parityRules),
  minimumAge: z.int().min(0).max(100),
  residenceYears: z.int().min(0).max(100).nullable(),
  /** The day age and residence are counted on. */
  on: day,
  delayHours: z
    .int()
    .min(1)
    .max(30 * 24),
});

const chairs = z.discriminatedUnion('do', [
  z.object({ do: z.literal('name-teller'), personId: id }),
  z.object({ do: z.enum(['chase', 'count', 'proclaim']) }),
  z.object({ do: z.literal('next-stage'), goingOn: z.array(id).min(1).max(1000) }),
  z.object({ do: z.literal('drop'), why: prose(reasonLimit, 0) }),
]);

const gender = z.enum(['woman', 'man', 'other']).nullable().default(null);

const people = z.discriminatedUnion('do', [
  z.object({ do: z.literal('propose'), personId: id, gender }),
  z.object({ do: z.literal('accept'), gender }),
  z.object({ do: z.literal('decline') }),
  z.object({
    do: z.literal('support'),
    candidates: z.array(id).max(1000),
    bornOn: day.nullable().default(null),
    residentSince: day.nullable().default(null),
  }),
  z.object({ do: z.literal('verify'), personId: id, refusal: prose(reasonLimit, 0).nullable() }),
  z.object({ do: z.literal('chase') }),
]);

type Support = Extract<z.output<typeof people>, { do: 'support' }>;

const isMember = <T extends string>(given: readonly T[], held: readonly T[]): boolean =>
  given.every((each) => held.includes(each));

/** Open nomination on an item: candidates, tellers and voters, counts, parity, stages. */
@Injectable()
export class NominationGuide {
  constructor(
    private readonly database: Database,
    private readonly voters: VotersRepository,
    private readonly roles: RolesService,
    private readonly collectives: CollectivesService,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses (R2) while the phase lets nobody be nominated. */
  async open(
    { tx, plenary: { collectiveId } }: Play,
    data: unknown,
  ): Promise<{ procedure: NewProcedure; happened: readonly Happened[] }> {
    await this.collectives.ensurePhaseAllows(tx, collectiveId, 'nominate-candidates');
    const { minimumAge, residenceYears, on, ...rest } = checked(setting, data);
    return {
      procedure: {
        kind: 'nomination',
        setting: { ...rest, eligibility: { minimumAge, residenceYears, on } },
        state: { nomination: openNomination, ending: null },
      },
      happened: [],
    };
  }

  async chair(procedure: NominationProcedure, data: unknown, play: Play): Promise<Played<NominationState>> {
    const command = checked(chairs, data);
    const { state } = procedure;
    switch (command.do) {
      case 'name-teller':
        return this.nameTeller(procedure, command.personId, play);
      case 'chase':
        return this.chase(procedure, play);
      case 'count':
        return this.count(procedure, play);
      case 'proclaim':
        if (state.nomination.state !== 'counted') throw new Refused(notCounted());
        await this.voters.forgetDates(play.tx, procedure.id);
        return {
          state: { ...state, ending: 'proclaimed' },
          happened: [],
          ended: true,
          decision: { outcome: 'elected', subjects: [] },
        };
      case 'next-stage':
        return moved(state, nextNominationStage(state.nomination, command.goingOn));
      case 'drop':
        if (!isReason(command.why)) throw new Refused(reasonMissing());
        await this.voters.forgetSupports(play.tx, procedure.id);
        await this.voters.forgetDates(play.tx, procedure.id);
        return { state: { ...state, ending: 'dropped' }, happened: [], ended: true };
    }
  }

  async person(procedure: NominationProcedure, data: unknown, play: Play): Promise<Played<NominationState>> {
    const command = checked(people, data);
    const { nomination } = procedure.state;
    switch (command.do) {
      case 'propose':
        await this.ensureTakesPart(procedure, command.personId, play);
        return moved(
          procedure.state,
          proposeCandidate(nomination, play.actorId, {
            personId: command.personId,
            gender: command.personId === play.actorId ? command.gender : null,
          }),
        );
      case 'accept':
        return moved(procedure.state, answerNomination(nomination, play.actorId, play.actorId, true, command.gender));
      case 'decline':
        return moved(procedure.state, answerNomination(nomination, play.actorId, play.actorId, false));
      case 'support':
        return this.support(procedure, command, play);
      case 'verify':
        return this.verify(procedure, command.personId, command.refusal, play);
      case 'chase':
        ensure(mayVerify(play.standing, procedure));
        return this.chase(procedure, play);
    }
  }

  async view(procedure: NominationProcedure, names: ReadonlyMap<Id, Person>): Promise<NominationView> {
    const { setting: held, state } = procedure;
    const { nomination, ending } = state;
    const [{ unchased, ...checks }, tellers] = await Promise.all([
      this.voters.counts(this.database, procedure.id),
      this.roles.holders(this.database, procedure.collectiveId, 'teller', procedure.id),
    ]);
    const listed = listedBy(procedure, (person) => names.get(person)?.name ?? '');
    return {
      kind: 'nomination',
      ...held,
      stage: nomination.stage,
      state: ending ?? nomination.state,
      candidates: nomination.candidates.map(({ personId, answer }) => ({ personId, answer })),
      tellers: tellers.map(({ accountId }) => accountId),
      checks,
      unchased,
      ranking: nomination.ranking.map(placeOf),
      results: nomination.results.map((ranking) => ranking.map(placeOf)),
      list: nomination.ranking.length === 0 ? null : listed,
    };
  }

  private async nameTeller(
    { collectiveId, id: procedureId, state, title }: NominationProcedure,
    accountId: Id,
    { tx, actorId }: Play,
  ): Promise<Played<NominationState>> {
    const subject = { type: 'GuidedProcedure', id: procedureId } as const;
    await this.roles.give(tx, { collectiveId, accountId, kind: 'teller', subject, givenBy: actorId, reason: title });
    return { state, happened: [{ type: 'TellerNamed', personId: accountId }], ended: false };
  }

  /** Whoever takes part supports as many candidates as they like, once each; a new choice replaces the one before. */
  private async support(
    { collectiveId, id: procedureId, state }: NominationProcedure,
    { candidates, bornOn, residentSince }: Support,
    { tx, actorId }: Play,
  ): Promise<Played<NominationState>> {
    if (state.nomination.state !== 'open') throw new Refused(stageWrong());
    const accepted = acceptedOf(state.nomination).map(({ personId }) => personId);
    if (!isMember(candidates, accepted)) throw new Refused(candidateNotAccepted());
    const known = await this.voters.voter(tx, procedureId, actorId);
    if (bornOn !== null)
      await this.voters.register(tx, { collectiveId, procedureId, accountId: actorId }, { bornOn, residentSince });
    else if (!known) throw new Refused(showFirst());
    await this.voters.setSupports(tx, { collectiveId, procedureId, voterId: actorId }, [...new Set(candidates)]);
    return { state, happened: [{ type: 'SupportsGiven' }], ended: false };
  }

  /** A teller says; not about themself. The dates that were shown are forgotten at once. */
  private async verify(
    procedure: NominationProcedure,
    personId: Id,
    refusal: string | null,
    { tx, standing, actorId }: Play,
  ): Promise<Played<NominationState>> {
    ensure(mayVerify(standing, procedure));
    if (personId === actorId) throw new Refused(verifiedAlready());
    const { state: checks, happened } = done(
      verify(await this.voters.checks(tx, procedure.id), personId, actorId, refusal),
    );
    const found = checks.find((check) => check.personId === personId);
    if (found) await this.voters.saveCheck(tx, procedure.id, found);
    return { state: procedure.state, happened, ended: false };
  }

  /** Everyone unverified is written to, where they have an address. */
  private async chase(
    { id: procedureId, state, setting: { delayHours } }: NominationProcedure,
    { tx, now, plenary }: Play,
  ): Promise<Played<NominationState>> {
    const { happened } = done(chase(await this.voters.checks(tx, procedureId), now.getTime()));
    const written = happened.flatMap((each) => (each.type === 'UnverifiedChased' ? each.people : []));
    await this.voters.saveChase(tx, procedureId, written, now);
    const { slug, name } = await this.collectives.byId(tx, plenary.collectiveId);
    const url = `${this.config.publicUrl}/${slug}/procedures/${procedureId}`;
    for (const { email, language } of await this.voters.addressees(tx, written))
      await this.mailer.queue(tx, email, chaseLetter(language, { collective: name, hours: delayHours, url }));
    return { state, happened, ended: false };
  }

  private async count(
    { id: procedureId, state, setting: { delayHours } }: NominationProcedure,
    { tx, now }: Play,
  ): Promise<Played<NominationState>> {
    const checks = await this.voters.checks(tx, procedureId);
    const supports = await this.voters.supports(tx, procedureId);
    const may = mayCount(checks, now.getTime(), delayHours * hour);
    const step = countNomination(state.nomination, supports, verifiedOf(checks), may);
    const played = moved(state, step);
    await this.voters.forgetSupports(tx, procedureId);
    return played;
  }

  private async ensureTakesPart({ collectiveId }: NominationProcedure, accountId: Id, { tx }: Play): Promise<void> {
    ensure(mayTakePart(await this.collectives.standing({ accountId }, collectiveId, tx)));
  }
}

const placeOf = ({ personId, count, rank }: Nomination['ranking'][number]) => ({ personId, count, rank });

function moved(state: NominationState, step: Step<Nomination, NominationEvent>): Played<NominationState> {
  const { state: nomination, happened } = done(step);
  return { state: { ...state, nomination }, happened, ended: false };
}

/** The list: equals in the order they were proposed, then parity. */
export function listedBy({ state, setting: { seats, parity } }: NominationProcedure, nameOf: (person: Id) => string) {
  const ranking = state.nomination.ranking.map(({ personId, gender: declared }) => ({
    id: personId,
    gender: declared,
  }));
  const result = applyParity(ranking, seats, parity);
  return {
    people: result.seats.map(({ id: person }) => person),
    explanation: { fr: explainParity(result, nameOf, 'fr'), en: explainParity(result, nameOf, 'en') },
  };
}
