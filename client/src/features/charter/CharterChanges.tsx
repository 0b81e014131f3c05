import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { changesOf } from '../../text/changes.js';
import { Words } from '../../text/Difference.js';
import { useCollective } from '../../session/session.js';
import { Markup } from '../../ui/Markup.js';
import {
  CharterComparisonDocument,
  CharterVersionsDocument,
  type CharterComparisonQuery,
} from './charter.generated.js';
import styles from './Charter.module.css';

/** The articles that a version would change, with what comes and what goes; all of it when none is in force. */
export default function CharterChanges({ versionId }: { readonly versionId: string }) {
  const { id: collectiveId } = useCollective();
  const [{ data }] = useQuery({ query: CharterVersionsDocument, variables: { collectiveId } });
  const versions = data?.charter.versions ?? [];
  const to = versions.find(({ id }) => id === versionId)?.number;
  const from = versions.find(({ state }) => state === 'in_force')?.number;
  const [compared] = useQuery({
    query: CharterComparisonDocument,
    variables: { collectiveId, from: from ?? to ?? 0, to: to ?? 0 },
    pause: to === undefined,
  });
  const articles = compared.data?.charterComparison.articles ?? [];
  const shown = from === undefined ? articles : articles.filter(({ change }) => change !== 'same');
  return shown.map((article) => <ChangedArticle key={article.id} article={article} />);
}

type Compared = CharterComparisonQuery['charterComparison']['articles'][number];

function ChangedArticle({ article: { change, before, after, difference } }: { readonly article: Compared }) {
  const text = useText('charter');
  const words = after ?? before;
  if (!words) return null;
  return (
    <>
      <h3>
        {words.number} {words.title} {change === 'same' ? null : `(${text.changes[change] ?? change})`}
      </h3>
      {difference ? (
        changesOf(difference.clauses).map((clause) => (
          <p key={clause.key} className={clause.clause === 'list-item' ? styles.item : undefined}>
            {clause.clause === 'list-item' ? '• ' : null}
            {clause.words.map((run, index) => (
              // eslint-disable-next-line react/no-array-index-key -- runs have no name and never move
              <Words key={index} run={run} />
            ))}
          </p>
        ))
      ) : (
        <Markup html={words.html} />
      )}
    </>
  );
}
