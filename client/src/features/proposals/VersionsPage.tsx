import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { numberIn } from './numberIn.js';
import { ProposalDocument } from './proposals.generated.js';

/** All the versions of a proposal, and what changed between two of them. */
export default function VersionsPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const reading = useLiveQuery(ProposalDocument, { collectiveId, number });
  const found = reading.data?.proposal;
  return (
    <Page
      title={text.versions}
      kicker={<Link to={path('propositions', number)}>{found?.title || text.numbered(number)}</Link>}
      actions={<LinkButton to={path('propositions', number)}>{text.backToText}</LinkButton>}
      width="reading"
    >
      <Loaded reading={reading}>
        {({ proposal }) =>
          proposal ? (
            <Slot name="history" of={{ type: 'Proposal', id: proposal.id, topic: `proposal:${proposal.id}` }} />
          ) : (
            <EmptyState title={text.notFound} />
          )
        }
      </Loaded>
    </Page>
  );
}
