import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { parseDocument } from '../../../../src/modules/texts/domain/clause.js';
import { toPlainText } from '../../../../src/modules/texts/domain/render.js';
import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Section } from '../../ui/Stack.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { ProposalState } from './ProposalState.js';
import styles from './Proposals.module.css';
import { SimilarProposalsDocument } from './proposals.generated.js';

interface SimilarProps {
  readonly title: string;
  readonly problem: string;
  /** ProseMirror JSON; null while nothing is written. */
  readonly document: unknown;
  readonly chapter: string;
  /** The one being written; null for a new one. */
  readonly proposalId: string | null;
}

/** Milliseconds of silence before the question is asked. */
const pause = 900;
/** Fewer letters than this resemble everything. */
const least = 8;
const mostOfText = 15_000;

/** Proposals close to the one being written, each with the reason; nothing while there is none. */
export function Similar({ title, problem, document, chapter, proposalId }: SimilarProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const words = useMemo(() => `${problem}\n${plainOf(document)}`.trim().slice(0, mostOfText), [problem, document]);
  const asked = useSettled(`${title}\u0000${words}\u0000${chapter}`);
  const [askedTitle = '', askedWords = '', askedChapter = ''] = asked.split('\u0000');
  const [{ data }] = useQuery({
    query: SimilarProposalsDocument,
    variables: { collectiveId, title: askedTitle, text: askedWords, chapter: askedChapter, proposalId },
    pause: askedTitle.trim().length < least,
    requestPolicy: 'network-only',
  });
  const found = title.trim().length < least ? [] : (data?.similarProposals ?? []);
  const announce = useAnnounce();
  const said = found.length === 0 ? '' : text.similar.found(found.length);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  if (found.length === 0) return null;
  return (
    <Section title={text.similar.title}>
      <p className={styles.quiet}>{text.similar.lead}</p>
      <ul className={styles.similar}>
        {found.map((proposal) => (
          <li key={proposal.id}>
            <Link to={path('propositions', proposal.number)} target="_blank" rel="noopener">
              {proposal.title}
              <VisuallyHidden> {text.similar.newTab}</VisuallyHidden>
            </Link>{' '}
            <ProposalState proposal={{ ...proposal, private: false }} />
            <p className={styles.quiet}>{proposal.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function plainOf(document: unknown): string {
  if (document === null) return '';
  try {
    return toPlainText(parseDocument(document));
  } catch {
    // Not a text yet.
    return '';
  }
}

/** The value, once it has not changed for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
