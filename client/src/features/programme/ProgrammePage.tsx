import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useWrittenLang } from '../../i18n/written.js';
import { Page } from '../../page/Page.js';
import { useFilters, type Filters } from '../../page/useFilters.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { SearchField } from '../../ui/SearchField.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { ChapterCosts } from './Costs.js';
import { ProgrammeDocument, SearchProgrammeDocument, type ProgrammeWholeFragment } from './programme.generated.js';
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
  const filters = useFilters();
  const narrow = filters.of('competence') !== '' || filters.of('cout') !== '';
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
  const words = filters.of('q');
  const chapters = narrowed(programme.chapters, filters);
  return (
    <>
      {words === '' ? <Markup html={programme.introductionHtml} /> : null}
      <div data-screen-only>
        <Stack>
          <SearchField label={text.search} value={words} onSearch={(typed) => filters.set('q', typed)} />
          {words === '' ? <Narrowing filters={filters} /> : null}
        </Stack>
      </div>
      {words === '' ? null : <Found words={words} />}
      {words === '' && chapters.length === 0 ? <EmptyState title={text.noneSuch} /> : null}
      <div className={styles.chapters} hidden={words !== ''}>
        {chapters.map(({ id, slug, title, costs, measures }) => (
          <section key={id} className={styles.chapter} aria-labelledby={`c-${id}`}>
            <h2 id={`c-${id}`}>
              <Link to={path('programme', slug)}>{title}</Link>
            </h2>
            <p className={styles.origin}>{text.measures(measures.length)}</p>
            {narrow ? null : <ChapterCosts costs={costs} measures={measures.length} />}
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

type Chapters = ProgrammeWholeFragment['chapters'];

/** The chapters that have measures of the kind one asked for, with those alone. */
function narrowed(chapters: Chapters, filters: Filters): Chapters {
  const competence = filters.of('competence');
  const cost = filters.of('cout');
  if (competence === '' && cost === '') return chapters;
  return chapters
    .map((chapter) => ({
      ...chapter,
      measures: chapter.measures.filter((measure) => {
        const costed = typeof measure.costOnce === 'number' || typeof measure.costYearly === 'number';
        const asked = competence === 'none' ? !measure.competence : measure.competence === competence;
        return (competence === '' || asked) && (cost === '' || costed === (cost === 'oui'));
      }),
    }))
    .filter(({ measures }) => measures.length > 0);
}

function Narrowing({ filters }: { readonly filters: Filters }) {
  const text = useText('programme');
  return (
    <search aria-label={text.narrow} className={styles.narrowing}>
      <Select
        label={text.competence}
        required
        placeholder={text.all}
        options={[
          ...Object.entries(text.competences).map(([value, label]) => ({ value, label })),
          { value: 'none', label: text.competenceUnknown },
        ]}
        value={filters.of('competence')}
        onChange={(event) => filters.set('competence', event.currentTarget.value)}
      />
      <Select
        label={text.cost}
        required
        placeholder={text.all}
        options={[
          { value: 'oui', label: text.costKnown },
          { value: 'non', label: text.costUnknown },
        ]}
        value={filters.of('cout')}
        onChange={(event) => filters.set('cout', event.currentTarget.value)}
      />
    </search>
  );
}

/** The measures that hold the words one looks for. */
function Found({ words }: { readonly words: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const lang = useWrittenLang();
  const path = usePath();
  const reading = useLiveQuery(SearchProgrammeDocument, { collectiveId, words });
  return (
    <Loaded reading={reading}>
      {({ searchProgramme: found }) => (
        <>
          <output>{text.found(found.length)}</output>
          <ul className={styles.measures}>
            {found.map(({ number, title, chapterSlug, chapterTitle, excerpt }) => (
              <li key={number}>
                <Link to={`${path('programme', chapterSlug)}#m-${number}`}>{title}</Link>
                <p className={styles.origin}>{text.changePlace(chapterTitle, null)}</p>
                {excerpt === '' ? null : <p lang={lang}>{excerpt}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
