import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery, type Reading } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { DateText } from '../../ui/Dates.js';
import { Section } from '../../ui/Stack.js';
import { Timeline } from '../../ui/Timeline.js';
import { OrganisationDossierDocument, type OrganisationDossierQuery } from './organisations.generated.js';
import styles from './Organisations.module.css';

type Dossier = OrganisationDossierQuery['organisationDossier'];
type Entry = Dossier['entries'][number];
type Matter = Dossier['open'][number];

/** The dossier, kept true: what plenaries do tells the collective, the rest the organisation. */
export function useDossier(id: string): Reading<OrganisationDossierQuery> {
  const { id: collectiveId } = useCollective();
  const reading = useLiveQuery(OrganisationDossierDocument, { collectiveId, id }, `organisation:${id}`);
  useLive(`collective:${collectiveId}`, reading.refresh, reading.refresh);
  return reading;
}

interface DossierProps {
  readonly reading: Reading<OrganisationDossierQuery>;
}

/** What is owed and since when, what comes next: late first. */
export function OpenMatters({ reading }: DossierProps) {
  const text = useText('organisations');
  return (
    <Loaded reading={reading}>
      {({ organisationDossier: { open } }) => (
        <Section title={text.openMatters}>
          {open.length === 0 ? <p className={styles.quiet}>{text.noOpenMatter}</p> : null}
          {open.length === 0 ? null : (
            <ul className={styles.matters}>
              {open.map((matter) => (
                <MatterLine key={matter.id} matter={matter} />
              ))}
            </ul>
          )}
        </Section>
      )}
    </Loaded>
  );
}

function MatterLine({ matter: { matter, title, path, since, by, late } }: { readonly matter: Matter }) {
  const text = useText('organisations');
  const { slug } = useCollective();
  return (
    <li>
      <Link to={`/${slug}${path}`}>{text.matters[matter]?.(title) ?? title}</Link>
      <span className={styles.meta}>
        {late ? <State tone="danger">{text.late}</State> : null}
        {since ? (
          <span className={styles.quiet}>
            <DateText at={since} show="day" preposition="since" />
          </span>
        ) : null}
        {by ? (
          <span className={styles.quiet}>
            <DateText at={by} show="day" preposition={since ? 'by' : 'on'} />
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** One line of time: what was asked, entrusted, met, reported, put to plenaries, decided and signed. */
export function DossierTimeline({ reading }: DossierProps) {
  const text = useText('organisations');
  return (
    <Loaded reading={reading}>
      {({ organisationDossier: { entries } }) => (
        <Section title={text.dossier}>
          {entries.length === 0 ? <p className={styles.quiet}>{text.noDossier}</p> : null}
          <Timeline
            label={text.dossier}
            steps={entries.map((entry) => ({
              id: entry.id,
              title: <EntryTitle entry={entry} />,
              when: <EntryWhen entry={entry} />,
              state: 'past',
            }))}
          />
        </Section>
      )}
    </Loaded>
  );
}

function EntryTitle({ entry: { kind, title, path } }: { readonly entry: Entry }) {
  const text = useText('organisations');
  const { slug } = useCollective();
  return <Link to={`/${slug}${path}`}>{text.entries[kind]?.(title) ?? title}</Link>;
}

function EntryWhen({ entry: { kind, state, on } }: { readonly entry: Entry }) {
  const text = useText('organisations');
  const words = text.entryStates[kind]?.[state];
  return (
    <>
      <DateText at={on} show="day" />
      {words ? `, ${words}` : null}
    </>
  );
}
