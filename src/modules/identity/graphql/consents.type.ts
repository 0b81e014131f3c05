import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ConsentWords', { description: 'The words of a consent as they are shown today.' })
export class ConsentWordsType {
  @Field(() => ID, { description: '`account` or `membership`.' })
  kind: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'In the reader’s language; `{collective}` stands for the collective’s name.' })
  words: string;
}

@ObjectType('Consent', { description: 'What somebody explicitly agreed to, and when they took it back.' })
export class ConsentType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '`account` or `membership`.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'Name of the collective joined.' })
  collective: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'The language the words were shown in.' })
  language: string;

  @Field(() => String, { description: 'As they were shown.' })
  words: string;

  @Field(() => Boolean, { description: 'The words shown today are others.' })
  outdated: boolean;

  @Field(() => Date)
  givenAt: Date;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;
}

@ObjectType('Processing', {
  description: 'One line of the register of processing (GDPR art. 30), in the reader’s language.',
})
export class ProcessingType {
  @Field(() => ID, { description: 'Key of its part in the file of one’s data.' })
  name: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  purpose: string;

  @Field(() => String)
  data: string;

  @Field(() => String, { description: 'consent, made-public, traceability, security or legal-duty' })
  basis: string;

  @Field(() => String)
  readers: string;

  @Field(() => [String], { description: 'Until when, the general case first.' })
  kept: string[];
}

@ObjectType('ProcessingRegister', {
  description: 'What is kept about people on this installation, why, and until when.',
})
export class ProcessingRegisterType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Whom to write to about one’s data.' })
  contact: string | null;

  @Field(() => [ProcessingType])
  lines: ProcessingType[];
}
