import type { Awaiting } from '../../../kernel/awaiting.js';

type Dated = Pick<Awaiting, 'deadline'>;

/** Orders what awaits somebody, soonest first. What has no deadline can be done now: nothing to come goes before it. */
export const byUrgency =
  (now: Date) =>
  (one: Dated, other: Dated): number =>
    (one.deadline ?? now).getTime() - (other.deadline ?? now).getTime();
