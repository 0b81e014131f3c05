/** A refusal as the API gives it: its sentence is in the reader's language. */
export interface RefusalData {
  readonly __typename?: 'Refusal';
  readonly code: string;
  /** `right`, `rule`, `input`, `missing`, `limit` or `conflict`. */
  readonly kind: string;
  /** The rule it enforces ("R3"), where there is one. */
  readonly rule?: string | null;
  readonly message: string;
  /** The field of the input it is about, its path joined by dots; null or absent when it is about no single one. */
  readonly field?: string | null;
}

/** How an act ended: done, refused with a reason, or not sent (no network, or the server failed). */
export type Outcome<T = unknown> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: RefusalData }
  | { readonly kind: 'unsent'; readonly offline: boolean };

/** What is left of a result union when it is no refusal. */
export type Granted<Result> = Exclude<Result, { __typename?: 'Refusal' } | null | undefined>;

/** True for the `Refusal` member of a result union. */
export function isRefusal(value: unknown): value is RefusalData {
  if (typeof value !== 'object' || value === null || !('__typename' in value)) return false;
  const { __typename: type } = value;
  return type === 'Refusal';
}
