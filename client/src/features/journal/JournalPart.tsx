import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import styles from './Journal.module.css';
import { JournalEntriesDocument, type JournalLineFragment } from './journal.generated.js';

const entriesInPart = 40;

interface JournalPartProps {
  readonly filter: {
    readonly family: string | null;
    readonly subjectId: string | null;
    readonly actorId: string | null;
  };
  readonly after: string | null;
  readonly last: boolean;
  readonly onMore: (after: string) => void;
}

/** One page of the log, and the way to the next. */
export function JournalPart({ filter, after, last, onMore }: JournalPartProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('journal');
  const reading = useLiveQuery(JournalEntriesDocument, { collectiveId, ...filter, after, first: entriesInPart });
  return (
    <Loaded reading={reading}>
      {({ journal: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && after === null ? (
            <EmptyState title={text.empty}>{text.emptyBody}</EmptyState>
          ) : (
            <ol className={styles.entries}>
              {edges.map(({ node }) => (
                <Entry key={node.seq} entry={node} />
              ))}
            </ol>
          )}
          {last && pageInfo.endCursor ? (
            <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => onMore(pageInfo.endCursor ?? '')} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

function Entry({ entry: { seq, at, family, sentence, subject } }: { readonly entry: JournalLineFragment }) {
  const typeset = useTypeset();
  const text = useText('journal');
  const { slug } = useCollective();
  const families: Readonly<Record<string, string>> = text.families;
  return (
    <li id={`${seq}`} className={styles.entry}>
      <p className={styles.sentence}>
        {subject ? <Link to={`/${slug}${subject.path}`}>{typeset(sentence)}</Link> : typeset(sentence)}
      </p>
      <p className={styles.meta}>
        <DateText at={at} /> <Badge>{families[family] ?? family}</Badge>{' '}
        <a href={`#${seq}`} className={styles.number}>
          {text.number(seq)}
        </a>
      </p>
    </li>
  );
}
