export type AttendanceTrend = 'rising' | 'steady' | 'falling';

/**
 * How attendance moves: the mean of the last three sessions beside that of the three before. Less than a fifth, or less
 * than one person, is no movement. null while there is nothing to compare.
 */
export function attendanceTrend(recent: number | null, previous: number | null): AttendanceTrend | null {
  if (recent === null || previous === null) return null;
  const change = recent - previous;
  if (Math.abs(change) < 1 || Math.abs(change) < previous / 5) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}
