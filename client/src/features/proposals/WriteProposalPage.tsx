import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
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
import { useKeptWords } from './useKeptWords.js';
import { inputOf, type Words } from './words.js';

/** The text and particulars of a proposal, to be changed; somebody else's changes are shown as they come. */
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
          if (!proposal.viewerMayEdit) return <MayNot number={number} />;
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

const wordsOf = (proposal: ProposalToWriteFragment): Words => ({
  title: proposal.title,
  problem: proposal.problem,
  document: proposal.text.document,
  chapter: proposal.chapter,
  cost: proposal.cost,
  competence: proposal.competence ?? '',
  groupIds: proposal.groups.map(({ id }) => id),
  private: proposal.private,
  reason: '',
});

function Write({ proposal, desk, onStale }: WriteProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const navigate = useNavigate();
  const me = useMe();
  const { id, number, version } = proposal;
  const writing = useKeptWords(`faire.proposition.${me?.id ?? ''}.${id}`, wordsOf(proposal), version);
  const [edit] = useRefusable(EditProposalDocument, (data) => data.editProposal);
  const behind = writing.version !== version;
  const { touched, startFrom } = writing;
  useEffect(() => {
    // Nothing of one's own yet: the newest text takes the place of the one before.
    if (behind && !touched) startFrom(wordsOf(proposal), version);
  }, [behind, touched, startFrom, proposal, version]);
  const send = async () => {
    const { words } = writing;
    const input = inputOf(words);
    const outcome = await edit({ collectiveId, id, version: writing.version, reason: words.reason, input });
    if (outcome.kind === 'done') {
      startFrom(wordsOf(outcome.value), outcome.value.version);
      void navigate(path('propositions', number));
    } else if (outcome.kind === 'refused' && outcome.refusal.kind === 'conflict') onStale();
    return outcome;
  };
  const startOver = () => startFrom(wordsOf(proposal), version);
  return (
    <Stack>
      {touched && behind ? (
        <Conflict
          proposal={proposal}
          mine={writing.words.document}
          onKeepMine={() => writing.rebase(version)}
          onTakeTheirs={startOver}
        />
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
      <Form submit={text.save} onSubmit={send} actions={<SavedState writing={writing} />}>
        <ProposalFields writing={writing} desk={desk} mayBePrivate={proposal.private} asksReason />
      </Form>
    </Stack>
  );
}
