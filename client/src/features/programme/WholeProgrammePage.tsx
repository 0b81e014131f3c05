import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import { classes } from '../../ui/classes.js';
import { ChapterCosts } from './Costs.js';
import { Measures } from './Measures.js';
import { PrintButton } from './PrintButton.js';
import { ProgrammeDocument, WholeProgrammeDocument } from './programme.generated.js';
import styles from './Programme.module.css';

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
            <WholeChapters />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function WholeChapters() {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const reading = useLiveQuery(WholeProgrammeDocument, { collectiveId }, `programme:${collectiveId}`);
  return (
    <Loaded reading={reading}>
      {({ wholeProgramme: chapters }) => {
        const numbers = chapters.flatMap(({ measures }) => measures.map(({ number }) => number));
        return (
          <div className={styles.chapters}>
            {chapters.map(({ id, title, introductionHtml, costs, measures }) => (
              <section key={id} className={classes(styles.chapter, styles.whole)} aria-labelledby={`c-${id}`}>
                <h2 id={`c-${id}`}>{title}</h2>
                <Markup html={introductionHtml} />
                <ChapterCosts costs={costs} measures={measures.length} />
                {measures.length > 0 ? (
                  <Measures measures={measures} heading="h3" among={numbers} />
                ) : (
                  <p>{text.emptyChapter}</p>
                )}
              </section>
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}
