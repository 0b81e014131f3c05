import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useFilters, type Filters } from '../../page/useFilters.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Checkbox } from '../../ui/Choices.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { SearchField } from '../../ui/SearchField.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { Written } from '../../ui/Written.js';
import { Author, ContributionState, titleOf } from './ContributionWords.js';
import { excerptOf } from './excerpt.js';
import styles from './Consultations.module.css';
import {
  ContributionDeskDocument,
  ContributionsDocument,
  type ContributionDeskQuery,
  type ContributionLineFragment,
} from './consultations.generated.js';

/** What people said, found by word, theme, state and group, and what became of it. */
export default function ContributionsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const path = usePath();
  const filters = useFilters();
  const desk = useLiveQuery(ContributionDeskDocument, { collectiveId });
  const [fresh, setFresh] = useState(0);
  const [round, setRound] = useState(0);
  useLive(`collective:${collectiveId}`, ({ event }) => {
    if (event === 'ContributionReceived') setFresh((count) => count + 1);
  });
  const show = () => {
    setFresh(0);
    setRound((count) => count + 1);
    desk.refresh();
  };
  const filter = filterOf(filters);
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead}</p>}
      actions={
        <LinkButton look="primary" to={path('contributions', 'nouvelle')}>
          {text.contribute}
        </LinkButton>
      }
    >
      <Stack>
        <SearchField label={text.search} value={filters.of('q')} onSearch={(words) => filters.set('q', words)} />
        {desk.data ? <FilterFields desk={desk.data} filters={filters} /> : null}
        <output>
          {fresh > 0 ? (
            <Button size="small" onClick={show}>
              {text.fresh(fresh)} · {text.showFresh}
            </Button>
          ) : null}
        </output>
        <div className={styles.list}>
          {/* Another question is another list: its pages start again. */}
          <Batch key={`${round} ${JSON.stringify(filter)}`} filter={filter} after={null} />
        </div>
      </Stack>
    </Page>
  );
}

const filterOf = (filters: Filters) => ({
  search: filters.of('q') || null,
  theme: filters.of('theme') || null,
  state: filters.of('etat') || null,
  groupId: filters.of('groupe') || null,
  mine: filters.of('miennes') !== '',
});

interface FilterProps {
  readonly desk: ContributionDeskQuery;
  readonly filters: Filters;
}

function FilterFields({ desk, filters }: FilterProps) {
  const text = useText('consultations');
  const me = useMe();
  const choices = [
    ['theme', text.theme, text.allThemes, desk.contributionDesk.themes.map(({ theme }) => [theme, theme])],
    ['etat', text.state, text.allStates, Object.entries(text.states)],
    ['groupe', text.group, text.allGroups, desk.workingGroups.groups.map(({ id, name }) => [id, name])],
  ] as const;
  return (
    <search className={styles.filters} aria-label={text.filters}>
      {choices.map(([name, label, all, options]) => (
        <Select
          key={name}
          label={label}
          required
          placeholder={all}
          options={options.map(([value = '', words = '']) => ({ value, label: words }))}
          value={filters.of(name)}
          onChange={(event) => filters.set(name, event.currentTarget.value)}
        />
      ))}
      {me ? (
        <Checkbox
          label={text.mine}
          checked={filters.of('miennes') !== ''}
          onChange={(event) => filters.set('miennes', event.currentTarget.checked ? 'oui' : '')}
        />
      ) : null}
    </search>
  );
}

interface BatchProps {
  readonly filter: ReturnType<typeof filterOf>;
  readonly after: string | null;
}

function Batch({ filter, after }: BatchProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const [more, setMore] = useState(false);
  const reading = useLiveQuery(ContributionsDocument, { collectiveId, filter, first: 20, after });
  return (
    <Loaded reading={reading}>
      {({ contributions: { edges, pageInfo, totalCount } }) => (
        <>
          {after === null && edges.length > 0 ? (
            <output className={styles.quiet}>{text.count(totalCount ?? edges.length)}</output>
          ) : null}
          {after === null && edges.length === 0 ? <Nothing filter={filter} /> : null}
          {edges.map(({ node }) => (
            <ContributionCard key={node.id} contribution={node} />
          ))}
          {more && pageInfo.endCursor ? (
            <Batch filter={filter} after={pageInfo.endCursor} />
          ) : (
            <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => setMore(true)} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Nothing({ filter }: Pick<BatchProps, 'filter'>) {
  const text = useText('consultations');
  const path = usePath();
  const filtered = Object.values(filter).some((value) => value !== null && value !== false);
  if (filtered) {
    return (
      <EmptyState title={text.noneTitle} action={<LinkButton to={path('contributions')}>{text.showAll}</LinkButton>} />
    );
  }
  return (
    <EmptyState
      title={text.emptyTitle}
      action={<LinkButton to={path('contributions', 'nouvelle')}>{text.contribute}</LinkButton>}
    >
      {text.emptyBody}
    </EmptyState>
  );
}

function ContributionCard({ contribution }: { readonly contribution: ContributionLineFragment }) {
  const text = useText('consultations');
  const path = usePath();
  const excerpt = excerptOf(contribution);
  const { number, theme, group, viewerIsAuthor, receivedAt, hiddenReason } = contribution;
  return (
    <Card
      written
      level={2}
      title={titleOf(contribution, text)}
      to={path('contributions', number)}
      meta={
        <>
          <ContributionState contribution={contribution} />
          <span>{theme}</span>
          {viewerIsAuthor ? <Badge tone="accent">{text.yours}</Badge> : null}
        </>
      }
      footer={
        <>
          <span>
            <Author contribution={contribution} />
          </span>
          <DateText at={receivedAt} show="day" />
          {group ? <span>{group.name}</span> : null}
        </>
      }
    >
      {hiddenReason ? <p className={styles.quiet}>{text.hidden(hiddenReason)}</p> : null}
      {excerpt === '' ? null : <Written className={styles.excerpt}>{excerpt}</Written>}
    </Card>
  );
}
