import { every, when, type Decision } from '../../../kernel/decision.js';
import { plenaryNotOpen, plenaryOver, plenaryStateWrong } from './plenary.refusals.js';

export const plenaryStates = ['announced', 'open', 'suspended', 'closed', 'minuted'] as const;
export type PlenaryState = (typeof plenaryStates)[number];

export const itemTypes = [
  'welcome',
  'testimony',
  'progress',
  'report-back',
  'debate',
  'amendment',
  'decision',
  'workshop',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** `fallen`: all it was to vote has been settled by another vote. */
export type ItemState = 'pending' | 'live' | 'done' | 'carried' | 'fallen';

/** Over, one way or another. */
export const isEnded = (state: ItemState): boolean => state === 'done' || state === 'carried' || state === 'fallen';

export type PlenaryMove = 'open' | 'suspend' | 'resume' | 'close';

const moves: Readonly<Record<PlenaryMove, { readonly from: readonly PlenaryState[]; readonly to: PlenaryState }>> = {
  open: { from: ['announced'], to: 'open' },
  suspend: { from: ['open'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'open' },
  close: { from: ['open', 'suspended'], to: 'closed' },
};

export const stateAfter = (move: PlenaryMove): PlenaryState => moves[move].to;

/** announced → open ⇄ suspended → closed (→ minuted, when its minutes are published). */
export const mayMove = (state: PlenaryState, move: PlenaryMove): Decision =>
  when(moves[move].from.includes(state), plenaryStateWrong());

export const isOver = (state: PlenaryState): boolean => state === 'closed' || state === 'minuted';

/** What is prepared: words, date, agenda, ballots. */
export const mayBePrepared = (state: PlenaryState): Decision => when(!isOver(state), plenaryOver());

/** What happens in the hall: items, speeches, votes. */
export const mayProceed = (state: PlenaryState): Decision =>
  every(
    () => mayBePrepared(state),
    () => when(state === 'open', plenaryNotOpen()),
  );

/** The ids in their new order once one has moved to a position counted from 1; out of range is the nearest end. */
export function moved<T>(ids: readonly T[], id: T, position: number): readonly T[] {
  const others = ids.filter((each) => each !== id);
  const at = Math.min(Math.max(position, 1), others.length + 1) - 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
