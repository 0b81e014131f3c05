import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { likenessWords } from '../domain/resemblance.js';
import { SimilarProposals } from '../similar/similar.service.js';

@ObjectType('SimilarProposal', { description: 'A proposal close to what is being written.' })
export class SimilarProposalType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  excerpt: string;

  @Field(() => String, { description: 'draft, debated, submitted, adopted, rejected or deferred' })
  state: string;

  @Field(() => String, { description: 'Why it is shown, in the reader’s language.' })
  reason: string;
}

const written = z.object({
  collectiveId: idText,
  title: line(250, 0),
  text: prose(20_000, 0),
  chapter: line(120, 0),
  proposalId: idText.nullable(),
});

@Resolver()
export class SimilarResolver {
  constructor(private readonly similar: SimilarProposals) {}

  @Allow('member')
  @Query(() => [SimilarProposalType], { description: 'The closest first, five at most, each with the reason.' })
  async similarProposals(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('title') title: string,
    @Args('text') text: string,
    @Args('chapter', { type: () => String, defaultValue: '' }) chapter: string,
    @Args('proposalId', { type: () => ID, nullable: true, description: 'The one being written, left out.' })
    proposalId: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<SimilarProposalType[]> {
    const input = checked(written, { collectiveId, title, text, chapter, proposalId: proposalId ?? null });
    const found = await this.similar.find(actor, input);
    return found.map(({ likenesses, ...proposal }) => ({
      ...proposal,
      reason: likenessWords(likenesses, actor.language),
    }));
  }
}
