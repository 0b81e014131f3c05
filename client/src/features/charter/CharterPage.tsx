import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Notice } from '../../ui/Notice.js';
import { Columns, Section, Stack } from '../../ui/Stack.js';
import { CharterTabs } from './CharterTabs.js';
import { CharterText } from './CharterText.js';
import { CharterDocument, type CharterQuery, type CharterWholeFragment } from './charter.generated.js';
import styles from './Charter.module.css';
import { RequiredFor } from './RequiredFor.js';
import { SignCharter } from './SignCharter.js';
import { SignForOrganisation } from './SignForOrganisation.js';

/** The text in force, and who endorses it. */
export default function CharterPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const reading = useLiveQuery(CharterDocument, { collectiveId }, `charter:${collectiveId}`);
  const inForce = reading.data?.charter.inForce;
  return (
    <Page
      title={text.title}
      lead={inForce ? <Where version={inForce} /> : null}
      actions={
        inForce ? (
          <>
            <Button onClick={() => print()}>{text.print}</Button>
            <Slot name="download" of={{ type: 'Charter', id: inForce.id }} />
          </>
        ) : null
      }
    >
      <CharterTabs />
      <Loaded reading={reading}>
        {(data) =>
          data.charter.inForce ? (
            <InForce data={data} version={data.charter.inForce} onChange={reading.refresh} />
          ) : (
            <NoCharter data={data} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Where({ version: { number, inForceAt } }: { readonly version: CharterWholeFragment }) {
  const text = useText('charter');
  return (
    <p className={styles.meta}>
      <State tone="success">{text.version(number)}</State>
      {inForceAt ? (
        <span>
          {text.inForce} <DateText at={inForceAt} show="day" preposition="since" />
        </span>
      ) : null}
    </p>
  );
}

function NoCharter({ data }: { readonly data: CharterQuery }) {
  const text = useText('charter');
  const path = usePath();
  const drafted = data.charter.versions.length > 0;
  const label = drafted ? text.readDraft : data.charter.viewerMayDraft ? text.prepareFirst : null;
  return (
    <EmptyState
      title={text.none}
      action={
        label ? (
          <LinkButton look="primary" to={path('charte', 'projet')}>
            {label}
          </LinkButton>
        ) : null
      }
    >
      {text.noneLead}
    </EmptyState>
  );
}

interface InForceProps {
  readonly data: CharterQuery;
  readonly version: CharterWholeFragment;
  readonly onChange: () => void;
}

function InForce({ data, version, onChange }: InForceProps) {
  return (
    <Columns
      aside={
        <Stack gap="large">
          <WhoEndorses data={data} />
          <RequiredFor charter={data.charter} onChange={onChange} />
          <Contents version={version} />
        </Stack>
      }
    >
      <div className={styles.noPrint}>
        <Stack>
          <ToCome versions={data.charter.versions} inForce={version.number} />
          <SignCharter version={version} mine={data.myEndorsements} onChange={onChange} />
          <SignForOrganisation />
        </Stack>
      </div>
      <CharterText parts={version.parts} debates />
    </Columns>
  );
}

interface ToComeProps {
  readonly versions: CharterQuery['charter']['versions'];
  readonly inForce: number;
}

/** A version that a plenary adopted for a day to come: which day, and what it changes. */
function ToCome({ versions, inForce }: ToComeProps) {
  const text = useText('charter');
  const path = usePath();
  const adopted = versions.find(({ state }) => state === 'adopted');
  if (!adopted?.takesEffectOn) return null;
  return (
    <Notice title={text.versionOf(adopted.number)}>
      {text.takesEffect} <DateText at={adopted.takesEffectOn} show="day" preposition="on" />
      {'. '}
      <Link to={`${path('charte', 'versions')}?de=${inForce}&a=${adopted.number}`}>{text.seeAdopted}</Link>
    </Notice>
  );
}

function WhoEndorses({ data }: { readonly data: CharterQuery }) {
  const text = useText('charter');
  const path = usePath();
  const { persons, organisations, personsToRenew, organisationsToRenew } = data.endorsementCounts;
  const toRenew = personsToRenew + organisationsToRenew;
  return (
    <Section title={text.whoEndorses}>
      <p>
        {text.persons(persons)}, {text.organisations(organisations)}
        {toRenew > 0 ? ` (${text.toRenew(toRenew)})` : ''}
      </p>
      <ul className={styles.endorsers}>
        {data.organisationsThatEndorse.edges.map(({ node: { id, organisation, reservations } }) =>
          organisation ? (
            <li key={id}>
              <Link to={path('organisations', organisation.slug)}>{organisation.name}</Link>{' '}
              <span className={styles.quiet}>({text.withReservations(reservations.length)})</span>
            </li>
          ) : null,
        )}
      </ul>
      <p>
        <Link to={path('charte', 'soutiens')}>{text.seeWall}</Link>
      </p>
    </Section>
  );
}

function Contents({ version }: { readonly version: CharterWholeFragment }) {
  const text = useText('charter');
  return (
    <nav aria-label={text.contents} className={styles.noPrint}>
      <Section title={text.contents}>
        <ul>
          {version.parts.flatMap(({ articles }) =>
            articles.map(({ id, number, title }) => (
              <li key={id}>
                <a href={`#article-${id}`}>
                  {number} {title}
                </a>
              </li>
            )),
          )}
        </ul>
      </Section>
    </nav>
  );
}
