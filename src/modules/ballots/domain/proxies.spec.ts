import { describe, expect, it } from 'vitest';
import {
  isSuspended,
  mayAcceptProxy,
  mayGiveProxy,
  mayRevokeProxy,
  mayVoteFor,
  type Proxy,
  type ProxyScene,
} from './proxies.js';
import { simpleMajority } from './rule-templates.js';

const rule = { ...simpleMajority, proxies: { perHolder: 1 } };
const scene: ProxyScene = {
  ballot: { state: 'open', rule },
  proxies: [],
  roll: new Set(['ana', 'ben', 'cleo', 'dan']),
  signed: new Set(),
  present: new Set(),
};
const proxy = (principalId: string, holderId: string, state: Proxy['state'] = 'accepted'): Proxy => ({
  principalId,
  holderId,
  state,
});
const answer = (decision: ReturnType<typeof mayGiveProxy>): string =>
  decision.allowed ? 'allowed' : decision.refusal.code;
const giving = (changes: Partial<ProxyScene>, from = 'ana', to = 'ben') =>
  answer(mayGiveProxy({ ...scene, ...changes }, from, to));

describe('giving a proxy', () => {
  it('is for people of the roll, to somebody else, where the rule allows and the ballot is not over', () => {
    expect(giving({})).toBe('allowed');
    expect(giving({ ballot: { state: 'draft', rule } })).toBe('allowed');
    expect(giving({}, 'ana', 'ana')).toBe('ProxyToOneself');
    expect(giving({}, 'ana', 'eve')).toBe('NotOnRoll');
    expect(giving({}, 'eve', 'ana')).toBe('NotOnRoll');
    expect(giving({ ballot: { state: 'open', rule: simpleMajority } })).toBe('ProxiesNotAllowed');
    expect(giving({ ballot: { state: 'closed', rule } })).toBe('ProxyTooLate');
  });

  it('is refused after having voted, twice, beyond the cap and along a chain', () => {
    expect(giving({ signed: new Set(['ana']) })).toBe('ProxyVoted');
    expect(giving({ proxies: [proxy('ana', 'cleo', 'given')] })).toBe('ProxyAlreadyGiven');
    expect(giving({ proxies: [proxy('ana', 'cleo', 'revoked')] })).toBe('allowed');
    expect(giving({ proxies: [proxy('cleo', 'ben')] })).toBe('ProxiesFull');
    expect(giving({ proxies: [proxy('ben', 'cleo', 'given')] })).toBe('ProxyChain');
    expect(giving({ proxies: [proxy('cleo', 'ana', 'given')] })).toBe('ProxyChain');
  });
});

describe('a proxy given', () => {
  const given = proxy('ana', 'ben', 'given');
  const held: ProxyScene = { ...scene, proxies: [given] };

  it('is accepted by its holder, once, within the cap', () => {
    const accepting = (changes: Partial<ProxyScene> = {}, which = given, by = 'ben') =>
      answer(mayAcceptProxy({ ...held, ...changes }, which, by));
    expect(accepting()).toBe('allowed');
    expect(accepting({}, given, 'cleo')).toBe('ProxyNotAddressed');
    expect(accepting({}, proxy('ana', 'ben'))).toBe('ProxyGone');
    expect(accepting({ signed: new Set(['ana']) })).toBe('ProxyVoted');
    expect(accepting({ proxies: [given, proxy('cleo', 'ben')] })).toBe('ProxiesFull');
    expect(accepting({ proxies: [given, proxy('ben', 'cleo')] })).toBe('ProxyChain');
    expect(accepting({ ballot: { state: 'closed', rule } })).toBe('ProxyTooLate');
  });

  it('is taken back by either side until it has been voted', () => {
    const revoking = (by: string, changes: Partial<ProxyScene> = {}, which = given) =>
      answer(mayRevokeProxy({ ...held, ...changes }, which, by));
    expect([revoking('ana'), revoking('ben'), revoking('cleo')]).toEqual(['allowed', 'allowed', 'ProxyNotAddressed']);
    expect(revoking('ana', { signed: new Set(['ana']) })).toBe('ProxyVoted');
    expect(revoking('ana', {}, proxy('ana', 'ben', 'declined'))).toBe('ProxyGone');
    expect(revoking('ana', { ballot: { state: 'proclaimed', rule } })).toBe('ProxyTooLate');
  });

  it('is voted by its holder unless its principal is in the hall, or has voted', () => {
    const accepted = { ...scene, proxies: [proxy('ana', 'ben'), proxy('cleo', 'dan', 'given')] };
    expect([mayVoteFor(accepted, 'ben'), mayVoteFor(accepted, 'dan')]).toEqual([['ana'], []]);
    const arrived = { ...accepted, present: new Set(['ana']) };
    expect(isSuspended(arrived, proxy('ana', 'ben'))).toBe(true);
    expect(mayVoteFor(arrived, 'ben')).toEqual([]);
    expect(mayVoteFor({ ...accepted, signed: new Set(['ana']) }, 'ben')).toEqual([]);
  });
});
