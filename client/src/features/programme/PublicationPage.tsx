import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useWrittenLang } from '../../i18n/written.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProgrammePublicationDocument } from './programme.generated.js';
import styles from './Programme.module.css';

/** The programme as one version published it: each measure leads to the words that were voted then. */
export default function PublicationPage() {
  const number = Number(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const lang = useWrittenLang();
  const path = usePath();
  const reading = useLiveQuery(ProgrammePublicationDocument, { collectiveId, number });
  const found = reading.data?.programmePublication;
  return (
    <Page
      title={text.versionNumber(number)}
      kicker={<Link to={path('programme', 'versions')}>{text.versions}</Link>}
      lead={found ? <DateText at={found.publishedAt} show="day" /> : null}
      actions={
        <LinkButton to={`${path('programme', 'versions')}?depuis=${number}`}>{text.changesSince(number)}</LinkButton>
      }
      width="reading"
    >
      <Loaded reading={reading}>
        {({ programmePublication: publication }) =>
          publication ? (
            <div className={styles.chapters} lang={lang}>
              {publication.introduction === '' ? null : <p className={styles.lines}>{publication.introduction}</p>}
              {publication.chapters.map(({ title, introduction, measures }) => (
                <section key={title} className={styles.chapter}>
                  <h2>{title}</h2>
                  {introduction === '' ? null : <p className={styles.lines}>{introduction}</p>}
                  <ol className={styles.measures}>
                    {measures.map((measure) => (
                      <li key={measure.number}>
                        <Link to={path('version', measure.textVersionId)}>{measure.title}</Link>
                      </li>
                    ))}
                  </ol>
                </section>
              ))}
            </div>
          ) : (
            <EmptyState title={text.noSuchVersion} />
          )
        }
      </Loaded>
    </Page>
  );
}
