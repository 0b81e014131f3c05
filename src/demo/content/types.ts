/** Key of a person in `people.ts`. */
export type PersonKey = string;
export type GroupKey = string;
export type OrganisationKey = string;
export type ProposalKey = string;
export type PlenaryNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A moment relative to the day the demonstration is made; `at` is an hour of Paris, "19:00". */
export interface FromNow {
  readonly days: number;
  readonly minutes?: number;
  readonly at?: string;
}

/** "2019-05-28" or "2019-05-28T18:30" in the time of Paris, or relative to now. `instantOf` reads it. */
export type Moment = string | FromNow;

/** Replaces the one occurrence of `find` in a text. */
export interface Edit {
  readonly find: string;
  readonly replace: string;
}

export type PhaseAction =
  | 'contribute'
  | 'draft-proposals'
  | 'amend-proposals'
  | 'submit-proposals'
  | 'adopt-proposals'
  | 'adopt-charter'
  | 'endorse-charter'
  | 'give-mandates'
  | 'meet-organisations'
  | 'nominate-candidates'
  | 'discuss-alliances';

export interface CollectiveContent {
  readonly slug: string;
  readonly name: string;
  readonly territory: string;
  readonly population: number;
  readonly presentation: string;
  readonly electionDate: string;
  readonly foundedOn: string;
  readonly languages: readonly ('fr' | 'en')[];
  readonly districts: readonly { readonly key: string; readonly name: string; readonly about: string }[];
}

/** `to` is excluded; null: without a planned end. Phases follow each other without a gap. */
export interface PhaseContent {
  readonly key: string;
  readonly title: string;
  readonly objective: string;
  readonly from: string;
  readonly to: string | null;
  readonly allows: readonly PhaseAction[];
}

export type PersonRole = 'coordination' | 'moderator';

export interface PersonContent {
  readonly key: PersonKey;
  /** First name and surname, or a pseudonym. */
  readonly name: string;
  /** What stands before @exemple.fr. */
  readonly email: string;
  readonly joinedOn: string;
  readonly about: string;
  readonly groups: readonly GroupKey[];
  readonly roles?: readonly {
    readonly role: PersonRole;
    readonly from: string;
    readonly to?: string;
    readonly reason: string;
  }[];
  readonly leftOn?: string;
}

/** An account printed at start, for visitors. */
export interface DemoAccount {
  readonly person: PersonKey;
  readonly shows: { readonly fr: string; readonly en: string };
}

export type OrganisationKind = 'party' | 'sister-list' | 'association' | 'union';

export interface SolicitationContent {
  readonly filedOn: Moment;
  readonly by: PersonKey;
  readonly channel: 'online' | 'letter' | 'email' | 'meeting';
  readonly text: string;
  readonly publishedOn: Moment | null;
  readonly answer: { readonly on: Moment; readonly accepted: boolean; readonly text: string } | null;
}

export interface EndorsementContent {
  readonly signedOn: Moment;
  readonly signatory: PersonKey;
  readonly charterVersion: 1 | 2;
  readonly ratification: {
    readonly body: string;
    readonly on: Moment;
    readonly electorate: number;
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
  };
  readonly statement: string;
  readonly reservations: readonly { readonly article: string; readonly text: string }[];
  readonly withdrawn?: { readonly on: Moment; readonly reason: string };
}

export interface OrganisationContent {
  readonly key: OrganisationKey;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly email: string;
  readonly statement: string;
  readonly representatives: readonly { readonly person: PersonKey; readonly verifiedOn: string }[];
  readonly solicitation: SolicitationContent | null;
  readonly endorsements: readonly EndorsementContent[];
}

export interface MandateContent {
  readonly key: string;
  readonly plenary: PlenaryNumber;
  readonly text: string;
  readonly mayOffer: readonly string[];
  readonly mayNotOffer: readonly string[];
  readonly holders: readonly PersonKey[];
  readonly from: string;
  readonly to: string;
}

export interface EncounterContent {
  readonly key: string;
  readonly organisation: OrganisationKey;
  readonly mandate: string;
  readonly at: string;
  readonly endsAt: string;
  readonly place: string;
  readonly delegates: readonly PersonKey[];
  readonly representatives: readonly PersonKey[];
  readonly agenda: readonly string[];
  readonly reportDueAt: PlenaryNumber;
  /** What was noted that evening, where no report tells it. */
  readonly said?: string;
  /** null: the report is owed still, and everyone sees it. */
  readonly report: {
    readonly on: string;
    readonly by: PersonKey;
    readonly summary: string;
    readonly outcome: string;
  } | null;
  readonly debate: readonly CommentContent[];
}

export interface CharterArticleContent {
  readonly key: string;
  readonly part: 1 | 2;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** What version 2 changes in an article of version 1. */
  readonly edits?: readonly Edit[];
  readonly debate?: readonly CommentContent[];
}

export interface CharterVersionContent {
  readonly number: 1 | 2;
  readonly draftedOn: string;
  readonly debatedFrom: string;
  readonly adoptedAt: PlenaryNumber;
  readonly reason: string;
  readonly parts: readonly { readonly number: 1 | 2; readonly title: string; readonly introduction: string }[];
}

export interface SessionContent {
  readonly from: Moment;
  readonly minutes: number;
  readonly place: string;
  readonly agenda: string;
  /** null: not held yet. */
  readonly notes: string | null;
}

export interface GroupContent {
  readonly key: GroupKey;
  readonly kind: 'thematic' | 'cross-cutting';
  readonly name: string;
  readonly theme: string;
  readonly description: string;
  readonly place: string;
  readonly rhythm: string;
  readonly createdOn: Moment;
  readonly facilitators: readonly PersonKey[];
  readonly sessions: readonly SessionContent[];
}

export interface GroupStepContent {
  readonly on: Moment;
  readonly state: 'exploring' | 'proposing' | 'dormant' | 'relaunched' | 'closed';
  readonly reason: string;
}

/** A group that joined another: who facilitates it asked, who facilitates the other agreed. */
export interface GroupMergeContent {
  readonly from: GroupKey;
  readonly into: GroupKey;
  readonly askedOn: Moment;
  readonly agreedOn: Moment;
  readonly reason: string;
}

/** A group whose members are choosing whether they go to a new one. */
export interface GroupSplitContent {
  readonly group: GroupKey;
  readonly on: Moment;
  readonly name: string;
  readonly theme: string;
  readonly description: string;
  readonly reason: string;
  readonly days: number;
  readonly choices: readonly { readonly by: PersonKey; readonly on: Moment; readonly part: 'stay' | 'go' | 'both' }[];
}

export type ContributionFate =
  | { readonly kind: 'received' }
  | { readonly kind: 'grouped'; readonly group: GroupKey; readonly reason: string; readonly proposal?: ProposalKey }
  | { readonly kind: 'answered'; readonly group: GroupKey; readonly reason: string };

export interface ContributionContent {
  readonly key: string;
  readonly by: PersonKey;
  /** Set when a facilitator typed it in for somebody offline, named in words here. */
  readonly onBehalfOf?: string;
  readonly on: Moment;
  readonly theme: GroupKey;
  readonly text: string;
  readonly fate: ContributionFate;
}

export type Stance = 'for' | 'against' | 'question';

/** `hours`: since the debate opened. A reply's `hours` counts from the same opening. */
export interface CommentContent {
  readonly by: PersonKey;
  readonly hours: number;
  readonly stance?: Stance;
  readonly text: string;
  /** Exact words of one clause of the text as first written. */
  readonly quote?: string;
  readonly replies?: readonly { readonly by: PersonKey; readonly hours: number; readonly text: string }[];
}

export type Level = 'city' | 'metropolitan' | 'department' | 'region' | 'state';

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

export type ProposalFate =
  | { readonly kind: 'draft' }
  | { readonly kind: 'debate' }
  /** `soFar`: votes already cast in the ballot open now; those who cast them are not visitors' accounts. */
  | { readonly kind: 'submitted'; readonly plenary: 9; readonly soFar: Tally }
  | { readonly kind: 'adopted'; readonly plenary: PlenaryNumber; readonly tally: Tally }
  | { readonly kind: 'rejected'; readonly plenary: PlenaryNumber; readonly tally: Tally; readonly reason: string }
  | { readonly kind: 'deferred'; readonly plenary: PlenaryNumber; readonly reason: string };

export interface ProposalContent {
  readonly key: ProposalKey;
  readonly title: string;
  /** Thematic group and chapter of the programme bear the same key. */
  readonly group: GroupKey;
  readonly problem: string;
  /** Markdown; its blocks and list items become clauses. */
  readonly text: string;
  /** What it costs and where the figure comes from; null when nobody has reckoned it. */
  readonly cost: string | null;
  readonly level: Level;
  readonly authors: readonly PersonKey[];
  readonly draftedOn: Moment;
  /** Absent: still a draft. */
  readonly debatedFrom?: Moment;
  readonly second?: {
    readonly on: Moment;
    readonly by: PersonKey;
    readonly reason: string;
    readonly edits: readonly Edit[];
  };
  readonly fate: ProposalFate;
  readonly debate?: readonly CommentContent[];
  /** Tabled while it is debated, on its latest text. */
  readonly amendments?: readonly AmendmentContent[];
}

export interface AmendmentContent {
  readonly by: PersonKey;
  readonly on: Moment;
  readonly reason: string;
  readonly edits: readonly Edit[];
  readonly supporters: readonly PersonKey[];
  /** The group's word, by the proposal's first author, a day later. */
  readonly recommended?: { readonly word: 'accept' | 'reject' | 'vote'; readonly reason: string };
}

export type AgendaItemType =
  | 'welcome'
  | 'testimony'
  | 'progress'
  | 'report-back'
  | 'debate'
  | 'amendment'
  | 'decision'
  | 'workshop';

export type DecisionEffect =
  | { readonly kind: 'charter'; readonly version: 1 | 2 }
  | { readonly kind: 'mandate'; readonly mandate: string }
  | { readonly kind: 'resolution' };

export interface DecisionContent {
  readonly question: string;
  readonly effect: DecisionEffect;
  readonly tally: Tally;
}

/** Papers that say the same: a mark an option (grade, or 1 for a cross), or places of options by position, best first. */
export type PapersContent = { readonly papers: number } & (
  | { readonly marks: readonly (number | null)[] }
  | { readonly places: readonly (readonly number[])[] }
);

/** A choice among several. */
export interface ElectionContent {
  readonly question: string;
  readonly method: 'majority-judgment' | 'schulze' | 'equal-shares';
  readonly options: readonly { readonly label: string; readonly cost?: number }[];
  readonly papers: readonly PapersContent[];
  readonly winners: readonly string[];
}

export interface AgendaItemContent {
  readonly type: AgendaItemType;
  readonly title: string;
  readonly minutes: number;
  readonly speakers: readonly PersonKey[];
  readonly text: string;
  readonly carriedOver?: boolean;
  /** Under way in the plenary open now. */
  readonly live?: boolean;
  /** Decisions other than on proposals. */
  readonly decisions?: readonly DecisionContent[];
  readonly elections?: readonly ElectionContent[];
  /** Proposals voted under this item; their tallies are their own `fate`. */
  readonly proposals?: readonly ProposalKey[];
  readonly encounters?: readonly string[];
}

export interface PlenaryContent {
  readonly number: PlenaryNumber;
  readonly title: string;
  readonly convenedOn: Moment;
  readonly from: Moment;
  readonly to: Moment;
  readonly place: string;
  readonly capacity: number;
  readonly chair: PersonKey;
  readonly secretary: PersonKey;
  readonly tellers: readonly PersonKey[];
  readonly agenda: readonly AgendaItemContent[];
}

export interface ChapterContent {
  readonly key: GroupKey;
  readonly title: string;
  readonly introduction: string;
}

/** What was said of a measure after the election. */
export interface CommitmentContent {
  /** Of the proposal the measure was. */
  readonly number: number;
  /** Who is in charge of it; none: the coordination. */
  readonly reporter?: string;
  readonly reports: readonly {
    readonly on: Moment;
    readonly state: 'started' | 'done' | 'redirected' | 'abandoned';
    readonly note: string;
    readonly evidence: readonly {
      readonly label: string;
      readonly url: string;
      readonly on: string;
      readonly fileId: null;
    }[];
    readonly dueOn?: Moment;
  }[];
}

/** What somebody asks about a commitment, and what who is in charge of it answers. */
export interface CommitmentQuestionContent {
  readonly number: number;
  readonly by: string;
  readonly on: Moment;
  readonly text: string;
  readonly answer?: { readonly by: string; readonly on: Moment; readonly text: string };
}

/** What some people make of a chapter: their grades, 0 to 4. */
export interface ChapterScoresContent {
  /** Its address. */
  readonly chapter: string;
  readonly on: Moment;
  readonly grades: Readonly<Record<PersonKey, number>>;
}

/** A person's signature of a charter version. */
export interface PersonEndorsementContent {
  readonly person: PersonKey;
  readonly version: 1 | 2;
  readonly on: string;
  readonly statement?: string;
}

/** Who came to the held sessions of a group, in the order of its sessions. */
export interface SessionAttendanceContent {
  readonly attended: readonly PersonKey[];
  readonly excused: readonly PersonKey[];
}

/** A comment that was reported, with what became of it. `hours`: since the debate opened. */
export interface ReportedCommentContent {
  readonly proposal: ProposalKey;
  readonly by: PersonKey;
  readonly hours: number;
  readonly text: string;
  readonly reported: { readonly by: PersonKey; readonly hours: number; readonly reason: string };
  /** null: still in the queue. */
  readonly measure: {
    readonly by: PersonKey;
    readonly hours: number;
    readonly hidden: boolean;
    readonly reason: string;
  } | null;
  readonly appeal: {
    readonly hours: number;
    readonly text: string;
    readonly answer: {
      readonly by: PersonKey;
      readonly hours: number;
      readonly upheld: boolean;
      readonly text: string;
    } | null;
  } | null;
}
