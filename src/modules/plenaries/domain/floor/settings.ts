import { plainFloor, type FloorRule } from './order.js';

/** What the chair chooses for a plenary, or for one of its items. */
export interface FloorSettings extends FloorRule {
  /** What a speech may last; null: no limit. */
  readonly speechSeconds: number | null;
}

export const plainSettings: FloorSettings = { ...plainFloor, speechSeconds: null };

/** What the API takes, in whole numbers. */
export const settingsBounds = {
  safePositions: { least: 0, most: 10 },
  questionsInARow: { least: 1, most: 10 },
  speechSeconds: { least: 10, most: 3600 },
} as const;
