import type { BallotOption } from '../../../../../src/modules/ballots/domain/rule-methods.js';
import type { ElectionRule } from '../../../../../src/modules/ballots/domain/rule.js';
import type { Draft } from './draft.js';

/** What each kind of booth is given. */
export interface FillingProps {
  readonly rule: ElectionRule;
  readonly options: readonly BallotOption[];
  /** Positions of the options, in the order this voter sees them. */
  readonly order: readonly number[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}
