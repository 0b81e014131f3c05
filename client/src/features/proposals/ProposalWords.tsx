import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { ProposalWordsDocument } from './proposals.generated.js';

/** The words of a proposal, alone. */
export default function ProposalWords({ number }: { readonly number: number }) {
  const { id: collectiveId } = useCollective();
  const { data } = useLiveQuery(ProposalWordsDocument, { collectiveId, number });
  return data?.proposal ? <Markup html={data.proposal.text.html} /> : null;
}
