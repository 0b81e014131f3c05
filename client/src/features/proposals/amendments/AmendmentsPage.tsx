import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useLive, useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useCollective, useMe, usePath } from '../../../session/session.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { numberIn } from '../numberIn.js';
import {
  AcceptAmendmentsDocument,
  AmendmentsDocument,
  ProposalHeadDocument,
  type AmendedPartsFragment,
} from '../proposals.generated.js';
import { AmendmentCard } from './AmendmentCard.js';
import { AmendmentFilters } from './AmendmentFilters.js';
import { filtered, type AmendmentFilter } from './filters.js';
import { NotesReader } from './NotesReader.js';
import { VotingOrder } from './VotingOrder.js';

/** How many are put on the page at once; an address that names one puts them all. */
const page = 40;

/** All the amendments of a proposal, and how they stand to each other. */
export default function AmendmentsPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const words = useText('proposals');
  const path = usePath();
  const head = useLiveQuery(ProposalHeadDocument, { collectiveId, number });
  const found = head.data?.proposal;
  return (
    <Page
      title={text.of(number)}
      kicker={<Link to={path('propositions', number)}>{found?.title || words.numbered(number)}</Link>}
      lead={<p>{found?.state === 'adopted' ? text.leadAdopted : text.lead}</p>}
      actions={<LinkButton to={path('propositions', number)}>{text.back}</LinkButton>}
      width="reading"
    >
      <Loaded reading={head}>
        {({ proposal }) => (proposal ? <Amended proposalId={proposal.id} /> : <EmptyState title={words.notFound} />)}
      </Loaded>
    </Page>
  );
}

function Amended({ proposalId }: { readonly proposalId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const path = usePath();
  const reading = useLiveQuery(AmendmentsDocument, { collectiveId, proposalId });
  useLive(`proposal:${proposalId}`, reading.refresh, reading.refresh);
  return (
    <Loaded reading={reading}>
      {({ proposalAmendments: amended }) => (
        <NotesReader proposalId={proposalId}>
          <Stack gap="large">
            {amended.viewerMayTable ? (
              <div>
                <LinkButton look="primary" to={path('propositions', amended.number, 'amender')}>
                  {text.amend}
                </LinkButton>
              </div>
            ) : null}
            {amended.amendments.length === 0 ? <EmptyState title={text.none} /> : <Chosen amended={amended} />}
            {amended.order.flatMap(({ amendments }) => amendments).length > 1 ? (
              <Section title={text.order}>
                <VotingOrder order={amended.order} />
              </Section>
            ) : null}
          </Stack>
        </NotesReader>
      )}
    </Loaded>
  );
}

/** The amendments; who writes the proposal chooses those that go into its text. */
function Chosen({ amended }: { readonly amended: AmendedPartsFragment }) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const me = useMe();
  const [filter, setFilter] = useState<AmendmentFilter>({ show: 'all', order: 'number', clause: '' });
  const [most, setMost] = useState(location.hash === '' ? page : Infinity);
  const shown = useMemo(() => filtered(amended, filter, me?.id ?? null), [amended, filter, me]);
  const [accept] = useRefusable(AcceptAmendmentsDocument, (data) => data.acceptAmendments);
  const ofText = amended.amendments.filter(({ amends }) => amends === null).length;
  const open = amended.amendments.filter(({ state, stale, amends }) => state === 'tabled' && !stale && amends === null);
  const ids = open.map(({ id }) => id).filter((id) => chosen.includes(id));
  const choose = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Stack>
      {ofText > 5 ? (
        <AmendmentFilters
          amended={amended}
          filter={filter}
          shown={shown.length}
          all={ofText}
          onFilter={(asked) => {
            setFilter(asked);
            setMost(page);
          }}
        />
      ) : null}
      {shown.slice(0, most).map((amendment) => (
        <div key={amendment.id} id={`amendement-${amendment.number}`}>
          <AmendmentCard
            amended={amended}
            amendment={amendment}
            {...(amended.viewerMaySettle && open.includes(amendment)
              ? { chosen: ids.includes(amendment.id), onChoose: (on: boolean) => choose(amendment.id, on) }
              : {})}
          />
        </div>
      ))}
      {shown.length > most ? (
        <div>
          <Button onClick={() => setMost(most + page)}>{text.more(shown.length - most)}</Button>
        </div>
      ) : null}
      {ids.length > 0 ? (
        <div>
          <ConfirmButton
            look="primary"
            title={text.acceptTitle}
            explanation={<p>{text.acceptExplained}</p>}
            confirm={text.accept}
            onConfirm={() => accept({ collectiveId, proposalId: amended.id, ids })}
          >
            {text.acceptSome(ids.length)}
          </ConfirmButton>
        </div>
      ) : null}
    </Stack>
  );
}
