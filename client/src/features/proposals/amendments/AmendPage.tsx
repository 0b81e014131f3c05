import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { newId } from '../../../graphql/newId.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useCollective, usePath } from '../../../session/session.js';
import { LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Form, textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Loading } from '../../../ui/Progress.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { changesSince } from '../../../text/changesSince.js';
import { Difference } from '../../../text/Difference.js';
import { numberIn } from '../numberIn.js';
import styles from '../Proposals.module.css';
import {
  AmendAmendmentDocument,
  ModifyAmendmentDocument,
  ProposalHeadDocument,
  RewordAmendmentDocument,
  TableAmendmentDocument,
  TextToAmendDocument,
  type TextToAmendQuery,
} from '../proposals.generated.js';
import { OneClause } from './OneClause.js';

/** Heavy: only who writes brings it. */
const ClauseEditor = lazy(() => import('../../../text/editor/ClauseEditor.js'));

/** The text as somebody would have it: what they touch is their amendment. */
export default function AmendPage() {
  const number = numberIn(useParams()['number']);
  const [search] = useSearchParams();
  const own = Number(search.get('numero') ?? 0);
  const groups = Number(search.get('modifier') ?? 0);
  const amends = Number(search.get('sous') ?? 0);
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const words = useText('proposals');
  const path = usePath();
  const head = useLiveQuery(ProposalHeadDocument, { collectiveId, number });
  const found = head.data?.proposal;
  return (
    <Page
      title={titleOf(text, number, { own, groups, amends })}
      kicker={<Link to={path('propositions', number)}>{found?.title || words.numbered(number)}</Link>}
      lead={<p>{groups > 0 ? text.modifyLead : amends > 0 ? text.subLead : text.amendLead}</p>}
      width="reading"
    >
      <Loaded reading={head}>
        {({ proposal }) =>
          proposal ? (
            <Amending proposalId={proposal.id} own={own} groups={groups} amends={amends} />
          ) : (
            <EmptyState title={words.notFound} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Numbers of amendments; 0 for none. */
interface Wanted {
  /** One’s own that is written again. */
  readonly own: number;
  /** The one the group would have otherwise. */
  readonly groups: number;
  /** The one to amend. */
  readonly amends: number;
}

function titleOf(text: Catalogues['amendments'], number: number, { own, groups, amends }: Wanted): string {
  if (own > 0) return text.rewordTitle(own);
  if (groups > 0) return text.modifyTitle(groups);
  return amends > 0 ? text.subTitle(amends) : text.amendTitle(number);
}

interface AmendingProps extends Wanted {
  readonly proposalId: string;
}

function Amending({ proposalId, own, groups, amends }: AmendingProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const path = usePath();
  const reading = useLiveQuery(TextToAmendDocument, { collectiveId, proposalId });
  return (
    <Loaded reading={reading}>
      {({ proposalAmendments: amended }) => {
        const mine = amended.amendments.find(({ number }) => number === (groups || own)) ?? null;
        const parent = amended.amendments.find(({ number }) => number === (amends || mine?.amends)) ?? null;
        const may =
          groups > 0
            ? amended.viewerMaySettle && mine?.state === 'tabled'
            : own > 0
              ? mine?.viewerMayReword
              : amends > 0
                ? parent?.viewerMayAmend
                : amended.viewerMayTable;
        if (!may) {
          return (
            <EmptyState
              title={text.mayNot}
              action={<LinkButton to={path('propositions', amended.number)}>{text.back}</LinkButton>}
            >
              {text.mayNotHint}
            </EmptyState>
          );
        }
        const key = parent?.textId ?? amended.versionId;
        const write = { amended, mine, parent, groups: groups > 0 };
        return <Amend key={key} {...write} onStale={reading.refresh} />;
      }}
    </Loaded>
  );
}

type Amended = TextToAmendQuery['proposalAmendments'];

interface AmendProps {
  readonly amended: Amended;
  readonly mine: Amended['amendments'][number] | null;
  /** The amendment whose text it is; null: that of the proposal. */
  readonly parent: Amended['amendments'][number] | null;
  /** It is the group that writes. */
  readonly groups: boolean;
  readonly onStale: () => void;
}

function Amend({ amended, mine, parent, groups, onStale }: AmendProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const path = usePath();
  const navigate = useNavigate();
  const [id] = useState(() => mine?.id ?? newId());
  const base = parent
    ? { versionId: parent.textId, document: parent.document }
    : { versionId: amended.versionId, document: amended.document };
  // An amendment under which the text moved begins from the text of the day.
  const [document, setDocument] = useState<unknown>(mine && !mine.stale ? mine.document : base.document);
  const [round, setRound] = useState(0);
  const [table] = useRefusable(TableAmendmentDocument, (data) => data.tableAmendment);
  const [amend] = useRefusable(AmendAmendmentDocument, (data) => data.amendAmendment);
  const [modify] = useRefusable(ModifyAmendmentDocument, (data) => data.modifyAmendment);
  const [reword] = useRefusable(RewordAmendmentDocument, (data) => data.rewordAmendment);
  const changes = useMemo(
    () => changesSince(base.document, document).filter(({ kind }) => kind !== 'same'),
    [base.document, document],
  );
  const send = async (values: FormData) => {
    const input = { versionId: base.versionId, document, reason: textOf(values, 'reason') };
    const variables = { collectiveId, proposalId: amended.id, id, input };
    const write = groups ? modify : mine ? reword : table;
    const outcome = parent && !mine ? await amend({ ...variables, amendmentId: parent.id }) : await write(variables);
    if (outcome.kind === 'done') void navigate(path('propositions', amended.number, 'amendements'));
    else if (outcome.kind === 'refused' && outcome.refusal.kind === 'conflict') onStale();
    return outcome;
  };
  return (
    <Stack>
      {mine?.stale ? (
        <Notice kind="warning" title={text.stale}>
          {parent ? text.olderAmendment : text.older}
        </Notice>
      ) : null}
      <Form submit={groups ? text.modify : mine ? text.reword : text.table} onSubmit={send}>
        <Suspense fallback={<Loading />}>
          <ClauseEditor
            key={round}
            label={groups ? text.groupsOwn : parent ? text.subText(parent.number) : text.text}
            hint={text.textHint}
            document={document}
            onChange={setDocument}
          />
        </Suspense>
        <OneClause
          document={document}
          onUse={(changed) => {
            setDocument(changed);
            setRound(round + 1);
          }}
        />
        <Section title={groups ? text.groupText : text.preview}>
          {changes.length === 0 ? <p className={styles.quiet}>{text.nothingYet}</p> : <Difference changes={changes} />}
        </Section>
        <TextArea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          required
          maxLength={2000}
          defaultValue={groups ? '' : (mine?.reason ?? '')}
        />
      </Form>
    </Stack>
  );
}
