import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { Colon } from '../../ui/Colon.js';
import { MeasureLinksDocument, type MeasureLinksQuery } from './programme.generated.js';
import styles from './Programme.module.css';

export type MeasureTie = MeasureLinksQuery['measureLinks'][number];

/** What a measure says of others, and what others say of it, as one reads them from it. */
export function MeasureTies({ number }: { readonly number: number }) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const { data } = useLiveQuery(MeasureLinksDocument, { collectiveId }, `programme:${collectiveId}`);
  const ties = (data?.measureLinks ?? []).filter(({ from, to }) => from.number === number || to.number === number);
  if (ties.length === 0) return null;
  return (
    <ul className={styles.ties} aria-label={text.ties}>
      {ties.map((tie) => (
        <li key={tie.id}>
          <TieWords tie={tie} from={number} />
        </li>
      ))}
    </ul>
  );
}

/** One link, read from one of its two measures. */
export function TieWords({ tie, from }: { readonly tie: MeasureTie; readonly from: number }) {
  const text = useText('programme');
  const path = usePath();
  const outward = tie.from.number === from;
  const other = outward ? tie.to : tie.from;
  return (
    <>
      {(outward ? text.tieKinds[tie.kind] : text.tieKindsBack[tie.kind]) ?? tie.kind}
      <Colon />
      {other.title === null || other.chapterSlug === null ? (
        <Link to={path('propositions', other.number)}>{text.proposalOutside(other.number)}</Link>
      ) : (
        <Link to={`${path('programme', other.chapterSlug ?? '')}#m-${other.number}`}>{other.title}</Link>
      )}
      {tie.note === '' ? null : <span className={styles.note}> {text.noteOf(tie.note)}</span>}
    </>
  );
}
