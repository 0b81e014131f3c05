import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { AmendmentSignaturesService } from '../amendments/amendment-signatures.service.js';
import { AmendmentWordingsService } from '../amendments/amendment-wordings.service.js';
import { SubAmendmentsService } from '../amendments/sub-amendments.service.js';
import { AmendedProposalResult, AmendedProposalType, AmendmentInput } from './amendment.type.js';
import { AmendmentViews } from './amendment.view.js';

const amended = z.object({ versionId: idText, document: z.unknown(), reason: prose(2_000) });
const answers = z.enum(['agreed', 'refused', 'commented']);
const comment = prose(2_000);
const anyWords = prose(2_000, 0);

/** Writing amendments with others: who signs them, the group’s own words for them, and what others would change in them. */
@Resolver()
export class AmendmentWritingResolver {
  constructor(
    private readonly signatures: AmendmentSignaturesService,
    private readonly wordings: AmendmentWordingsService,
    private readonly under: SubAmendmentsService,
    private readonly views: AmendmentViews,
  ) {}

  @Allow('member')
  @Mutation(() => AmendedProposalResult, { description: 'Asks a member to sign one’s amendment; they answer.' })
  async askAmendmentSignature(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.signatures.ask(actor, collective, checked(idText, id), checked(idText, accountId));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult, { description: 'Signs; or declines to, or takes one’s signature back.' })
  async signAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('signs') signs: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.signatures.answer(actor, collective, checked(idText, id), signs);
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult, {
    description: 'The group would accept it in these words instead; its author is asked.',
  })
  async modifyAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: AmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.wordings.propose(actor, collective, checked(idText, id), checked(amended, { ...input }));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult, { description: 'What its author says of the group’s words for it.' })
  async answerAmendmentText(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('answer', { description: 'agreed (the amendment says it then), refused or commented' }) answer: string,
    @Args('words') said: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    const given = checked(answers, answer);
    const words = checked(given === 'commented' ? comment : anyWords, said);
    await this.wordings.answer(actor, collective, checked(idText, id), given, words);
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult, { description: 'Tables an amendment of an amendment.' })
  async amendAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('amendmentId', { type: () => ID, description: 'The one it amends.' }) amendmentId: string,
    @Args('id', { type: () => ID, description: 'Made by the sender: sent twice, it is tabled once.' }) id: string,
    @Args('input') input: AmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    const words = checked(amended, { ...input });
    await this.under.table(actor, collective, checked(idText, amendmentId), checked(idText, id), words);
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult, {
    description: 'The author of an amendment takes in what another would change in it.',
  })
  async takeInAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.under.takeIn(actor, collective, checked(idText, id));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult, { description: 'Or does not, and says why.' })
  async refuseAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.under.refuse(actor, collective, checked(idText, id), checked(comment, reason));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }
}
