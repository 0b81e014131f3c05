import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useFilters } from '../../page/useFilters.js';
import { useCollective, usePath } from '../../session/session.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Section, Stack } from '../../ui/Stack.js';
import {
  ProgrammeChangesDocument,
  ProgrammePublicationsDocument,
  type ProgrammeChangesQuery,
} from './programme.generated.js';
import styles from './Programme.module.css';

/** Every version published; of the one chosen, what has changed since. */
export default function PublicationsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const since = Number(useFilters().of('depuis'));
  const reading = useLiveQuery(ProgrammePublicationsDocument, { collectiveId }, `programme:${collectiveId}`);
  return (
    <Page
      title={text.versions}
      lead={text.versionsLead}
      kicker={<Link to={path('programme')}>{text.title}</Link>}
      width="reading"
    >
      <Loaded reading={reading}>
        {({ programmePublications: versions }) =>
          versions.length === 0 ? (
            <EmptyState title={text.noVersion} />
          ) : (
            <Stack gap="large">
              <ul className={styles.measures}>
                {versions.map(({ number, publishedAt, measures, publishedBy, openPoints }) => (
                  <li key={number}>
                    <Link to={path('programme', 'versions', number)}>{text.versionNumber(number)}</Link>{' '}
                    <span className={styles.origin}>
                      <DateText at={publishedAt} show="day" /> · {text.measures(measures)} ·{' '}
                      {publishedBy.erased ? text.formerMember : publishedBy.name}
                      {openPoints.length === 0
                        ? null
                        : ` · ${text.publishedKnowing(openPoints.reduce((sum, { count }) => sum + count, 0))}`}
                    </span>{' '}
                    <Link to={`?depuis=${number}`} aria-label={text.changesSince(number)}>
                      {text.since}
                    </Link>
                  </li>
                ))}
              </ul>
              {since > 0 ? <Changes from={since} /> : null}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Changes({ from }: { readonly from: number }) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const reading = useLiveQuery(ProgrammeChangesDocument, { collectiveId, from }, `programme:${collectiveId}`);
  return (
    <Section title={text.changesSince(from)}>
      <Loaded reading={reading}>
        {({ programmeChanges: changes }) =>
          changes.length === 0 ? (
            <p>{text.noChange}</p>
          ) : (
            <ul className={styles.measures}>
              {changes.map((change) => (
                <li key={`${change.kind} ${change.chapter ?? ''} ${change.measure?.number ?? ''}`}>
                  <Change change={change} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Change({ change }: { readonly change: ProgrammeChangesQuery['programmeChanges'][number] }) {
  const text = useText('programme');
  const path = usePath();
  const { kind, chapter, was, measure } = change;
  return (
    <>
      {text.changeKinds[kind] ?? kind}{' '}
      {measure ? <Link to={path('propositions', measure.number)}>{measure.title}</Link> : null}{' '}
      <span className={styles.origin}>{text.changePlace(chapter, was)}</span>
    </>
  );
}
