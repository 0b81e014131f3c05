import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { v7 } from 'uuid';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { changesOf } from '../../text/changes.js';
import { Words } from '../../text/Difference.js';
import { State, type Tone } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import { CharterTabs } from './CharterTabs.js';
import {
  AcceptCharterAmendmentsDocument,
  CharterAmendmentsDocument,
  RecommendCharterAmendmentDocument,
  RewordCharterAmendmentDocument,
  TableCharterAmendmentDocument,
  WithdrawCharterAmendmentDocument,
  type CharterAmendmentsQuery,
  type CharterAmendmentsWholeFragment,
} from './charter.generated.js';
import styles from './Charter.module.css';

type Amendment = CharterAmendmentsWholeFragment['amendments'][number];
type Article = NonNullable<CharterAmendmentsQuery['charterVersion']>['parts'][number]['articles'][number];

const tones: Readonly<Record<string, Tone>> = {
  tabled: 'info',
  accepted: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
  fallen: 'neutral',
  lapsed: 'neutral',
};

/** The amendments of the draft, or of a version the address names; members table, the coordination gives its word. */
export default function AmendmentsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const [search] = useSearchParams();
  const version = Number(search.get('version'));
  const number = Number.isInteger(version) && version > 0 ? version : null;
  const reading = useLiveQuery(CharterAmendmentsDocument, { collectiveId, number }, `charter:${collectiveId}`);
  return (
    <Page title={text.amendmentsTitle} lead={text.amendmentsLead}>
      <CharterTabs />
      <Loaded reading={reading}>
        {({ charterAmendments, charterVersion }) =>
          charterAmendments && charterVersion ? (
            <Amendments
              found={charterAmendments}
              articles={charterVersion.parts.flatMap((part) => part.articles)}
              onChange={reading.refresh}
            />
          ) : (
            <EmptyState title={text.noDraft} action={<LinkButton to={path('charte')}>{text.readCharter}</LinkButton>}>
              {text.noAmendments}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

interface AmendmentsProps {
  readonly found: CharterAmendmentsWholeFragment;
  readonly articles: readonly Article[];
  readonly onChange: () => void;
}

function Amendments({ found, articles, onChange }: AmendmentsProps) {
  const text = useText('charter');
  const open = found.amendments.filter(({ state }) => state === 'tabled');
  const settled = found.amendments.filter(({ state }) => state !== 'tabled');
  const card = (amendment: Amendment) => (
    <AmendmentCard key={amendment.id} amendment={amendment} found={found} articles={articles} onChange={onChange} />
  );
  return (
    <Stack gap="large">
      <p>{text.versionOf(found.versionNumber)}</p>
      <Row>
        {found.viewerMayTable && articles.length > 0 ? (
          <TableAmendment found={found} articles={articles} onChange={onChange} />
        ) : null}
        {found.viewerMaySettle ? <TakeIn found={found} open={open} onChange={onChange} /> : null}
      </Row>
      <Section title={text.amendmentsOpen(open.length)}>
        {open.length === 0 ? <p>{text.noAmendments}</p> : open.map(card)}
      </Section>
      {settled.length > 0 ? <Section title={text.amendmentsSettled}>{settled.map(card)}</Section> : null}
    </Stack>
  );
}

function TableAmendment({ found, articles, onChange }: AmendmentsProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [id, setId] = useState(() => v7());
  const [chosen, setChosen] = useState(articles[0]?.id ?? '');
  const [table] = useRefusable(TableCharterAmendmentDocument, (data) => data.tableCharterAmendment);
  const article = articles.find((each) => each.id === chosen) ?? articles[0];
  if (!article) return null;
  return (
    <DialogForm
      look="primary"
      label={text.tableAmendment}
      title={text.tableAmendment}
      submit={text.tableAmendment}
      onSubmit={async (values) => {
        const input = inputOf(article, values);
        const outcome = await table({ collectiveId, versionId: found.id, articleId: article.id, id, input });
        if (outcome.kind === 'done') setId(v7());
        onChange();
        return outcome;
      }}
    >
      <Select
        name="article"
        label={text.amendmentArticle}
        required
        options={articles.map(({ id: value, number, title }) => ({ value, label: `${number} ${title}` }))}
        value={article.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <ArticleFields key={article.id} words={article.markdown} reason="" />
    </DialogForm>
  );
}

/** The whole article as one would have it, and why. */
function ArticleFields({ words, reason }: { readonly words: string; readonly reason: string }) {
  const text = useText('charter');
  return (
    <>
      <TextArea
        name="text"
        label={text.amendmentText}
        hint={text.amendmentTextHint}
        serif
        required
        rows={10}
        maxLength={20_000}
        defaultValue={words}
      />
      <TextArea name="reason" label={text.amendmentReason} required rows={3} maxLength={2000} defaultValue={reason} />
    </>
  );
}

const inputOf = ({ textVersionId }: Article, values: FormData) => ({
  textVersionId,
  text: textOf(values, 'text'),
  reason: textOf(values, 'reason'),
});

/** What the coordination recommends is taken into the draft together. */
function TakeIn({
  found,
  open,
  onChange,
}: Omit<AmendmentsProps, 'articles'> & { readonly open: readonly Amendment[] }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [accept] = useRefusable(AcceptCharterAmendmentsDocument, (data) => data.acceptCharterAmendments);
  const ready = open.filter(({ recommendation, stale }) => recommendation === 'accept' && !stale);
  if (ready.length === 0) return null;
  return (
    <ConfirmButton
      title={text.takeInTitle}
      explanation={text.takeInExplanation(ready.map(({ number }) => number))}
      confirm={text.takeIn(ready.length)}
      onConfirm={async () => {
        const outcome = await accept({ collectiveId, versionId: found.id, ids: ready.map(({ id }) => id) });
        onChange();
        return outcome;
      }}
    >
      {text.takeIn(ready.length)}
    </ConfirmButton>
  );
}

function AmendmentCard({ amendment, found, articles, onChange }: AmendmentsProps & { readonly amendment: Amendment }) {
  const text = useText('charter');
  const { number, author, reason, state, stale, recommendation, conflicts } = amendment;
  return (
    <div id={`amendement-${number}`}>
      <Card
        level={3}
        title={
          <>
            {text.amendmentNumber(number)}
            <Colon />
            {amendment.articleNumber === null
              ? text.amendmentArticleGone
              : `${amendment.articleNumber} ${amendment.articleTitle ?? ''}`}
          </>
        }
        meta={
          <>
            <State tone={tones[state] ?? 'neutral'}>{text.amendmentStates[state] ?? state}</State>
            <span>{author.name || text.formerMember}</span>
          </>
        }
        footer={<Acts amendment={amendment} found={found} articles={articles} onChange={onChange} />}
      >
        {changesOf(amendment.clauses).map((clause) => (
          <p key={clause.key} className={styles.lines}>
            {clause.words.map((run, index) => (
              // eslint-disable-next-line react/no-array-index-key -- runs have no name and never move
              <Words key={index} run={run} />
            ))}
          </p>
        ))}
        <Disclosure summary={text.inWords}>
          <p className={styles.spoken}>{amendment.spoken}</p>
        </Disclosure>
        <p className={styles.lines}>
          {text.amendmentReason}
          <Colon />
          {reason}
        </p>
        {stale && state === 'tabled' ? <Notice kind="warning">{text.amendmentStale}</Notice> : null}
        {conflicts.length > 0 ? <p className={styles.quiet}>{text.amendmentConflicts(conflicts)}</p> : null}
        {recommendation === null ? null : (
          <p className={styles.lines}>
            {text.recommendations[recommendation] ?? recommendation}
            {amendment.recommendationReason === '' ? null : (
              <>
                <Colon />
                {amendment.recommendationReason}
              </>
            )}
          </p>
        )}
      </Card>
    </div>
  );
}

function Acts({ amendment, found, articles, onChange }: AmendmentsProps & { readonly amendment: Amendment }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [reword] = useRefusable(RewordCharterAmendmentDocument, (data) => data.rewordCharterAmendment);
  const [withdraw] = useRefusable(WithdrawCharterAmendmentDocument, (data) => data.withdrawCharterAmendment);
  const { id, state, stale, articleId, markdown, reason, viewerMayReword, viewerMayWithdraw } = amendment;
  const article = articles.find((each) => each.id === articleId);
  const mayRecommend = found.viewerMaySettle && state === 'tabled';
  if (!viewerMayWithdraw && !mayRecommend) return null;
  return (
    <Row gap="small">
      {viewerMayReword && article ? (
        <DialogForm
          size="small"
          label={text.rewordAmendment}
          title={text.rewordAmendment}
          submit={text.save}
          onSubmit={async (values) => {
            const outcome = await reword({ collectiveId, id, input: inputOf(article, values) });
            onChange();
            return outcome;
          }}
        >
          {stale ? <Notice>{text.amendmentStale}</Notice> : null}
          <ArticleFields words={stale ? article.markdown : markdown} reason={reason} />
        </DialogForm>
      ) : null}
      {viewerMayWithdraw ? (
        <ConfirmButton
          size="small"
          look="quiet"
          title={text.withdrawAmendmentTitle}
          explanation={text.withdrawAmendmentExplanation}
          confirm={text.withdrawAmendment}
          onConfirm={async () => {
            const outcome = await withdraw({ collectiveId, id });
            onChange();
            return outcome;
          }}
        >
          {text.withdrawAmendment}
        </ConfirmButton>
      ) : null}
      {mayRecommend ? <Recommend amendment={amendment} onChange={onChange} /> : null}
    </Row>
  );
}

function Recommend({ amendment, onChange }: { readonly amendment: Amendment; readonly onChange: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [recommend] = useRefusable(RecommendCharterAmendmentDocument, (data) => data.recommendCharterAmendment);
  return (
    <DialogForm
      size="small"
      label={text.recommendAmendment(amendment.number)}
      title={text.recommendAmendment(amendment.number)}
      submit={text.save}
      onSubmit={async (values) => {
        const word = textOf(values, 'word');
        const outcome = await recommend({ collectiveId, id: amendment.id, word, reason: textOf(values, 'reason') });
        onChange();
        return outcome;
      }}
    >
      <Select
        name="word"
        label={text.recommendation}
        required
        options={Object.entries(text.recommendations).map(([value, label]) => ({ value, label }))}
        defaultValue={amendment.recommendation ?? 'accept'}
      />
      <TextArea
        name="reason"
        label={text.recommendationReason}
        maxLength={2000}
        defaultValue={amendment.recommendationReason}
      />
    </DialogForm>
  );
}
