export { BallotsModule } from './ballots.module.js';
export { BallotsService, type NewBallot, type Opening } from './ballots.service.js';
export { CastingService, type Receipt, type VoteInput } from './casting.service.js';
export { BallotViews, verdictView } from './ballot-views.js';
export { OutsideService } from './outside.service.js';
export type { OutsideElection } from './outside.rows.js';
export { TellersService } from './tellers.service.js';
export type { BallotOption } from './domain/rule-methods.js';
export { BallotContexts, type HeldAt } from './ballot-contexts.js';
export type { Ballot, OwnVote, PublicBallot, RollLine, VoiceRow } from './ballot.rows.js';
export * from './ballots.events.js';
export { BallotSubjectType, BallotType, BallotVerdictType } from './graphql/ballot.type.js';
export { describeRule } from './domain/describe-rule.js';
export { explainVerdict } from './domain/explain-verdict.js';
export type { BallotState } from './domain/ballot-state.js';
export { parseRule } from './domain/parse-rule.js';
export {
  fractionOf,
  isYesNo,
  needsPresence,
  type DecisionRule,
  type ElectionRule,
  type YesNoRule,
} from './domain/rule.js';
export { mostApproved, ruleTemplates, type RuleTemplate } from './domain/rule-templates.js';
export { fewestReaching, type DecisionVerdict, type Outcome, type Verdict } from './domain/verdict.js';
export { drawPanel, type Draw, type DrawResult } from './domain/sortition/draw.js';
export { whyNoDraw } from './domain/sortition/check-plan.js';
export { explainDeadEnd, explainStep } from './domain/sortition/explain-draw.js';
export {
  drawLimits,
  planDigest,
  type DrawPlan,
  type Person as PoolPerson,
  type Quota,
} from './domain/sortition/plan.js';
export { seedOf, whyNoCommitment, type Commitment, type Reveal } from './domain/sortition/seed.js';
export { readDraw, UnreadableDraw, type DrawFile } from './domain/sortition/read-draw.js';
export { sha256 } from './sha256.js';
