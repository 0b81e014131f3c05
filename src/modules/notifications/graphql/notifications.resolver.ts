import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id, invalidInput } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { rhythms } from '../domain/rhythm.js';
import { InboxService } from '../inbox.service.js';
import type { Told } from '../notifications.reading.js';
import { NotificationsService } from '../notifications.service.js';
import {
  InboxItemType,
  MailPreferenceResult,
  MailPreferenceType,
  NotificationConnection,
  type NotificationType,
} from './notification.type.js';

const collective = z.object({ collectiveId: id });

@Resolver()
export class NotificationsResolver {
  constructor(
    private readonly inboxes: InboxService,
    private readonly service: NotificationsService,
  ) {}

  @Allow('participant')
  @Query(() => [InboxItemType], { description: 'What awaits me in a collective, by deadline.' })
  async inbox(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<InboxItemType[]> {
    const waiting = await this.inboxes.awaiting(actor, checked(collective, { collectiveId }).collectiveId);
    return waiting.map(({ subject, ...item }) => ({
      ...item,
      id: `${item.kind}:${subject.id}`,
      subjectType: subject.type,
      subjectId: subject.id,
    }));
  }

  @Allow('participant')
  @Query(() => NotificationConnection, {
    description: 'What happened that concerns me, one line a thing, newest first.',
  })
  async notifications(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args() args: PageArgs,
    @ActorParam() actor: SignedInActor,
  ): Promise<Connection<NotificationType>> {
    const { first, after } = pageRequest(args);
    const before = after?.[0] ?? null;
    if (before !== null && typeof before !== 'number') throw new Refused(invalidInput('after', 'cursor'));
    const input = checked(collective, { collectiveId });
    const { items, ...rest } = await this.service.page(actor, input.collectiveId, first, before);
    const view = ({ subject, ...told }: Told) => ({
      ...told,
      id: `${input.collectiveId}:${told.seq}`,
      title: subject?.title ?? null,
      path: subject?.path ?? null,
    });
    const views = items.map(({ earlier, earlierCount, ...newest }) => ({
      ...view(newest),
      earlierCount,
      earlier: earlier.map(view),
    }));
    return toConnection({ items: views, ...rest }, ({ seq }) => [seq]);
  }

  @Allow('participant')
  @Query(() => Int)
  unreadNotifications(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<number> {
    return this.service.unread(actor, checked(collective, { collectiveId }).collectiveId);
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'Marks as read everything up to a place in the log.' })
  async markNotificationsRead(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('upTo', { type: () => Float }) upTo: number,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const input = checked(collective.extend({ upTo: z.int().nonnegative() }), { collectiveId, upTo });
    await this.service.markRead(actor, input.collectiveId, input.upTo);
    return done;
  }

  @Allow('participant')
  @Query(() => MailPreferenceType, { description: 'How often I am written to about a collective.' })
  async mailPreference(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MailPreferenceType> {
    const input = checked(collective, { collectiveId });
    return { id: input.collectiveId, rhythm: await this.service.rhythm(actor, input.collectiveId) };
  }

  @Allow('participant')
  @Mutation(() => MailPreferenceResult)
  async setMailPreference(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('rhythm') rhythm: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MailPreferenceType> {
    const input = checked(collective.extend({ rhythm: z.enum(rhythms) }), { collectiveId, rhythm });
    await this.service.setRhythm(actor, input.collectiveId, input.rhythm);
    return { id: input.collectiveId, rhythm: input.rhythm };
  }
}
