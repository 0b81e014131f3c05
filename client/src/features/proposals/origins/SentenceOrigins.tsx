import { Loaded } from '../../../graphql/Loaded.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useFilters } from '../../../page/useFilters.js';
import { useCollective } from '../../../session/session.js';
import type { ProposalProps } from '../proposalProps.js';
import { ProposalDocument, TextOriginsDocument } from '../proposals.generated.js';
import { TracedText } from './TracedText.js';
import { tracedClauses } from './origins.js';

/** The text of a proposal inside another page, where each sentence says where it comes from. */
export default function SentenceOrigins({ number }: { readonly number: number }) {
  const { id: collectiveId } = useCollective();
  const text = useText('origins');
  const reading = useLiveQuery(ProposalDocument, { collectiveId, number });
  return (
    <Loaded reading={reading}>
      {({ proposal }) =>
        proposal && proposal.text.html !== '' ? <Sentences proposal={proposal} /> : <p>{text.noText}</p>
      }
    </Loaded>
  );
}

function Sentences({ proposal }: ProposalProps) {
  const chosen = useFilters().of('phrase');
  const reading = useLiveQuery(TextOriginsDocument, { versionId: proposal.text.id });
  return (
    <Loaded reading={reading}>
      {({ textOrigins: { clauses, sources } }) => (
        <div>
          {tracedClauses(clauses).map((clause) => (
            <TracedText key={clause.clauseId} clause={clause} chosen={chosen} proposal={proposal} sources={sources} />
          ))}
        </div>
      )}
    </Loaded>
  );
}
