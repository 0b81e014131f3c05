import type { GroupContent } from '../types.js';
import { crossCuttingGroups } from './cross-cutting.js';
import { livingGroups } from './living.js';
import { peopleGroups } from './people-groups.js';

export const groups: readonly GroupContent[] = [...livingGroups, ...peopleGroups, ...crossCuttingGroups];
