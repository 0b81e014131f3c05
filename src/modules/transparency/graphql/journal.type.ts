import { ArgsType, Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '../../../platform/graphql/connection.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('SubjectLink', { description: 'A thing by its name and its address under the collective.' })
export class SubjectLinkType {
  @Field(() => String)
  type: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  path: string;
}

@ObjectType('JournalEntry')
export class JournalEntryType {
  @Field(() => Float, { description: 'Place in the log: never reused, never reordered.' })
  seq: number;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  type: string;

  @Field(() => String)
  family: string;

  @Field(() => String, { description: "In the reader's language." })
  sentence: string;

  @Field(() => PersonType, { nullable: true })
  actor: PersonType | null;

  @Field(() => SubjectLinkType, { nullable: true })
  subject: SubjectLinkType | null;
}

@ObjectType()
export class JournalConnection extends connectionOf(JournalEntryType, 'JournalEntry') {}

@ArgsType()
export class JournalArgs extends PageArgs {
  @Field(() => ID)
  collectiveId: string;

  @Field(() => String, { nullable: true, description: 'decisions, plenaries, proposals, charter, …' })
  family: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this thing.' })
  subjectId: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  actorId: string | null;
}
