import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { checked, id, line, prose } from '../../../platform/graphql/input.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import {
  drawLimits,
  explainDeadEnd,
  explainStep,
  readDraw,
  UnreadableDraw,
  type DrawPlan,
} from '../../ballots/index.js';
import type { DrawView } from '../domain/guided-view.js';
import { reasonLimit } from '../domain/step.js';
import { FloorRepository } from '../floor.repository.js';
import { holdDraw, openDraw, type DrawCeremony, type DrawCommand } from './draw-ceremony.js';
import { unreadablePool } from './guided-desk.refusals.js';
import { done, type Play, type Played } from './guided-play.js';
import type { Happened } from './guided.events.js';
import { mayCommitFor } from './guided.policy.js';
import type { DrawProcedure, NewProcedure } from './guided.rows.js';
import { VotersRepository } from './voters.repository.js';

const quota = z.object({
  category: line(60),
  value: line(60),
  least: z.int().min(0).max(drawLimits.seats),
  most: z.int().min(0).max(drawLimits.seats),
});

const setting = z.object({
  seats: z.int().min(1).max(drawLimits.seats),
  source: z.enum(['members', 'present', 'list']),
  quotas: z.array(quota).max(200).default([]),
  /** Rows of a list: its `id`, and a column for each category; other columns are left out. */
  pool: z.array(z.record(z.string(), z.string())).max(drawLimits.pool).default([]),
});

const digest = line(64);
const secret = z.string().max(drawLimits.secret[1]);

const chairs = z.discriminatedUnion('do', [
  z.object({ do: z.literal('commit'), organisation: line(160), sha256: digest }),
  z.object({ do: z.literal('reveal'), organisation: line(160), secret }),
  z.object({ do: z.enum(['close-commitments', 'draw']) }),
  z.object({ do: z.literal('drop'), why: prose(reasonLimit, 0) }),
]);

/** A verified representative does it alone, from their own phone. */
const representatives = z.discriminatedUnion('do', [
  z.object({ do: z.literal('commit'), organisationId: id, sha256: digest }),
  z.object({ do: z.literal('reveal'), organisationId: id, secret }),
]);

/** Sortition on an item: its pool under pseudonyms, digests, secrets, the panel. */
@Injectable()
export class DrawGuide {
  constructor(
    private readonly floor: FloorRepository,
    private readonly voters: VotersRepository,
    private readonly subjects: Subjects,
  ) {}

  /** The pool of members goes by pseudonyms in an order that says nothing; who is behind them is told to the chair. */
  async open(
    { tx, plenary }: Play,
    data: unknown,
  ): Promise<{
    procedure: NewProcedure;
    happened: readonly Happened[];
    pseudonyms: readonly { pseudonym: string; accountId: Id }[];
  }> {
    const input = checked(setting, data);
    const { source } = input;
    const presentAt = source === 'present' ? plenary.id : null;
    const people = source === 'list' ? [] : shuffled(await this.floor.voters(tx, plenary.collectiveId, presentAt));
    const pseudonyms = people.map((accountId, index) => ({
      pseudonym: `M${String(index + 1).padStart(4, '0')}`,
      accountId,
    }));
    const rows = source === 'list' ? input.pool : pseudonyms.map(({ pseudonym }) => ({ id: pseudonym }));
    const quotas = source === 'list' ? input.quotas : [];
    const { state, happened } = done(openDraw(planOf(input.seats, quotas, rows)));
    return { procedure: { kind: 'sortition', setting: { source }, state }, happened, pseudonyms };
  }

  savePseudonyms(
    { tx, plenary: { collectiveId } }: Play,
    procedureId: Id,
    pseudonyms: readonly { pseudonym: string; accountId: Id }[],
  ): Promise<void> {
    return this.voters.insertPseudonyms(tx, { collectiveId, procedureId }, pseudonyms);
  }

  chair(procedure: DrawProcedure, data: unknown): Played<DrawCeremony> {
    return step(procedure, checked(chairs, data));
  }

  async person(procedure: DrawProcedure, data: unknown, { tx, standing }: Play): Promise<Played<DrawCeremony>> {
    const { organisationId, ...command } = checked(representatives, data);
    ensure(mayCommitFor(standing, organisationId));
    const card = await this.subjects.card({ type: 'Organisation', id: organisationId }, tx);
    if (card?.collectiveId !== procedure.collectiveId) throw new Refused(notFound());
    return step(procedure, { ...command, organisation: card.title });
  }

  view({ state, setting: { source } }: DrawProcedure): DrawView {
    const { stage, plan, fingerprint, commitments, reveals, draw } = state;
    return {
      kind: 'sortition',
      stage,
      seats: plan.seats,
      quotas: plan.quotas,
      poolSize: plan.pool.length,
      source,
      fingerprint,
      commitments,
      reveals,
      seed: draw?.seed ?? null,
      panel: draw?.panel ?? [],
      steps: (draw?.steps ?? []).map((each) => ({ fr: explainStep(each, 'fr'), en: explainStep(each, 'en') })),
      deadEnds: (draw?.deadEnds ?? []).map((each) => ({
        fr: explainDeadEnd(each, 'fr'),
        en: explainDeadEnd(each, 'en'),
      })),
    };
  }
}

function step({ state }: DrawProcedure, command: DrawCommand): Played<DrawCeremony> {
  const { state: next, happened } = done(holdDraw(state, command));
  const ended = next.stage === 'drawn' || next.stage === 'dropped';
  const played = { state: next, happened, ended };
  return next.stage === 'drawn' ? { ...played, decision: { outcome: 'adopted', subjects: [] } } : played;
}

/** The plan of what was typed or read from a table; refused where it cannot be read. */
function planOf(
  seats: number,
  quotas: DrawPlan['quotas'],
  pool: readonly Readonly<Record<string, string>>[],
): DrawPlan {
  const categories = [...new Set(quotas.map(({ category }) => category))];
  const byCategory = categories.map((category) => [
    category,
    Object.fromEntries(
      quotas.filter((each) => each.category === category).map(({ value, least, most }) => [value, { least, most }]),
    ),
  ]);
  try {
    const { plan } = readDraw({ seats, quotas: Object.fromEntries(byCategory), pool, commitments: [], reveals: [] });
    return plan;
  } catch (error) {
    if (!(error instanceof UnreadableDraw)) throw error;
    throw new Refused(unreadablePool({ where: error.message.split(':')[0] ?? '' }));
  }
}

/** Fisher and Yates; so that a pseudonym says nothing of when somebody joined, nor of their name. */
function shuffled<T>(people: readonly T[]): readonly T[] {
  const order = [...people];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    const [a, b] = [order[index], order[other]];
    if (a !== undefined && b !== undefined) [order[index], order[other]] = [b, a];
  }
  return order;
}
