import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProgrammeDocument, type ProgrammeWholeFragment } from './programme.generated.js';
import styles from './Programme.module.css';

/** The programme's outline: chapters and their measures, each one click from its words and its origin. */
export default function ProgrammePage() {
  const { id } = useCollective();
  const text = useText('programme');
  const path = usePath();
  // Measures enter, move and are published under the collective's own topic too.
  const reading = useLiveQuery(ProgrammeDocument, { collectiveId: id }, `programme:${id}`);
  const programme = reading.data?.programme;
  return (
    <Page
      title={text.title}
      kicker={programme ? <Standing programme={programme} /> : null}
      lead={text.lead}
      width="reading"
      actions={
        programme ? (
          <>
            {programme.viewerMayArrange ? (
              <LinkButton to={path('programme', 'ordre')}>{text.arrange}</LinkButton>
            ) : null}
            {programme.state === 'published' ? (
              <>
                <LinkButton to={path('engagements')}>{text.commitments}</LinkButton>
                <LinkButton to={path('programme', 'versions')}>{text.versions}</LinkButton>
              </>
            ) : null}
            <LinkButton to={path('programme', 'imprimer')}>{text.toPrint}</LinkButton>
            <Slot name="download" of={{ type: 'Programme', id }} />
          </>
        ) : null
      }
    >
      <Loaded reading={reading}>{({ programme: whole }) => <Outline programme={whole} />}</Loaded>
    </Page>
  );
}

function Standing({ programme }: { readonly programme: ProgrammeWholeFragment }) {
  const text = useText('programme');
  if (programme.state !== 'published') return <State tone="accent">{text.draft}</State>;
  return (
    <>
      <State tone="success">{text.published(programme.version)}</State>{' '}
      {programme.publishedAt ? <DateText at={programme.publishedAt} show="day" /> : null}
    </>
  );
}

function Outline({ programme }: { readonly programme: ProgrammeWholeFragment }) {
  const text = useText('programme');
  const path = usePath();
  if (programme.chapters.length === 0) {
    return (
      <EmptyState
        title={text.emptyTitle}
        action={<LinkButton to={path('propositions')}>{text.toProposals}</LinkButton>}
      >
        {text.emptyBody}
      </EmptyState>
    );
  }
  return (
    <>
      <Markup html={programme.introductionHtml} />
      <div className={styles.chapters}>
        {programme.chapters.map(({ id, slug, title, measures }) => (
          <section key={id} className={styles.chapter} aria-labelledby={`c-${id}`}>
            <h2 id={`c-${id}`}>
              <Link to={path('programme', slug)}>{title}</Link>
            </h2>
            <p className={styles.origin}>{text.measures(measures.length)}</p>
            <ol className={styles.measures}>
              {measures.map((measure) => (
                <li key={measure.id}>
                  <Link to={`${path('programme', slug)}#m-${measure.number}`}>{measure.title}</Link>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
