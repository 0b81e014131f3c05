import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { GroupLink } from '../working-groups/index.js';
import type { ProposalState } from './domain/proposal.js';

export const proposalSorts = ['relevance', 'newest', 'activity', 'debated', 'title', 'number'] as const;

export type ProposalSort = (typeof proposalSorts)[number];

export interface ProposalFilter {
  /** Words to find; null for all proposals. */
  readonly search: string | null;
  readonly chapter: string | null;
  readonly groupId: Id | null;
  readonly states: readonly ProposalState[] | null;
  readonly authorId: Id | null;
  readonly followedBy: Id | null;
}

/** Who asks, for private drafts: the groups they belong to or facilitate count. */
export interface Viewer {
  readonly accountId: Id | null;
  readonly groupIds: readonly Id[];
}

export interface NamedPerson {
  readonly id: Id;
  /** Empty for a former member who asked to be erased. */
  readonly name: string;
}

/** A line of the list. */
export interface ProposalLine {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly excerpt: string;
  readonly state: ProposalState;
  readonly private: boolean;
  readonly chapter: string;
  /** In the place of the words, which are then empty unless the reader reads what is hidden. */
  readonly hiddenReason: string | null;
  readonly commentCount: number;
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  readonly authors: readonly NamedPerson[];
  readonly groups: readonly GroupLink[];
  /** What the list is sorted by: the key of the next page, beside the number. */
  readonly sortKey: string | number;
}

export interface ProposalToModerate {
  readonly id: Id;
  readonly collectiveId: Id;
  /** None when it was brought from another tool. */
  readonly authorIds: readonly Id[];
  readonly text: string;
  readonly hidden: boolean;
  readonly heldByPlenary: boolean;
}

export interface ProposalPeople {
  readonly authors: readonly NamedPerson[];
  readonly invited: readonly NamedPerson[];
  readonly groups: readonly GroupLink[];
  readonly origins: readonly SubjectRef[];
  /** Proposals that come from this one. */
  readonly descendants: readonly SubjectRef[];
  readonly followerCount: number;
  readonly viewerFollows: boolean;
}

export interface CountedChapter {
  readonly title: string;
  readonly count: number;
}

export interface CountedState {
  readonly state: ProposalState;
  readonly count: number;
}
