import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { sentenceOfEvent } from '../../../platform/events/event.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { organisationKinds, organisationStates } from '../domain/organisation.js';
import { OrganisationDossier } from '../organisation-dossier.js';
import { OrganisationsService } from '../organisations.service.js';
import { RepresentativesService } from '../representatives.service.js';
import { OrganisationDossierType } from './dossier.type.js';
import { organisationInput, reason, slugInput } from './inputs.js';
import {
  OrganisationConnection,
  OrganisationInput,
  OrganisationMomentConnection,
  OrganisationResult,
  OrganisationType,
  type OrganisationLineType,
  type OrganisationMomentType,
} from './organisation.type.js';
import { OrganisationViews } from './views.js';

const filters = z.object({
  collectiveId: idText,
  kind: z.enum(organisationKinds).nullish(),
  state: z.enum(organisationStates).nullish(),
});
const pair = z.object({ collectiveId: idText, id: idText });

const formerOne = { fr: 'un·e ancien·ne membre', en: 'a former member' };

@Resolver()
export class OrganisationsResolver {
  constructor(
    private readonly organisationsService: OrganisationsService,
    private readonly representatives: RepresentativesService,
    private readonly dossier: OrganisationDossier,
    private readonly views: OrganisationViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OrganisationConnection, { description: 'The directory, by name.' })
  async organisations(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('kind', { type: () => String, nullable: true }) kind: string | null,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
    @Args() page: PageArgs,
  ): Promise<Connection<OrganisationLineType>> {
    const input = checked(filters, { collectiveId, kind, state });
    const filter = { kind: input.kind ?? null, state: input.state ?? null };
    const found = await this.organisationsService.page(input.collectiveId, filter, pageRequest(page));
    return toConnection(found, ({ name, id }) => [name.toLowerCase(), id]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OrganisationType, { nullable: true })
  async organisation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('slug') slug: string,
    @ActorParam() actor: Actor,
  ): Promise<OrganisationType | null> {
    const found = await this.organisationsService.bySlug(checked(idText, collectiveId), slug);
    return found ? this.views.organisation(actor, found) : null;
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OrganisationMomentConnection, {
    description: 'The whole public history of an organisation, newest first.',
  })
  async organisationTimeline(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<OrganisationMomentType>> {
    const of = checked(pair, { collectiveId, id });
    const { items, ...rest } = await this.organisationsService.timeline(of.collectiveId, of.id, pageRequest(page));
    const moments = items.map((row) => ({
      id: row.seq,
      at: row.at,
      sentence: sentenceOfEvent(row, actor.language, {
        actor: row.actorName,
        account: row.accountName === '' ? formerOne[actor.language] : (row.accountName ?? undefined),
      }),
      subjectType: row.subjectType,
      subjectId: row.subjectId,
    }));
    return toConnection({ items: moments, ...rest }, (moment) => [moment.id]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OrganisationDossierType, {
    description: 'What was asked, met, reported, decided and signed, in one line of time.',
  })
  async organisationDossier(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<OrganisationDossierType> {
    const of = checked(pair, { collectiveId, id });
    const { entries, open } = await this.dossier.read(actor, of.collectiveId, of.id);
    return {
      id: of.id,
      entries: entries.map((entry) => ({ ...entry, id: `${entry.kind}:${entry.state}:${entry.id}` })),
      open: open.map((each) => ({ ...each, id: `${each.matter}:${each.id}` })),
    };
  }

  @Allow('participant')
  @Mutation(() => OrganisationResult, { description: 'Adds an organisation to the directory; gives no right over it.' })
  async addOrganisation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: OrganisationInput,
    @Args('slug', { type: () => String, nullable: true }) slug: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const fields = checked(organisationInput, { ...input });
    const address = slug ? checked(z.object({ slug: slugInput }), { slug }).slug : '';
    return this.views.organisation(
      actor,
      await this.organisationsService.add(actor, checked(idText, collectiveId), fields, address),
    );
  }

  @Allow('representative')
  @Mutation(() => OrganisationResult)
  async editOrganisation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: OrganisationInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair, { collectiveId, id });
    const fields = checked(organisationInput, { ...input });
    return this.views.organisation(
      actor,
      await this.organisationsService.edit(actor, of.collectiveId, of.id, version, fields),
    );
  }

  @Allow('participant')
  @Mutation(() => OrganisationResult, {
    description: 'Declares to represent an organisation; the coordination verifies.',
  })
  async declareRepresentative(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('proof') proof: string,
    @Args('untilOn', { type: () => String, nullable: true, description: 'The last day; ISO date.' })
    untilOn: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const shape = pair.extend({ proof: prose(1_000), untilOn: z.iso.date().nullish() });
    const input = checked(shape, { collectiveId, id: organisationId, proof, untilOn });
    await this.representatives.declare(actor, input.collectiveId, input.id, input.proof, input.untilOn ?? null);
    return this.view(actor, input.collectiveId, input.id);
  }

  @Allow('representative')
  @Mutation(() => OrganisationResult, { description: 'The coordination verifies, or another representative.' })
  async verifyRepresentative(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair, { collectiveId, id });
    return this.view(actor, of.collectiveId, await this.representatives.verify(actor, of.collectiveId, of.id));
  }

  @Allow('coordination')
  @Mutation(() => OrganisationResult)
  async refuseRepresentative(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') why: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair.extend({ reason }), { collectiveId, id, reason: why });
    const organisationId = await this.representatives.refuse(actor, of.collectiveId, of.id, of.reason);
    return this.view(actor, of.collectiveId, organisationId);
  }

  @Allow('coordination')
  @Mutation(() => OrganisationResult, { description: 'Ends a verified representation; what was signed stays.' })
  async endRepresentative(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') why: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair.extend({ reason }), { collectiveId, id, reason: why });
    const organisationId = await this.representatives.end(actor, of.collectiveId, of.id, of.reason);
    return this.view(actor, of.collectiveId, organisationId);
  }

  private async view(actor: Actor, collectiveId: string, id: string): Promise<OrganisationType> {
    return this.views.organisation(actor, await this.organisationsService.byId(this.database, collectiveId, id));
  }
}
