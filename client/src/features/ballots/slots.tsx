import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  ballotPreparing: lazyPart(['desk'], () => import('./desk/PrepareBallot.js')),
  ballotOpening: lazyPart(['desk'], () => import('./desk/OpenBallot.js')),
  ballotChair: lazyPart(['desk'], () => import('./desk/ChairDesk.js')),
};
