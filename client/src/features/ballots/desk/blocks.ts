import type { Submitted } from './useSubmitted.js';

/** Proposals of the same groups: what a plenary votes as one block. */
export interface Block {
  /** The groups' names; "" when nobody's. */
  readonly name: string;
  readonly proposals: readonly Submitted[];
}

/** By block, blocks by name and those of no group last; within a block the order given. */
export function blocksOf(proposals: readonly Submitted[]): readonly Block[] {
  const blocks = new Map<string, Submitted[]>();
  for (const proposal of proposals) {
    const name = proposal.groups
      .map((group) => group.name)
      .sort((a, b) => a.localeCompare(b))
      .join(', ');
    blocks.set(name, [...(blocks.get(name) ?? []), proposal]);
  }
  return [...blocks]
    .map(([name, each]) => ({ name, proposals: each }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name));
}
