import { type Amendment, type BaseText, amend, apply } from './amendment.js';
import { type TextConflict, merge } from './merge-texts.js';

/** The text an amendment makes, for others to amend: known by what makes it. Throws `Refused` as `apply` does. */
export const amendedText = (base: BaseText, amendment: Amendment): BaseText => ({
  hash: JSON.stringify([base.hash, amendment.operations]),
  document: apply(base, amendment),
});

export interface TakenIn {
  /** Of the base: without operations when nothing is left to change. */
  readonly amendment: Amendment;
  /** Where those taken in cannot all be followed. */
  readonly conflicts: readonly TextConflict[];
}

/** The one amendment that does what an amendment does, then what these do to its text. Throws `Refused` as `apply` does. */
export function takeIn(base: BaseText, amendment: Amendment, others: readonly Amendment[]): TakenIn {
  const { document, conflicts } = merge(amendedText(base, amendment), others);
  return { amendment: amend(base, document), conflicts };
}
