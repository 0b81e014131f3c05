import { useLive, useLiveQuery } from '../../../live/useLive.js';
import { useMe } from '../../../session/session.js';
import { BallotBoothDocument } from './booth.generated.js';

/** The reader's side of a ballot; asked again when somebody hands them a vote, or answers theirs. */
export function useBooth(id: string) {
  const me = useMe();
  const reading = useLiveQuery(BallotBoothDocument, { id });
  const ballot = reading.data?.ballot;
  const handed = ballot?.allowsProxies === true || (ballot?.viewerProxies.length ?? 0) > 0;
  useLive(me && handed ? `inbox:${me.id}` : null, reading.refresh, reading.refresh);
  return reading;
}
