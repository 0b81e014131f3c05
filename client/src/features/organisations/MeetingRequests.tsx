import { useNavigate } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { Row, Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import {
  AttachMeetingRequestDocument,
  MeetingRequestsDocument,
  SetAsideMeetingRequestDocument,
  type MeetingRequestsQuery,
} from './organisations.generated.js';
import styles from './Organisations.module.css';

/** What was asked without an account and confirmed: the coordination makes it a solicitation, or sets it aside. */
export function MeetingRequests({ onChange }: { readonly onChange: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const reading = useLiveQuery(MeetingRequestsDocument, { collectiveId }, `collective:${collectiveId}`);
  const { meetingRequests = [], organisations } = reading.data ?? {};
  if (meetingRequests.length === 0) return null;
  const known = organisations?.edges.map(({ node }) => node) ?? [];
  const changed = () => {
    reading.refresh();
    onChange();
  };
  return (
    <div id="demandes" className={styles.thing}>
      <Section title={text.requests}>
        <p className={styles.quiet}>{text.requestsLead}</p>
        <div className={styles.list}>
          {meetingRequests.map((request) => (
            <RequestCard key={request.id} request={request} known={known} onChange={changed} />
          ))}
        </div>
      </Section>
    </div>
  );
}

interface RequestProps {
  readonly request: MeetingRequestsQuery['meetingRequests'][number];
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: () => void;
}

function RequestCard({ request, known, onChange }: RequestProps) {
  const text = useText('organisations');
  const { organisationName, kind, confirmedAt, publishBy, contactName, email } = request;
  return (
    <Card
      title={organisationName}
      meta={
        <>
          <span>{text.kinds[kind] ?? kind}</span>
          {confirmedAt ? <DateText at={confirmedAt} show="day" /> : null}
          <span>{[contactName, email].filter(Boolean).join(', ')}</span>
          {publishBy ? (
            <span>
              {text.toPublish} <DateText at={publishBy} show="day" preposition="by" />
            </span>
          ) : null}
        </>
      }
      footer={
        <Row gap="small">
          <Attach request={request} known={known} onChange={onChange} />
          <SetAside request={request} onChange={onChange} />
        </Row>
      }
    >
      <p className={`${styles.lines} ${styles.serif}`}>{request.text}</p>
    </Card>
  );
}

function Attach({ request: { id, organisationName }, known, onChange }: RequestProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const path = usePath();
  const navigate = useNavigate();
  const [attach] = useRefusable(AttachMeetingRequestDocument, (data) => data.attachMeetingRequest);
  const same = known.find(({ name }) => name.toLowerCase() === organisationName.toLowerCase());
  return (
    <DialogForm
      look="primary"
      size="small"
      label={text.attach}
      title={text.attachTitle}
      submit={text.attach}
      onSubmit={async (values) => {
        const organisationId = textOf(values, 'organisationId') || null;
        const outcome = await attach({ collectiveId, id, organisationId });
        onChange();
        if (outcome.kind === 'done') void navigate(path('organisations', outcome.value.slug));
        return outcome;
      }}
    >
      <p>{text.attachLead}</p>
      <Select
        name="organisationId"
        label={text.attachTo}
        placeholder={text.attachNew(organisationName)}
        defaultValue={same?.id ?? ''}
        options={known.map(({ id: value, name: label }) => ({ value, label }))}
      />
    </DialogForm>
  );
}

function SetAside({ request: { id }, onChange }: Pick<RequestProps, 'request' | 'onChange'>) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [setAside] = useRefusable(SetAsideMeetingRequestDocument, (data) => data.setAsideMeetingRequest);
  return (
    <DialogForm
      look="quiet"
      size="small"
      danger
      label={text.setAside}
      title={text.setAsideTitle}
      submit={text.setAside}
      onSubmit={async (values) => {
        const outcome = await setAside({ collectiveId, id, reason: textOf(values, 'reason') });
        onChange();
        return outcome;
      }}
    >
      <TextField name="reason" label={text.reason} hint={text.setAsideHint} required maxLength={500} />
    </DialogForm>
  );
}
