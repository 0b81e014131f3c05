import { Refused } from '../../../kernel/refusal.js';
import { quorumImpossible, thresholdImpossible } from './rule.refusals.js';
import { JsonObject, shareText, unreadable } from './read-json.js';
import {
  bases,
  quorumBodies,
  weighings,
  type College,
  type Majority,
  type Measure,
  type Quorum,
  type Threshold,
} from './rule.js';

const thresholdExample = '{ "fraction": "1/2", "strict": true }';
const quorumExample = 'null, { "of": "present", "fraction": "1/3" }, { "of": "roll", "fraction": "1/3" }';
const measureExample = '{ "weights": "weights", "threshold": …, "blockingMinority": null }';
const collegeExample = '{ "id": …, "name": …, "threshold": …, "base": … }';

/** Colleges, and measures of one majority, that a rule may have. */
export const mostColleges = 20;
const mostMeasures = 3;
const mostBlocking = 1_000_000;

export const majorityKeys = ['threshold', 'base', 'weights', 'also', 'quorum'] as const;

export function readThreshold(value: unknown, path: string): Threshold {
  const data = JsonObject.of(value, path, ['fraction', 'strict'], thresholdExample);
  const [text, strict] = [data.value('fraction'), data.value('strict')];
  if (typeof text !== 'string' || typeof strict !== 'boolean') throw unreadable(path, thresholdExample);
  const fraction = shareText(text);
  if (fraction === null || (fraction === '1' && strict)) throw new Refused(thresholdImpossible({ fraction: text }));
  return { fraction, strict };
}

export function readQuorum(value: unknown, path: string): Quorum {
  const data = JsonObject.of(value, path, ['of', 'fraction'], quorumExample);
  const of = quorumBodies.find((body) => body === data.value('of'));
  const text = data.value('fraction');
  if (of === undefined || typeof text !== 'string') throw unreadable(path, quorumExample);
  const fraction = shareText(text);
  if (fraction === null) throw new Refused(quorumImpossible({ fraction: text }));
  return { of, fraction };
}

function readMeasure(value: unknown, path: string): Measure {
  const data = JsonObject.of(value, path, ['weights', 'threshold', 'blockingMinority'], measureExample);
  return {
    weights: data.oneOf('weights', weighings),
    threshold: readThreshold(data.value('threshold'), data.at('threshold')),
    blockingMinority: data.has('blockingMinority') ? data.whole('blockingMinority', 1, mostBlocking) : null,
  };
}

/** Threshold and base must be said; left out, everyone weighs one and there is neither quorum nor other measure. */
export const readMajority = (data: JsonObject): Majority => ({
  threshold: readThreshold(data.value('threshold'), data.at('threshold')),
  base: data.oneOf('base', bases),
  weights: data.oneOf('weights', weighings, 'one-each'),
  also: data.list('also', mostMeasures, readMeasure),
  quorum: data.orNull('quorum', readQuorum),
});

export function readCollege(value: unknown, path: string): College {
  const data = JsonObject.of(value, path, ['id', 'name', 'required', ...majorityKeys], collegeExample);
  return {
    id: data.text('id', 40),
    name: data.text('name', 100),
    required: data.flag('required', true),
    ...readMajority(data),
  };
}
