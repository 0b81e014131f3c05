import { every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import {
  holds,
  isCoordination,
  mayActAsMember,
  mayCoordinate,
  mayTakePart,
  type Standing,
} from '../collectives/index.js';
import {
  delegatesOnly,
  encounterBegun,
  encounterNotThere,
  encounterToCome,
  mandateBeingVoted,
  mandateChangeBeingVoted,
  mandateNotProposed,
  observerOneself,
  observersEnough,
  observersNotCalled,
  observerTakesPart,
  organisationEditorsOnly,
  ownDeclaration,
  representativesOnly,
  revocationByCoordination,
} from './domain/organisation.refusals.js';
import type { MandateChangeKind } from './domain/mandate.js';
import type { Organisation } from './domain/organisation.js';
import type { EncounterRow, MandateRow, RepresentativeRow } from './organisations.rows.js';

type Named = Pick<Organisation, 'id' | 'name'>;

/** Whether somebody is, now, a verified representative. */
export const represents = (standing: Standing, organisationId: Id): boolean =>
  holds(standing, 'representative', organisationId);

/** Anybody who belongs to the collective adds an organisation to the directory; it gives no right over it. */
export const mayAddOrganisation = (standing: Standing): Decision => mayTakePart(standing);

export const mayEditOrganisation = (standing: Standing, { id }: Named): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || represents(standing, id), organisationEditorsOnly()),
  );

/** Speaking for an organisation: verified representatives only (R4). */
export const maySpeakFor = (standing: Standing, { id, name }: Named): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(represents(standing, id), representativesOnly({ organisation: name })),
  );

/** A letter received may be recorded by the coordination; online, a representative files it. */
export const mayFileSolicitation = (standing: Standing, organisation: Named): Decision =>
  isCoordination(standing) ? mayCoordinate(standing) : maySpeakFor(standing, organisation);

export const maySettleDeclaration = (standing: Standing, declaration: Pick<RepresentativeRow, 'person'>): Decision =>
  every(
    () => mayCoordinate(standing),
    () => when(declaration.person.id !== standing.accountId, ownDeclaration()),
  );

/** The coordination, or somebody who speaks for the same organisation; never oneself. */
export const mayVerifyDeclaration = (
  standing: Standing,
  { person, organisation }: Pick<RepresentativeRow, 'person' | 'organisation'>,
): Decision =>
  every(
    () => (represents(standing, organisation.id) ? mayTakePart(standing) : mayCoordinate(standing)),
    () => when(person.id !== standing.accountId, ownDeclaration()),
  );

/** The proof and a refused declaration are for the coordination and the person. */
export const maySeeDeclaration = (
  standing: Standing,
  declaration: Pick<RepresentativeRow, 'person' | 'state' | 'organisation'>,
): boolean =>
  declaration.state === 'verified' ||
  declaration.state === 'ended' ||
  (declaration.state === 'declared' && represents(standing, declaration.organisation.id)) ||
  isCoordination(standing) ||
  declaration.person.id === standing.accountId;

/** The coordination writes a mandate until a plenary decides on it; what it votes on stays meanwhile. */
export const mayRewriteMandate = (
  standing: Standing,
  { state, beingVoted }: Pick<MandateRow, 'state' | 'beingVoted'>,
): Decision =>
  every(
    () => mayCoordinate(standing),
    () => when(state === 'proposed', mandateNotProposed()),
    () => when(!beingVoted, mandateBeingVoted()),
  );

export const isHolder = (standing: Standing, mandate: Pick<MandateRow, 'holders'>): boolean =>
  mandate.holders.some(({ id }) => id === standing.accountId);

/** The coordination asks anything of the plenary; who holds the mandate asks to extend or close it. */
export const mayProposeMandateChange = (
  standing: Standing,
  mandate: Pick<MandateRow, 'holders'>,
  kind: MandateChangeKind,
): Decision =>
  every(
    () => mayActAsMember(standing),
    () => when(isCoordination(standing) || isHolder(standing, mandate), delegatesOnly()),
    () => when(isCoordination(standing) || kind !== 'revocation', revocationByCoordination()),
  );

/** Whoever may ask it may withdraw it, until a plenary votes on it. */
export const mayWithdrawMandateChange = (
  standing: Standing,
  mandate: Pick<MandateRow, 'holders'>,
  { kind, beingVoted }: { readonly kind: MandateChangeKind; readonly beingVoted: boolean },
): Decision =>
  every(
    () => mayProposeMandateChange(standing, mandate, kind),
    () => when(!beingVoted, mandateChangeBeingVoted()),
  );

/** Holders of the mandate plan its encounters; the coordination may do it for them. */
export const mayPlanEncounter = (standing: Standing, mandate: Pick<MandateRow, 'holders'>): Decision =>
  every(
    () => mayActAsMember(standing),
    () => when(isCoordination(standing) || isHolder(standing, mandate), delegatesOnly()),
  );

const mayRecord = (standing: Standing, { delegates }: Pick<EncounterRow, 'delegates'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || delegates.some(({ id }) => id === standing.accountId), delegatesOnly()),
  );

export const mayHoldEncounter = (standing: Standing, encounter: EncounterRow, now: Date): Decision =>
  every(
    () => mayRecord(standing, encounter),
    () => when(encounter.state === 'planned', encounterNotThere()),
    () => when(encounter.startsAt <= now, encounterToCome()),
  );

export const mayReportEncounter = (standing: Standing, encounter: EncounterRow): Decision =>
  every(
    () => mayRecord(standing, encounter),
    () => when(encounter.state === 'held', encounterNotThere()),
  );

export const mayCancelEncounter = (standing: Standing, encounter: EncounterRow): Decision =>
  every(
    () => mayRecord(standing, encounter),
    () => when(encounter.state === 'planned', encounterNotThere()),
  );

/** Until it begins. */
const comes = ({ state, startsAt }: Pick<EncounterRow, 'state' | 'startsAt'>, now: Date): Decision =>
  when(state === 'planned' && now < startsAt, encounterBegun());

/** Its delegates look for observers; the coordination may do it for them. */
export const mayCallObservers = (standing: Standing, encounter: EncounterRow, now: Date): Decision =>
  every(
    () => mayRecord(standing, encounter),
    () => comes(encounter, now),
  );

/** A member who does not take part in it already, while observers are looked for. */
export const mayVolunteer = (standing: Standing, encounter: EncounterRow, now: Date): Decision => {
  const { observersWanted, delegates, guests, observers } = encounter;
  const takesPart = [...delegates, ...guests, ...observers].some(({ id }) => id === standing.accountId);
  return every(
    () => mayActAsMember(standing),
    () => comes(encounter, now),
    () => when(observersWanted !== null, observersNotCalled()),
    () => when(!takesPart, observerTakesPart()),
  );
};

/** The coordination, as many as are looked for; nobody themself. */
export const mayChooseObserver = (
  standing: Standing,
  encounter: EncounterRow,
  accountId: Id | null,
  now: Date,
): Decision =>
  every(
    () => mayCoordinate(standing),
    () => comes(encounter, now),
    () => when(encounter.observers.length < (encounter.observersWanted ?? 0), observersEnough()),
    () => when(accountId !== standing.accountId, observerOneself()),
  );
