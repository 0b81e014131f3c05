import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('InboxItem', { description: 'Something that awaits me: a line of the decision inbox.' })
export class InboxItemType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What is asked: vote, report, triage, verify, publish, attend…' })
  kind: string;

  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => Date, { nullable: true })
  deadline: Date | null;
}

@ObjectType('EarlierNotification', { description: 'What was told before about the same thing.' })
export class EarlierNotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { description: "In the reader's language." })
  sentence: string;

  @Field(() => Boolean)
  read: boolean;

  @Field(() => String, { nullable: true, description: 'Address under the collective.' })
  path: string | null;
}

@ObjectType('Notification', { description: 'The newest of what happened to one thing that concerns me.' })
export class NotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { description: 'Its place in the log.' })
  seq: number;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  type: string;

  @Field(() => String, { description: 'Why I am told: mine, followed, group, everyone.' })
  reason: string;

  @Field(() => String, { description: "In the reader's language." })
  sentence: string;

  @Field(() => Boolean)
  read: boolean;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Address under the collective.' })
  path: string | null;

  @Field(() => Int, { description: 'How much was told before about the same thing.' })
  earlierCount: number;

  @Field(() => [EarlierNotificationType], { description: 'The newest of it, thirty at most.' })
  earlier: readonly EarlierNotificationType[];
}

@ObjectType()
export class NotificationConnection extends connectionOf(NotificationType, 'Notification') {}

@ObjectType('MailPreference')
export class MailPreferenceType {
  @Field(() => ID, { description: 'The collective it is for.' })
  id: string;

  @Field(() => String, { description: 'immediately, daily, weekly or never' })
  rhythm: string;
}

export const MailPreferenceResult = resultOf('MailPreferenceResult', () => MailPreferenceType);
