import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { Card } from '../../ui/Card.js';
import { RelativeTime } from '../../ui/Dates.js';
import { namesOf } from './names.js';
import { ProposalState } from './ProposalState.js';
import styles from './Proposals.module.css';
import type { ProposalLinePartsFragment } from './proposals.generated.js';

interface ProposalCardProps {
  readonly proposal: ProposalLinePartsFragment;
  readonly level?: 2 | 3;
}

/** A proposal in a list. */
export function ProposalCard({ proposal, level = 2 }: ProposalCardProps) {
  const text = useText('proposals');
  const path = usePath();
  const { number, title, excerpt, chapter, authors, groups, commentCount, lastActivityAt, hiddenReason } = proposal;
  return (
    <Card
      written
      level={level}
      title={title || text.numbered(number)}
      to={path('propositions', number)}
      meta={
        <>
          <ProposalState proposal={proposal} />
          <span>n° {number}</span>
          {chapter === '' ? null : <span>{chapter}</span>}
        </>
      }
      footer={
        <>
          {authors.length > 0 ? <span>{text.by(namesOf(authors, text))}</span> : null}
          {groups.length > 0 ? <span>{groups.map(({ name }) => name).join(', ')}</span> : null}
          {commentCount > 0 ? <span>{text.comments(commentCount)}</span> : null}
          <RelativeTime at={lastActivityAt} />
        </>
      }
    >
      {hiddenReason ? <p className={styles.quiet}>{text.hidden(hiddenReason)}</p> : null}
      <p className={styles.excerpt}>{excerpt}</p>
    </Card>
  );
}
