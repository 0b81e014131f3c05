import { z } from 'zod';
import { id, line, prose } from '../../../platform/graphql/input.js';
import { competences, proposalLimits, proposalStates } from '../domain/proposal.js';
import { proposalSorts } from '../proposal.rows.js';

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

export const proposalInput = z.object({
  title: line(proposalLimits.title),
  problem: prose(proposalLimits.problem, 0),
  // The texts module reads it, strictly.
  document: z.unknown(),
  cost: line(proposalLimits.cost, 0),
  competence: optional(z.enum(competences)),
  chapter: line(proposalLimits.chapter, 0),
  groupIds: z.array(id).max(proposalLimits.groups),
  private: z.boolean(),
});

/** Why a text changes; may be empty. */
export const editReason = line(proposalLimits.reason, 0);

export const proposalEdit = proposalInput.extend({ version: z.int().min(1), reason: editReason });

export const originsInput = z.array(z.object({ type: z.enum(['Contribution', 'Proposal']), id })).max(50);

export const proposalFilter = z.object({
  search: optional(line(200, 0)),
  chapter: optional(line(proposalLimits.chapter)),
  groupId: optional(id),
  states: optional(z.array(z.enum(proposalStates)).max(proposalStates.length)),
  authorId: optional(id),
  mine: z.boolean().nullish(),
  followed: z.boolean().nullish(),
});

export const sortInput = z.enum(proposalSorts);

export const reasonInput = line(proposalLimits.reason);
