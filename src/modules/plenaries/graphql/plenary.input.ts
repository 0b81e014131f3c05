import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.js';
import { id, line, prose } from '../../../platform/graphql/input.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { subjectTypes } from '../../../kernel/subject-ref.js';
import { parseRule } from '../../ballots/index.js';
import { voteKinds } from '../domain/amendment-votes.js';
import { itemTypes } from '../domain/plenary.js';

@InputType()
export class PlenaryInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  presentation: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;

  @Field(() => String, { defaultValue: '' })
  place: string;

  @Field(() => String, { defaultValue: '' })
  link: string;

  @Field(() => Int, { nullable: true })
  capacity: number | null;

  @Field(() => Int, { nullable: true })
  quorum: number | null;
}

@InputType()
export class AgendaDocumentInput {
  @Field(() => String)
  title: string;

  @Field(() => String)
  url: string;
}

@InputType()
export class SubjectInput {
  @Field(() => String, { description: 'Proposal, Charter (a version), Mandate, Encounter…' })
  type: string;

  @Field(() => ID)
  id: string;
}

@InputType()
export class AgendaItemInput {
  @Field(() => String)
  type: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  presentation: string;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => [ID], { defaultValue: [] })
  speakerIds: string[];

  @Field(() => String, { defaultValue: '' })
  guest: string;

  @Field(() => [AgendaDocumentInput], { defaultValue: [] })
  documents: AgendaDocumentInput[];

  @Field(() => SubjectInput, { nullable: true })
  subject: SubjectInput | null;
}

@InputType({ description: 'What an election chooses among.' })
export class BallotOptionInput {
  @Field(() => String)
  label: string;

  @Field(() => String, { nullable: true, description: 'Of priorities given block by block.' })
  block: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a budget, in whole units of money.' })
  cost: number | null;
}

@InputType({ description: 'A line of the roll that is not plain.' })
export class RollChangeInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => Int, { defaultValue: 1 })
  weight: number;

  @Field(() => String, { nullable: true, description: 'Id of a college of the rule.' })
  college: string | null;
}

@InputType({ description: 'The college where every voice of a kind counts.' })
export class VoicesInput {
  @Field(() => String, { description: 'member, organisation or group' })
  kind: string;

  @Field(() => String, { description: 'Id of a college of the rule.' })
  college: string;
}

@InputType()
export class BallotInput {
  @Field(() => String)
  question: string;

  @Field(() => JsonScalar, { description: 'As of ballotRules.' })
  rule: unknown;

  @Field(() => [BallotOptionInput], { defaultValue: [], description: 'Of an election, in the order papers go by.' })
  options: BallotOptionInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'A show of hands: tellers count, nobody votes online.' })
  byHands: boolean;

  @Field(() => [SubjectInput], { defaultValue: [], description: 'What it decides; none for a free question.' })
  subjects: SubjectInput[];
}

@InputType()
export class OpenBallotInput {
  @Field(() => String, { description: 'present (members checked in) or members (all of them)' })
  roll: string;

  @Field(() => [RollChangeInput], { defaultValue: [], description: 'Weights and colleges.' })
  lines: RollChangeInput[];

  @Field(() => [VoicesInput], { defaultValue: [], description: 'Colleges of organisations, groups and other members.' })
  voices: VoicesInput[];

  @Field(() => Date, { nullable: true, description: 'When it closes by itself; null: the chair closes it.' })
  closesAt: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'What a small roll would reveal was read.' })
  warningsRead: boolean;
}

@InputType({ description: 'A roll before it freezes.' })
export class RollChoiceInput {
  @Field(() => String, { description: 'present (members checked in) or members (all of them)' })
  roll: string;

  @Field(() => [RollChangeInput], { defaultValue: [], description: 'Weights and colleges.' })
  lines: RollChangeInput[];

  @Field(() => [VoicesInput], { defaultValue: [], description: 'Colleges of organisations, groups and other members.' })
  voices: VoicesInput[];
}

const orNull = <T>(value: T | null | undefined): T | null => value ?? null;
const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);
const subject = z.object({ type: z.enum(subjectTypes), id });

export const plenaryInput = z.object({
  title: line(160),
  presentation: prose(5_000, 0),
  startsAt: z.date(),
  endsAt: z.date().nullish().transform(orNull),
  place: line(200, 0),
  link: z.union([z.literal(''), webAddress]),
  capacity: z.int().min(1).max(1_000_000).nullish().transform(orNull),
  quorum: z.int().min(1).max(1_000_000).nullish().transform(orNull),
});

export const agendaItemInput = z.object({
  type: z.enum(itemTypes),
  title: line(160),
  presentation: prose(5_000, 0),
  minutes: z.int().min(1).max(600).nullish().transform(orNull),
  speakerIds: z.array(id).max(50),
  guest: line(160, 0),
  documents: z.array(z.object({ title: line(160), url: webAddress })).max(30),
  subject: subject.nullish().transform(orNull),
});

/** null: as proposed. */
export const amendmentVotesInput = z
  .array(z.object({ kind: z.enum(voteKinds), amendments: z.array(z.int().min(1)).min(1).max(500) }))
  .max(500)
  .nullable();

export const ballotInput = z.object({
  question: line(500),
  rule: z.unknown().transform((data) => {
    const parsed = parseRule(data);
    if ('refusal' in parsed) throw new Refused(parsed.refusal);
    return parsed.rule;
  }),
  options: z
    .array(
      z.object({
        label: line(200),
        block: line(120).nullish(),
        cost: z.int().min(1).max(1_000_000_000).nullish(),
      }),
    )
    .max(300)
    .transform((options) =>
      options.map(({ label, block, cost }, position) => ({
        id: String(position + 1),
        label,
        ...(block ? { block } : {}),
        ...(cost ? { cost } : {}),
      })),
    ),
  byHands: z.boolean(),
  subjects: z.array(subject).max(500),
});

const rollChoice = {
  roll: z.enum(['present', 'members']),
  lines: z
    .array(
      z.object({
        accountId: id,
        weight: z.int().min(1).max(1_000_000_000),
        college: line(60).nullish().transform(orNull),
      }),
    )
    .max(20_000),
  voices: z
    .array(z.object({ kind: z.enum(['member', 'organisation', 'group']), college: line(60) }))
    .max(3)
    .refine((given) => new Set(given.map(({ kind }) => kind)).size === given.length),
};

export const rollChoiceInput = z.object(rollChoice);

export const openBallotInput = z.object({
  ...rollChoice,
  closesAt: z.date().nullish().transform(orNull),
  warningsRead: z.boolean(),
});
