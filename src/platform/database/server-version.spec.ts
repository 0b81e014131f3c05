import { expect, it } from 'vitest';
import { refuseOlderThanNeeded, ServerVersionError } from './server-version.js';

it('takes PostgreSQL 15 and later', () => {
  expect(() => refuseOlderThanNeeded(150_000)).not.toThrow();
  expect(() => refuseOlderThanNeeded(180_004)).not.toThrow();
});

it('refuses PostgreSQL 14, by name', () => {
  expect(() => refuseOlderThanNeeded(140_019)).toThrow(ServerVersionError);
  expect(() => refuseOlderThanNeeded(140_019)).toThrow('PostgreSQL 14');
});
