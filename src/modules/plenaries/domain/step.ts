import type { Refusal } from '../../../kernel/refusal.js';

/** What a command makes of a guided procedure: its next state and what happened, or why it is refused. */
export type Step<State, Happened> =
  | { readonly done: true; readonly state: State; readonly happened: readonly Happened[] }
  | { readonly done: false; readonly refusal: Refusal };

export const stepped = <State, Happened>(state: State, ...happened: readonly Happened[]): Step<State, Happened> => ({
  done: true,
  state,
  happened,
});

export const refused = (refusal: Refusal): { readonly done: false; readonly refusal: Refusal } => ({
  done: false,
  refusal,
});

/** Characters a reason may have. */
export const reasonLimit = 2000;

/** Words somebody must give: not blank, within `reasonLimit`. */
export const isReason = (text: string): boolean => text.trim() !== '' && text.length <= reasonLimit;
