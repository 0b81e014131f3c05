import { z } from 'zod';
import { line, prose } from '../../../platform/graphql/input.js';
import { phaseActions } from '../domain/phase.js';

/** A day, ISO 8601. */
export const isoDate = z.iso.date();

export const phaseInput = z.object({
  title: line(120),
  objective: prose(2_000, 0),
  startsOn: isoDate,
  endsOn: isoDate,
  allows: z.array(z.enum(phaseActions)).max(phaseActions.length),
});
