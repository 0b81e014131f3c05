import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';

@ObjectType('OutsideElection', {
  description: 'An election held elsewhere, counted again here from its file: no roll, no receipt, no vote of ours.',
})
export class OutsideElectionType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  collectiveId: string;

  @Field(() => ID, { nullable: true, description: 'The plenary it was brought to.' })
  plenaryId: string | null;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Who ran it.' })
  organiser: string;

  @Field(() => String, { description: 'The day it was held (YYYY-MM-DD).' })
  heldOn: string;

  @Field(() => String, { description: 'Address of a document about it; may be empty.' })
  link: string;

  @Field(() => String, { description: 'The file it was brought as.' })
  fileName: string;

  @Field(() => String, { description: 'SHA-256 of that file.' })
  digest: string;

  @Field(() => String, { description: 'As in `faire count`.' })
  method: string;

  @Field(() => Int)
  seats: number;

  @Field(() => String, { description: 'Its result, and that it was held elsewhere, in one sentence.' })
  sentence: string;

  @Field(() => JsonScalar, { description: 'The whole count, as `faire count --json` prints it.' })
  count: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What its rule makes of the count, where the file has one.' })
  verdict: unknown;

  @Field(() => [String], { description: 'The count step by step, in sentences.' })
  trace: readonly string[];

  @Field(() => String, { description: 'Address of the file anyone recounts it from.' })
  file: string;

  @Field(() => Date)
  recordedAt: Date;
}

export const OutsideElectionResult = resultOf('OutsideElectionResult', () => OutsideElectionType);

@ObjectType()
export class OutsideElectionConnection extends connectionOf(OutsideElectionType, 'OutsideElection') {}

@ObjectType('OutsidePreview', { description: 'What a file holds and gives, before it is recorded.' })
export class OutsidePreviewType {
  @Field(() => String)
  method: string;

  @Field(() => Int)
  seats: number;

  @Field(() => [String])
  candidates: readonly string[];

  @Field(() => Int)
  valid: number;

  @Field(() => Int)
  invalid: number;

  @Field(() => [String])
  winners: readonly string[];

  @Field(() => String, { description: 'The result in one sentence.' })
  sentence: string;
}

export const OutsidePreviewResult = resultOf('OutsidePreviewResult', () => OutsidePreviewType);

@InputType()
export class OutsideElectionInput {
  @Field(() => ID, { nullable: true, description: 'The agenda item it is brought to.' })
  itemId: string | null;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Who ran it.' })
  organiser: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  heldOn: string;

  @Field(() => String, { defaultValue: '', description: 'Address of a document about it.' })
  link: string;

  @Field(() => String, { description: 'Name of the file: its end says the format.' })
  fileName: string;

  @Field(() => String, { description: 'The file in base64.' })
  content: string;

  @Field(() => String, { nullable: true, description: 'As in `faire count`; null: what the file says.' })
  method: string | null;

  @Field(() => Int, { nullable: true, description: 'null: what the file says.' })
  seats: number | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the method needs besides: the options of a ballots.json (docs/verify.md).',
  })
  options: unknown;
}
