import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useFilters } from '../../../page/useFilters.js';
import { useCollective, usePath } from '../../../session/session.js';
import { State } from '../../../ui/Badge.js';
import { LinkButton } from '../../../ui/Button.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DateText } from '../../../ui/Dates.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { Select } from '../../../ui/Select.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import {
  CommitmentBoardDocument,
  CommitmentsDocument,
  FollowCommitmentsDocument,
  type CommitmentBoardPartsFragment,
  type CommitmentLineFragment,
} from '../commitments.generated.js';
import styles from './Commitments.module.css';
import { Evolution } from './Evolution.js';
import { Scores } from './Scores.js';
import { Shares } from './Shares.js';
import { states, toneOf } from './states.js';

const pageSize = 25;
const largest = 100;

/** What became of the programme after the election: started and finished apart, each with its evidence one click away. */
export default function CommitmentsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const path = usePath();
  const reading = useLiveQuery(CommitmentBoardDocument, { collectiveId }, `programme:${collectiveId}`);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      kicker={<Link to={path('programme')}>{text.programme}</Link>}
      actions={reading.data?.commitmentBoard.viewerMayFollow ? <Follow onDone={reading.refresh} /> : null}
    >
      <Loaded reading={reading}>
        {({ commitmentBoard: board }) =>
          board.total === 0 ? (
            <EmptyState title={text.none} action={<LinkButton to={path('programme')}>{text.programme}</LinkButton>}>
              {text.noneLead}
            </EmptyState>
          ) : (
            <Stack gap="large">
              <Shares counts={board.counts} total={board.total} />
              {board.questions > 0 ? <p>{text.questionsCount(board.questions, board.answers)}.</p> : null}
              {board.overdue > 0 ? (
                <p>
                  <Link to="?suivi=retard">{text.overdueCount(board.overdue)}</Link>
                </p>
              ) : null}
              <Evolution months={board.evolution} />
              <Chapters board={board} />
              <Scores board={board} />
              <List board={board} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Follow({ onDone }: { readonly onDone: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const [follow] = useRefusable(FollowCommitmentsDocument, (data) => data.followCommitments);
  return (
    <ConfirmButton
      look="primary"
      title={text.followTitle}
      explanation={<p>{text.followExplained}</p>}
      confirm={text.follow}
      onConfirm={async () => {
        const outcome = await follow({ collectiveId });
        onDone();
        return outcome;
      }}
    >
      {text.follow}
    </ConfirmButton>
  );
}

const chapterLink = ({ slug, title }: CommitmentBoardPartsFragment['chapters'][number]) => (
  <Link to={`?chapitre=${slug}`}>{title}</Link>
);

function Chapters({ board: { chapters } }: { readonly board: CommitmentBoardPartsFragment }) {
  const text = useText('commitments');
  return (
    <Section title={text.byChapter}>
      <Table
        caption={text.byChapter}
        captionHidden
        rowKey={({ slug }) => slug}
        rows={chapters}
        columns={[
          {
            key: 'title',
            label: text.chapter,
            cell: chapterLink,
          },
          ...states.map(({ state, counted }) => ({
            key: state,
            label: text.states[state] ?? state,
            numeric: true,
            cell: ({ counts }: CommitmentBoardPartsFragment['chapters'][number]) => counts[counted],
          })),
        ]}
      />
    </Section>
  );
}

function List({ board: { chapters } }: { readonly board: CommitmentBoardPartsFragment }) {
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const filters = useFilters();
  const [first, setFirst] = useState(pageSize);
  const late = filters.of('suivi') === 'retard';
  const filter = { state: filters.of('etat') || null, chapter: filters.of('chapitre') || null, overdue: late };
  const reading = useLiveQuery(CommitmentsDocument, { collectiveId, filter, first }, `programme:${collectiveId}`);
  const field = (name: string) => ({
    name,
    value: filters.of(name),
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => filters.set(name, event.currentTarget.value),
  });
  return (
    <Section title={text.all}>
      <div className={styles.filters}>
        <Select
          {...field('etat')}
          label={text.state}
          placeholder={text.everyState}
          options={states.map(({ state }) => ({ value: state, label: text.states[state] ?? state }))}
        />
        <Select
          {...field('chapitre')}
          label={text.chapter}
          placeholder={text.everyChapter}
          options={chapters.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <Select
          {...field('suivi')}
          label={text.reports}
          placeholder={text.allReports}
          options={[{ value: 'retard', label: text.overdueOnly }]}
        />
      </div>
      <Loaded reading={reading}>
        {({ commitments: { edges, pageInfo, totalCount } }) => (
          <>
            <output className={styles.quiet}>{text.count(totalCount ?? edges.length)}</output>
            <ul className={styles.list}>
              {edges.map(({ node }) => (
                <Line key={node.id} commitment={node} />
              ))}
            </ul>
            <LoadMore
              hasNext={pageInfo.hasNextPage && first < largest}
              busy={reading.fetching}
              onMore={() => setFirst((count) => Math.min(largest, count + pageSize))}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Line({ commitment }: { readonly commitment: CommitmentLineFragment }) {
  const text = useText('commitments');
  const path = usePath();
  const { number, title, chapterTitle, state, overdue, reportedAt } = commitment;
  return (
    <li>
      <span>
        <Link to={path('engagements', number)}>{title}</Link>{' '}
        <State tone={toneOf(state)}>{text.states[state] ?? state}</State>{' '}
        {overdue ? <State tone="danger">{text.overdue}</State> : null}
      </span>
      <span className={styles.quiet}>
        {chapterTitle}
        {reportedAt ? (
          <>
            {' · '}
            {text.lastReport} <DateText at={reportedAt} show="day" />
          </>
        ) : null}
      </span>
    </li>
  );
}
