import { useMemo } from 'react';
import { Link } from 'react-router';
import { resolveAnchor, type AnchorPlace } from '../../../../src/modules/texts/domain/anchor.js';
import { useText } from '../../i18n/language.js';
import { useWrittenLang } from '../../i18n/written.js';
import { useQuotableText, type Passage, type QuotableText } from '../../page/quoting.js';
import { usePath } from '../../session/session.js';
import styles from './Debate.module.css';

interface QuoteBlockProps {
  readonly subjectId: string;
  readonly passage: Passage;
}

/** Words quoted from the text: where they are now, or that they are gone. */
export function QuoteBlock({ subjectId, passage }: QuoteBlockProps) {
  const text = useText('debates');
  const lang = useWrittenLang();
  const path = usePath();
  const shown = useQuotableText(subjectId);
  const place = useMemo(() => (shown ? placeOf(passage, shown) : null), [passage, shown]);
  return (
    <figure className={styles.quote}>
      <blockquote lang={lang}>
        <p>{passage.quote}</p>
      </blockquote>
      {place ? (
        <figcaption>
          {place.found ? (
            <>
              <a href={`#c-${place.clauseId}`} data-screen-only>
                {text.seePassage}
              </a>
              {place.edited ? ` · ${text.passageEdited}` : null}
            </>
          ) : (
            text.passageGone
          )}
          {place.found && !place.edited ? null : (
            <>
              {' · '}
              <Link to={`${path('version', passage.textVersionId)}#c-${passage.clauseId}`} data-screen-only>
                {text.quotedVersion}
              </Link>
            </>
          )}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** Where quoted words are in the text as it is shown: the same search as everywhere in the product. */
function placeOf({ textVersionId: versionId, ...anchor }: Passage, { clauses }: QuotableText): AnchorPlace {
  const content = clauses.map(({ id, text }) => ({
    type: 'paragraph' as const,
    attrs: { id },
    content: [{ type: 'text' as const, text }],
  }));
  return resolveAnchor({ ...anchor, versionId }, { type: 'doc', content });
}
