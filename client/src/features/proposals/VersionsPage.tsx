import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useFilters } from '../../page/useFilters.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Select } from '../../ui/Select.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Timeline } from '../../ui/Timeline.js';
import { changesOf } from './changes.js';
import { Difference } from './Difference.js';
import { namesOf } from './names.js';
import { numberIn } from './numberIn.js';
import styles from './Proposals.module.css';
import { ProposalDifferenceDocument, ProposalDocument, type ProposalWholeFragment } from './proposals.generated.js';

type Versions = ProposalWholeFragment['versions'];

/** All the versions of a text, and what changed between two of them. */
export default function VersionsPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const reading = useLiveQuery(ProposalDocument, { collectiveId, number });
  const found = reading.data?.proposal;
  useLive(found ? `proposal:${found.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={text.versions}
      kicker={<Link to={path('propositions', number)}>{found?.title || text.numbered(number)}</Link>}
      lead={<p>{text.versionsLead}</p>}
      actions={<LinkButton to={path('propositions', number)}>{text.backToText}</LinkButton>}
      width="reading"
    >
      <Loaded reading={reading}>
        {({ proposal }) => {
          if (!proposal) return <EmptyState title={text.notFound} />;
          return (
            <Stack gap="large">
              {proposal.versions.length > 1 ? (
                <Comparison versions={proposal.versions} />
              ) : (
                <EmptyState title={text.oneVersion} />
              )}
              <Section title={text.history}>
                <History versions={proposal.versions} />
              </Section>
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface VersionsProps {
  readonly versions: Versions;
}

function Comparison({ versions }: VersionsProps) {
  const text = useText('proposals');
  const filters = useFilters();
  const [latest, previous] = versions;
  const chosen = (name: string, otherwise: Versions[number] | undefined) =>
    versions.find(({ number }) => String(number) === filters.of(name)) ?? otherwise;
  const from = chosen('de', previous);
  const to = chosen('a', latest);
  const options = versions.map(({ number }) => ({ value: String(number), label: text.version(number) }));
  const changedOnly = filters.of('tout') === '';
  if (!from || !to) return null;
  return (
    <Section title={text.differences}>
      <search className={styles.filters} aria-label={text.compare} data-screen-only>
        <Select
          label={text.compareFrom}
          required
          options={options}
          value={String(from.number)}
          onChange={(event) => filters.set('de', event.currentTarget.value)}
        />
        <Select
          label={text.compareTo}
          required
          options={options}
          value={String(to.number)}
          onChange={(event) => filters.set('a', event.currentTarget.value)}
        />
        <Checkbox
          label={text.hideSame}
          checked={changedOnly}
          onChange={(event) => filters.set('tout', event.currentTarget.checked ? '' : 'oui')}
        />
      </search>
      <Compared key={`${from.id} ${to.id}`} from={from.id} to={to.id} hideSame={changedOnly} />
    </Section>
  );
}

function Compared({ from, to, hideSame }: { readonly from: string; readonly to: string; readonly hideSame: boolean }) {
  const text = useText('proposals');
  const reading = useLiveQuery(ProposalDifferenceDocument, { from, to });
  return (
    <Loaded reading={reading}>
      {({ textDifference: { clauses, summary, spoken, changedClauses } }) => (
        <Stack>
          <output>{summary}</output>
          <Difference changes={changesOf(clauses)} hideSame={hideSame} />
          {changedClauses > 0 ? (
            <Disclosure summary={text.inWords}>
              <p className={styles.spoken}>{spoken}</p>
            </Disclosure>
          ) : null}
        </Stack>
      )}
    </Loaded>
  );
}

function History({ versions }: VersionsProps) {
  const text = useText('proposals');
  return (
    <Timeline
      label={text.history}
      steps={versions.map(({ id, number, reason, createdAt, authors }, index) => ({
        id,
        title: text.version(number),
        when: <DateText at={createdAt} />,
        state: index === 0 ? 'current' : 'past',
        children: (
          <>
            {authors.length > 0 ? <p className={styles.quiet}>{text.by(namesOf(authors, text))}</p> : null}
            <p>{reason || (number === 1 ? text.firstVersion : null)}</p>
          </>
        ),
      }))}
    />
  );
}
