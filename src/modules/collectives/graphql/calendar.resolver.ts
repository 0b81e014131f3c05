import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { daysBetween } from '../../../kernel/day.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import { CalendarService } from '../calendar.service.js';
import { isoDate } from './phase.input.js';

@ObjectType('CalendarEntry', { description: 'A dated thing of a collective: on days, or at a moment.' })
export class CalendarEntryType {
  @Field(() => String, { description: 'phase, exception, plenary, session, encounter, report or ballot' })
  kind: string;

  @Field(() => ID, { description: 'Of the thing; an encounter and its report share theirs.' })
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  place: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => String, { nullable: true, description: 'What an exception allows.' })
  action: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO date in the collective’s time zone; null when it has an hour.',
  })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date, included.' })
  endsOn: string | null;

  @Field(() => Date, { nullable: true })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;

  @Field(() => Boolean)
  cancelled: boolean;
}

/** A year at once, and a little more. */
const longest = 400;

const windowInput = z
  .object({ from: isoDate, until: isoDate })
  .refine(({ from, until }) => from <= until && daysBetween(from, until) <= longest, { path: ['until'] });

@Resolver()
export class CalendarResolver {
  constructor(private readonly calendars: CalendarService) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [CalendarEntryType], { description: 'What falls between two days, both included, in order.' })
  async calendar(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('from', { type: () => String, description: 'ISO date.' }) from: string,
    @Args('until', { type: () => String, description: 'ISO date, included; at most 400 days later.' }) until: string,
  ): Promise<CalendarEntryType[]> {
    const window = checked(windowInput, { from, until });
    return [...(await this.calendars.between(checked(idText, collectiveId), window.from, window.until))];
  }
}
