/** What a measure costs, in whole euros; null where nobody said. */
export interface Cost {
  readonly once: number | null;
  readonly yearly: number | null;
}

export interface CostTotal {
  readonly once: number;
  readonly yearly: number;
  /** Measures whose cost nobody said: a total without them is only what is known. */
  readonly unknown: number;
}

export const isCosted = ({ once, yearly }: Cost): boolean => once !== null || yearly !== null;

/** What is known of many, and of how many nothing is. What is paid once and what is paid each year are never added up. */
export const totalOf = (costs: readonly Cost[]): CostTotal =>
  costs.reduce<CostTotal>(
    (total, cost) => ({
      once: total.once + (cost.once ?? 0),
      yearly: total.yearly + (cost.yearly ?? 0),
      unknown: total.unknown + (isCosted(cost) ? 0 : 1),
    }),
    { once: 0, yearly: 0, unknown: 0 },
  );
