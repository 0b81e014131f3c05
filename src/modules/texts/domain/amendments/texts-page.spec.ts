import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeMarkdown, rebaseMarkdown } from './merge-markdown.js';

const page = readFileSync(new URL('../../../../../docs/texts.md', import.meta.url), 'utf8');

interface Example {
  readonly title: string;
  /** Its texts, by what they are. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** What the page shows under each numbered title. */
const examples = page
  .split(/^### /m)
  .slice(1)
  .map((section): Example => {
    const texts = new Map<string, readonly string[]>();
    for (const [, name = '', text = ''] of section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)) {
      texts.set(name, [...(texts.get(name) ?? []), text]);
    }
    return { title: section.split('\n')[0] ?? '', texts };
  });

/** The pairs and the conflicts, as the page writes them. */
function told({ pairs, conflicts }: Pick<ReturnType<typeof mergeMarkdown>, 'pairs' | 'conflicts'>): string {
  return [
    ...pairs.map(({ a, b, relation }) => `${a + 1} and ${b + 1}: ${relation}`),
    ...conflicts.map(
      ({ clause, words, by }) => `conflict of ${by.map((at) => at + 1).join(' and ')} in “${clause}”: ${words}`,
    ),
    '',
  ].join('\n');
}

describe('docs/texts.md', () => {
  it('has twenty examples', () => {
    expect(examples.map(({ title }) => Number.parseInt(title, 10))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });

  it.each(examples)('shows what comes out: $title', ({ texts }) => {
    const [base = ''] = texts.get('base') ?? [];
    const amended = texts.get('amended') ?? [];
    const [rebased] = texts.get('rebased') ?? [];
    if (rebased === undefined) {
      const merge = mergeMarkdown(base, amended);
      expect([merge.merged, told(merge)]).toEqual([texts.get('merged')?.[0], texts.get('result')?.[0]]);
    } else {
      const [fresh = ''] = texts.get('new') ?? [];
      expect(rebaseMarkdown(base, fresh, amended[0] ?? '')).toEqual({ rebased, conflicts: [] });
    }
  });
});
