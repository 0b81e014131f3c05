import type { Id } from '../../../kernel/ids.js';

export const groupParts = ['stay', 'go', 'both'] as const;

/** What a member chooses while their group splits. */
export type GroupPart = (typeof groupParts)[number];

/** Days a split stays open: time enough for who was away, not for ever. */
export const splitDays = { least: 1, most: 60 } as const;

/** A group of one person is none. */
export const fewestWhoGo = 2;

export interface SplitSides {
  /** Of the members now, whoever chose "go" or "both". */
  readonly going: readonly Id[];
  /** Whoever chose "stay" or "both", or has not chosen. */
  readonly staying: readonly Id[];
  readonly everybodyChose: boolean;
}

/** Who would be where: nobody is moved without having chosen it, and a choice counts while its author is a member. */
export function splitSides(memberIds: readonly Id[], choices: ReadonlyMap<Id, GroupPart>): SplitSides {
  return {
    going: memberIds.filter((id) => choices.has(id) && choices.get(id) !== 'stay'),
    staying: memberIds.filter((id) => choices.get(id) !== 'go'),
    everybodyChose: memberIds.every((id) => choices.has(id)),
  };
}
