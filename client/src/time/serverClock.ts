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

let told = Number.NEGATIVE_INFINITY;

/**
 * Learns from an instant the server just sent (ISO): it is in the past by the time it took to come, so the largest offset
 * is the truest. Screens that show the same clock hear the same instants.
 */
export function learnInstant(iso: string, receivedAt: number): void {
  const offset = Date.parse(iso) - receivedAt;
  if (offset > told) told = offset;
}

/**
 * Now, by the server's clock: by what it sent live, else by the header of its answers, where an offset under two seconds is
 * noise and is left out.
 */
export function serverNow(): Date {
  const rough = Math.abs(best.milliseconds) > 2000 ? best.milliseconds : 0;
  return new Date(Date.now() + (Number.isFinite(told) ? told : rough));
}

/** The server's now, renewed every so many milliseconds. */
export function useServerNow(every: number): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
