import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { Row, Section } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  AcceptSolicitationDocument,
  AnswerSolicitationDocument,
  FileSolicitationDocument,
  PublishSolicitationDocument,
  type OrganisationWholeFragment,
} from './organisations.generated.js';
import styles from './Organisations.module.css';
import { solicitationTones } from './tones.js';

interface SolicitationsProps {
  readonly organisation: OrganisationWholeFragment;
  readonly onChange: () => void;
}

type Solicitation = OrganisationWholeFragment['solicitations'][number];

/** What the organisation asks, and what the collective answered. */
export function Solicitations({ organisation, onChange }: SolicitationsProps) {
  const text = useText('organisations');
  const { solicitations, viewerMayFileSolicitation } = organisation;
  return (
    <Section
      title={text.solicitations}
      actions={viewerMayFileSolicitation ? <FileSolicitation organisation={organisation} onChange={onChange} /> : null}
    >
      {solicitations.length === 0 ? <p className={styles.quiet}>{text.noSolicitations}</p> : null}
      <div className={styles.list}>
        {solicitations.map((each) => (
          <SolicitationCard key={each.id} solicitation={each} onChange={onChange} />
        ))}
      </div>
    </Section>
  );
}

function FileSolicitation({ organisation, onChange }: SolicitationsProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [file] = useRefusable(FileSolicitationDocument, (data) => data.fileSolicitation);
  const own = organisation.viewerMaySpeakFor;
  return (
    <DialogForm
      size="small"
      look={own ? 'primary' : 'secondary'}
      label={own ? text.solicit : text.record}
      title={text.solicitTitle}
      submit={text.send}
      onSubmit={async (values) => {
        const outcome = await file({
          collectiveId,
          organisationId: organisation.id,
          input: {
            channel: textOf(values, 'channel') || 'online',
            text: textOf(values, 'text'),
            receivedOn: textOf(values, 'receivedOn') || null,
          },
        });
        onChange();
        return outcome;
      }}
    >
      <TextArea name="text" label={text.solicitText} hint={text.solicitTextHint} required rows={8} maxLength={10_000} />
      {own ? null : (
        <>
          <Select
            name="channel"
            label={text.channel}
            required
            defaultValue="letter"
            options={Object.entries(text.channels)
              .filter(([value]) => value !== 'form')
              .map(([value, label]) => ({ value, label }))}
          />
          <TextField name="receivedOn" type="date" label={text.receivedOn} hint={text.receivedOnHint} />
        </>
      )}
    </DialogForm>
  );
}

interface CardProps {
  readonly solicitation: Solicitation;
  readonly onChange: () => void;
}

function SolicitationCard({ solicitation, onChange }: CardProps) {
  const text = useText('organisations');
  const { id, state, channel, receivedOn, publishBy, filedBy, askedBy, answer, answeredAt } = solicitation;
  return (
    <div id={`sollicitation-${id}`} className={styles.thing}>
      <Card
        meta={
          <>
            <State tone={solicitationTones[state] ?? 'neutral'}>{text.solicitationStates[state] ?? state}</State>
            <DateText at={receivedOn} show="day" />
            <span>{text.channels[channel] ?? channel}</span>
            <span>{text.filedBy(filedBy.name || text.formerMember)}</span>
            {askedBy ? <span>{text.askedBy(askedBy)}</span> : null}
            {state === 'received' ? (
              <span>
                {text.toPublishBy} <DateText at={publishBy} show="day" />
              </span>
            ) : null}
          </>
        }
        footer={<SolicitationActs solicitation={solicitation} onChange={onChange} />}
      >
        <p className={`${styles.lines} ${styles.serif}`}>{solicitation.text}</p>
        {answer ? (
          <>
            <h3 className={styles.heading}>{text.answered}</h3>
            {answeredAt ? (
              <p className={styles.quiet}>
                <DateText at={answeredAt} show="day" />
              </p>
            ) : null}
            <p className={`${styles.lines} ${styles.serif}`}>{answer}</p>
          </>
        ) : null}
      </Card>
    </div>
  );
}

function SolicitationActs({ solicitation, onChange }: CardProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [publish] = useRefusable(PublishSolicitationDocument, (data) => data.publishSolicitation);
  const [accept] = useRefusable(AcceptSolicitationDocument, (data) => data.acceptSolicitation);
  const [answer] = useRefusable(AnswerSolicitationDocument, (data) => data.answerSolicitation);
  const { id, viewerMayPublish, viewerMayAccept, viewerMayAnswer } = solicitation;
  const then = async (act: Promise<Outcome>) => {
    const outcome = await act;
    onChange();
    return outcome;
  };
  if (!viewerMayPublish && !viewerMayAccept && !viewerMayAnswer) return null;
  return (
    <Row gap="small">
      {viewerMayPublish ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.publishTitle}
          explanation={text.publishExplanation}
          confirm={text.publish}
          onConfirm={() => then(publish({ collectiveId, id }))}
        >
          {text.publish}
        </ConfirmButton>
      ) : null}
      {viewerMayAccept ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.acceptTitle}
          explanation={text.acceptExplanation}
          confirm={text.accept}
          onConfirm={() => then(accept({ collectiveId, id }))}
        >
          {text.accept}
        </ConfirmButton>
      ) : null}
      {viewerMayAnswer ? (
        <DialogForm
          size="small"
          label={text.answer}
          title={text.answerTitle}
          submit={text.answer}
          onSubmit={(values) => then(answer({ collectiveId, id, answer: textOf(values, 'answer') }))}
        >
          <TextArea name="answer" label={text.answerText} hint={text.answerHint} required rows={6} maxLength={4000} />
        </DialogForm>
      ) : null}
    </Row>
  );
}
