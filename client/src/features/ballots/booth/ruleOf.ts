import type { BallotOption } from '../../../../../src/modules/ballots/domain/rule-methods.js';
import { isElection, type DecisionRule, type ElectionRule } from '../../../../../src/modules/ballots/domain/rule.js';

/** A rule as the server sends it. */
const isRule = (value: unknown): value is DecisionRule =>
  typeof value === 'object' && value !== null && 'method' in value && typeof value.method === 'string';

/** The rule of an election; null for a question or a procedure. */
export const electionOf = (rule: unknown): ElectionRule | null => (isRule(rule) && isElection(rule) ? rule : null);

interface SentOption {
  readonly id: string;
  readonly label: string;
  readonly block?: string | null;
  readonly cost?: number | null;
}

export const optionsOf = (options: readonly SentOption[]): readonly BallotOption[] =>
  options.map(({ id, label, block, cost }) => ({
    id,
    label,
    ...(block === null || block === undefined ? {} : { block }),
    ...(cost === null || cost === undefined ? {} : { cost }),
  }));

/** Proxies one person may hold; 0 where there are none. */
export const proxiesPerHolder = (rule: unknown): number => (isRule(rule) ? (rule.proxies?.perHolder ?? 0) : 0);
