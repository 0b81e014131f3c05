import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('ContributionGroup', { description: 'The group a contribution was handed to.' })
export class ContributionGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;
}

@ObjectType('ContributionTaker', { description: 'What took a contribution up.' })
export class ContributionTakerType {
  @Field(() => String)
  type: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;
}

@ObjectType('Contribution', { description: 'What somebody says; it ends with a fate and a reason (R11).' })
export class ContributionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'May be empty; it is when moderation hides it from the reader.' })
  title: string;

  @Field(() => String, { description: 'Empty when moderation hides it from the reader.' })
  body: string;

  @Field(() => String)
  theme: string;

  @Field(() => String, { description: 'received, grouped or answered' })
  state: string;

  @Field(() => Date)
  receivedAt: Date;

  @Field(() => PersonType, { nullable: true, description: 'null when it was said offline.' })
  author: PersonType | null;

  @Field(() => String, { nullable: true, description: 'The name given by somebody who spoke offline.' })
  offlineName: string | null;

  @Field(() => PersonType, { description: 'Who typed it in: the author, or whoever wrote it down for them.' })
  enteredBy: PersonType;

  @Field(() => ContributionGroupType, { nullable: true })
  group: ContributionGroupType | null;

  @Field(() => String, { description: 'Why this group; may be empty.' })
  triageReason: string;

  @Field(() => String, { nullable: true, description: 'taken-up, merged, already-there, passed-on or not-kept' })
  fate: string | null;

  @Field(() => String, { nullable: true })
  fateReason: string | null;

  @Field(() => ContributionTakerType, { nullable: true })
  takenUpBy: ContributionTakerType | null;

  @Field(() => PersonType, { nullable: true })
  answeredBy: PersonType | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => Boolean)
  viewerIsAuthor: boolean;

  @Field(() => String, { nullable: true, description: 'Why moderation hides it: insult, discrimination…' })
  hiddenGround: string | null;

  @Field(() => String, { nullable: true, description: 'In the place of the words; null when they are shown.' })
  hiddenReason: string | null;

  @Field(() => Int, { description: 'Given back when it is edited; 1 when it never was.' })
  version: number;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => Boolean)
  viewerMayEdit: boolean;

  @Field(() => Boolean)
  viewerMayReport: boolean;

  @Field(() => Boolean)
  viewerMayTriage: boolean;

  @Field(() => Boolean)
  viewerMayAnswer: boolean;
}

@ObjectType()
export class ContributionConnection extends connectionOf(ContributionType, 'Contribution') {}

@ObjectType('ContributionTheme')
export class ContributionThemeType {
  @Field(() => String)
  theme: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ContributionDesk', { description: 'What the reader may do with contributions, and the themes there are.' })
export class ContributionDeskType {
  @Field(() => [ContributionThemeType])
  themes: ContributionThemeType[];

  @Field(() => Boolean)
  viewerMayContribute: boolean;

  @Field(() => String, { nullable: true, description: 'Why nobody contributes now, when the phase does not allow it.' })
  closedBecause: string | null;

  @Field(() => Boolean, { description: 'Write down what somebody said offline.' })
  viewerMayWriteForOthers: boolean;
}

@ObjectType('ContributionVersion', { description: 'What a contribution said before an edit.' })
export class ContributionVersionType {
  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  body: string;

  @Field(() => String)
  theme: string;

  @Field(() => Date)
  writtenAt: Date;
}

@InputType()
export class OfflineAuthorInput {
  @Field(() => String, { description: 'The name they give: theirs, a first name, a pseudonym.' })
  name: string;

  @Field(() => Boolean, { description: 'They agree to its publication under that name.' })
  consent: boolean;
}

@InputType()
export class ContributionInput {
  @Field(() => ID, { description: 'Chosen by the sender: sent twice, it is received once.' })
  id: string;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => String)
  body: string;

  @Field(() => String)
  theme: string;

  @Field(() => OfflineAuthorInput, { nullable: true })
  offline: OfflineAuthorInput | null;
}

@InputType()
export class ContributionWordsInput {
  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => String)
  body: string;

  @Field(() => String)
  theme: string;
}

@InputType()
export class ContributionFilter {
  @Field(() => String, { nullable: true })
  theme: string | null;

  @Field(() => String, { nullable: true })
  state: string | null;

  @Field(() => ID, { nullable: true })
  groupId: string | null;

  @Field(() => Boolean, { nullable: true })
  mine: boolean | null;

  @Field(() => String, { nullable: true })
  search: string | null;
}

@InputType()
export class ContributionTakerInput {
  @Field(() => String, { description: 'Proposal, Contribution, CharterArticle, Measure or WorkingGroup' })
  type: string;

  @Field(() => ID)
  id: string;
}

export const ContributionResult = resultOf('ContributionResult', () => ContributionType);
