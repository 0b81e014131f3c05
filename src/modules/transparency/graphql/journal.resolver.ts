import { Args, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.js';
import { pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id, invalidInput } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { journalFamilies } from '../domain/families.js';
import { JournalService } from '../journal.service.js';
import { JournalArgs, JournalConnection, type JournalEntryType } from './journal.type.js';

const request = z.object({
  collectiveId: id,
  family: z
    .enum(journalFamilies)
    .nullish()
    .transform((value) => value ?? null),
  subjectId: id.nullish().transform((value) => value ?? null),
  actorId: id.nullish().transform((value) => value ?? null),
});

@Resolver()
export class JournalResolver {
  constructor(private readonly service: JournalService) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => JournalConnection, { description: 'The public log of a collective, newest first.' })
  async journal(@Args() args: JournalArgs, @ActorParam() actor: Actor): Promise<Connection<JournalEntryType>> {
    const { first, after } = pageRequest(args);
    const before = after?.[0] ?? null;
    if (before !== null && typeof before !== 'number') throw new Refused(invalidInput('after', 'cursor'));
    const page = await this.service.page(actor, checked(request, { ...args }), first, before);
    return toConnection(page, ({ seq }) => [seq]);
  }
}
