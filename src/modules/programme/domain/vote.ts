/** How a measure was adopted: where, and by how many. Kept with the measure, for a decision never changes. */
export interface MeasureVote {
  /** Number of the plenary. */
  readonly plenary: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}
