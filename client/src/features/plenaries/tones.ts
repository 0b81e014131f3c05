import type { Tone } from '../../ui/Badge.js';

const tones: Readonly<Record<string, Tone>> = {
  announced: 'info',
  open: 'accent',
  suspended: 'warning',
  live: 'accent',
  done: 'success',
  carried: 'warning',
  accepted: 'success',
  rejected: 'danger',
};

export const toneOf = (state: string): Tone => tones[state] ?? 'neutral';
