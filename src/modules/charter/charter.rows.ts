import type { Id } from '../../kernel/ids.js';
import type { Person } from '../identity/index.js';
import type { OrganisationName } from '../organisations/index.js';
import type { CharterDates, CharterState, PlacedArticle, PlacedPart } from './domain/charter.js';
import type { EndorsementState } from './domain/endorsement.js';

export interface CharterVersionRow extends CharterDates {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly number: number;
  readonly state: CharterState;
  readonly reason: string;
  readonly draftedBy: Person;
  readonly draftedAt: Date;
  readonly revision: number;
  readonly plenaryId: Id | null;
  readonly decisionId: Id | null;
  readonly adoptedAt: Date | null;
  readonly inForceAt: Date | null;
  readonly supersededAt: Date | null;
  /** ISO date, included; null while it is not in force, and where renewing has no end. */
  readonly renewBefore: string | null;
  /** A plenary has it before it: its text does not change until that is proclaimed. */
  readonly beingVoted: boolean;
}

export interface PartRow extends PlacedPart<PlacedArticle> {
  readonly introduction: string;
}

/** Where each part and article stands. */
export type Layout = readonly { readonly partId: Id; readonly articleIds: readonly Id[] }[];

export interface NewEndorsement {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly versionId: Id;
  readonly accountId: Id;
  readonly organisationId: Id | null;
  readonly at: Date;
}

export interface EndorsementRow {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly versionId: Id;
  readonly versionNumber: number;
  /** Who endorses, or who signs for the organisation. */
  readonly person: Person;
  readonly organisation: OrganisationName | null;
  readonly announcedBy: Person;
  /** Who recorded the organisation’s own vote. */
  readonly confirmedBy: Person | null;
  readonly state: EndorsementState;
  readonly statement: string;
  readonly acceptsCharter: boolean;
  readonly acceptsPriorWork: boolean;
  readonly acceptsCommonProgramme: boolean;
  readonly ratifiedBy: string | null;
  /** ISO date. */
  readonly ratifiedOn: string | null;
  readonly electorate: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstain: number | null;
  /** The version whose internal decision is carried on; null: a vote of its own. */
  readonly carriedFromVersion: number | null;
  readonly announcedAt: Date;
  readonly confirmedAt: Date | null;
  readonly activeAt: Date | null;
  readonly toRenewAt: Date | null;
  readonly renewedAt: Date | null;
  readonly lapsedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly reservations: readonly ReservationRow[];
}

export interface ReservationRow {
  readonly articleId: Id;
  /** The words of the article that were endorsed. */
  readonly textVersionId: Id;
  /** null: on the whole article. */
  readonly clauseId: Id | null;
  /** The words of that clause. */
  readonly quote: string | null;
  /** "II-4" in the endorsed version. */
  readonly number: string;
  readonly title: string;
  readonly reason: string;
}

export interface EndorsementCounts {
  readonly persons: number;
  readonly organisations: number;
  readonly personsToRenew: number;
  readonly organisationsToRenew: number;
  readonly withReservations: number;
  /** Newest version first, persons before organisations. */
  readonly byVersion: readonly VersionCount[];
}

/** How many endorsements of a version are in each state. */
export interface VersionCount {
  readonly versionNumber: number;
  readonly kind: 'person' | 'organisation';
  /** Announced or confirmed. */
  readonly pending: number;
  readonly active: number;
  readonly toRenew: number;
  readonly renewed: number;
  readonly lapsed: number;
  readonly withdrawn: number;
}
