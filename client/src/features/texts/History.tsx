import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useFilters } from '../../page/useFilters.js';
import { useMe } from '../../session/session.js';
import { changesOf } from '../../text/changes.js';
import { Difference } from '../../text/Difference.js';
import { Checkbox } from '../../ui/Choices.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Select } from '../../ui/Select.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Timeline } from '../../ui/Timeline.js';
import { TextDifferenceDocument, TextHistoryDocument, type TextHistoryQuery } from './texts.generated.js';
import styles from './Texts.module.css';
import { WordOrigins } from './WordOrigins.js';
import { WhoWrote } from './WhoWrote.js';

type Versions = TextHistoryQuery['textHistory']['versions'];

interface HistoryProps {
  readonly type: string;
  readonly id: string;
  /** The live topic that is told of its versions; null: none. */
  readonly topic: string | null;
}

/** All the versions of a text, what changed between two of them, and who wrote what. */
export default function History({ type, id, topic }: HistoryProps) {
  const text = useText('texts');
  const me = useMe();
  const reading = useLiveQuery(TextHistoryDocument, { type, id }, topic);
  return (
    <Loaded reading={reading}>
      {({
        textHistory: {
          versions,
          versions: [latest],
        },
      }) => (
        <Stack gap="large">
          {versions.length > 1 ? <Comparison versions={versions} /> : <EmptyState title={text.oneVersion} />}
          {latest && versions.length > 1 && type !== 'Proposal' ? <WordOrigins versionId={latest.id} /> : null}
          {me ? <WhoWrote type={type} id={id} /> : null}
          <Section title={text.history}>
            <Steps versions={versions} />
          </Section>
        </Stack>
      )}
    </Loaded>
  );
}

interface VersionsProps {
  readonly versions: Versions;
}

function Comparison({ versions }: VersionsProps) {
  const text = useText('texts');
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
  const text = useText('texts');
  const reading = useLiveQuery(TextDifferenceDocument, { from, to });
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

function Steps({ versions }: VersionsProps) {
  const text = useText('texts');
  return (
    <Timeline
      label={text.history}
      steps={versions.map(({ id, number, reason, createdAt, authors, hash }, index) => ({
        id,
        title: text.version(number),
        when: <DateText at={createdAt} />,
        state: index === 0 ? 'current' : 'past',
        children: (
          <>
            {authors.length > 0 ? (
              <p className={styles.quiet}>
                {text.by(authors.map(({ name, erased }) => (erased ? text.formerMember : name)))}
              </p>
            ) : null}
            <p>{reason || (number === 1 ? text.firstVersion : null)}</p>
            {hash === '' ? null : (
              <Disclosure summary={text.fingerprint}>
                <code className={styles.hash}>{hash}</code>
              </Disclosure>
            )}
          </>
        ),
      }))}
    />
  );
}
