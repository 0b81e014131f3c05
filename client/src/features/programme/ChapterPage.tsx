import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ChapterEndorsements } from './ChapterEndorsements.js';
import { ChapterCosts } from './Costs.js';
import { Measures } from './Measures.js';
import { PrintButton } from './PrintButton.js';
import { ChapterDocument, ProgrammeDocument, type ChapterQuery } from './programme.generated.js';
import styles from './Programme.module.css';

type Chapter = NonNullable<ChapterQuery['chapter']>;

/** A chapter whole: the words of its measures, each with where it comes from. */
export default function ChapterPage() {
  const { id } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const slug = useParams()['chapter'] ?? '';
  const reading = useLiveQuery(ChapterDocument, { collectiveId: id, slug }, `programme:${id}`);
  const chapter = reading.data?.chapter;
  return (
    <Page
      title={chapter?.title ?? text.title}
      written={Boolean(chapter)}
      kicker={<Link to={path('programme')}>{text.back}</Link>}
      width="reading"
      actions={<PrintButton />}
    >
      <Loaded reading={reading}>
        {({ chapter: found }) => (found ? <Body chapter={found} /> : <EmptyState title={text.chapterNotFound} />)}
      </Loaded>
    </Page>
  );
}

function Body({ chapter }: { readonly chapter: Chapter }) {
  const text = useText('programme');
  const path = usePath();
  useAnchor();
  return (
    <>
      <Markup html={chapter.introductionHtml} />
      {chapter.introductionVersionId ? (
        <p data-screen-only>
          <Link to={path('historique', 'chapitre', chapter.id)}>{text.history}</Link>
        </p>
      ) : null}
      <ChapterCosts costs={chapter.costs} measures={chapter.measures.length} />
      {chapter.measures.length === 0 ? null : (
        <p className={styles.origin} data-screen-only>
          {text.tapHint}
        </p>
      )}
      {chapter.measures.length === 0 ? <EmptyState title={text.emptyChapter} /> : null}
      <Measures measures={chapter.measures} />
      <ChapterEndorsements chapter={chapter} />
      <Slot name="download" of={{ type: 'Chapter', id: chapter.id }} />
      <Turn slug={chapter.slug} />
    </>
  );
}

/** The chapters before and after, from the outline. */
function Turn({ slug }: { readonly slug: string }) {
  const { id } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const { data } = useLiveQuery(ProgrammeDocument, { collectiveId: id });
  const chapters = data?.programme.chapters ?? [];
  const index = chapters.findIndex((chapter) => chapter.slug === slug);
  const before = chapters[index - 1];
  const after = index < 0 ? undefined : chapters[index + 1];
  return (
    <nav className={styles.turn} aria-label={text.contents}>
      {before ? (
        <LinkButton look="quiet" to={path('programme', before.slug)}>
          {text.previous}
          <Colon />
          {before.title}
        </LinkButton>
      ) : null}
      {after ? (
        <LinkButton look="quiet" to={path('programme', after.slug)}>
          {text.following}
          <Colon />
          {after.title}
        </LinkButton>
      ) : null}
    </nav>
  );
}

/** The measure of the address comes into view once its words are there. */
function useAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [hash]);
}
