import { Link } from 'react-router';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective, usePath } from '../../../session/session.js';
import { originClauses } from '../../../text/originClauses.js';
import { Colon } from '../../../ui/Colon.js';
import { Row, Section } from '../../../ui/Stack.js';
import type { ProposalProps } from '../proposalProps.js';
import { ProposalState } from '../ProposalState.js';
import styles from '../Proposals.module.css';
import { TextOriginsDocument, type KinPartsFragment } from '../proposals.generated.js';
import { AskMerge } from './AskMerge.js';
import { AskSplit } from './AskSplit.js';
import { useKin, type Merge } from './useKin.js';

/** The chain of proposals this one comes from and became, where its paragraphs are from, and the merges that were not. */
export function LineageFacts({ proposal }: ProposalProps) {
  const text = useText('lineage');
  const kin = useKin(proposal.id);
  if (!kin) return null;
  const { relatives, merges, viewerMayAskMerge, viewerMayAskSplit, followsAsked } = kin;
  const past = merges.filter(({ state }) => state === 'declined' || state === 'taken-back');
  if (relatives.length === 0 && past.length === 0 && !viewerMayAskMerge && !viewerMayAskSplit) return null;
  return (
    <Section title={text.title}>
      <Relatives title={text.comesFrom} relatives={relatives.filter(({ distance }) => distance < 0)} />
      <Relatives title={text.became} relatives={relatives.filter(({ distance }) => distance > 0)} />
      {relatives.some(({ distance }) => distance < 0) ? <ClausesFrom versionId={proposal.text.id} /> : null}
      {followsAsked > 0 ? <p className={styles.quiet}>{text.followsAsked(followsAsked)}</p> : null}
      {past.length > 0 ? <PastMerges merges={past} /> : null}
      {viewerMayAskMerge || viewerMayAskSplit ? (
        <div data-screen-only>
          <Row gap="small">
            {viewerMayAskMerge ? <AskMerge proposal={proposal} /> : null}
            {viewerMayAskSplit ? <AskSplit proposal={proposal} /> : null}
          </Row>
        </div>
      ) : null}
    </Section>
  );
}

function Relatives({
  title,
  relatives,
}: {
  readonly title: string;
  readonly relatives: KinPartsFragment['relatives'];
}) {
  const text = useText('lineage');
  const path = usePath();
  if (relatives.length === 0) return null;
  return (
    <>
      <p>
        {title}
        <Colon />
      </p>
      <ul className={styles.ties}>
        {relatives.map(({ id, number, title: name, state, distance }) => (
          <li key={id}>
            <Link to={path('propositions', number)}>{text.numbered(number, name)}</Link>{' '}
            {text.steps(Math.abs(distance))} <ProposalState proposal={{ state, private: false }} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which texts its paragraphs began in; nothing where every one began here. */
function ClausesFrom({ versionId }: { readonly versionId: string }) {
  const text = useText('lineage');
  const { slug } = useCollective();
  const { data } = useLiveQuery(TextOriginsDocument, { versionId });
  if (!data) return null;
  const { clauses, sources } = data.textOrigins;
  // The oldest source a paragraph has words of.
  const begun = originClauses(clauses)
    .filter(({ runs }) => runs.length > 0)
    .map(({ runs }) => sources.find(({ id }) => runs.some((run) => run.versionId === id)) ?? null);
  const countOf = (source: (typeof begun)[number]): number => begun.filter((each) => each === source).length;
  const from = sources.filter((source) => countOf(source) > 0);
  if (from.length === 0) return null;
  const own = countOf(null);
  return (
    <>
      <p>
        {text.clauses}
        <Colon />
      </p>
      <ul className={styles.ties}>
        {from.map((source) => (
          <li key={source.id}>
            <Link to={`/${slug}${source.path}`}>{text.clausesFrom(countOf(source), source.title, source.number)}</Link>
          </li>
        ))}
        {own > 0 ? <li>{text.clausesOwn(own)}</li> : null}
      </ul>
    </>
  );
}

function PastMerges({ merges }: { readonly merges: readonly Merge[] }) {
  const text = useText('lineage');
  return (
    <>
      <p>
        {text.earlier}
        <Colon />
      </p>
      <ul className={styles.ties}>
        {merges.map(({ id, state, from, with: other, answer }) => (
          <li key={id}>
            {state === 'declined' ? text.declined : text.takenBack}
            <Colon />
            {text.between(from?.title ?? '', other?.title ?? '')}
            {answer === '' ? null : ` – ${answer}`}
          </li>
        ))}
      </ul>
    </>
  );
}
