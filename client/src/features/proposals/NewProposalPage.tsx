import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Form } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { ProposalFields } from './ProposalFields.js';
import { DraftProposalDocument, ProposalsDeskDocument, type ProposalsDeskQuery } from './proposals.generated.js';
import { SavedState } from './SavedState.js';
import { Similar } from './Similar.js';
import { useKeptWords } from './useKeptWords.js';
import { hasText, inputOf, noWords, type Words } from './words.js';

/** A first draft. `?contribution=` and `?proposition=` name what it comes from, `?groupe=` its group. */
export default function NewProposalPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const me = useMe();
  const reading = useLiveQuery(ProposalsDeskDocument, { collectiveId });
  return (
    <Page
      title={text.newTitle}
      kicker={<Link to={path('propositions')}>{text.all}</Link>}
      lead={<p>{text.newLead}</p>}
      width="reading"
    >
      <Loaded reading={reading}>
        {(desk) => {
          if (me && desk.proposalsOverview.viewerMayDraft) return <NewProposal desk={desk} accountId={me.id} />;
          return me ? (
            <EmptyState title={text.membersWrite} />
          ) : (
            <EmptyState
              title={text.membersWrite}
              action={<LinkButton to="/connexion">{text.signInToWrite}</LinkButton>}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

function NewProposal({ desk, accountId }: { readonly desk: ProposalsDeskQuery; readonly accountId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const group = search.get('groupe');
  const blank = { ...noWords, groupIds: group === null ? [] : [group] };
  const writing = useKeptWords(`faire.proposition.${accountId}.${collectiveId}`, blank, 0);
  const [draft] = useRefusable(DraftProposalDocument, (data) => data.draftProposal);
  const origins = [['Contribution', 'contribution'] as const, ['Proposal', 'proposition'] as const].flatMap(
    ([type, name]) => search.getAll(name).map((id) => ({ type, id })),
  );
  /** What a document took the place of. */
  const [before, setBefore] = useState<Words | null>(null);
  const send = async () => {
    const outcome = await draft({ collectiveId, input: inputOf(writing.words), origins });
    if (outcome.kind === 'done') {
      writing.startFrom(noWords, 0);
      void navigate(path('propositions', outcome.value.number));
    }
    return outcome;
  };
  return (
    <Stack>
      {writing.restored ? (
        <Notice
          title={text.restoredTitle}
          actions={
            <Button size="small" onClick={() => writing.startFrom(blank, 0)}>
              {text.forget}
            </Button>
          }
        >
          {text.restored}
        </Notice>
      ) : null}
      {before ? (
        <Notice
          kind="success"
          title={text.broughtTitle}
          actions={
            <Button
              size="small"
              onClick={() => {
                writing.replace(before);
                setBefore(null);
              }}
            >
              {text.broughtUndo}
            </Button>
          }
        >
          {text.brought}
        </Notice>
      ) : null}
      <div>
        <Slot
          name="bringDocument"
          of={{
            written: hasText(writing.words),
            onUse: ({ title, document }) => {
              const { words } = writing;
              setBefore(words);
              writing.replace({ ...words, document, title: words.title.trim() === '' ? (title ?? '') : words.title });
            },
          }}
        />
      </div>
      <Form submit={text.saveNew} onSubmit={send} actions={writing.touched ? <SavedState writing={writing} /> : null}>
        <ProposalFields writing={writing} desk={desk} mayBePrivate withText>
          <Similar {...writing.words} proposalId={null} />
        </ProposalFields>
      </Form>
    </Stack>
  );
}
