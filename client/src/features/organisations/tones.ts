import type { Tone } from '../../ui/Badge.js';

type Tones = Readonly<Record<string, Tone>>;

/** The colour and sign of each state; its word says the same. */
export const organisationTones: Tones = {
  known: 'neutral',
  soliciting: 'info',
  meeting: 'accent',
  endorsing: 'success',
  declined: 'neutral',
  withdrawn: 'warning',
};

export const representativeTones: Tones = {
  declared: 'warning',
  verified: 'success',
  refused: 'danger',
  ended: 'neutral',
};

export const solicitationTones: Tones = {
  received: 'warning',
  published: 'info',
  accepted: 'success',
  answered: 'neutral',
};

export const mandateTones: Tones = {
  proposed: 'info',
  given: 'success',
  exercised: 'accent',
  reported: 'success',
  lapsed: 'neutral',
  refused: 'danger',
  revoked: 'danger',
};

export const encounterTones: Tones = {
  planned: 'info',
  held: 'warning',
  reported: 'success',
  cancelled: 'neutral',
};

export const endorsementTones: Tones = {
  announced: 'info',
  confirmed: 'info',
  active: 'success',
  to_renew: 'warning',
  renewed: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
};
