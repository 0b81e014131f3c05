import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { classes } from '../../ui/classes.js';
import { Measures } from './Measures.js';
import { PrintButton } from './PrintButton.js';
import { ChapterDocument, ProgrammeDocument, type ProgrammeWholeFragment } from './programme.generated.js';
import styles from './Programme.module.css';

type Chapter = ProgrammeWholeFragment['chapters'][number];

/** The whole programme on one page, every measure with its words: what is printed. */
export default function WholeProgrammePage() {
  const { id } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const reading = useLiveQuery(ProgrammeDocument, { collectiveId: id }, `programme:${id}`);
  return (
    <Page
      title={text.title}
      kicker={
        <Link to={path('programme')} data-screen-only>
          {text.back}
        </Link>
      }
      width="reading"
      actions={<PrintButton />}
    >
      <Loaded reading={reading}>
        {({ programme }) => (
          <>
            <Markup html={programme.introductionHtml} />
            <div className={styles.chapters}>
              {programme.chapters.map((chapter) => (
                <WholeChapter key={chapter.id} chapter={chapter} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function WholeChapter({ chapter: { id: chapterId, slug, title } }: { readonly chapter: Chapter }) {
  const { id } = useCollective();
  const text = useText('programme');
  const reading = useLiveQuery(ChapterDocument, { collectiveId: id, slug }, `programme:${id}`);
  return (
    <section className={classes(styles.chapter, styles.whole)} aria-labelledby={`c-${chapterId}`}>
      <h2 id={`c-${chapterId}`}>{title}</h2>
      <Loaded reading={reading}>
        {({ chapter }) =>
          chapter && chapter.measures.length > 0 ? (
            <>
              <Markup html={chapter.introductionHtml} />
              <Measures measures={chapter.measures} heading="h3" />
            </>
          ) : (
            <p>{text.emptyChapter}</p>
          )
        }
      </Loaded>
    </section>
  );
}
