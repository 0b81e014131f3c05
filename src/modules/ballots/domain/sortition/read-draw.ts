import type { DrawPlan, Person, Quota } from './plan.js';
import type { Commitment, Reveal } from './seed.js';

/** A draw as a file holds it; what was announced, where it says so, is compared with what is drawn again. */
export interface DrawFile {
  readonly plan: DrawPlan;
  readonly commitments: readonly Commitment[];
  readonly reveals: readonly Reveal[];
  readonly announced: {
    readonly fingerprint: string | null;
    readonly seed: string | null;
    readonly panel: readonly string[] | null;
  };
}

/** A file that is no draw: where, and what is expected there. */
export class UnreadableDraw extends Error {}

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const fail = (where: string, expected: string): never => {
  throw new UnreadableDraw(`${where}: expected ${expected}`);
};

const dataOf = (value: unknown, where: string, expected: string): Data =>
  isData(value) ? value : fail(where, expected);

const listOf = (value: unknown, where: string, expected: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail(where, expected);

const textOf = (value: unknown, where: string): string =>
  typeof value === 'string' && value !== '' && value.length <= 500
    ? value
    : fail(where, 'a text of 1 to 500 characters');

const wholeOf = (value: unknown, where: string): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : fail(where, 'a whole number');

function quotaOf(category: string, value: string, bounds: unknown): Quota {
  const where = `quotas.${category}.${value}`;
  if (typeof bounds === 'number') return { category, value, least: wholeOf(bounds, where), most: bounds };
  const { least, most } = dataOf(bounds, where, 'a number, or { "least": 2, "most": 4 }');
  return { category, value, least: wholeOf(least, `${where}.least`), most: wholeOf(most, `${where}.most`) };
}

const quotasOf = (value: unknown): readonly Quota[] =>
  Object.entries(dataOf(value, 'quotas', '{ "gender": { "woman": 6, "man": 6 } }')).flatMap(([category, values]) =>
    Object.entries(dataOf(values, `quotas.${category}`, '{ "woman": 6, "man": 6 }')).map(([each, bounds]) =>
      quotaOf(category, each, bounds),
    ),
  );

/** A row of the pool: its `id`, and a column for each category that has quotas; other columns are left out. */
export function personOf(row: unknown, index: number, categories: readonly string[]): Person {
  const where = `pool[${index}]`;
  const data = dataOf(row, where, '{ "id": "P001", "gender": "woman" }');
  const traits = categories.map((category) => {
    const value = Object.hasOwn(data, category) ? data[category] : undefined;
    return [category, textOf(value, `${where}.${category}`)] as const;
  });
  return { id: textOf(data['id'], `${where}.id`), traits: Object.fromEntries(traits) };
}

const optional = (value: unknown, where: string): string | null =>
  value === undefined || value === null ? null : textOf(value, where);

/** Reads the JSON of a draw. Throws `UnreadableDraw`, naming the place; whether the draw is possible is `drawPanel`'s to say. */
export function readDraw(value: unknown): DrawFile {
  const data = dataOf(value, 'the file', '{ "seats", "quotas", "pool", "commitments", "reveals" }');
  const quotas = quotasOf(data['quotas'] ?? {});
  const categories = [...new Set(quotas.map(({ category }) => category))];
  const pool = listOf(data['pool'], 'pool', 'a list of people');
  const entries = (name: string, second: string): readonly (readonly [string, string])[] =>
    listOf(data[name], name, `a list of { "organisation", "${second}" }`).map((each, index) => {
      const where = `${name}[${index}]`;
      const entry = dataOf(each, where, `{ "organisation", "${second}" }`);
      return [textOf(entry['organisation'], `${where}.organisation`), textOf(entry[second], `${where}.${second}`)];
    });
  const panel = data['panel'];
  return {
    plan: {
      seats: wholeOf(data['seats'], 'seats'),
      quotas,
      pool: pool.map((row, index) => personOf(row, index, categories)),
    },
    commitments: entries('commitments', 'sha256').map(([organisation, sha256]) => ({ organisation, sha256 })),
    reveals: entries('reveals', 'secret').map(([organisation, secret]) => ({ organisation, secret })),
    announced: {
      fingerprint: optional(data['fingerprint'], 'fingerprint'),
      seed: optional(data['seed'], 'seed'),
      panel:
        panel === undefined || panel === null ? null : listOf(panel, 'panel', 'a list of ids').map((id) => String(id)),
    },
  };
}
