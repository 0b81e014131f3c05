import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from './refusal.type.js';

@ObjectType('Done', { description: 'It is done; there is nothing to show.' })
export class DoneType {
  @Field(() => Boolean)
  done: boolean;
}

export const done: DoneType = { done: true };

export const DoneResult = resultOf('DoneResult', () => DoneType);
