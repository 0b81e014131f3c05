import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { Badge, State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card, CardGrid } from '../../ui/Card.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Written } from '../../ui/Written.js';
import { EncounterCard } from './EncounterCard.js';
import { MandateCard } from './MandateCard.js';
import { MeetingRequests } from './MeetingRequests.js';
import { OrganisationFields, organisationInput } from './OrganisationFields.js';
import {
  AddOrganisationDocument,
  DiplomacyDocument,
  DirectoryDocument,
  type DirectoryQuery,
  type DiplomacyQuery,
} from './organisations.generated.js';
import styles from './Organisations.module.css';
import { PendingSolicitations } from './PendingSolicitations.js';
import { ProposeMandate } from './ProposeMandate.js';
import { organisationTones } from './tones.js';

/** The directory; late reports first, for everybody to see. */
export default function OrganisationsPage() {
  const { id: collectiveId, viewer } = useCollective();
  const text = useText('organisations');
  const path = usePath();
  const reading = useLiveQuery(DiplomacyDocument, { collectiveId }, `collective:${collectiveId}`);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        viewer.tier === null ? (
          <LinkButton to={path('demander-une-rencontre')}>{text.requestTitle}</LinkButton>
        ) : (
          <AddOrganisation />
        )
      }
    >
      <Stack gap="large">
        {reading.data ? <PendingSolicitations pending={reading.data.pendingSolicitations} /> : null}
        {viewer.coordination ? <MeetingRequests onChange={reading.refresh} /> : null}
        {reading.data ? <Overdue encounters={reading.data} onChange={reading.refresh} /> : null}
        <Directory />
        <Loaded reading={reading}>{(data) => <Meetings data={data} onChange={reading.refresh} />}</Loaded>
      </Stack>
    </Page>
  );
}

function AddOrganisation() {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const path = usePath();
  const navigate = useNavigate();
  const [add] = useRefusable(AddOrganisationDocument, (data) => data.addOrganisation);
  return (
    <DialogForm
      label={text.add}
      title={text.add}
      submit={text.add}
      onSubmit={async (values) => {
        const outcome = await add({ collectiveId, input: organisationInput(values) });
        if (outcome.kind === 'done') void navigate(path('organisations', outcome.value.slug));
        return outcome;
      }}
    >
      <p>{text.addHint}</p>
      <OrganisationFields />
    </DialogForm>
  );
}

interface OverdueProps {
  readonly encounters: DiplomacyQuery;
  readonly onChange: () => void;
}

function Overdue({ encounters: { overdueReports, mandates }, onChange }: OverdueProps) {
  const text = useText('organisations');
  if (overdueReports.length === 0) return null;
  return (
    <Section title={text.overdueTitle}>
      <div className={styles.list}>
        {overdueReports.map((encounter) => (
          <EncounterCard key={encounter.id} encounter={encounter} mandates={mandates} onChange={onChange} />
        ))}
      </div>
    </Section>
  );
}

const pageSize = 30;
const largest = 100;

function Directory() {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [search, setSearch] = useSearchParams();
  const [first, setFirst] = useState(pageSize);
  const kind = search.get('sorte');
  const state = search.get('etat');
  const reading = useLiveQuery(DirectoryDocument, { collectiveId, kind, state, first }, `collective:${collectiveId}`);
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
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <Section title={text.directory}>
      <div className={styles.filters}>
        <Select
          required
          label={text.filterKind}
          placeholder={text.every}
          options={options(text.kinds)}
          value={kind ?? ''}
          onChange={(event) => choose('sorte', event.currentTarget.value)}
        />
        <Select
          required
          label={text.filterState}
          placeholder={text.every}
          options={options(text.states)}
          value={state ?? ''}
          onChange={(event) => choose('etat', event.currentTarget.value)}
        />
      </div>
      <Loaded reading={reading}>
        {({ organisations: { edges, pageInfo }, toRenew }) => (
          <>
            {edges.length === 0 ? (
              <EmptyState title={kind || state ? text.emptyFilter : text.empty}>{text.emptyLead}</EmptyState>
            ) : null}
            <CardGrid>
              {edges.map(({ node }) => (
                <OrganisationLine
                  key={node.id}
                  organisation={node}
                  toRenew={toRenew.edges.some((each) => each.node.organisation?.id === node.id)}
                />
              ))}
            </CardGrid>
            <LoadMore
              hasNext={pageInfo.hasNextPage && first < largest}
              busy={reading.fetching}
              onMore={() => setFirst(Math.min(largest, first + pageSize))}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}

type Line = DirectoryQuery['organisations']['edges'][number]['node'];

interface LineProps {
  readonly organisation: Line;
  /** Its endorsement is of a version of the charter that is no longer in force. */
  readonly toRenew: boolean;
}

function OrganisationLine({ organisation: { slug, name, kind, state, statement }, toRenew }: LineProps) {
  const text = useText('organisations');
  const path = usePath();
  return (
    <Card
      written
      title={name}
      to={path('organisations', slug)}
      meta={
        <>
          {toRenew && state === 'endorsing' ? (
            <State tone="warning">{text.toRenew}</State>
          ) : (
            <State tone={organisationTones[state] ?? 'neutral'}>{text.states[state] ?? state}</State>
          )}
          <Badge>{text.kinds[kind] ?? kind}</Badge>
        </>
      }
    >
      <Written className={styles.clamp}>{statement}</Written>
    </Card>
  );
}

function Meetings({ data, onChange }: { readonly data: DiplomacyQuery; readonly onChange: () => void }) {
  const { viewer } = useCollective();
  const text = useText('organisations');
  return (
    <>
      <Section title={text.upcoming}>
        {data.plannedEncounters.length === 0 ? <Notice title={text.noUpcoming}>{text.noUpcomingLead}</Notice> : null}
        <div className={styles.list}>
          {data.plannedEncounters.map((encounter) => (
            <EncounterCard key={encounter.id} encounter={encounter} mandates={data.mandates} onChange={onChange} />
          ))}
        </div>
      </Section>
      <Section title={text.mandates} actions={viewer.coordination ? <ProposeMandate onDone={onChange} /> : null}>
        {data.mandates.length === 0 ? <EmptyState title={text.noMandates}>{text.noMandatesLead}</EmptyState> : null}
        <div className={styles.list}>
          {data.mandates.map((mandate) => (
            <MandateCard key={mandate.id} mandate={mandate} onChange={onChange} />
          ))}
        </div>
      </Section>
    </>
  );
}
