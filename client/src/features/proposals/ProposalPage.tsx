import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Quotable } from '../../page/Quotable.js';
import { Slot } from '../../page/slots.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Markup } from '../../ui/Markup.js';
import { Columns, Row, Section, Stack } from '../../ui/Stack.js';
import { AmendableText } from './AmendableText.js';
import { FollowButton } from './FollowButton.js';
import { MinorityOpinions } from './MinorityOpinions.js';
import { LineageFacts } from './lineage/LineageFacts.js';
import { MergeNotices } from './lineage/MergeNotices.js';
import { namesOf } from './names.js';
import { numberIn } from './numberIn.js';
import { ProposalActs } from './ProposalActs.js';
import { ProposalFacts } from './ProposalFacts.js';
import { ProposalPeople } from './ProposalPeople.js';
import type { ProposalProps } from './proposalProps.js';
import { ProposalState } from './ProposalState.js';
import { ProposalWay } from './ProposalWay.js';
import styles from './Proposals.module.css';
import { ProposalDocument } from './proposals.generated.js';

/** One proposal: its words clause by clause, where it stands, who writes it, what is said of it. */
export default function ProposalPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const reading = useLiveQuery(ProposalDocument, { collectiveId, number });
  const found = reading.data?.proposal;
  useLive(found ? `proposal:${found.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={found?.title || text.numbered(number)}
      written={Boolean(found?.title)}
      kicker={
        <>
          <Link to={path('propositions')}>{text.all}</Link>
          {found ? ` · ${text.numbered(found.number)}` : null}
        </>
      }
      lead={found ? <Lead proposal={found} /> : null}
      actions={found ? <FollowButton proposal={found} /> : null}
    >
      <Loaded reading={reading}>
        {({ proposal }) =>
          proposal ? (
            <Whole proposal={proposal} />
          ) : (
            <EmptyState title={text.notFound} action={<LinkButton to={path('propositions')}>{text.all}</LinkButton>} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ proposal }: ProposalProps) {
  const text = useText('proposals');
  const { state, decisionReason, withdrawalReason } = proposal;
  const reason =
    state === 'withdrawn' ? withdrawalReason : state === 'rejected' || state === 'deferred' ? decisionReason : '';
  return (
    <Stack gap="small">
      <Row gap="small">
        <ProposalState proposal={proposal} />
      </Row>
      <p>{text.next[state]}</p>
      {reason === '' ? null : (
        <p className={styles.lines}>
          <strong>{text.because}</strong>
          <Colon />
          {reason}
        </p>
      )}
      <div data-screen-only>
        <ProposalActs proposal={proposal} />
      </div>
    </Stack>
  );
}

function Whole({ proposal }: ProposalProps) {
  const text = useText('proposals');
  return (
    <Columns
      aside={
        <>
          <Section title={text.standing}>
            <ProposalWay proposal={proposal} />
          </Section>
          <ProposalFacts proposal={proposal} />
          <ProposalPeople proposal={proposal} />
          {proposal.state === 'draft' ? null : <LineageFacts proposal={proposal} />}
        </>
      }
    >
      {proposal.state === 'draft' ? null : <MergeNotices proposal={proposal} />}
      {proposal.hiddenReason ? <HiddenProposal proposal={proposal} /> : null}
      {proposal.problem === '' ? null : (
        <Section title={text.problem}>
          <p className={styles.lines}>{proposal.problem}</p>
        </Section>
      )}
      {proposal.text.html === '' ? null : (
        <Section title={text.text}>
          <AmendableText proposal={proposal}>
            <Quotable subjectId={proposal.id} textVersionId={proposal.text.id}>
              <Markup html={proposal.text.html} />
            </Quotable>
          </AmendableText>
          <VersionLine proposal={proposal} />
          <DraftLine proposal={proposal} />
          <AmendmentsLine proposal={proposal} />
          <Slot name="download" of={{ type: 'Proposal', id: proposal.id }} />
          {proposal.viewerMayReport ? <Slot name="report" of={{ type: 'Proposal', id: proposal.id }} /> : null}
        </Section>
      )}
      {proposal.state === 'draft' || proposal.text.html === '' ? null : <MinorityOpinions proposalId={proposal.id} />}
      {proposal.state === 'draft' ? null : <Slot name="debate" of={{ type: 'Proposal', id: proposal.id }} />}
    </Columns>
  );
}

function HiddenProposal({ proposal: { id, hiddenGround, hiddenReason, authors, text } }: ProposalProps) {
  const me = useMe();
  const words = { id, ground: hiddenGround ?? '', reason: hiddenReason ?? '' };
  const own = authors.some((author) => author.id === me?.id);
  return <Slot name="hiddenWords" of={{ ...words, own, readable: text.html !== '' }} />;
}

/** Which version this is, whose, and the way to the others. */
function VersionLine({ proposal: { number, text: version, versions } }: ProposalProps) {
  const text = useText('proposals');
  const path = usePath();
  const authors = namesOf(version.authors, text);
  return (
    <p className={styles.quiet}>
      {text.version(version.number)} · <DateText at={version.createdAt} show="day" />
      {authors.length > 0 ? ` · ${text.names(authors)}` : null}
      {versions.length > 1 ? (
        <>
          {' · '}
          <Link to={path('propositions', number, 'versions')}>{text.versions}</Link>
        </>
      ) : null}
      {' · '}
      <Link to={path('propositions', number, 'origine')}>{text.sentenceOrigins}</Link>
    </p>
  );
}

/** To members: words that are in no version yet, and where they are being written. */
function DraftLine({ proposal: { number, draft } }: ProposalProps) {
  const text = useText('proposals');
  const path = usePath();
  if (!draft?.unpublished) return null;
  return (
    <p className={styles.quiet} data-screen-only>
      {text.live.unpublished(namesOf(draft.writers, text))}
      {' · '}
      <Link to={path('propositions', number, 'ecrire')}>{text.live.openDraft}</Link>
    </p>
  );
}

/** To what others propose to change in it. */
function AmendmentsLine({ proposal: { number, state, openAmendments } }: ProposalProps) {
  const text = useText('proposals');
  const path = usePath();
  const amendable = state === 'debated' || state === 'deferred' || state === 'adopted';
  if (openAmendments === 0 && !amendable) return null;
  return (
    <p>
      <Link to={path('propositions', number, 'amendements')}>
        {amendable || state === 'submitted' ? text.amendments(openAmendments) : text.amendmentsLeft}
      </Link>
    </p>
  );
}
