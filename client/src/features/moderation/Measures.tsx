import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { State } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Stack } from '../../ui/Stack.js';
import { AnswerForm, AppealForm } from './AppealForms.js';
import styles from './Moderation.module.css';
import { ModerationMeasuresDocument, type MeasurePartsFragment } from './moderation.generated.js';
import { SubjectLink } from './SubjectLink.js';
import { useGround, Words } from './Words.js';

const atOnce = 20;
const atMost = 100;

interface MeasuresProps {
  readonly collectiveId: string;
  readonly topic: string | null;
  readonly choice: 'all' | 'appeals' | 'mine';
  /** What to say when there is none. */
  readonly empty: string;
  /** The public list, where links from elsewhere lead; what one may do about a measure is in the others. */
  readonly named?: boolean;
}

/** Decisions, newest first: what, why, by whom, and what became of an appeal. */
export function Measures({ collectiveId, topic, choice, empty, named = false }: MeasuresProps) {
  const [first, setFirst] = useState(atOnce);
  const reading = useLiveQuery(ModerationMeasuresDocument, { collectiveId, choice, first, after: null }, topic);
  return (
    <Loaded reading={reading}>
      {({ moderationMeasures: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <EmptyState title={empty} />
        ) : (
          <Stack>
            {edges.map(({ node }) => (
              <MeasureCard key={node.id} measure={node} named={named} onChange={reading.refresh} />
            ))}
            <LoadMore
              hasNext={pageInfo.hasNextPage && first < atMost}
              busy={reading.fetching}
              onMore={() => setFirst(Math.min(first + atOnce, atMost))}
            />
          </Stack>
        )
      }
    </Loaded>
  );
}

interface MeasureProps {
  readonly measure: MeasurePartsFragment;
  readonly onChange: () => void;
}

function MeasureCard({ measure, named, onChange }: MeasureProps & { readonly named: boolean }) {
  const text = useText('moderation');
  const groundOf = useGround();
  const { appeal } = measure;
  return (
    <div id={named ? `decision-${measure.id}` : undefined} className={styles.measure}>
      <Card
        meta={
          <>
            <MeasureState measure={measure} /> <DateText at={measure.decidedAt} />
          </>
        }
        title={measure.ground ? text.hiddenFor(groundOf(measure.ground)) : text.kept}
      >
        <p>
          <SubjectLink type={measure.subjectType} title={measure.title} path={measure.path} />
        </p>
        {measure.text === null || measure.text === undefined ? null : <Words words={measure.text} />}
        <p>{measure.reason}</p>
        <p className={styles.soft}>{text.decidedBy(measure.decidedBy?.name || text.formerMember)}</p>
        {appeal ? <Appeal appeal={appeal} /> : null}
        {measure.viewerMayAppeal && !named ? <AppealForm measureId={measure.id} onDone={onChange} /> : null}
        {measure.viewerMayAnswerAppeal && !named ? <AnswerForm measureId={measure.id} onDone={onChange} /> : null}
      </Card>
    </div>
  );
}

function MeasureState({ measure: { kind, liftedAt, appeal } }: { readonly measure: MeasurePartsFragment }) {
  const text = useText('moderation');
  if (kind === 'keep') return <State tone="success">{text.stateKept}</State>;
  if (liftedAt) return <State tone="success">{text.stateLifted}</State>;
  if (appeal && !appeal.outcome) return <State tone="accent">{text.stateAppealed}</State>;
  return <State tone="warning">{text.stateHidden}</State>;
}

function Appeal({ appeal }: { readonly appeal: NonNullable<MeasurePartsFragment['appeal']> }) {
  const text = useText('moderation');
  return (
    <div className={styles.appeal}>
      <p>
        <strong>{text.appealed}</strong> <DateText at={appeal.appealedAt} />
      </p>
      {appeal.body ? <Words words={appeal.body} /> : null}
      {appeal.outcome ? (
        <>
          <p>
            <strong>{appeal.outcome === 'lifted' ? text.lifted : text.upheld}</strong>{' '}
            {appeal.decidedAt ? <DateText at={appeal.decidedAt} /> : null}
          </p>
          <p>{appeal.answer}</p>
          <p className={styles.soft}>
            {text.answeredBy(appeal.decidedBy?.name || text.formerMember)}
            {appeal.alone ? ` ${text.alone}` : null}
          </p>
        </>
      ) : (
        <p className={styles.soft}>{text.appealWaits}</p>
      )}
    </div>
  );
}
