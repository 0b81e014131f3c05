import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { mayReadMetrics } from './metrics-access.js';

const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
  headers,
  socket: Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }),
});

it('lets this machine read metrics, and nobody else, when there is no token', () => {
  expect(mayReadMetrics(from('127.0.0.1'), null)).toBe(true);
  expect(mayReadMetrics(from('::ffff:127.0.0.1'), null)).toBe(true);
  expect(mayReadMetrics(from('::1'), null)).toBe(true);
  expect(mayReadMetrics(from('192.0.2.7'), null)).toBe(false);
});

it('does not take a visitor behind a proxy of this machine for this machine', () => {
  expect(mayReadMetrics(from('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }), null)).toBe(false);
  expect(mayReadMetrics(from('127.0.0.1', { forwarded: 'for=192.0.2.7' }), null)).toBe(false);
});

it('asks for the token, wherever one comes from, when there is one', () => {
  const token = 'a-long-enough-token';
  expect(mayReadMetrics(from('192.0.2.7', { authorization: `Bearer ${token}` }), token)).toBe(true);
  expect(mayReadMetrics(from('127.0.0.1'), token)).toBe(false);
  expect(mayReadMetrics(from('127.0.0.1', { authorization: 'Bearer other' }), token)).toBe(false);
});
