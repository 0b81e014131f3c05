import { useMemo } from 'react';
import { useWrittenLang } from '../../i18n/written.js';
import styles from './Debate.module.css';
import { paragraphsOf, type Stretch } from './words.js';

interface CommentBodyProps {
  readonly body: string;
  /** Names of the people mentioned. */
  readonly names?: readonly string[];
}

const nobody: readonly string[] = [];

/** The plain words of a comment: paragraphs, addresses that can be followed, people mentioned. */
export function CommentBody({ body, names = nobody }: CommentBodyProps) {
  const paragraphs = useMemo(() => paragraphsOf(body, names), [body, names]);
  const lang = useWrittenLang();
  return (
    <div className={styles.body} lang={lang}>
      {paragraphs.map((stretches, place) => (
        // A comment changes whole: its paragraphs have no other name than their place.
        // eslint-disable-next-line react/no-array-index-key -- see above
        <p key={place}>
          {stretches.map((stretch, index) => (
            // eslint-disable-next-line react/no-array-index-key -- see above
            <Words key={index} {...stretch} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Words({ kind, text }: Stretch) {
  if (kind === 'words') return text;
  if (kind === 'mention') return <strong>{text}</strong>;
  return (
    <a href={text} rel="nofollow noopener noreferrer ugc">
      {text}
    </a>
  );
}
