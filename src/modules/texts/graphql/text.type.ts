import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('TextVersion', { description: 'An immutable version of a text.' })
export class TextVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'SHA-256 of its canonical JSON.' })
  hash: string;

  @Field(() => String, { description: 'Safe HTML; each clause is an element with the id c-<clause id>.' })
  html: string;

  @Field(() => JsonScalar, { description: 'ProseMirror JSON; each heading and paragraph carries its clause id.' })
  document: unknown;

  @Field(() => [PersonType])
  authors: PersonType[];

  @Field(() => String, { description: 'Why it replaces the version before; may be empty.' })
  reason: string;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType('TextVersionLine', { description: 'A version of a text, without the words: textVersion gives them.' })
export class TextVersionLineType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'SHA-256 of its canonical JSON.' })
  hash: string;

  @Field(() => [PersonType])
  authors: PersonType[];

  @Field(() => String)
  reason: string;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType('TextHistory', { description: 'Every version of a text, whatever it is the text of.' })
export class TextHistoryType {
  @Field(() => ID, { description: 'Of what it is the text of.' })
  id: string;

  @Field(() => String, { description: 'Of what it is the text of.' })
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => [TextVersionLineType], { description: 'Newest first.' })
  versions: TextVersionLineType[];
}

@ObjectType('TextPassage', { description: 'Words one person wrote, in reading order.' })
export class TextPassageType {
  @Field(() => ID, { nullable: true, description: 'null while the clause has none.' })
  clauseId: string | null;

  @Field(() => PersonType, { nullable: true, description: 'null: there before it was written together.' })
  person: PersonType | null;

  @Field(() => String)
  text: string;
}

@ObjectType('TextDifference', { description: 'What changed between two versions of a text.' })
export class TextDifferenceType {
  @Field(() => TextVersionType)
  from: TextVersionType;

  @Field(() => TextVersionType)
  to: TextVersionType;

  @Field(() => JsonScalar, {
    description:
      'Clauses in reading order: {kind: same | changed | inserted | deleted | moved, clauseId, before, after, words: [{op: same | insert | delete, text}]}',
  })
  clauses: unknown;

  @Field(() => String, { description: 'In one sentence, in the reader’s language.' })
  summary: string;

  @Field(() => String, { description: 'The changes said in words, one clause a line, in the reader’s language.' })
  spoken: string;

  @Field(() => Int)
  insertedWords: number;

  @Field(() => Int)
  deletedWords: number;

  @Field(() => Int)
  changedClauses: number;
}

@ObjectType('TextSource', { description: 'A version of another text that brought words: merged into it, or split.' })
export class TextSourceType {
  @Field(() => ID, { description: 'Of the version.' })
  id: string;

  @Field(() => Int, { description: 'Its number in that text.' })
  number: number;

  @Field(() => String, { description: 'Of what it is the text of.' })
  title: string;

  @Field(() => String, { description: 'Address under the collective of what it is the text of.' })
  path: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => [PersonType])
  authors: PersonType[];
}

@ObjectType('TextOrigins', { description: 'Which version brought each word of a text.' })
export class TextOriginsType {
  @Field(() => ID, { description: 'The version whose words these are.' })
  versionId: string;

  @Field(() => JsonScalar, {
    description:
      'Clauses in reading order: {clauseId, kind, runs: [{text, version, versionId}]}; version is the number of the one that brought the words',
  })
  clauses: unknown;

  @Field(() => [TextSourceType], { description: 'The versions of other texts among these, oldest first.' })
  sources: TextSourceType[];
}
