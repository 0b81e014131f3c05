import { useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useFilters } from '../../page/useFilters.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card, CardGrid } from '../../ui/Card.js';
import { Checkbox } from '../../ui/Choices.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Select } from '../../ui/Select.js';
import { Section, Stack } from '../../ui/Stack.js';
import { GroupFields, groupInput } from './GroupFields.js';
import { GroupState, HealthLine } from './GroupHealth.js';
import { Sessions } from './Sessions.js';
import styles from './WorkingGroups.module.css';
import {
  GroupsDocument,
  OpenGroupDocument,
  type GroupLineFragment,
  type GroupsQuery,
} from './working-groups.generated.js';

/** The groups with their health, and what meets next. */
export default function GroupsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  // All of them at once, twenty or thirty: choosing among them asks nothing of the network.
  const reading = useLiveQuery(GroupsDocument, { collectiveId }, `collective:${collectiveId}`);
  const [search] = useSearchParams();
  const [open] = useRefusable(OpenGroupDocument, (data) => data.openWorkingGroup);
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead}</p>}
      actions={
        reading.data?.workingGroups.viewerMayOpen ? (
          <DialogForm
            size="small"
            openFirst={search.has('ouvrir')}
            label={text.open}
            title={text.openTitle}
            submit={text.openIt}
            onSubmit={async (values) => {
              const outcome = await open({ collectiveId, input: groupInput(values) });
              reading.refresh();
              return outcome;
            }}
          >
            <GroupFields />
          </DialogForm>
        ) : null
      }
    >
      <Stack gap="large">
        <Loaded reading={reading}>{({ workingGroups }) => <Groups all={workingGroups} />}</Loaded>
        <Section title={text.upcoming}>
          <Sessions when="upcoming" first={5} groupId={null} empty={<p>{text.upcomingEmpty}</p>} />
        </Section>
      </Stack>
    </Page>
  );
}

function Groups({ all: { groups } }: { readonly all: GroupsQuery['workingGroups'] }) {
  const text = useText('working-groups');
  const path = usePath();
  const filters = useFilters();
  const theme = filters.of('theme');
  const state = filters.of('etat');
  const shown = groups.filter(
    (group) =>
      (theme === '' || group.theme === theme) &&
      (state === '' ? group.state !== 'merged' && group.state !== 'closed' : group.state === state) &&
      (filters.of('miens') === '' || group.viewerJoined),
  );
  if (groups.length === 0) return <EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState>;
  return (
    <Stack>
      <Filters groups={groups} />
      <output className={styles.quiet}>{text.count(shown.length)}</output>
      {shown.length === 0 ? (
        <EmptyState title={text.noneTitle} action={<LinkButton to={path('groupes')}>{text.showAll}</LinkButton>} />
      ) : (
        <CardGrid>
          {shown.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </CardGrid>
      )}
    </Stack>
  );
}

function Filters({ groups }: { readonly groups: readonly GroupLineFragment[] }) {
  const text = useText('working-groups');
  const me = useMe();
  const filters = useFilters();
  const themes = [...new Set(groups.map(({ theme }) => theme))].sort((a, b) => a.localeCompare(b));
  const states = Object.entries(text.states).filter(([state]) => groups.some((group) => group.state === state));
  return (
    <search className={styles.filters} aria-label={text.filters}>
      <Select
        label={text.theme}
        required
        placeholder={text.allThemes}
        options={themes.map((theme) => ({ value: theme, label: theme }))}
        value={filters.of('theme')}
        onChange={(event) => filters.set('theme', event.currentTarget.value)}
      />
      <Select
        label={text.state}
        required
        placeholder={text.allStates}
        options={states.map(([value, label]) => ({ value, label }))}
        value={filters.of('etat')}
        onChange={(event) => filters.set('etat', event.currentTarget.value)}
      />
      {me ? (
        <Checkbox
          label={text.mine}
          checked={filters.of('miens') !== ''}
          onChange={(event) => filters.set('miens', event.currentTarget.checked ? 'oui' : '')}
        />
      ) : null}
    </search>
  );
}

function GroupCard({ group }: { readonly group: GroupLineFragment }) {
  const text = useText('working-groups');
  const path = usePath();
  return (
    <Card
      written
      level={2}
      title={group.name}
      to={path('groupes', group.slug)}
      meta={
        <>
          <GroupState state={group.state} />
          {group.kind === 'cross-cutting' ? <Badge>{text.kinds[group.kind]}</Badge> : null}
          <span>{group.theme}</span>
        </>
      }
      footer={
        <>
          <span>{text.members(group.memberCount)}</span>
          {group.bornOf ? <span>{text.lineage.bornOf(group.bornOf.name)}</span> : null}
          {group.mergedInto ? <span>{text.lineage.joined(group.mergedInto.name)}</span> : null}
          {group.viewerJoined ? <Badge tone="accent">{text.joined}</Badge> : null}
        </>
      }
    >
      <div className={styles.health}>
        <HealthLine group={group} />
      </div>
    </Card>
  );
}
