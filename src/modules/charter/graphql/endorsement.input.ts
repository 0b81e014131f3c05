import { z } from 'zod';
import { id as idText, line, prose } from '../../../platform/graphql/input.js';

const people = z.int().min(0).max(10_000_000);

/** An organisation’s own vote, as it is given. */
export const ratificationInput = z.object({
  body: line(200),
  on: z.iso.date(),
  electorate: people.min(1),
  votesFor: people,
  votesAgainst: people,
  votesAbstain: people,
});

/** On an article, or on one of its clauses. */
export const reservationsInput = z
  .array(z.object({ articleId: idText, clauseId: idText.nullable(), reason: prose(2_000) }))
  .max(200);
