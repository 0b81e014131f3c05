import {
  drawPanel,
  planDigest,
  seedOf,
  sha256,
  whyNoCommitment,
  whyNoDraw,
  type Commitment,
  type Draw,
  type DrawPlan,
  type Reveal,
} from '../../ballots/index.js';
import { reasonMissing, stageWrong } from '../domain/guided.refusals.js';
import { isReason, refused, stepped, type Step } from '../domain/step.js';
import { secretsComing } from './guided-desk.refusals.js';

/** A draw by lot in public: the plan is published, then digests, then secrets, then the panel. */
export interface DrawCeremony {
  readonly stage: 'committing' | 'revealing' | 'drawn' | 'dropped';
  readonly plan: DrawPlan;
  readonly fingerprint: string;
  readonly commitments: readonly Commitment[];
  readonly reveals: readonly Reveal[];
  readonly draw: Draw | null;
  readonly ending: string;
}

export type DrawCommand =
  | { readonly do: 'commit'; readonly organisation: string; readonly sha256: string }
  | { readonly do: 'close-commitments' }
  | { readonly do: 'reveal'; readonly organisation: string; readonly secret: string }
  | { readonly do: 'draw' }
  | { readonly do: 'drop'; readonly why: string };

export type DrawEvent =
  | { readonly type: 'DrawCommitted'; readonly organisation: string }
  | { readonly type: 'DrawStageReached'; readonly stage: DrawCeremony['stage'] }
  | { readonly type: 'DrawRevealed'; readonly organisation: string }
  | { readonly type: 'PanelDrawn'; readonly seed: string };

type DrawStep = Step<DrawCeremony, DrawEvent>;

/** Publishes a plan, once a panel can be drawn from it. */
export function openDraw(plan: DrawPlan): DrawStep {
  const why = whyNoDraw(plan);
  if (why) return refused(why);
  const nothing = { commitments: [], reveals: [], draw: null, ending: '' } as const;
  return stepped(
    { stage: 'committing', plan, fingerprint: planDigest(plan, sha256), ...nothing },
    { type: 'DrawStageReached', stage: 'committing' },
  );
}

/** An organisation publishes the digest of its secret; again in its own name: it corrects it, until they close. */
function commit(state: DrawCeremony, given: Commitment): DrawStep {
  if (state.stage !== 'committing') return refused(stageWrong());
  const others = state.commitments.filter(({ organisation }) => organisation !== given.organisation);
  const commitments = [...others, given];
  const why = whyNoCommitment(commitments);
  if (why && why.code !== 'DrawOrganisationsTooFew') return refused(why);
  return stepped({ ...state, commitments }, { type: 'DrawCommitted', organisation: given.organisation });
}

/** A secret, compared at once with what was committed to. */
function reveal(state: DrawCeremony, told: Reveal): DrawStep {
  if (state.stage !== 'revealing') return refused(stageWrong());
  const reveals = [...state.reveals, told];
  const seeded = seedOf(state.fingerprint, state.commitments, reveals, sha256);
  if ('refusal' in seeded && seeded.refusal.code !== 'DrawRevealMissing') return refused(seeded.refusal);
  return stepped({ ...state, reveals }, { type: 'DrawRevealed', organisation: told.organisation });
}

function closeCommitments(state: DrawCeremony): DrawStep {
  if (state.stage !== 'committing') return refused(stageWrong());
  const why = whyNoCommitment(state.commitments);
  return why
    ? refused(why)
    : stepped({ ...state, stage: 'revealing' }, { type: 'DrawStageReached', stage: 'revealing' });
}

function draw(state: DrawCeremony): DrawStep {
  if (state.stage !== 'revealing') return refused(stageWrong());
  const result = drawPanel(state.plan, state.commitments, state.reveals, sha256);
  if ('refusal' in result) return refused(result.refusal);
  return stepped<DrawCeremony, DrawEvent>(
    { ...state, stage: 'drawn', draw: result.draw },
    { type: 'PanelDrawn', seed: result.draw.seed },
    { type: 'DrawStageReached', stage: 'drawn' },
  );
}

/** Given up before any secret is known: nobody stops a draw because of what it would give. */
function drop(state: DrawCeremony, why: string): DrawStep {
  if (state.stage !== 'committing' && state.stage !== 'revealing') return refused(stageWrong());
  if (state.reveals.length > 0 && state.reveals.length === state.commitments.length) return refused(secretsComing());
  return isReason(why)
    ? stepped({ ...state, stage: 'dropped', ending: why.trim() }, { type: 'DrawStageReached', stage: 'dropped' })
    : refused(reasonMissing());
}

/** One command to a draw: the next state and the events, or the refusal. Who may command is the policy's to say. */
export function holdDraw(state: DrawCeremony, command: DrawCommand): DrawStep {
  switch (command.do) {
    case 'commit':
      return commit(state, { organisation: command.organisation, sha256: command.sha256 });
    case 'close-commitments':
      return closeCommitments(state);
    case 'reveal':
      return reveal(state, { organisation: command.organisation, secret: command.secret });
    case 'draw':
      return draw(state);
    case 'drop':
      return drop(state, command.why);
  }
}

/** The file anybody draws again: `faire draw FILE`. */
export const drawFile = ({ plan, fingerprint, commitments, reveals, draw: drawn }: DrawCeremony): object => ({
  seats: plan.seats,
  quotas: quotasByCategory(plan),
  pool: plan.pool.map(({ id, traits }) => ({ id, ...traits })),
  fingerprint,
  commitments,
  reveals,
  ...(drawn ? { seed: drawn.seed, panel: drawn.panel } : {}),
});

function quotasByCategory({ quotas }: DrawPlan): Record<string, Record<string, { least: number; most: number }>> {
  const byCategory: Record<string, Record<string, { least: number; most: number }>> = {};
  for (const { category, value, least, most } of quotas)
    byCategory[category] = { ...byCategory[category], [value]: { least, most } };
  return byCategory;
}
