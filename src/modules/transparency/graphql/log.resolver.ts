import { Args, Float, ID, Query, Resolver } from '@nestjs/graphql';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import { base64 } from '../domain/log/bytes.js';
import { LogService } from '../log/log.service.js';
import { LogEntryType, PublicLogType } from './log.type.js';

@Resolver()
export class LogResolver {
  constructor(private readonly log: LogService) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => PublicLogType, { nullable: true, description: 'null where nothing public happened yet.' })
  async publicLog(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<PublicLogType | null> {
    const id = checked(idText, collectiveId);
    const head = await this.log.head(id);
    if (!head) return null;
    const { origin, key, checkpoint, note, startedAt, sealedAt } = head;
    return {
      id,
      origin,
      key,
      size: checkpoint.size,
      root: base64(checkpoint.root),
      checkpoint: note,
      startedAt,
      sealedAt,
    };
  }

  @Allow('everyone')
  @Query(() => LogEntryType, {
    nullable: true,
    description: 'The entry of what happened at this place of the journal.',
  })
  async logEntry(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('seq', { type: () => Float }) seq: number,
  ): Promise<LogEntryType | null> {
    if (!Number.isSafeInteger(seq) || seq < 1) return null;
    const found = await this.log.entry(checked(idText, collectiveId), seq);
    if (!found) return null;
    const { openings, ...entry } = found;
    return { ...entry, openings: openings.map((opening) => ({ ...opening, salt: base64(opening.salt) })) };
  }
}
