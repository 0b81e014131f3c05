import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useFilters, type Filters } from '../../page/useFilters.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { SearchField } from '../../ui/SearchField.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { ProposalBatch, type ProposalQuestion } from './ProposalBatch.js';
import styles from './Proposals.module.css';
import { ProposalsDeskDocument, type ProposalsDeskQuery } from './proposals.generated.js';

const news: ReadonlySet<string> = new Set(['ProposalDrafted', 'ProposalDebateOpened', 'ProposalsImported']);

/** The proposals: found by words, narrowed, sorted; new ones are offered, never pushed in. */
export default function ProposalsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const filters = useFilters();
  const desk = useLiveQuery(ProposalsDeskDocument, { collectiveId });
  const [fresh, setFresh] = useState(0);
  const [round, setRound] = useState(0);
  useLive(`collective:${collectiveId}`, ({ event }) => {
    if (news.has(event)) setFresh((count) => count + 1);
  });
  const show = () => {
    setFresh(0);
    setRound((count) => count + 1);
    desk.refresh();
  };
  const question = questionOf(filters);
  const mayDraft = desk.data?.proposalsOverview.viewerMayDraft ?? false;
  const write = (
    <LinkButton look="primary" to={path('propositions', 'nouvelle')}>
      {text.write}
    </LinkButton>
  );
  return (
    <Page title={text.title} lead={<p>{text.lead}</p>} actions={mayDraft ? write : null}>
      <Stack>
        <div data-screen-only>
          <Stack>
            <SearchField label={text.search} value={filters.of('q')} onSearch={(words) => filters.set('q', words)} />
            {desk.data ? <FilterFields desk={desk.data} filters={filters} sort={question.sort} /> : null}
          </Stack>
        </div>
        <output>
          {fresh > 0 ? (
            <Button size="small" onClick={show}>
              {text.fresh(fresh)} · {text.showFresh}
            </Button>
          ) : null}
        </output>
        <div className={styles.list}>
          {/* Another question is another list: its pages start again. */}
          <ProposalBatch
            key={`${round} ${JSON.stringify(question)}`}
            {...question}
            empty={<Nothing filter={question.filter} action={mayDraft ? write : null} />}
          />
        </div>
      </Stack>
    </Page>
  );
}

function questionOf(filters: Filters): ProposalQuestion {
  const search = filters.of('q') || null;
  const state = filters.of('etat');
  return {
    filter: {
      search,
      chapter: filters.of('chapitre') || null,
      groupId: filters.of('groupe') || null,
      states: state === '' ? null : [state],
      mine: filters.of('miennes') !== '',
      followed: filters.of('suivies') !== '',
    },
    sort: filters.of('ordre') || (search === null ? 'newest' : 'relevance'),
  };
}

interface FilterProps {
  readonly desk: ProposalsDeskQuery;
  readonly filters: Filters;
  readonly sort: string;
}

function FilterFields({ desk: { proposalsOverview, workingGroups }, filters, sort }: FilterProps) {
  const text = useText('proposals');
  const me = useMe();
  const { chapters, states } = proposalsOverview;
  const counts = new Map(states.map(({ state, count }) => [state, count]));
  const choices = [
    [
      'chapitre',
      text.chapter,
      text.allChapters,
      chapters.map(({ title, count }) => [title, text.counted(title, count)]),
    ],
    ['groupe', text.group, text.allGroups, workingGroups.groups.map(({ id, name }) => [id, name])],
    [
      'etat',
      text.state,
      text.allStates,
      Object.entries(text.states)
        .filter(([state]) => counts.has(state))
        .map(([state, label]) => [state, text.counted(label, counts.get(state) ?? 0)]),
    ],
  ] as const;
  const sorts = Object.entries(text.sorts).filter(([value]) => value !== 'relevance' || filters.of('q') !== '');
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
      <Select
        label={text.sort}
        required
        options={sorts.map(([value, label]) => ({ value, label }))}
        value={sort}
        onChange={(event) => filters.set('ordre', event.currentTarget.value)}
      />
      {me ? (
        <div className={styles.checks}>
          <Checkbox
            label={text.mine}
            checked={filters.of('miennes') !== ''}
            onChange={(event) => filters.set('miennes', event.currentTarget.checked ? 'oui' : '')}
          />
          <Checkbox
            label={text.followed}
            checked={filters.of('suivies') !== ''}
            onChange={(event) => filters.set('suivies', event.currentTarget.checked ? 'oui' : '')}
          />
        </div>
      ) : null}
    </search>
  );
}

interface NothingProps {
  readonly filter: ProposalQuestion['filter'];
  readonly action: ReactNode;
}

function Nothing({ filter, action }: NothingProps) {
  const text = useText('proposals');
  const path = usePath();
  const narrowed = Object.values(filter).some((value) => value !== null && value !== false);
  if (!narrowed) {
    return (
      <EmptyState title={text.emptyTitle} action={action}>
        {text.emptyBody}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={text.noneTitle} action={<LinkButton to={path('propositions')}>{text.showAll}</LinkButton>}>
      {text.noneBody}
    </EmptyState>
  );
}
