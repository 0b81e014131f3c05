import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { namesOf } from '../domain/count-ballots.js';
import { methodIds } from '../domain/methods/election.js';
import { explainOutside } from '../domain/outside/explain-outside.js';
import type { OutsideElection } from '../outside.rows.js';
import { OutsideService, type OutsideWish } from '../outside.service.js';
import {
  OutsideElectionConnection,
  OutsideElectionInput,
  OutsideElectionResult,
  OutsideElectionType,
  OutsidePreviewResult,
  type OutsidePreviewType,
} from './outside.type.js';

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

const input = z.object({
  itemId: orNull(idText),
  title: line(300),
  organiser: line(200),
  heldOn: z.iso.date(),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2_000)]),
  fileName: line(200),
  content: z.base64().min(1),
  method: orNull(z.enum(methodIds)),
  seats: orNull(z.int().min(1).max(1_000)),
  options: z.unknown().optional(),
});

function wishOf(collectiveId: string, data: OutsideElectionInput): OutsideWish {
  const { itemId, title, organiser, heldOn, link, fileName, content, ...how } = checked(input, { ...data });
  const bytes = Buffer.from(content, 'base64');
  return {
    collectiveId: checked(idText, collectiveId),
    itemId,
    source: { title, organiser, heldOn, link },
    file: {
      name: fileName,
      bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      method: how.method,
      seats: how.seats,
      options: how.options,
    },
  };
}

/** Elections held elsewhere: read by everyone, brought by the coordination or the desk of a plenary. */
@Resolver()
export class OutsideResolver {
  constructor(private readonly outside: OutsideService) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OutsideElectionType, { nullable: true })
  async outsideElection(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<OutsideElectionType | null> {
    const found = await this.outside.byId(checked(idText, id));
    return found && this.view(found, actor);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OutsideElectionConnection, { description: 'The last recorded first.' })
  async outsideElections(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<OutsideElectionType>> {
    const { items, ...rest } = await this.outside.page(checked(idText, collectiveId), pageRequest(page));
    const views = items.map((each) => this.view(each, actor));
    return toConnection({ items: views, ...rest }, ({ recordedAt, id }) => [recordedAt.toISOString(), id]);
  }

  @Allow('everyone')
  @Query(() => Boolean, { description: 'Whether the reader may record one, on that item or for the collective.' })
  viewerMayRecordOutside(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('itemId', { type: () => ID, nullable: true }) itemId: string | null,
    @ActorParam() actor: Actor,
  ): Promise<boolean> {
    return this.outside.mayRecord(actor, checked(idText, collectiveId), checked(orNull(idText), itemId));
  }

  @Allow('chair')
  @Mutation(() => OutsidePreviewResult, { description: 'Reads and counts a file; records nothing.' })
  async previewOutsideElection(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') data: OutsideElectionInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<OutsidePreviewType> {
    const wish = wishOf(collectiveId, data);
    const { method, seats, candidates, count, countText, verdict } = await this.outside.preview(actor, wish);
    const names = namesOf(method, { candidates, papers: { kind: 'choices', choices: [] } });
    return {
      method,
      seats,
      candidates: names,
      valid: count.valid,
      invalid: count.invalid,
      winners: count.winners.map((position) => names[position] ?? ''),
      sentence: explainOutside({ ...wish.source, count: JSON.parse(countText), verdict }, actor.language),
    };
  }

  @Allow('chair')
  @Mutation(() => OutsideElectionResult, {
    description: 'Records an election held elsewhere; the same id sent again is the same election.',
  })
  async recordOutsideElection(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID, description: 'Made by the device.' }) id: string,
    @Args('input') data: OutsideElectionInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<OutsideElectionType> {
    return this.view(await this.outside.record(actor, checked(idText, id), wishOf(collectiveId, data)), actor);
  }

  private view(election: OutsideElection, { language }: Actor): OutsideElectionType {
    const id: Id = election.id;
    return {
      ...election,
      sentence: this.outside.sentence(election, language),
      trace: election.trace[language],
      file: `/api/ballots/outside/${id}/${election.fileKind}.json`,
    };
  }
}
