import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Form } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { Conflict } from './Conflict.js';
import { numberIn } from './numberIn.js';
import { ProposalFields } from './ProposalFields.js';
import {
  EditProposalDocument,
  ProposalsDeskDocument,
  ProposalToWriteDocument,
  type ProposalsDeskQuery,
  type ProposalToWriteFragment,
} from './proposals.generated.js';
import { SavedState } from './SavedState.js';
import { Similar } from './Similar.js';
import { useKeptWords } from './useKeptWords.js';
import { inputOf, type Words } from './words.js';

/** The text of a proposal, written with others, and its particulars. */
export default function WriteProposalPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const desk = useLiveQuery(ProposalsDeskDocument, { collectiveId });
  const reading = useLiveQuery(ProposalToWriteDocument, { collectiveId, number });
  const found = reading.data?.proposal;
  useLive(found ? `proposal:${found.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={text.writeTitle(number)}
      kicker={<Link to={path('propositions', number)}>{found?.title || text.numbered(number)}</Link>}
    >
      <Loaded reading={reading}>
        {({ proposal }) => {
          if (!proposal) return <EmptyState title={text.notFound} />;
          // Members see a draft being written; where there is none yet, the page of the proposal says it all.
          if (!proposal.viewerMayEdit && !proposal.draft) return <MayNot number={number} />;
          return (
            <Loaded reading={desk}>
              {(choices) => <Write key={proposal.id} proposal={proposal} desk={choices} onStale={reading.refresh} />}
            </Loaded>
          );
        }}
      </Loaded>
    </Page>
  );
}

function MayNot({ number }: { readonly number: number }) {
  const text = useText('proposals');
  const path = usePath();
  return (
    <EmptyState
      title={text.mayNotWrite}
      action={<LinkButton to={path('propositions', number)}>{text.backToText}</LinkButton>}
    />
  );
}

interface WriteProps {
  readonly proposal: ProposalToWriteFragment;
  readonly desk: ProposalsDeskQuery;
  readonly onStale: () => void;
}

/** Its text, with others; then what it takes to be found and understood. */
function Write({ proposal, desk, onStale }: WriteProps) {
  const text = useText('proposals');
  const me = useMe();
  if (!me) return null;
  return (
    <Stack>
      <Slot name="writing" of={{ type: 'Proposal', id: proposal.id }} />
      {proposal.viewerMayEdit ? (
        <>
          <Disclosure summary={text.live.particulars}>
            <Particulars proposal={proposal} desk={desk} accountId={me.id} onStale={onStale} />
          </Disclosure>
          <Similar {...proposal} document={proposal.text.document} proposalId={proposal.id} />
        </>
      ) : null}
    </Stack>
  );
}

const wordsOf = (proposal: ProposalToWriteFragment): Words => ({
  title: proposal.title,
  problem: proposal.problem,
  document: null,
  chapter: proposal.chapter,
  cost: proposal.cost,
  competence: proposal.competence ?? '',
  groupIds: proposal.groups.map(({ id }) => id),
  private: proposal.private,
});

function Particulars({ proposal, desk, accountId, onStale }: WriteProps & { readonly accountId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const { id, version } = proposal;
  const writing = useKeptWords(`faire.proposition.${accountId}.${id}`, wordsOf(proposal), version);
  const [edit] = useRefusable(EditProposalDocument, (data) => data.editProposal);
  const behind = writing.version !== version;
  const { touched, startFrom } = writing;
  useEffect(() => {
    // Nothing of one's own yet: the newest words take the place of those before.
    if (behind && !touched) startFrom(wordsOf(proposal), version);
  }, [behind, touched, startFrom, proposal, version]);
  const send = async () => {
    const input = { ...inputOf(writing.words), document: null };
    const outcome = await edit({ collectiveId, id, version: writing.version, reason: '', input });
    if (outcome.kind === 'done') startFrom(wordsOf(outcome.value), outcome.value.version);
    else if (outcome.kind === 'refused' && outcome.refusal.kind === 'conflict') onStale();
    return outcome;
  };
  const startOver = () => startFrom(wordsOf(proposal), version);
  return (
    <Stack>
      {touched && behind ? (
        <Conflict onKeepMine={() => writing.rebase(version)} onTakeTheirs={startOver} />
      ) : writing.restored ? (
        <Notice
          title={text.restoredTitle}
          actions={
            <Button size="small" onClick={startOver}>
              {text.startOver}
            </Button>
          }
        >
          {text.restored}
        </Notice>
      ) : null}
      <Form submit={text.live.saveParticulars} onSubmit={send} actions={<SavedState writing={writing} />}>
        <ProposalFields writing={writing} desk={desk} mayBePrivate={proposal.private} withText={false} />
      </Form>
    </Stack>
  );
}
