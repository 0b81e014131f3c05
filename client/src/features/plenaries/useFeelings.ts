import { useCallback, useEffect, useRef, useState } from 'react';
import type { FeelingsView } from '../../../../src/modules/plenaries/domain/feelings.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { PlenaryFeelingsDocument, type PlenaryFeelingsQuery } from './floor.generated.js';

export interface HallFeelings {
  readonly view: FeelingsView;
  readonly own: PlenaryFeelingsQuery['plenaryFeelings'];
  readonly refresh: () => void;
}

const isView = (value: unknown): value is FeelingsView =>
  typeof value === 'object' && value !== null && 'hands' in value && 'reactions' in value;

/** What the hall feels, live: counts come with the notices. */
export function useFeelings(plenaryId: string): HallFeelings | null {
  const { data, refresh } = useLiveQuery(PlenaryFeelingsDocument, { id: plenaryId });
  const [pushed, setPushed] = useState<FeelingsView | null>(null);
  const hear = useCallback(
    (notice: { readonly view?: unknown }) => {
      if (isView(notice.view)) setPushed(notice.view);
      else refresh();
    },
    [refresh],
  );
  useLive(`feelings:${plenaryId}`, hear, refresh);
  const own = data?.plenaryFeelings;
  const view = pushed ?? (isView(own?.view) ? own.view : null);
  // Another poll, or none: what the reader said of the one before is past.
  const question = pushed?.mood?.question ?? '';
  const last = useRef(question);
  useEffect(() => {
    if (last.current !== question) refresh();
    last.current = question;
  }, [question, refresh]);
  return view && own ? { view, own, refresh } : null;
}
