import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { changesOf } from '../../text/changes.js';
import { Difference } from '../../text/Difference.js';
import { AmendedInPlenaryDocument, ProposalWordsDocument } from './proposals.generated.js';

/** The words of a proposal, alone; once a plenary has amended them, with what each amendment brought. */
export default function ProposalWords({ number }: { readonly number: number }) {
  const { id: collectiveId } = useCollective();
  const { data } = useLiveQuery(ProposalWordsDocument, { collectiveId, number });
  const proposal = data?.proposal;
  return proposal ? <Amended proposalId={proposal.id} html={proposal.text.html} /> : null;
}

function Amended({ proposalId, html }: { readonly proposalId: string; readonly html: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const { data } = useLiveQuery(AmendedInPlenaryDocument, { collectiveId, proposalId }, `proposal:${proposalId}`);
  const merged = data?.proposalAmendments.inPlenary;
  if (!merged) return <Markup html={html} />;
  const by = new Map(merged.by.map(({ clauseId, amendments }) => [clauseId, amendments]));
  return (
    <Difference
      changes={changesOf(merged.clauses)}
      note={(clauseId) => (by.has(clauseId) ? text.broughtBy(by.get(clauseId) ?? []) : '')}
    />
  );
}
