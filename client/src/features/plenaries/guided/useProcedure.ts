import { useCallback, useEffect, useRef, useState } from 'react';
import type { GuidedView } from '../../../../../src/modules/plenaries/domain/guided-view.js';
import { newId } from '../../../graphql/newId.js';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useLive, useLiveQuery } from '../../../live/useLive.js';
import {
  GuidedProcedureDocument,
  GuideProcedureDocument,
  TakePartInProcedureDocument,
  type GuidedWholeFragment,
} from '../guided.generated.js';

export type Command = Readonly<Record<string, unknown>> & { readonly do: string };

export interface Procedure {
  readonly view: GuidedView;
  /** What is the reader's own: rights, supports, pseudonym. */
  readonly own: GuidedWholeFragment;
  readonly nameOf: (id: string) => string;
  /** A step of the chair. */
  readonly guide: (command: Command) => Promise<Outcome>;
  /** What the reader says. */
  readonly take: (command: Command) => Promise<Outcome>;
}

export type Held<Kind extends GuidedView['held']['kind']> = Extract<GuidedView['held'], { readonly kind: Kind }>;

const isView = (value: unknown): value is GuidedView =>
  typeof value === 'object' && value !== null && 'held' in value && 'names' in value;

/** What of the view may change the reader's own side. */
function turnOf({ open, live, held }: GuidedView): string {
  const turn = [open, live, held.stage];
  if (held.kind !== 'nomination') return turn.join('|');
  return [...turn, held.state, held.tellers.length, held.checks.verified, held.checks.refused].join('|');
}

/**
 * A procedure, live: what everybody sees comes with the notices, the reader's own side is asked again when it turned.
 * null: not read yet; undefined: there is none.
 */
export function useProcedure(id: string): Procedure | null | undefined {
  const reading = useLiveQuery(GuidedProcedureDocument, { id });
  const { refresh } = reading;
  const [pushed, setPushed] = useState<GuidedView | null>(null);
  const own = reading.data?.guidedProcedure;
  const asked = isView(own?.view) ? own.view : null;
  const view = pushed && asked ? (pushed.version >= asked.version ? pushed : asked) : asked;
  const turn = view ? turnOf(view) : '';
  const lastTurn = useRef('');
  useEffect(() => {
    if (lastTurn.current !== '' && turn !== lastTurn.current) refresh();
    lastTurn.current = turn;
  }, [turn, refresh]);
  const hear = useCallback(
    (notice: { readonly view?: unknown }) => {
      if (isView(notice.view)) setPushed(notice.view);
      else refresh();
    },
    [refresh],
  );
  useLive(`procedure:${id}`, hear, refresh);
  const [guideOnce] = useRefusable(GuideProcedureDocument, (data) => data.guideProcedure, { retry: true });
  const [takeOnce] = useRefusable(TakePartInProcedureDocument, (data) => data.takePartInProcedure, { retry: true });
  const then = async (act: Promise<Outcome>): Promise<Outcome> => {
    const ended = await act;
    refresh();
    return ended;
  };
  if (own === null) return undefined;
  if (!own || !view) return null;
  return {
    view,
    own,
    nameOf: (person) => view.names[person] ?? '',
    guide: (command) => then(guideOnce({ id, commandId: newId(), command })),
    take: (command) => then(takeOnce({ id, commandId: newId(), command })),
  };
}
