import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';
import { TextVersionType } from './text.type.js';

@ObjectType('TextDraft', { description: 'A text that is written together, whatever it is the text of.' })
export class TextDraftType {
  @Field(() => ID, { description: 'Of what it is the text of.' })
  id: string;

  @Field(() => String, { description: 'Proposal, CharterArticle, Minutes, Mandate, Chapter or Programme' })
  type: string;

  @Field(() => String, { description: 'Of what it is the text of.' })
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => String, { description: 'The live topic that is told of its versions.' })
  topic: string;

  @Field(() => TextVersionType, {
    nullable: true,
    description: 'What all who may read it read; null before the first.',
  })
  text: TextVersionType | null;

  @Field(() => Boolean, { description: 'Words are written that no version has yet.' })
  unpublished: boolean;

  @Field(() => [PersonType], { description: 'Who wrote since the latest version, the last one first.' })
  writers: PersonType[];

  @Field(() => Date, { nullable: true })
  writtenAt: Date | null;

  @Field(() => Boolean)
  viewerMayWrite: boolean;
}

export const TextDraftResult = resultOf('TextDraftResult', () => TextDraftType);
