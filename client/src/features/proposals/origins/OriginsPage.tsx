import { Link, useParams } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useText } from '../../../i18n/language.js';
import { useLive, useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useFilters } from '../../../page/useFilters.js';
import { useCollective, usePath } from '../../../session/session.js';
import { LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { numberIn } from '../numberIn.js';
import type { ProposalProps } from '../proposalProps.js';
import { ProposalDocument, TextOriginsDocument } from '../proposals.generated.js';
import { TracedText } from './TracedText.js';
import { tracedClauses } from './origins.js';

/** The text of a proposal, where each sentence says where it comes from. The sentence chosen is in the address. */
export default function OriginsPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('origins');
  const words = useText('proposals');
  const path = usePath();
  const reading = useLiveQuery(ProposalDocument, { collectiveId, number });
  const found = reading.data?.proposal;
  useLive(found ? `proposal:${found.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={text.title}
      kicker={<Link to={path('propositions', number)}>{found?.title || words.numbered(number)}</Link>}
      lead={<p>{text.lead}</p>}
      actions={<LinkButton to={path('propositions', number)}>{text.back}</LinkButton>}
      width="reading"
    >
      <Loaded reading={reading}>
        {({ proposal }) => {
          if (!proposal) return <EmptyState title={words.notFound} />;
          return proposal.text.html === '' ? <EmptyState title={text.noText} /> : <Traced proposal={proposal} />;
        }}
      </Loaded>
    </Page>
  );
}

function Traced({ proposal }: ProposalProps) {
  const text = useText('origins');
  const chosen = useFilters().of('phrase');
  const reading = useLiveQuery(TextOriginsDocument, { versionId: proposal.text.id });
  return (
    <Section title={text.text}>
      <Loaded reading={reading}>
        {({ textOrigins }) => {
          const clauses = tracedClauses(textOrigins.clauses);
          const known = clauses.some(({ sentences }) => sentences.some(({ key }) => key === chosen));
          return (
            <Stack>
              {chosen === '' || known ? null : <output>{text.gone}</output>}
              {clauses.map((clause) => (
                <TracedText
                  key={clause.clauseId}
                  clause={clause}
                  chosen={chosen}
                  proposal={proposal}
                  sources={textOrigins.sources}
                />
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}
