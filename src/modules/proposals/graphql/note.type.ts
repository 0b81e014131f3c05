import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('NoteCircle', { description: 'A group one works in, or an organisation one represents: it keeps notes.' })
export class NoteCircleType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'WorkingGroup or Organisation' })
  type: string;

  @Field(() => String)
  title: string;
}

@ObjectType('AmendmentNote', { description: 'What a circle notes of an amendment, for itself alone.' })
export class AmendmentNoteType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  amendmentId: string;

  @Field(() => ID, { description: 'Of its circle.' })
  circleId: string;

  @Field(() => String, { description: 'for, against or free (as each likes)' })
  advice: string;

  @Field(() => String)
  words: string;

  @Field(() => Int, { description: 'Given back with an edit.' })
  version: number;

  @Field(() => PersonType)
  author: PersonType;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => Boolean)
  viewerMayEdit: boolean;
}

@ObjectType('AmendmentNotes', { description: 'The notes of the viewer’s circles on the amendments of a proposal.' })
export class AmendmentNotesType {
  @Field(() => ID, { description: 'Of the proposal.' })
  id: string;

  @Field(() => [NoteCircleType])
  circles: NoteCircleType[];

  @Field(() => [AmendmentNoteType])
  notes: AmendmentNoteType[];
}

@InputType()
export class AmendmentNoteInput {
  @Field(() => String, { description: 'for, against or free' })
  advice: string;

  @Field(() => String, { description: 'May be empty.' })
  words: string;
}

export const AmendmentNotesResult = resultOf('AmendmentNotesResult', () => AmendmentNotesType);
