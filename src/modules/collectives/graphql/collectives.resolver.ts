import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { ensure } from '../../../kernel/decision.js';
import type { CollectiveEntity } from '../collective.entity.js';
import type { RoleRow } from '../collective.rows.js';
import { PersonType } from '../../identity/index.js';
import { CollectivesService } from '../collectives.service.js';
import { latenessOf, type Phase } from '../domain/phase.js';
import { holds, isCoordination, mayCoordinate } from '../domain/standing.js';
import { PhasesService } from '../phases.service.js';
import { isoDate, phaseInput } from './phase.input.js';
import { RolesService } from '../roles.service.js';
import {
  CollectiveInput,
  CollectiveResult,
  CollectiveType,
  MemberConnection,
  PhaseInput,
  PhaseResult,
  RoleType,
  type MemberType,
  type PhaseType,
} from './collective.type.js';

/** Any name clocks know, UTC and older aliases too: a browser says its own. */
const timeZone = z
  .string()
  .regex(/^[A-Za-z][\w+/-]{1,60}$/)
  .refine((name) => {
    try {
      return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  });

const collectiveInput = z.object({
  name: line(80),
  purpose: prose(2_000, 0),
  territory: line(120, 0),
  electionOn: isoDate.nullish().transform((value) => value ?? null),
  timeZone,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  publishWithin: z
    .number()
    .int()
    .min(1)
    .max(60)
    .nullish()
    .transform((days) => days ?? undefined),
});

const slug = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const roleView = (row: RoleRow): RoleType => ({
  ...row,
  person: { id: row.accountId, name: row.name, erased: row.name === '' },
});

@Resolver()
export class CollectivesResolver {
  constructor(
    private readonly service: CollectivesService,
    private readonly phases: PhasesService,
    private readonly rolesService: RolesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [CollectiveType], { description: 'The collectives of this installation.' })
  async collectives(@ActorParam() actor: Actor): Promise<CollectiveType[]> {
    const all = await this.service.all();
    return Promise.all(all.map((collective) => this.view(actor, collective)));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CollectiveType, { nullable: true })
  async collective(@Args('slug') address: string, @ActorParam() actor: Actor): Promise<CollectiveType | null> {
    const found = await this.service.bySlug(address);
    return found ? this.view(actor, found) : null;
  }

  @Allow('participant')
  @Query(() => MemberConnection, { description: 'The members, newest first: for people of the collective (R12).' })
  async members(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args() page: PageArgs,
    @ActorParam() actor: SignedInActor,
  ): Promise<Connection<MemberType>> {
    const { items, ...rest } = await this.service.members(actor, checked(idText, collectiveId), pageRequest(page));
    const members = items.map((row) => ({
      id: row.accountId,
      person: { id: row.accountId, name: row.name, erased: row.name === '' },
      tier: row.tier,
      joinedAt: row.joinedAt,
    }));
    return toConnection({ items: members, ...rest }, (member) => [member.joinedAt.toISOString(), member.id]);
  }

  @Allow('participant')
  @Query(() => [PersonType], { description: 'Members by a part of their name, at most ten: for mentions and roles.' })
  async searchMembers(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('text') text: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PersonType[]> {
    const input = checked(z.object({ collectiveId: idText, text: line(80) }), { collectiveId, text });
    const rows = await this.service.searchMembers(actor, input.collectiveId, input.text);
    return rows.map(({ accountId, name }) => ({ id: accountId, name, erased: false }));
  }

  @Allow('everyone')
  @Query(() => [RoleType], { description: 'Roles of a collective or of one subject in it, current ones first.' })
  async roles(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null,
  ): Promise<RoleType[]> {
    const rows = await this.rolesService.list(checked(idText, collectiveId), subjectId ?? null);
    return rows.map(roleView);
  }

  @Allow('signedIn')
  @Mutation(() => CollectiveResult)
  async createCollective(
    @Args('slug') address: string,
    @Args('input') input: CollectiveInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<CollectiveType> {
    const fields = checked(collectiveInput.extend({ slug }), { ...input, slug: address });
    return this.view(actor, await this.service.create(actor, fields));
  }

  @Allow('coordination')
  @Mutation(() => CollectiveResult)
  async editCollective(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: CollectiveInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<CollectiveType> {
    const fields = checked(collectiveInput, { ...input });
    return this.view(actor, await this.service.edit(actor, checked(idText, id), version, fields));
  }

  @Allow('signedIn')
  @Mutation(() => CollectiveResult)
  async joinCollective(
    @Args('id', { type: () => ID }) id: string,
    @Args('consent') consent: boolean,
    @Args('consentVersion', { type: () => Int, nullable: true, description: 'Of the words that were shown.' })
    consentVersion: number | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<CollectiveType> {
    await this.service.join(actor, checked(idText, id), consent, consentVersion ?? null);
    return this.view(actor, await this.service.byId(this.database, id));
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'Leaves; what was written stays.' })
  async leaveCollective(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.service.leave(actor, checked(idText, id));
    return done;
  }

  @Allow('coordination')
  @Mutation(() => DoneResult, { description: 'Gives a role over the whole collective: coordination or moderator.' })
  async giveRole(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('kind') kind: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const role = checked(
      z.object({
        collectiveId: idText,
        accountId: idText,
        kind: z.enum(['coordination', 'moderator']),
        reason: line(500),
      }),
      { collectiveId, accountId, kind, reason },
    );
    await this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, role.collectiveId, tx)));
      await this.rolesService.give(tx, { ...role, subject: null, givenBy: actor.accountId });
    });
    return done;
  }

  @Allow('coordination')
  @Mutation(() => DoneResult)
  async endRole(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const input = checked(z.object({ collectiveId: idText, id: idText, reason: line(500) }), {
      collectiveId,
      id,
      reason,
    });
    await this.unitOfWork.run(async (tx) => {
      const standing = await this.service.standing(actor, input.collectiveId, tx);
      await this.rolesService.end(tx, standing, input.id, input.reason);
    });
    return done;
  }

  @Allow('coordination')
  @Mutation(() => PhaseResult)
  async planPhase(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: PhaseInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseType> {
    return this.phaseView(
      collectiveId,
      await this.phases.plan(actor, checked(idText, collectiveId), checked(phaseInput, { ...input })),
    );
  }

  @Allow('coordination')
  @Mutation(() => PhaseResult)
  async editPhase(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: PhaseInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseType> {
    return this.phaseView(
      collectiveId,
      await this.phases.edit(actor, checked(idText, collectiveId), id, checked(phaseInput, { ...input })),
    );
  }

  @Allow('coordination')
  @Mutation(() => PhaseResult, { description: 'Opens a phase; the one that was open closes.' })
  async openPhase(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseType> {
    return this.phaseView(collectiveId, await this.phases.open(actor, checked(idText, collectiveId), id));
  }

  @Allow('coordination')
  @Mutation(() => PhaseResult)
  async closePhase(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseType> {
    return this.phaseView(collectiveId, await this.phases.close(actor, checked(idText, collectiveId), id));
  }

  private async phaseView(collectiveId: string, phase: Phase): Promise<PhaseType> {
    const today = this.service.today(await this.service.byId(this.database, collectiveId));
    return { ...phase, late: latenessOf(phase, today) };
  }

  private async view(actor: Actor, collective: CollectiveEntity): Promise<CollectiveType> {
    const today = this.service.today(collective);
    const [standing, phases, memberCount] = await Promise.all([
      this.service.standing(actor, collective.id),
      this.service.phases(this.database, collective.id),
      this.service.memberCount(collective.id),
    ]);
    return {
      ...collective,
      phases: phases.map((phase) => ({ ...phase, late: latenessOf(phase, today) })),
      memberCount,
      viewer: {
        tier: standing.tier,
        suspended: standing.suspended,
        coordination: isCoordination(standing),
        moderator: holds(standing, 'moderator'),
        roles: [...new Set(standing.roles.map(({ kind }) => kind))],
      },
    };
  }
}
