import type { ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { Badge } from '../../ui/Badge.js';
import styles from './Floor.module.css';
import type { RoomRequest, RoomView } from './useRoom.js';

interface QueueProps {
  readonly view: RoomView;
  /** How many to show; the others are counted. */
  readonly most?: number;
  readonly renderActions?: (request: RoomRequest) => ReactNode;
}

/** Who waits, in the order they will be called, each with what they will say and why they stand there. */
export function Queue({ view, most = 50, renderActions }: QueueProps) {
  const text = useText('floor');
  const shown = view.queue.slice(0, most);
  if (shown.length === 0) return <p className={styles.soft}>{text.queueEmpty}</p>;
  const hidden = view.queueLength - shown.length;
  return (
    <>
      <ol className={styles.queue}>
        {shown.map((request) => (
          <li key={request.id}>
            <div className={styles.line}>
              <span className={styles.name}>{request.name}</span>
              {request.kind === 'contribution' ? null : <Badge>{text.kinds[request.kind]}</Badge>}
              {renderActions?.(request)}
            </div>
            <p className={styles.soft}>
              <Why request={request} />
            </p>
          </li>
        ))}
      </ol>
      {hidden > 0 ? <p className={styles.soft}>{text.more(hidden)}</p> : null}
    </>
  );
}

function Why({ request: { reason, inTurn, seconds } }: { readonly request: RoomRequest }) {
  const text = useText('floor');
  const why =
    reason.kind === 'speeches'
      ? text.speeches(reason.speeches)
      : reason.kind === 'seconds'
        ? null
        : text.reasons[reason.kind];
  const heard = seconds === 0 ? text.notHeard : text.heard(seconds);
  return [why, inTurn ? text.inTurn : null, heard].filter((part) => part !== null).join(' · ');
}

/** The order in force, in plain words. */
export function OrderWords({ view: { floor } }: { readonly view: RoomView }) {
  const text = useText('floor');
  const parts = [
    text.orderNow(text.policies[floor.policy] ?? ''),
    floor.alternateSides ? text.orderSides : null,
    floor.safePositions > 0 ? text.orderSafe(floor.safePositions) : null,
    floor.speechSeconds === null ? null : text.orderLimit(floor.speechSeconds),
    floor.ofItem ? text.ofItem : null,
  ];
  return <p className={styles.soft}>{parts.filter((part) => part !== null).join(' ')}</p>;
}
