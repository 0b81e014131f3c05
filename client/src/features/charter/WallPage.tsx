import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { CardGrid } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Select } from '../../ui/Select.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Table } from '../../ui/Table.js';
import { CharterTabs } from './CharterTabs.js';
import { EndorsementCard } from './EndorsementCard.js';
import {
  WallDocument,
  WallHeadDocument,
  type EndorsementWholeFragment,
  type WallHeadQuery,
} from './charter.generated.js';
import styles from './Charter.module.css';

const pageSize = 30;
const largest = 100;

/** Everybody who endorses, persons and organisations counted apart. */
export default function WallPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const head = useLiveQuery(WallHeadDocument, { collectiveId }, `charter:${collectiveId}`);
  return (
    <Page title={text.wallTitle} lead={text.wallLead}>
      <CharterTabs />
      <Loaded reading={head}>
        {(data) => (
          <Stack gap="large">
            <Figures counts={data.endorsementCounts} />
            <ByVersion data={data} />
            <Filters versions={data.charter.versions} />
            <Wall />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Figures({ counts }: { readonly counts: WallHeadQuery['endorsementCounts'] }) {
  const text = useText('charter');
  const figures = [
    [counts.persons, text.kindPerson, counts.personsToRenew],
    [counts.organisations, text.kindOrganisation, counts.organisationsToRenew],
  ] as const;
  return (
    <p className={styles.figures}>
      {figures.map(([count, label, toRenew]) => (
        <span key={label} className={styles.figure}>
          <strong>{count}</strong> {label}
          {toRenew > 0 ? <span>{text.toRenew(toRenew)}</span> : null}
        </span>
      ))}
    </p>
  );
}

type CountedRow = WallHeadQuery['endorsementCounts']['byVersion'][number];

const wallStates = ['active', 'toRenew', 'pending', 'renewed', 'lapsed', 'withdrawn'] as const;

type CountedState = (typeof wallStates)[number];

const counted = (state: CountedState) => (row: CountedRow) => <Counted row={row} state={state} />;

/** How many endorsements of each version are where; each figure leads to those it counts. */
function ByVersion({ data }: { readonly data: WallHeadQuery }) {
  const text = useText('charter');
  const { byVersion } = data.endorsementCounts;
  if (byVersion.length === 0) return null;
  return (
    <Table
      caption={text.byVersion}
      rows={byVersion}
      rowKey={({ versionNumber, kind }) => `${versionNumber}-${kind}`}
      columns={[
        {
          key: 'version',
          label: text.filterVersion,
          cell: ({ versionNumber, kind }) =>
            `${text.version(versionNumber)}, ${kind === 'person' ? text.kindPerson : text.kindOrganisation}`,
        },
        ...wallStates.map((state) => ({
          key: state,
          label: text.wallStates[state],
          numeric: true,
          cell: counted(state),
        })),
      ]}
    />
  );
}

/** What the list is filtered by to show those a figure counts; those announced are of two states. */
const filterOf = {
  active: 'active',
  toRenew: 'to_renew',
  renewed: 'renewed',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
};

interface CountedProps {
  readonly row: CountedRow;
  readonly state: CountedState;
}

function Counted({ row, state }: CountedProps) {
  const text = useText('charter');
  const count = row[state];
  if (count === 0 || state === 'pending') return count;
  const search = new URLSearchParams({ qui: row.kind, etat: filterOf[state], version: String(row.versionNumber) });
  return (
    <Link
      to={`?${search.toString()}`}
      aria-label={`${count}, ${text.wallStates[state]}, ${text.version(row.versionNumber)}`}
    >
      {count}
    </Link>
  );
}

function Filters({ versions }: { readonly versions: WallHeadQuery['charter']['versions'] }) {
  const text = useText('charter');
  const [search, setSearch] = useSearchParams();
  const choose = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const field = (name: string) => ({
    name,
    required: true,
    value: search.get(name) ?? '',
    onChange: (event: { currentTarget: { value: string } }) => choose(name, event.currentTarget.value),
  });
  const states = Object.entries(text.endorsementStates).map(([value, label]) => ({ value, label }));
  const adopted = versions.filter(({ state }) => state !== 'draft' && state !== 'adopted');
  return (
    <div className={styles.filters}>
      <Select
        {...field('qui')}
        label={text.filterKind}
        placeholder={text.everyone}
        options={[
          { value: 'person', label: text.kindPerson },
          { value: 'organisation', label: text.kindOrganisation },
        ]}
      />
      <Select {...field('etat')} label={text.filterState} placeholder={text.standing} options={states} />
      <Select
        {...field('version')}
        label={text.filterVersion}
        placeholder={text.allVersions}
        options={adopted.map(({ number }) => ({ value: String(number), label: text.version(number) }))}
      />
    </div>
  );
}

/** In their order, those of one version together. */
function byVersionOf(endorsements: readonly EndorsementWholeFragment[]) {
  const groups = new Map<number, EndorsementWholeFragment[]>();
  for (const each of endorsements) groups.set(each.versionNumber, [...(groups.get(each.versionNumber) ?? []), each]);
  return [...groups];
}

function Wall() {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const [search] = useSearchParams();
  const [first, setFirst] = useState(pageSize);
  const version = Number(search.get('version'));
  const reading = useLiveQuery(
    WallDocument,
    {
      collectiveId,
      kind: search.get('qui'),
      state: search.get('etat'),
      version: Number.isInteger(version) && version > 0 ? version : null,
      first,
    },
    `charter:${collectiveId}`,
  );
  return (
    <Loaded reading={reading}>
      {({ endorsements: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <EmptyState title={text.wallEmpty} action={<LinkButton to={path('charte')}>{text.readCharter}</LinkButton>}>
            {text.wallEmptyLead}
          </EmptyState>
        ) : (
          <>
            {byVersionOf(edges.map(({ node }) => node)).map(([number, group]) => (
              <Section key={number} title={text.versionOf(number)}>
                <CardGrid>
                  {group.map((node) => (
                    <EndorsementCard key={node.id} endorsement={node} onChange={reading.refresh} level={3} />
                  ))}
                </CardGrid>
              </Section>
            ))}
            <LoadMore
              hasNext={pageInfo.hasNextPage && first < largest}
              busy={reading.fetching}
              onMore={() => setFirst((count) => Math.min(largest, count + pageSize))}
            />
          </>
        )
      }
    </Loaded>
  );
}
