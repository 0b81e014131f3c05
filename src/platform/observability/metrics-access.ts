import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && (address === '::1' || /^(::ffff:)?127\./.test(address));

/** With a token: whoever says it. Without: this machine alone, and not through a proxy that runs on it. */
export function mayReadMetrics(request: Pick<FastifyRequest, 'headers' | 'socket'>, token: string | null): boolean {
  const { authorization, forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  if (token !== null) {
    return authorization !== undefined && timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
  }
  return forwarded === undefined && forwardedFor === undefined && isLoopback(request.socket.remoteAddress ?? '');
}
