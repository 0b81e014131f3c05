import { useState, useSyncExternalStore } from 'react';
import { lazyPart, type FeatureSlots } from '../../page/slots.js';
import { lostText, onLost, waitingVotes } from './booth/keptVotes.js';

interface Voter {
  readonly accountId: string;
}

const WaitingVotes = lazyPart<Voter>(['booth'], () => import('./booth/WaitingVotes.js'));

/** Nothing is brought when nothing waited as the application was opened, and no vote was lost since. */
function Waiting({ accountId }: Voter) {
  const [some] = useState(() => waitingVotes(accountId).length > 0);
  const lost = useSyncExternalStore(onLost, () => lostText(accountId));
  return some || lost !== '[]' ? <WaitingVotes accountId={accountId} /> : null;
}

export const slots: FeatureSlots = {
  decidedSubjects: lazyPart(['desk'], () => import('./desk/SubjectField.js')),
  ballotPreparing: lazyPart(['desk'], () => import('./desk/PrepareBallot.js')),
  ballotOpening: lazyPart(['desk'], () => import('./desk/OpenBallot.js')),
  ballotChair: lazyPart(['desk'], () => import('./desk/ChairDesk.js')),
  waitingVotes: Waiting,
  ballotBooth: lazyPart(['booth'], () => import('./booth/BallotBooth.js')),
  ballotProxies: lazyPart(['booth'], () => import('./booth/BallotProxies.js')),
  ballotCount: lazyPart(['results'], () => import('./results/BallotCount.js')),
};
