import type { Id } from '../../../kernel/ids.js';

export const organisationKinds = ['party', 'sister-list', 'association', 'union'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationStates = ['known', 'soliciting', 'meeting', 'endorsing', 'declined', 'withdrawn'] as const;
export type OrganisationState = (typeof organisationStates)[number];

/** How it comes that somebody with an account files it. */
export const filedChannels = ['online', 'letter', 'email', 'meeting'] as const;
export type FiledChannel = (typeof filedChannels)[number];
/** `form`: asked without an account, confirmed from its address. */
export type Channel = FiledChannel | 'form';

/** What a plenary last decided of the talks with an organisation. */
export type Talks = 'continued' | 'ended';

export type RepresentativeState = 'declared' | 'verified' | 'refused' | 'ended';
export type SolicitationState = 'received' | 'published' | 'accepted' | 'answered';

export interface Organisation {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** How to reach it: the coordination's only. */
  readonly contact: string;
  readonly statement: string;
  readonly state: OrganisationState;
  /** null: no plenary was asked yet. */
  readonly talks: Talks | null;
  /** ISO date in the collective's time zone. */
  readonly talksOn: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What a step of the relation makes of the state; an organisation that endorses is not made less by a new letter. */
export function stateAfter(current: OrganisationState, step: 'solicits' | 'meets' | 'is-declined'): OrganisationState {
  if (current === 'endorsing') return current;
  switch (step) {
    case 'solicits':
      return current === 'meeting' ? current : 'soliciting';
    case 'meets':
      return 'meeting';
    case 'is-declined':
      return current === 'meeting' ? current : 'declined';
  }
}

/** An address made of a name: "L’Aubier, écologie" → "l-aubier-ecologie". Empty when the name has no letter or digit. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');
