import { useState } from 'react';
import { lazyPart, type FeatureSlots } from '../../page/slots.js';
import { waitingVotes } from './booth/keptVotes.js';

interface Voter {
  readonly accountId: string;
}

const WaitingVotes = lazyPart<Voter>(['booth'], () => import('./booth/WaitingVotes.js'));

/** Nothing is brought when nothing waited as the application was opened. */
function Waiting({ accountId }: Voter) {
  const [some] = useState(() => waitingVotes(accountId).length > 0);
  return some ? <WaitingVotes accountId={accountId} /> : null;
}

export const slots: FeatureSlots = {
  ballotPreparing: lazyPart(['desk'], () => import('./desk/PrepareBallot.js')),
  ballotOpening: lazyPart(['desk'], () => import('./desk/OpenBallot.js')),
  ballotChair: lazyPart(['desk'], () => import('./desk/ChairDesk.js')),
  waitingVotes: Waiting,
  ballotBooth: lazyPart(['booth'], () => import('./booth/BallotBooth.js')),
  ballotProxies: lazyPart(['booth'], () => import('./booth/BallotProxies.js')),
  ballotCount: lazyPart(['results'], () => import('./results/BallotCount.js')),
};
