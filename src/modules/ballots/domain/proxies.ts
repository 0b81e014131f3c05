import { allowed, denied, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { notOnRoll } from './casting.refusals.js';
import {
  proxiesFull,
  proxiesNotAllowed,
  proxyAlreadyGiven,
  proxyChain,
  proxyGone,
  proxyNotAddressed,
  proxyToOneself,
  proxyTooLate,
  proxyVoted,
} from './proxy.refusals.js';
import type { BallotState } from './ballot-state.js';
import type { DecisionRule } from './rule.js';

/** `given`: waits for its holder's word; `accepted`: they vote for the principal; both may be revoked. */
export type ProxyState = 'given' | 'accepted' | 'declined' | 'revoked';

/** Somebody's vote handed to somebody else, for one ballot. */
export interface Proxy {
  readonly principalId: Id;
  readonly holderId: Id;
  readonly state: ProxyState;
}

/** The proxies of a ballot and what bears on them, as they are now. */
export interface ProxyScene {
  readonly ballot: { readonly state: BallotState; readonly rule: DecisionRule };
  readonly proxies: readonly Proxy[];
  /** People who may vote; before the opening, whoever will be able to. */
  readonly roll: ReadonlySet<Id>;
  /** People whose own line of the roll is signed, by themselves or through their holder. */
  readonly signed: ReadonlySet<Id>;
  /** People checked in: whoever is in the hall votes for themselves. */
  readonly present: ReadonlySet<Id>;
}

const stands = ({ state }: Proxy): boolean => state === 'given' || state === 'accepted';
const isOver = ({ ballot }: ProxyScene): boolean => ballot.state === 'closed' || ballot.state === 'proclaimed';

/** The proxies of a holder that count against the cap: those accepted. */
export const heldBy = ({ proxies }: ProxyScene, holderId: Id): readonly Proxy[] =>
  proxies.filter((proxy) => proxy.holderId === holderId && proxy.state === 'accepted');

/** Whoever gives a proxy holds none, and whoever holds one has given none: it is never passed on. */
function chains({ proxies }: ProxyScene, principalId: Id, holderId: Id): boolean {
  return proxies.some((proxy) => stands(proxy) && (proxy.holderId === principalId || proxy.principalId === holderId));
}

/** Whether there is still room: under the rule, on the roll, not too late. */
function room(scene: ProxyScene, holderId: Id): Decision {
  const { rule } = scene.ballot;
  if (rule.proxies === null) return denied(proxiesNotAllowed());
  if (isOver(scene)) return denied(proxyTooLate());
  if (!scene.roll.has(holderId)) return denied(notOnRoll());
  const most = rule.proxies.perHolder;
  return heldBy(scene, holderId).length >= most ? denied(proxiesFull({ most })) : allowed;
}

/** Whether somebody may hand their vote to somebody else. */
export function mayGiveProxy(scene: ProxyScene, principalId: Id, holderId: Id): Decision {
  if (!scene.roll.has(principalId)) return denied(notOnRoll());
  const space = room(scene, holderId);
  if (!space.allowed) return space;
  if (principalId === holderId) return denied(proxyToOneself());
  if (scene.signed.has(principalId)) return denied(proxyVoted());
  if (scene.proxies.some((proxy) => proxy.principalId === principalId && stands(proxy)))
    return denied(proxyAlreadyGiven());
  return chains(scene, principalId, holderId) ? denied(proxyChain()) : allowed;
}

/** Whether a holder may accept a proxy given to them: the cap, and what has happened since it was given. */
export function mayAcceptProxy(scene: ProxyScene, { principalId, holderId, state }: Proxy, by: Id): Decision {
  if (by !== holderId) return denied(proxyNotAddressed());
  if (state !== 'given') return denied(proxyGone());
  const space = room(scene, holderId);
  if (!space.allowed) return space;
  if (scene.signed.has(principalId)) return denied(proxyVoted());
  const others = { ...scene, proxies: scene.proxies.filter((proxy) => proxy.principalId !== principalId) };
  return chains(others, principalId, holderId) ? denied(proxyChain()) : allowed;
}

/** Whether the principal may take a proxy back, or the holder give it up: until it has been voted. */
export function mayRevokeProxy(scene: ProxyScene, proxy: Proxy, by: Id): Decision {
  if (by !== proxy.principalId && by !== proxy.holderId) return denied(proxyNotAddressed());
  if (!stands(proxy)) return denied(proxyGone());
  if (isOver(scene)) return denied(proxyTooLate());
  return scene.signed.has(proxy.principalId) ? denied(proxyVoted()) : allowed;
}

/** Accepted, and its principal is checked in: they vote for themselves as long as they are there. */
export const isSuspended = ({ present }: ProxyScene, { principalId, state }: Proxy): boolean =>
  state === 'accepted' && present.has(principalId);

/** The people whose votes somebody may cast now, beside their own: accepted, not suspended, not voted yet. */
export const mayVoteFor = (scene: ProxyScene, holderId: Id): readonly Id[] =>
  heldBy(scene, holderId)
    .filter((proxy) => !isSuspended(scene, proxy) && !scene.signed.has(proxy.principalId))
    .map(({ principalId }) => principalId);
