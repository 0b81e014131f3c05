import { Field, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import { orderPolicies } from '../domain/floor/policy.js';
import { settingsBounds } from '../domain/floor/settings.js';
import { speechKinds } from '../domain/floor/speech.js';
import { clockNames } from '../clocks.service.js';

@InputType({ description: 'How the queue is ordered, and how long one speaks.' })
export class FloorOrderInput {
  @Field(() => String, {
    description: 'first-come, fewest-speeches, first-timers, alternate-genders or fewest-seconds',
  })
  policy: string;

  @Field(() => Boolean, { defaultValue: false, description: 'For and against in turn.' })
  alternateSides: boolean;

  @Field(() => Int, { defaultValue: 0, description: 'Positions at the top that no longer move.' })
  safePositions: number;

  @Field(() => Int, { defaultValue: 3, description: 'Questions heard at most between two speeches.' })
  questionsInARow: number;

  @Field(() => Int, { nullable: true, description: 'null: no limit.' })
  speechSeconds: number | null;
}

@InputType()
export class ClockInput {
  @Field(() => String, { description: 'speech or item' })
  clock: string;

  @Field(() => String, { description: 'pause, resume, extend or limit' })
  turn: string;

  @Field(() => Int, { nullable: true, description: 'To add (extend), or in all (limit; null: no limit).' })
  seconds: number | null;
}

const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.int().min(least).max(most);

export const floorOrderInput = z.object({
  policy: z.enum(orderPolicies),
  alternateSides: z.boolean(),
  safePositions: within(settingsBounds.safePositions),
  questionsInARow: within(settingsBounds.questionsInARow),
  speechSeconds: within(settingsBounds.speechSeconds)
    .nullish()
    .transform((value) => value ?? null),
});

const clock = z.enum(clockNames);
const dayInSeconds = 86_400;

export const clockInput = z.discriminatedUnion('turn', [
  z.object({ clock, turn: z.literal('pause') }),
  z.object({ clock, turn: z.literal('resume') }),
  z.object({ clock, turn: z.literal('extend'), seconds: z.int().min(-3600).max(3600) }),
  z.object({
    clock,
    turn: z.literal('limit'),
    seconds: z
      .int()
      .min(10)
      .max(dayInSeconds)
      .nullish()
      .transform((value) => value ?? null),
  }),
]);

export const speechKind = z.enum(speechKinds);
export const gender = z.enum(['woman', 'man', 'other']).nullable();
