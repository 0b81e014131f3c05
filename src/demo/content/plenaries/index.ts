import type { PlenaryContent } from '../types.js';
import { firstPlenaries } from './first.js';
import { lastPlenaries } from './last.js';

export { attendance } from './attendance.js';

export const plenaries: readonly PlenaryContent[] = [...firstPlenaries, ...lastPlenaries];
