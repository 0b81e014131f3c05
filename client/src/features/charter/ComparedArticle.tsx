import type { ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { changesOf, type Change, type Run } from '../../text/changes.js';
import { Words } from '../../text/Difference.js';
import { State, type Tone } from '../../ui/Badge.js';
import { Colon } from '../../ui/Colon.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Markup } from '../../ui/Markup.js';
import type { CharterArticleWordsFragment, ComparedWholeFragment } from './charter.generated.js';
import styles from './Charter.module.css';

const tones: Readonly<Record<string, Tone>> = {
  same: 'neutral',
  changed: 'info',
  inserted: 'success',
  removed: 'danger',
  moved: 'accent',
};

interface ComparedProps {
  readonly article: ComparedWholeFragment;
  readonly from: number;
  readonly to: number;
  readonly level?: 2 | 3;
  /** Said between its title and its words. */
  readonly children?: ReactNode;
}

/** One article in both versions: on the left without what came, on the right without what went. */
export function ComparedArticle({ article, from, to, level = 2, children }: ComparedProps) {
  const text = useText('charter');
  const { id, change, before, after, difference } = article;
  const Heading = `h${level}` as const;
  const renamed = before?.title !== after?.title || before?.number !== after?.number;
  const clauses = difference ? changesOf(difference.clauses) : null;
  return (
    <section aria-labelledby={`compared-${id}`}>
      <Heading id={`compared-${id}`}>
        {(after ?? before)?.number} {(after ?? before)?.title}{' '}
        <State tone={tones[change] ?? 'neutral'}>{text.changes[change] ?? change}</State>
      </Heading>
      {children}
      <div className={styles.sides}>
        <Side
          level={level}
          title={text.version(from)}
          article={before}
          clauses={clauses}
          without="insert"
          renamed={renamed}
        />
        <Side
          level={level}
          title={text.version(to)}
          article={after}
          clauses={clauses}
          without="delete"
          renamed={renamed}
        />
      </div>
      {difference ? (
        <Disclosure summary={text.inWords}>
          <p>{difference.summary}</p>
          <p className={styles.spoken}>{difference.spoken}</p>
        </Disclosure>
      ) : null}
    </section>
  );
}

interface SideProps {
  readonly level: 2 | 3;
  readonly title: string;
  readonly article: CharterArticleWordsFragment | null;
  readonly clauses: readonly Change[] | null;
  readonly without: Run['op'];
  /** Its number or title is not the same on both sides: said on each. */
  readonly renamed: boolean;
}

function Side({ level, title, article, clauses, without, renamed }: SideProps) {
  const text = useText('charter');
  const Heading = level === 2 ? 'h3' : 'h4';
  const gone = without === 'insert' ? 'inserted' : 'deleted';
  return (
    <div className={styles.side}>
      <Heading>
        {title}
        {article && renamed ? (
          <>
            <Colon />
            {article.number} {article.title}
          </>
        ) : null}
      </Heading>
      {article === null ? <p className={styles.quiet}>{text.absent}</p> : null}
      {article && clauses === null ? <Markup html={article.html} /> : null}
      {clauses
        ?.filter(({ kind }) => kind !== gone)
        .map((clause) => (
          <p key={clause.key} className={clause.clause === 'list-item' ? styles.item : undefined}>
            {clause.clause === 'list-item' ? '• ' : null}
            {clause.words
              .filter(({ op }) => op !== without)
              .map((run, index) => (
                // eslint-disable-next-line react/no-array-index-key -- runs have no name and never move
                <Words key={index} run={run} />
              ))}
          </p>
        ))}
    </div>
  );
}
