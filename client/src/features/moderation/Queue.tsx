import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Colon } from '../../ui/Colon.js';
import { RelativeTime } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Form, textOf } from '../../ui/Form.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import styles from './Moderation.module.css';
import { DecideReportDocument, ModerationQueueDocument, type ModerationQueueQuery } from './moderation.generated.js';
import { SubjectLink } from './SubjectLink.js';
import { useGround, Words } from './Words.js';

type Reported = ModerationQueueQuery['moderationQueue']['edges'][number]['node'];

const atOnce = 20;
const atMost = 100;

interface QueueProps {
  readonly collectiveId: string;
  readonly topic: string | null;
}

/** What waits for a decision, longest first. */
export function Queue({ collectiveId, topic }: QueueProps) {
  const text = useText('moderation');
  const [first, setFirst] = useState(atOnce);
  const reading = useLiveQuery(ModerationQueueDocument, { collectiveId, first, after: null }, topic);
  return (
    <Loaded reading={reading}>
      {({ moderationQueue: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <EmptyState title={text.nothingWaits}>{text.nothingWaitsHint}</EmptyState>
        ) : (
          <Stack>
            {edges.map(({ node }) => (
              <ReportedCard key={node.subjectId} reported={node} onDecided={reading.refresh} />
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

interface ReportedProps {
  readonly reported: Reported;
  readonly onDecided: () => void;
}

function ReportedCard({ reported, onDecided }: ReportedProps) {
  const text = useText('moderation');
  const groundOf = useGround();
  const [deciding, setDeciding] = useState(false);
  const names = reported.authors.map(({ name }) => name || text.formerMember);
  return (
    <Card
      strong
      title={text.reportCount(reported.reports.length)}
      meta={<RelativeTime at={reported.firstAt} />}
      footer={
        reported.viewerMayDecide ? (
          <Button look="primary" onClick={() => setDeciding(true)}>
            {text.decide}
          </Button>
        ) : (
          text.notYours
        )
      }
    >
      <p>
        <SubjectLink type={reported.subjectType} title={reported.title} path={reported.path} />
      </p>
      <p className={styles.soft}>{reported.authors.length === 0 ? text.broughtIn : text.writtenBy(names)}</p>
      <Words words={reported.text} />
      <ul>
        {reported.reports.map(({ ground, note, reportedAt }) => (
          <li key={reportedAt}>
            <strong>{groundOf(ground)}</strong>
            {note ? (
              <>
                <Colon />
                {note}
              </>
            ) : null}{' '}
            <RelativeTime at={reportedAt} />
          </li>
        ))}
      </ul>
      <Dialog open={deciding} onClose={() => setDeciding(false)} title={text.decideTitle}>
        <DecisionForm
          reported={reported}
          onDecided={() => {
            setDeciding(false);
            onDecided();
          }}
        />
      </Dialog>
    </Card>
  );
}

function DecisionForm({ reported, onDecided }: ReportedProps) {
  const text = useText('moderation');
  const [decide] = useRefusable(DecideReportDocument, (data) => data.decideReport);
  const [kind, setKind] = useState('keep');
  const submit = async (values: FormData) => {
    const { subjectType, subjectId } = reported;
    const ground = kind === 'hide' ? textOf(values, 'ground') : null;
    const ended = await decide({ input: { subjectType, subjectId, kind, ground, reason: textOf(values, 'reason') } });
    if (ended.kind === 'done') onDecided();
    return ended;
  };
  return (
    <Form
      submit={kind === 'hide' ? text.hide : text.keep}
      look={kind === 'hide' ? 'danger' : 'primary'}
      onSubmit={submit}
    >
      <Words words={reported.text} />
      <RadioGroup
        legend={text.decision}
        name="kind"
        required
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'keep', label: text.keep, hint: text.keepHint },
          ...(reported.viewerMayHide ? [{ value: 'hide', label: text.hide, hint: text.hideHint }] : []),
        ]}
      />
      {reported.viewerMayHide ? null : <p className={styles.soft}>{text.cannotHide}</p>}
      {kind === 'hide' ? (
        <Select
          name="ground"
          label={text.ground}
          required
          placeholder={text.choose}
          options={Object.entries(text.grounds).map(([value, label]) => ({ value, label }))}
        />
      ) : null}
      <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={1000} />
    </Form>
  );
}
