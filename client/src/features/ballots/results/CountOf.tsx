import { Bars } from './Bars.js';
import { Budget } from './Budget.js';
import { Duels } from './Duels.js';
import { Profiles } from './Profiles.js';
import type { CountRead } from './readCount.js';
import { Rounds } from './Rounds.js';

/** The picture a method is best understood by, with its table. */
export function CountOf({ count }: { readonly count: CountRead }) {
  switch (count.method) {
    case 'majority-judgment':
      return <Profiles count={count} />;
    case 'irv':
    case 'stv-scottish':
    case 'stv-meek':
      return <Rounds count={count} />;
    case 'pairwise':
    case 'schulze':
    case 'schulze-margins':
    case 'ranked-pairs':
      return <Duels count={count} />;
    case 'equal-shares':
    case 'greedy':
      return <Budget count={count} />;
    default:
      return <Bars count={count} />;
  }
}
