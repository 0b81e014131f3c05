import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('RollPreview', { description: 'A roll before it freezes.' })
export class RollPreviewType {
  @Field(() => Int)
  rollSize: number;

  @Field(() => Float, { description: 'All its weights together.' })
  weight: number;

  @Field(() => [String], { description: 'What it would reveal of a secret vote.' })
  warnings: readonly string[];

  @Field(() => [ID], { description: 'People given a weight or a college who are not on it.' })
  strangers: readonly string[];

  @Field(() => [String], { description: 'Organisations and groups with nobody to vote for them: they are left out.' })
  silent: readonly string[];
}

export const RollPreviewResult = resultOf('RollPreviewResult', () => RollPreviewType);
