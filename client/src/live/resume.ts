import type { Notice, WatchAck } from './protocol.js';

/** What the client knows of one topic. Pure: the socket is elsewhere. */
export interface TopicState {
  /** The last place seen; null before the first answer. */
  readonly seq: number | null;
  /** Between asking to watch and the answer, notices wait here: what was missed comes before them. */
  readonly early: readonly Notice[] | null;
}

export interface Step {
  readonly state: TopicState;
  /** To hand to the watchers, in order, none twice. */
  readonly deliver: readonly Notice[];
  /** True: what is shown may be stale, ask for everything again. */
  readonly startOver: boolean;
}

export const unknownTopic: TopicState = { seq: null, early: null };

/** The socket is (again) open and `watch` goes out. */
export const asking = (state: TopicState): TopicState => ({ ...state, early: [] });

/** The server answered `watch`. */
export function acknowledged(state: TopicState, ack: WatchAck): Step {
  const early = state.early ?? [];
  if (!ack.ok) return { state: { seq: state.seq, early: null }, deliver: [], startOver: false };
  if (state.seq === null || ack.missed === null) {
    // What is shown was read before the watch began: one reading more covers the gap and the early notices.
    const seq = Math.max(state.seq ?? 0, ack.seq, ...early.map((notice) => notice.seq));
    return { state: { seq, early: null }, deliver: early.filter(hasView), startOver: true };
  }
  const deliver = inOrder([...ack.missed, ...early], state.seq);
  const seq = Math.max(state.seq, ack.seq, deliver.at(-1)?.seq ?? 0);
  return { state: { seq, early: null }, deliver, startOver: false };
}

/** A notice arrived. */
export function received(state: TopicState, notice: Notice): Step {
  if (state.early) return { state: { ...state, early: [...state.early, notice] }, deliver: [], startOver: false };
  if (state.seq !== null && notice.seq <= state.seq) return { state, deliver: [], startOver: false };
  return { state: { seq: notice.seq, early: null }, deliver: [notice], startOver: false };
}

const hasView = (notice: Notice): boolean => notice.view !== undefined;

function inOrder(notices: readonly Notice[], after: number): Notice[] {
  const bySeq = new Map(notices.filter((notice) => notice.seq > after).map((notice) => [notice.seq, notice]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
