import { allowed, every, when, type Decision } from '../../kernel/decision.js';
import { mayActAsMember, mayCoordinate, mayTakePart, type Standing } from '../collectives/index.js';
import { represents, type OrganisationName } from '../organisations/index.js';
import type { CharterAmendmentRow } from './charter-amendments.repository.js';
import type { CharterVersionRow, EndorsementRow } from './charter.rows.js';
import { charterAmendmentAuthorOnly, charterAmendmentSettled } from './domain/charter-amendment.refusals.js';
import {
  charterBeingVoted,
  charterIsAdopted,
  endorsedAlready,
  endorsedVersionNotInForce,
  endorsementLapsedAlready,
  endorsementNotThere,
  endorsersOnly,
  renewersOnly,
  signatoryNotVerified,
} from './domain/charter.refusals.js';
import { stands } from './domain/endorsement.js';

type Version = Pick<CharterVersionRow, 'state' | 'number'>;
type Draft = Pick<CharterVersionRow, 'state' | 'number' | 'beingVoted'>;

export const mayDraftCharter = (standing: Standing): Decision => mayCoordinate(standing);

/** The coordination edits a draft; what a plenary votes on stays meanwhile, what it adopted for good (R6). */
export const mayEditCharter = (standing: Standing, { state, number, beingVoted }: Draft): Decision =>
  every(
    () => mayCoordinate(standing),
    () => when(state === 'draft', charterIsAdopted({ number })),
    () => when(!beingVoted, charterBeingVoted({ number })),
  );

/** Members, while it is a draft no plenary has before it. */
export const mayAmendCharter = (standing: Standing, { state, number, beingVoted }: Draft): Decision =>
  every(
    () => mayActAsMember(standing),
    () => when(state === 'draft', charterIsAdopted({ number })),
    () => when(!beingVoted, charterBeingVoted({ number })),
  );

type Tabled = Pick<CharterAmendmentRow, 'author' | 'state' | 'number'>;

/** Always its author's to do (R5), while it is open. */
export const mayWithdrawCharterAmendment = (standing: Standing, { author, state, number }: Tabled): Decision =>
  every(
    () => when(author.id === standing.accountId, charterAmendmentAuthorOnly()),
    () => when(state === 'tabled', charterAmendmentSettled({ number })),
  );

export const mayRewordCharterAmendment = (standing: Standing, draft: Draft, amendment: Tabled): Decision =>
  every(
    () => mayAmendCharter(standing, draft),
    () => mayWithdrawCharterAmendment(standing, amendment),
  );

const inForce = ({ state, number }: Version): Decision =>
  when(state === 'in_force', endorsedVersionNotInForce({ number }));

/** A member endorses the version in force. */
export const mayEndorse = (standing: Standing, version: Version): Decision =>
  every(
    () => mayActAsMember(standing),
    () => inForce(version),
  );

/** Only a verified representative announces, confirms and signs for an organisation (R4). */
export const maySignFor = (standing: Standing, { id, name }: Pick<OrganisationName, 'id' | 'name'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(represents(standing, id), signatoryNotVerified({ organisation: name })),
  );

export const mayEndorseFor = (
  standing: Standing,
  organisation: Pick<OrganisationName, 'id' | 'name'>,
  version: Version,
): Decision =>
  every(
    () => maySignFor(standing, organisation),
    () => inForce(version),
  );

/** Who endorsed renews what is to renew, on the version in force; what lapsed is signed anew (R4). */
export const mayRenew = (
  standing: Standing,
  { person, organisation, state }: Pick<EndorsementRow, 'person' | 'organisation' | 'state'>,
  version: Version,
): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(organisation ? represents(standing, organisation.id) : person.id === standing.accountId, renewersOnly()),
    () => (organisation ? allowed : mayActAsMember(standing)),
    () => when(state !== 'lapsed', endorsementLapsedAlready()),
    () => when(state !== 'active', endorsedAlready()),
    () => when(state === 'to_renew', endorsementNotThere()),
    () => inForce(version),
  );

/** Always possible to who endorsed (R5), also without being a member any more; once. */
export const mayWithdraw = (
  standing: Standing,
  { person, organisation, state }: Pick<EndorsementRow, 'person' | 'organisation' | 'state'>,
): Decision =>
  every(
    () =>
      when(organisation ? represents(standing, organisation.id) : person.id === standing.accountId, endorsersOnly()),
    () => when(stands(state), endorsementNotThere()),
  );
