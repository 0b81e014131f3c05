import { Link } from 'react-router';
import { useWrittenLang } from '../../../i18n/written.js';
import type { ProposalProps } from '../proposalProps.js';
import type { TextOriginsQuery } from '../proposals.generated.js';
import { SentenceOrigin } from './SentenceOrigin.js';
import { wordsOf, type TracedClause } from './origins.js';
import styles from './Origins.module.css';

interface TracedTextProps extends ProposalProps {
  readonly clause: TracedClause;
  readonly sources: TextOriginsQuery['textOrigins']['sources'];
  readonly chosen: string;
}

/** One clause, its sentences each a link to where it comes from; of the one chosen, that follows. */
export function TracedText({ clause: { kind, sentences }, sources, chosen, proposal }: TracedTextProps) {
  const lang = useWrittenLang();
  const shown = sentences.find(({ key }) => key === chosen);
  return (
    <div>
      <p className={kind === 'paragraph' ? styles.clause : styles[kind]} lang={lang}>
        {sentences.map(({ key, runs }) => (
          <Link
            key={key}
            to={{ search: `?phrase=${key}` }}
            replace
            preventScrollReset
            className={styles.sentence}
            aria-current={key === chosen ? 'true' : undefined}
          >
            {wordsOf(runs)}
          </Link>
        ))}
      </p>
      {shown ? <SentenceOrigin key={shown.key} sentence={shown} sources={sources} proposal={proposal} /> : null}
    </div>
  );
}
