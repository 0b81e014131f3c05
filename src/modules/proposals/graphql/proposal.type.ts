import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import { TextVersionLineType, TextVersionType } from '../../texts/index.js';
import { GroupLinkType } from '../../working-groups/index.js';

@ObjectType('ProposalLine', { description: 'A proposal, as a list shows it.' })
export class ProposalLineType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its number in the collective: its address.' })
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'The beginning of its problem, or of its text.' })
  excerpt: string;

  @Field(() => String, { description: 'draft, debated, submitted, adopted, rejected, deferred, withdrawn or merged' })
  state: string;

  @Field(() => String, { nullable: true, description: 'In the place of the words moderation hides; null when shown.' })
  hiddenReason: string | null;

  @Field(() => Boolean, { description: 'A draft that only its co-authors and groups read.' })
  private: boolean;

  @Field(() => String, { description: 'Title of its chapter; may be empty.' })
  chapter: string;

  @Field(() => Int)
  commentCount: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  lastActivityAt: Date;

  @Field(() => [PersonType])
  authors: PersonType[];

  @Field(() => [GroupLinkType])
  groups: readonly GroupLinkType[];
}

@ObjectType()
export class ProposalConnection extends connectionOf(ProposalLineType, 'Proposal') {}

@ObjectType('ProposalTie', { description: 'What a proposal comes from, or what came from it.' })
export class ProposalTieType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Contribution or Proposal' })
  type: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;
}

@ObjectType('ProposalDraft', { description: 'Its text as it is being written together.' })
export class ProposalDraftType {
  @Field(() => Boolean, { description: 'Some of it is in no version yet.' })
  unpublished: boolean;

  @Field(() => [PersonType], { description: 'Who wrote since the latest version, the last one first.' })
  writers: PersonType[];

  @Field(() => Date)
  writtenAt: Date;
}

@ObjectType('Proposal')
export class ProposalType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  problem: string;

  @Field(() => String)
  cost: string;

  @Field(() => String, { nullable: true, description: 'city, metropolitan, department, region or state' })
  competence: string | null;

  @Field(() => String)
  chapter: string;

  @Field(() => String, { description: 'draft, debated, submitted, adopted, rejected, deferred, withdrawn or merged' })
  state: string;

  @Field(() => Boolean)
  private: boolean;

  @Field(() => Int, { description: 'Given back when it is edited.' })
  version: number;

  @Field(() => TextVersionType, { description: 'Its current words; once adopted, those that were voted.' })
  text: TextVersionType;

  @Field(() => ProposalDraftType, {
    nullable: true,
    description: 'For members; null where nothing was written together yet.',
  })
  draft: ProposalDraftType | null;

  @Field(() => [TextVersionLineType], { description: 'Newest first.' })
  versions: TextVersionLineType[];

  @Field(() => [PersonType])
  authors: PersonType[];

  @Field(() => [PersonType], { description: 'Asked to co-write, not answered yet.' })
  invited: PersonType[];

  @Field(() => [GroupLinkType])
  groups: readonly GroupLinkType[];

  @Field(() => Int)
  openAmendments: number;

  @Field(() => [ProposalTieType])
  origins: ProposalTieType[];

  @Field(() => [ProposalTieType], { description: 'Proposals that come from this one.' })
  descendants: ProposalTieType[];

  @Field(() => String, { nullable: true, description: 'Address in the tool it was imported from.' })
  sourceUrl: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  debatedAt: Date | null;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => ID, { nullable: true })
  decisionId: string | null;

  @Field(() => ID, { nullable: true })
  plenaryId: string | null;

  @Field(() => String, { description: 'Why it was rejected or deferred; may be empty.' })
  decisionReason: string;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => String)
  withdrawalReason: string;

  @Field(() => Date, { nullable: true })
  mergedAt: Date | null;

  @Field(() => Int)
  commentCount: number;

  @Field(() => Date)
  lastActivityAt: Date;

  @Field(() => String, { nullable: true, description: 'Why moderation hides it: insult, discrimination…' })
  hiddenGround: string | null;

  @Field(() => String, { nullable: true, description: 'In the place of the words moderation hides; null when shown.' })
  hiddenReason: string | null;

  @Field(() => Boolean)
  viewerMayReport: boolean;

  @Field(() => Int)
  followerCount: number;

  @Field(() => Boolean)
  viewerFollows: boolean;

  @Field(() => Boolean)
  viewerIsInvited: boolean;

  @Field(() => Boolean)
  viewerMayFollow: boolean;

  @Field(() => Boolean, { description: 'Write its text, and invite co-authors.' })
  viewerMayEdit: boolean;

  @Field(() => Boolean, { description: 'Table an amendment.' })
  viewerMayAmend: boolean;

  @Field(() => Boolean)
  viewerMayOpenDebate: boolean;

  @Field(() => Boolean)
  viewerMaySubmit: boolean;

  @Field(() => Boolean)
  viewerMayRecall: boolean;

  @Field(() => Boolean, { description: 'Stop co-writing it.' })
  viewerMayLeave: boolean;

  @Field(() => Boolean)
  viewerMayWithdraw: boolean;
}

@ObjectType('ProposalChapter')
export class ProposalChapterType {
  @Field(() => String)
  title: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ProposalStateCount')
export class ProposalStateCountType {
  @Field(() => String)
  state: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ProposalsOverview', { description: 'What the list can be narrowed by.' })
export class ProposalsOverviewType {
  @Field(() => [ProposalChapterType])
  chapters: readonly ProposalChapterType[];

  @Field(() => [ProposalStateCountType])
  states: readonly ProposalStateCountType[];

  @Field(() => Boolean)
  viewerMayDraft: boolean;
}

@InputType()
export class ProposalOriginInput {
  @Field(() => String, { description: 'Contribution or Proposal' })
  type: string;

  @Field(() => ID)
  id: string;
}

@InputType()
export class ProposalInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  problem: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'ProseMirror JSON in headings, paragraphs, lists and quotes; absent from an edit, the text stays.',
  })
  document: unknown;

  @Field(() => String, { defaultValue: '' })
  cost: string;

  @Field(() => String, { nullable: true })
  competence: string | null;

  @Field(() => String, { defaultValue: '' })
  chapter: string;

  @Field(() => [ID], { defaultValue: [] })
  groupIds: string[];

  @Field(() => Boolean, { defaultValue: false })
  private: boolean;
}

@InputType('ProposalFilter')
export class ProposalFilterInput {
  @Field(() => String, { nullable: true, description: 'Words to find; accents and typing errors are forgiven.' })
  search: string | null;

  @Field(() => String, { nullable: true })
  chapter: string | null;

  @Field(() => ID, { nullable: true })
  groupId: string | null;

  @Field(() => [String], { nullable: true })
  states: string[] | null;

  @Field(() => ID, { nullable: true })
  authorId: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Co-written by the reader.' })
  mine: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Followed by the reader.' })
  followed: boolean | null;
}

export const ProposalResult = resultOf('ProposalResult', () => ProposalType);
