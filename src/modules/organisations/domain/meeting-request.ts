import type { Id } from '../../../kernel/ids.js';
import type { OrganisationKind } from './organisation.js';

export type MeetingRequestState = 'unconfirmed' | 'confirmed' | 'attached' | 'set_aside';

const day = 24 * 60 * 60 * 1000;

/** Days within which the link sent to whoever asks is followed; the request is forgotten after. */
export const confirmWithinDays = 3;
/** Days after the answer during which it is known who asked. */
export const contactKeptDays = 90;

/** What an organisation without an account here asks. */
export interface MeetingRequest {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly text: string;
  /** Who asks, for the coordination only; null once forgotten. */
  readonly contactName: string | null;
  readonly email: string | null;
  readonly language: 'fr' | 'en';
  readonly state: MeetingRequestState;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  /** ISO date; null until it is confirmed. */
  readonly publishBy: string | null;
}

/** The moment before which a request that was not confirmed is no longer known. */
export const forgottenBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

/** Whether the link of a request still says something; one that was followed does so for as long as the request is kept. */
export const linkHolds = ({ state, askedAt }: Pick<MeetingRequest, 'state' | 'askedAt'>, now: Date): boolean =>
  state !== 'unconfirmed' || askedAt > forgottenBefore(now, confirmWithinDays);
