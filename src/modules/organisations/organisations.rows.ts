import type { TextDocument } from '../texts/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Person } from '../identity/index.js';
import type { MandateChange, MandateTerms, Outcome, StoredMandateState } from './domain/mandate.js';
import type { Channel, Organisation, RepresentativeState, SolicitationState } from './domain/organisation.js';

/** A name to link to. */
export interface OrganisationName {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
}

export type NewOrganisation = Omit<Organisation, 'version' | 'talks' | 'talksOn'> & { readonly addedBy: Id };

/** Who verified a representative. */
export type VerifiedHow = 'coordination' | 'representative';

export interface RepresentativeRow {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly organisation: OrganisationName;
  readonly person: Person;
  /** For the coordination, those who represent it and the person. */
  readonly proof: string;
  /** The last day they speak for it; ISO date, null: until somebody says otherwise. */
  readonly untilOn: string | null;
  readonly verifiedHow: VerifiedHow | null;
  readonly state: RepresentativeState;
  readonly declaredAt: Date;
  readonly settledAt: Date | null;
  readonly reason: string | null;
  readonly roleId: Id | null;
}

export interface SolicitationRow {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly organisation: OrganisationName;
  readonly channel: Channel;
  readonly text: string;
  /** ISO date. */
  readonly receivedOn: string;
  /** The day by which it is to be published; ISO date. */
  readonly publishBy: string;
  readonly filedBy: Person;
  /** Name and address of who asked without an account, as long as they are kept: for the coordination. */
  readonly askedBy: string | null;
  readonly filedAt: Date;
  readonly state: SolicitationState;
  readonly publishedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

export interface MandateRow extends MandateTerms {
  readonly collectiveId: Id;
  readonly title: string;
  /** The version of its text that holds. */
  readonly textVersionId: Id;
  readonly document: TextDocument;
  /** A plenary has it before it: its words do not change until that is proclaimed. */
  readonly beingVoted: boolean;
  readonly reportBy: string | null;
  readonly state: StoredMandateState;
  readonly proposedBy: Person;
  readonly proposedAt: Date;
  readonly decisionId: Id | null;
  readonly endedDecisionId: Id | null;
  readonly holders: readonly Person[];
  /** Encounters held under it, and those of them that owe a report. */
  readonly held: number;
  readonly owing: number;
  /** What plenaries were asked of it, oldest first. */
  readonly changes: readonly MandateChangeRow[];
}

export interface MandateChangeRow extends MandateChange {
  /** A plenary has it before it: it is not withdrawn any more. */
  readonly beingVoted: boolean;
}

export interface NewMandateChange extends Pick<MandateChange, 'id' | 'kind' | 'oldTermOn' | 'newTermOn' | 'reason'> {
  readonly collectiveId: Id;
  readonly mandateId: Id;
  readonly proposedBy: Id;
  readonly proposedAt: Date;
}

/** An outcome, with the line it comes near where it does. */
export type OutcomeRow = Outcome & { readonly nearLine: string | null };

export interface DocumentLink {
  readonly label: string;
  readonly url: string;
}

export interface EncounterRow {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly mandateId: Id;
  readonly mandateTitle: string;
  readonly title: string;
  readonly startsAt: Date;
  /** ISO date in the collective's time zone. */
  readonly day: string;
  readonly place: string;
  readonly agenda: string;
  readonly state: EncounterState;
  readonly organisations: readonly OrganisationName[];
  readonly delegates: readonly Person[];
  /** Who came for the organisations, where they have an account here. */
  readonly guests: readonly Person[];
  /** Members who watch and say nothing for the collective. */
  readonly observers: readonly Person[];
  /** How many are looked for; null: none, or no more. */
  readonly observersWanted: number | null;
  readonly observerCall: string;
  /** Who offered and was not chosen, first come first. */
  readonly volunteers: readonly Volunteer[];
  readonly outcomes: readonly OutcomeRow[];
  readonly documents: readonly DocumentLink[];
  readonly summary: string | null;
  readonly report: string | null;
  readonly reportedAt: Date | null;
  readonly reportedBy: Person | null;
  readonly cancelReason: string | null;
  /** The day by which it must be reported: the mandate's, or the first plenary that follows; null: none is set yet. */
  readonly reportDueOn: string | null;
  readonly reportDuePlenaryId: Id | null;
}

/** Somebody who offers to observe, with a word for the coordination. */
export interface Volunteer {
  readonly person: Person;
  readonly note: string;
}

export type ParticipantSide = 'delegate' | 'organisation' | 'observer';

export type EncounterState = 'planned' | 'held' | 'reported' | 'cancelled';

/** One line of an organisation's history, out of the log. */
export interface MomentRow {
  readonly seq: string;
  readonly at: Date;
  readonly type: string;
  readonly actorName: string;
  /** Whom it happens to, when that is somebody else: "" once erased, null when nobody. */
  readonly accountName: string | null;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly subjectType: string;
  readonly subjectId: Id;
}
