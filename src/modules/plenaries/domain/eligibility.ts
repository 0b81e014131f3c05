import { every, when, type Decision } from '../../../kernel/decision.js';
import { chaseRunning, checkReasonMissing, notToBeChecked, unverifiedUnchased } from './nomination.refusals.js';
import { isReason, refused, stepped, type Step } from './step.js';

/** Days are ISO dates, "2019-06-25". */
export interface EligibilityRule {
  /** Full years of age on the day. */
  readonly minimumAge: number;
  /** Full years of residence on the day; null: no condition. */
  readonly residenceYears: number | null;
  readonly on: string;
}

export type Lack = 'age' | 'residence';

/** Full years from one day to another; somebody born on 29 February is a year older on 1 March of common years. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** What somebody lacks by the dates they show; empty when they are eligible. `residentSince` null: not a resident. */
export function lacks(
  rule: EligibilityRule,
  shown: { readonly bornOn: string; readonly residentSince: string | null },
): readonly Lack[] {
  const lacking: Lack[] = [];
  if (fullYears(shown.bornOn, rule.on) < rule.minimumAge) lacking.push('age');
  const { residentSince } = shown;
  const resides = residentSince !== null && fullYears(residentSince, rule.on) >= (rule.residenceYears ?? 0);
  if (rule.residenceYears !== null && !resides) lacking.push('residence');
  return lacking;
}

/** Where the tellers are with one person. `chasedAt`: when they were last written to, milliseconds since 1970. */
export interface Check {
  readonly personId: string;
  readonly state: 'unverified' | 'verified' | 'refused';
  readonly reason: string;
  readonly tellerId: string | null;
  readonly chasedAt: number | null;
}

export type CheckEvent =
  | { readonly type: 'EligibilityVerified'; readonly personId: string; readonly tellerId: string }
  | { readonly type: 'EligibilityRefused'; readonly personId: string; readonly tellerId: string }
  | { readonly type: 'UnverifiedChased'; readonly people: readonly string[] };

type CheckStep = Step<readonly Check[], CheckEvent>;

export const toCheck = (people: readonly string[]): readonly Check[] =>
  [...new Set(people)].map((personId) => ({
    personId,
    state: 'unverified',
    reason: '',
    tellerId: null,
    chasedAt: null,
  }));

/** A teller verifies somebody, or corrects what a teller found before. `refusal`: why not, or null when all is in order. */
export function verify(
  checks: readonly Check[],
  personId: string,
  tellerId: string,
  refusal: string | null,
): CheckStep {
  if (!checks.some((check) => check.personId === personId)) return refused(notToBeChecked());
  if (refusal !== null && !isReason(refusal)) return refused(checkReasonMissing());
  const found = { state: refusal === null ? 'verified' : 'refused', reason: refusal?.trim() ?? '', tellerId } as const;
  const next = checks.map((check) => (check.personId === personId ? { ...check, ...found } : check));
  return stepped(next, { type: refusal === null ? 'EligibilityVerified' : 'EligibilityRefused', personId, tellerId });
}

export const unverifiedOf = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ state }) => state === 'unverified');

/** Everyone unverified is written to; the event says to whom. */
export function chase(checks: readonly Check[], now: number): CheckStep {
  const people = unverifiedOf(checks).map(({ personId }) => personId);
  const next = checks.map((check) => (check.state === 'unverified' ? { ...check, chasedAt: now } : check));
  return people.length === 0 ? stepped(next) : stepped(next, { type: 'UnverifiedChased', people });
}

const hour = 3_600_000;

/** Counting begins once everyone is verified or refused, or was chased and had `delayMs` to answer. */
export function mayCount(checks: readonly Check[], now: number, delayMs: number): Decision {
  const waiting = unverifiedOf(checks);
  const unchased = waiting.filter(({ chasedAt }) => chasedAt === null);
  const running = waiting.filter(({ chasedAt }) => chasedAt !== null && now < chasedAt + delayMs);
  const last = running.reduce((latest, { chasedAt }) => Math.max(latest, chasedAt ?? 0), 0);
  return every(
    () => when(unchased.length === 0, unverifiedUnchased({ unverified: unchased.length })),
    () =>
      when(
        running.length === 0,
        chaseRunning({ unverified: running.length, hours: Math.ceil((last + delayMs - now) / hour) }),
      ),
  );
}

/** Those whose votes count. */
export const verifiedOf = (checks: readonly Check[]): ReadonlySet<string> =>
  new Set(checks.flatMap(({ personId, state }) => (state === 'verified' ? [personId] : [])));
