import { useEffect, useState } from 'react';

/** How far the server's clock is ahead of this device's, in milliseconds, and how sure that is. */
interface Offset {
  readonly milliseconds: number;
  readonly roundTrip: number;
}

/**
 * Reads the offset from one answer. The `date` header counts whole seconds: half a second is added, and the moment is
 * taken half-way through the round trip. null when the header is no date.
 */
export function offsetOf(dateHeader: string | null, sentAt: number, receivedAt: number): Offset | null {
  const server = Date.parse(dateHeader ?? '');
  if (Number.isNaN(server)) return null;
  return { milliseconds: server + 500 - (sentAt + receivedAt) / 2, roundTrip: receivedAt - sentAt };
}

let best: Offset = { milliseconds: 0, roundTrip: Number.POSITIVE_INFINITY };

/** Learns from an answer of the server: the quickest one counts. */
export function learnOffset(dateHeader: string | null, sentAt: number, receivedAt: number): void {
  const offset = offsetOf(dateHeader, sentAt, receivedAt);
  if (offset && offset.roundTrip < best.roundTrip) best = offset;
}

/** Now, by the server's clock. An offset under two seconds is noise of the header, and is left out. */
export const serverNow = (): Date =>
  new Date(Date.now() + (Math.abs(best.milliseconds) > 2000 ? best.milliseconds : 0));

/** The server's now, renewed every so many milliseconds. */
export function useServerNow(every: number): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
