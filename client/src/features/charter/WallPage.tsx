import { useState } from 'react';
import { useSearchParams } from 'react-router';
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
import { Stack } from '../../ui/Stack.js';
import { CharterTabs } from './CharterTabs.js';
import { EndorsementCard } from './EndorsementCard.js';
import { WallDocument, WallHeadDocument, type WallHeadQuery } from './charter.generated.js';
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
  const adopted = versions.filter(({ state }) => state !== 'draft');
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
            <CardGrid>
              {edges.map(({ node }) => (
                <EndorsementCard key={node.id} endorsement={node} onChange={reading.refresh} />
              ))}
            </CardGrid>
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
