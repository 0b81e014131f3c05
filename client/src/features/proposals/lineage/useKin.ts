import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective } from '../../../session/session.js';
import { ProposalKinDocument, type KinPartsFragment } from '../proposals.generated.js';

/** Where a proposal comes from, what becomes of it; null until it is known. */
export function useKin(proposalId: string): KinPartsFragment | null {
  const { id: collectiveId } = useCollective();
  const { data } = useLiveQuery(ProposalKinDocument, { collectiveId, proposalId }, `proposal:${proposalId}`);
  return data?.proposalKin ?? null;
}

export type Merge = KinPartsFragment['merges'][number];
