import type { Id } from '../../kernel/ids.js';
import type { Person } from '../identity/index.js';
import type { OrganisationName } from '../organisations/index.js';
import type { CharterState, PlacedArticle, PlacedPart } from './domain/charter.js';
import type { EndorsementState } from './domain/endorsement.js';

export interface CharterVersionRow {
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
  readonly inForceAt: Date | null;
  readonly supersededAt: Date | null;
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
  readonly announcedAt: Date;
  readonly confirmedAt: Date | null;
  readonly activeAt: Date | null;
  readonly toRenewAt: Date | null;
  readonly renewedAt: Date | null;
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
}
