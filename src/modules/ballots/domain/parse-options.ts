import { JsonObject, unreadable } from './read-json.js';
import type { ElectionMethod, MethodOptions } from './rule-methods.js';
import type { MethodChoice } from './rule.js';

/** Bounds of what a method may be told. */
const mostSeats = 1_000;
const mostVotes = 10_000;
const mostMoney = Number.MAX_SAFE_INTEGER;
const fewestGrades = 5;
const mostGrades = 7;
const longestGrade = 40;

const seatsOf = (data: JsonObject): { readonly seats: number } => ({ seats: data.whole('seats', 1, mostSeats, 1) });

const wholeOrNull = (data: JsonObject, field: string, most: number): number | null =>
  data.has(field) ? data.whole(field, 1, most) : null;

function gradesOf(data: JsonObject): readonly string[] {
  const labels = data.list('grades', mostGrades, (label, path) => {
    if (typeof label !== 'string' || label.trim() === '' || label.length > longestGrade)
      throw unreadable(path, `"…" (1…${longestGrade})`);
    return label.trim();
  });
  if (labels.length < fewestGrades || new Set(labels).size < labels.length)
    throw unreadable(data.at('grades'), `["a", "b", "c", "d", "e"] (${fewestGrades}…${mostGrades}, a ≠ b)`);
  return labels;
}

function allottedOf(data: JsonObject): MethodOptions['allotted'] {
  const votes = data.whole('votes', 1, mostVotes);
  const perBlock = data.whole('perBlock', 1, votes);
  const exactly = data.flag('exactly', false);
  if (exactly && votes % perBlock !== 0) throw unreadable(data.at('perBlock'), `${votes} = perBlock × n`);
  return { ...seatsOf(data), votes, perBlock, exactly };
}

/** Reads the options of a method; seats left out are one, other limits none. */
export function readOptions(method: ElectionMethod, value: unknown): MethodChoice {
  const told = (...keys: readonly string[]): JsonObject =>
    JsonObject.of(value ?? {}, 'options', keys, `{ ${keys.map((key) => `"${key}": …`).join(', ')} }`);
  const sought = (...keys: readonly string[]): JsonObject => told('seats', ...keys);
  switch (method) {
    case 'plurality':
      return { method, options: seatsOf(sought()) };
    case 'approval': {
      const data = sought('most');
      return { method, options: { ...seatsOf(data), most: wholeOrNull(data, 'most', mostVotes) } };
    }
    case 'score': {
      const data = sought('highest');
      return { method, options: { ...seatsOf(data), highest: data.whole('highest', 1, mostVotes) } };
    }
    case 'cumulative': {
      const data = sought('total', 'most');
      const total = data.whole('total', 1, mostVotes);
      return { method, options: { ...seatsOf(data), total, most: wholeOrNull(data, 'most', total) } };
    }
    case 'allotted':
      return { method, options: allottedOf(sought('votes', 'perBlock', 'exactly')) };
    case 'majority-judgment': {
      const data = sought('grades', 'missing');
      const missing = data.oneOf('missing', ['worst', 'reject'], 'worst');
      return { method, options: { ...seatsOf(data), grades: gradesOf(data), missing } };
    }
    case 'quadratic': {
      const data = sought('credits');
      return { method, options: { ...seatsOf(data), credits: data.whole('credits', 1, mostVotes) } };
    }
    case 'equal-shares': {
      const data = told('budget', 'increment');
      const budget = data.whole('budget', 1, mostMoney);
      return { method, options: { budget, increment: wholeOrNull(data, 'increment', mostMoney) } };
    }
    case 'greedy':
      return { method, options: { budget: told('budget').whole('budget', 1, mostMoney) } };
    default: {
      const data = sought('equals');
      return { method, options: { ...seatsOf(data), equals: data.flag('equals', true) } };
    }
  }
}
