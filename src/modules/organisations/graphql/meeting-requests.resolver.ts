import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, email, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { organisationKinds } from '../domain/organisation.js';
import { MeetingRequestsService } from '../meeting-requests.service.js';
import { OrganisationsService } from '../organisations.service.js';
import { reason } from './inputs.js';
import {
  MeetingRequestInput,
  MeetingRequestReceiptResult,
  MeetingRequestReceiptType,
  MeetingRequestType,
} from './meeting-request.type.js';
import { OrganisationResult, type OrganisationType } from './organisation.type.js';
import { OrganisationViews } from './views.js';

const pair = z.object({ collectiveId: idText, id: idText });

const requestInput = z.object({
  organisationName: line(120),
  kind: z.enum(organisationKinds),
  contactName: line(80),
  email,
  text: prose(10_000),
  consent: z.boolean(),
  proof: z.string().max(4_000),
});

const tokenOf = (token: string): string => token.slice(0, 100);

@Resolver()
export class MeetingRequestsResolver {
  constructor(
    private readonly requests: MeetingRequestsService,
    private readonly organisations: OrganisationsService,
    private readonly views: OrganisationViews,
    private readonly database: Database,
  ) {}

  @Allow('coordination')
  @Query(() => [MeetingRequestType], { description: 'Meetings asked for without an account, oldest first.' })
  meetingRequests(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MeetingRequestType[]> {
    return this.requests.waiting(actor, checked(idText, collectiveId));
  }

  @Allow('everyone')
  @Mutation(() => DoneResult, { description: 'Asks for a meeting without an account; a letter has it confirmed.' })
  async requestMeeting(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: MeetingRequestInput,
    @ActorParam() { language }: Actor,
  ): Promise<DoneType> {
    const { proof, ...asked } = checked(requestInput, { ...input });
    await this.requests.ask(checked(idText, collectiveId), asked, proof, language);
    return done;
  }

  @Allow('everyone')
  @Query(() => MeetingRequestReceiptResult, { description: 'What the link sent to whoever asked is about.' })
  meetingRequestReceipt(@Args('token') token: string): Promise<MeetingRequestReceiptType> {
    return this.requests.byToken(tokenOf(token));
  }

  @Allow('everyone')
  @Mutation(() => MeetingRequestReceiptResult, { description: 'Confirms what was asked; as often as one likes.' })
  confirmMeetingRequest(@Args('token') token: string): Promise<MeetingRequestReceiptType> {
    return this.requests.confirm(tokenOf(token));
  }

  @Allow('coordination')
  @Mutation(() => OrganisationResult, {
    description: 'Makes it a solicitation of an organisation; of a new one when none is named.',
  })
  async attachMeetingRequest(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const shape = pair.extend({ organisationId: idText.nullish() });
    const of = checked(shape, { collectiveId, id, organisationId });
    const { id: attached } = await this.requests.attach(actor, of.collectiveId, of.id, of.organisationId ?? null);
    const organisation = await this.organisations.byId(this.database, of.collectiveId, attached);
    return this.views.organisation(actor, organisation);
  }

  @Allow('coordination')
  @Mutation(() => DoneResult, { description: 'Closes it without a solicitation, for a public reason.' })
  async setAsideMeetingRequest(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') why: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const of = checked(pair.extend({ reason }), { collectiveId, id, reason: why });
    await this.requests.setAside(actor, of.collectiveId, of.id, of.reason);
    return done;
  }
}
