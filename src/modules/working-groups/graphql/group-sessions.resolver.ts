import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { GroupSessionsService } from '../group-sessions.service.js';
import {
  GroupSessionConnection,
  GroupSessionInput,
  GroupSessionResult,
  type GroupSessionType,
} from './group-session.type.js';
import { sessionView } from './working-group.view.js';

const orEmpty = (text: string | null | undefined): string => text ?? '';

const sessionInput = z.object({
  groupIds: z.array(idText).min(1).max(20),
  startsAt: z.date(),
  endsAt: z.date(),
  place: line(200, 0).nullish().transform(orEmpty),
  link: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])
    .nullish()
    .transform((value) => value || null),
  capacity: z
    .int()
    .min(1)
    .max(100_000)
    .nullish()
    .transform((value) => value ?? null),
  agenda: prose(4_000, 0).nullish().transform(orEmpty),
});

@Resolver()
export class GroupSessionsResolver {
  constructor(
    private readonly sessions: GroupSessionsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => GroupSessionConnection, {
    description: 'Sessions of a collective, or of one group: upcoming soonest first, or past newest first.',
  })
  async groupSessions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('groupId', { type: () => ID, nullable: true }) groupId: string | null,
    @Args('when', { type: () => String, defaultValue: 'upcoming', description: 'upcoming or past' }) when: string,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<GroupSessionType>> {
    const filter = checked(z.object({ groupId: idText.nullish(), when: z.enum(['upcoming', 'past']) }), {
      groupId,
      when,
    });
    const collective = checked(idText, collectiveId);
    const [found, standing] = await Promise.all([
      this.sessions.list(actor, collective, { ...filter, groupId: filter.groupId ?? null }, pageRequest(page)),
      this.collectives.standing(actor, collective),
    ]);
    const now = this.clock.now();
    const items = found.items.map((row) => sessionView(row, standing, now));
    return toConnection({ ...found, items }, (session) => [session.startsAt.toISOString(), session.id]);
  }

  @Allow('facilitator')
  @Mutation(() => GroupSessionResult)
  async scheduleGroupSession(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: GroupSessionInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupSessionType> {
    const fields = checked(sessionInput, { ...input });
    return this.view(actor, collectiveId, await this.sessions.schedule(actor, checked(idText, collectiveId), fields));
  }

  @Allow('facilitator')
  @Mutation(() => GroupSessionResult)
  async editGroupSession(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: GroupSessionInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupSessionType> {
    const fields = checked(sessionInput, { ...input });
    await this.sessions.edit(actor, checked(idText, collectiveId), checked(idText, id), version, fields);
    return this.view(actor, collectiveId, id);
  }

  @Allow('facilitator')
  @Mutation(() => GroupSessionResult)
  async cancelGroupSession(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupSessionType> {
    const why = checked(z.object({ reason: line(500) }), { reason });
    await this.sessions.cancel(actor, checked(idText, collectiveId), checked(idText, id), why.reason);
    return this.view(actor, collectiveId, id);
  }

  @Allow('participant')
  @Mutation(() => GroupSessionResult, { description: 'Says whether one comes: attending or excused.' })
  async answerGroupSession(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('answer') answer: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupSessionType> {
    const said = checked(z.object({ answer: z.enum(['attending', 'excused']) }), { answer });
    await this.sessions.answer(actor, checked(idText, collectiveId), checked(idText, id), said.answer);
    return this.view(actor, collectiveId, id);
  }

  @Allow('facilitator')
  @Mutation(() => GroupSessionResult, { description: 'Writes down who came: these people, and nobody else.' })
  async recordGroupSessionPresence(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('people', { type: () => [ID] }) people: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupSessionType> {
    const came = checked(z.object({ people: z.array(idText).max(1_000) }), { people });
    await this.sessions.recordPresence(actor, checked(idText, collectiveId), checked(idText, id), came.people);
    return this.view(actor, collectiveId, id);
  }

  @Allow('facilitator')
  @Mutation(() => GroupSessionResult)
  async writeGroupSessionNotes(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('notes') notes: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupSessionType> {
    const text = checked(z.object({ notes: prose(20_000) }), { notes });
    await this.sessions.writeNotes(actor, checked(idText, collectiveId), checked(idText, id), version, text.notes);
    return this.view(actor, collectiveId, id);
  }

  private async view(actor: Actor, collectiveId: Id, id: Id): Promise<GroupSessionType> {
    const [session, standing] = await Promise.all([
      this.sessions.one(actor, collectiveId, id),
      this.collectives.standing(actor, collectiveId),
    ]);
    return sessionView(session, standing, this.clock.now());
  }
}
