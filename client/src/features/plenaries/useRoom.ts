import { useCallback, useEffect, useRef, useState } from 'react';
import type { RoomView } from '../../../../src/modules/plenaries/domain/room.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { learnInstant } from '../../time/serverClock.js';
import { PlenaryRoomDocument, type PlenaryRoomQuery } from './plenaries.generated.js';

export type { RoomBallot, RoomItem, RoomRequest, RoomView } from '../../../../src/modules/plenaries/domain/room.js';

export type OwnSide = NonNullable<PlenaryRoomQuery['plenaryRoom']>;

export interface Room {
  readonly view: RoomView;
  /** What is the reader's own: position, rights, whether they voted. */
  readonly own: OwnSide;
  readonly refresh: () => void;
}

const isRoomView = (value: unknown): value is RoomView =>
  typeof value === 'object' && value !== null && 'agenda' in value && 'serverTime' in value;

/** What of the view may change the reader's own side: not each vote, but item, ballot, speaker, queue. */
const turnOf = ({ state, itemId, ballot, speaker, queue, queueLength }: RoomView): string =>
  [state, itemId, ballot?.id, ballot?.state, speaker?.id, queueLength, ...queue.map(({ id }) => id)].join('|');

/**
 * The room, live. The public view comes with the notices, computed once for everybody; the reader's own side is asked
 * again only when the room turned.
 */
export function useRoom(plenaryId: string | null): Room | null {
  const reading = useLiveQuery(PlenaryRoomDocument, { id: plenaryId ?? '' });
  const { refresh } = reading;
  const [pushed, setPushed] = useState<RoomView | null>(null);
  const own = reading.data?.plenaryRoom ?? null;
  const asked = isRoomView(own?.view) ? own.view : null;
  const view = newer(pushed, asked);
  const turn = view ? turnOf(view) : '';
  const lastTurn = useRef('');
  useEffect(() => {
    if (turn === '' || turn === lastTurn.current) return;
    if (lastTurn.current !== '') refresh();
    lastTurn.current = turn;
  }, [turn, refresh]);
  const hear = useCallback(
    (notice: { readonly view?: unknown }) => {
      if (!isRoomView(notice.view)) return refresh();
      learnInstant(notice.view.serverTime, Date.now());
      setPushed(notice.view);
    },
    [refresh],
  );
  useLive(plenaryId === null ? null : `plenary:${plenaryId}`, hear, refresh);
  return view && own ? { view, own, refresh } : null;
}

/** The later of two views, by the server's clock. */
const newer = (a: RoomView | null, b: RoomView | null): RoomView | null =>
  a && b ? (a.serverTime >= b.serverTime ? a : b) : (a ?? b);
