import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { endorsementStates } from '../domain/endorsement.js';
import { EndorsementsService, type OrganisationRef } from '../endorsements.service.js';
import { ratificationInput, reservationsInput } from './endorsement.input.js';
import { EndorsementViews } from './endorsement.views.js';
import {
  EndorsementConnection,
  EndorsementCountsType,
  EndorsementResult,
  EndorsementType,
  OrganisationEndorsementRefInput,
  OrganisationSignatureInput,
  RatificationInput,
} from './endorsement.type.js';

const filters = z.object({
  collectiveId: idText,
  kind: z.enum(['person', 'organisation']).nullish(),
  state: z.enum(endorsementStates).nullish(),
  version: z.int().nullish(),
});
const refInput = z.object({ collectiveId: idText, organisationId: idText, versionId: idText });
const refOf = (ref: OrganisationEndorsementRefInput): OrganisationRef => checked(refInput, { ...ref });

@Resolver()
export class EndorsementsResolver {
  constructor(
    private readonly endorsementsService: EndorsementsService,
    private readonly collectives: CollectivesService,
    private readonly views: EndorsementViews,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => EndorsementConnection, {
    description: 'The wall: by version, newest first; without a state, all but those renewed since.',
  })
  async endorsements(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('kind', { type: () => String, nullable: true, description: 'person or organisation' }) kind: string | null,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
    @Args('version', { type: () => Int, nullable: true }) version: number | null,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<EndorsementType>> {
    const input = checked(filters, { collectiveId, kind, state, version });
    const filter = { kind: input.kind ?? null, state: input.state ?? null, version: input.version ?? null };
    const [standing, { items, ...rest }] = await Promise.all([
      this.collectives.standing(actor, input.collectiveId),
      this.endorsementsService.wall(input.collectiveId, filter, pageRequest(page)),
    ]);
    const views = await this.views.of(standing, items);
    return toConnection({ items: views, ...rest }, ({ versionId, announcedAt, id }) => [
      versionId,
      announcedAt.toISOString(),
      id,
    ]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => EndorsementCountsType)
  endorsementCounts(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<EndorsementCountsType> {
    return this.endorsementsService.counts(checked(idText, collectiveId));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [EndorsementType], { description: 'An organisation’s endorsements, newest first, withdrawn ones too.' })
  async organisationEndorsements(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @ActorParam() actor: Actor,
  ): Promise<EndorsementType[]> {
    const input = checked(z.object({ collectiveId: idText, organisationId: idText }), { collectiveId, organisationId });
    const [standing, rows] = await Promise.all([
      this.collectives.standing(actor, input.collectiveId),
      this.endorsementsService.ofOrganisation(input.collectiveId, input.organisationId),
    ]);
    return this.views.of(standing, rows);
  }

  @Allow('everyone')
  @Query(() => [EndorsementType], { description: 'My own endorsements here, newest first; none for a visitor.' })
  async myEndorsements(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<EndorsementType[]> {
    const collective = checked(idText, collectiveId);
    if (actor.accountId === null) return [];
    const [standing, rows] = await Promise.all([
      this.collectives.standing(actor, collective),
      this.endorsementsService.ofPerson(collective, actor.accountId),
    ]);
    return this.views.of(standing, rows);
  }

  @Allow('member')
  @Mutation(() => EndorsementResult, { description: 'Endorses the version in force, for oneself.' })
  async endorseCharter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('statement', { type: () => String, nullable: true }) statement: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<EndorsementType> {
    const input = checked(z.object({ collectiveId: idText, versionId: idText, statement: prose(1_000, 0) }), {
      collectiveId,
      versionId,
      statement: statement ?? '',
    });
    const id = await this.endorsementsService.endorse(actor, input.collectiveId, input.versionId, input.statement);
    return this.view(actor, input.collectiveId, id);
  }

  @Allow('representative')
  @Mutation(() => EndorsementResult, { description: 'An organisation says that it intends to endorse.' })
  async announceEndorsement(
    @Args('ref') ref: OrganisationEndorsementRefInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<EndorsementType> {
    const of = refOf(ref);
    return this.view(actor, of.collectiveId, await this.endorsementsService.announce(actor, of));
  }

  @Allow('representative')
  @Mutation(() => EndorsementResult, { description: 'Records the organisation’s own vote.' })
  async confirmEndorsement(
    @Args('ref') ref: OrganisationEndorsementRefInput,
    @Args('ratification') vote: RatificationInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<EndorsementType> {
    const of = refOf(ref);
    const id = await this.endorsementsService.confirm(actor, of, checked(ratificationInput, { ...vote }));
    return this.view(actor, of.collectiveId, id);
  }

  @Allow('representative')
  @Mutation(() => EndorsementResult, { description: 'Signs for an organisation (R4).' })
  async endorseAsOrganisation(
    @Args('ref') ref: OrganisationEndorsementRefInput,
    @Args('signature') signature: OrganisationSignatureInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<EndorsementType> {
    const of = refOf(ref);
    const id = await this.endorsementsService.endorseFor(actor, of, {
      acceptances: {
        charterAndMethod: signature.acceptsCharterAndMethod,
        priorWork: signature.acceptsPriorWork,
        commonProgramme: signature.acceptsCommonProgramme,
      },
      ratification: signature.ratification ? checked(ratificationInput, { ...signature.ratification }) : null,
      reservations: checked(
        reservationsInput,
        (signature.reservations ?? []).map(({ articleId, clauseId, reason }) => ({
          articleId,
          clauseId: clauseId ?? null,
          reason,
        })),
      ),
      statement: checked(prose(4_000, 0), signature.statement ?? ''),
    });
    return this.view(actor, of.collectiveId, id);
  }

  @Allow('signedIn')
  @Mutation(() => EndorsementResult, { description: 'Withdraws: dated, nothing erased (R5).' })
  async withdrawEndorsement(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<EndorsementType> {
    const input = checked(z.object({ collectiveId: idText, id: idText, reason: prose(1_000, 0) }), {
      collectiveId,
      id,
      reason: reason ?? '',
    });
    await this.endorsementsService.withdraw(actor, input.collectiveId, input.id, input.reason);
    return this.view(actor, input.collectiveId, input.id);
  }

  private async view(actor: SignedInActor, collectiveId: string, id: string): Promise<EndorsementType> {
    return this.views.one(await this.collectives.standing(actor, collectiveId), id);
  }
}
