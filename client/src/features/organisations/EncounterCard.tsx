import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Facts } from '../../ui/Facts.js';
import { EncounterActs } from './EncounterActs.js';
import { Observers } from './Observers.js';
import type { EncounterWholeFragment, MandateWholeFragment } from './organisations.generated.js';
import styles from './Organisations.module.css';
import { People } from './People.js';
import { encounterTones } from './tones.js';

interface EncounterProps {
  readonly encounter: EncounterWholeFragment;
  readonly mandates: readonly MandateWholeFragment[];
  readonly onChange: () => void;
}

/** An encounter: who, where, under which mandate; what was said and offered; its report or when it is due. */
export function EncounterCard({ encounter, mandates, onChange }: EncounterProps) {
  const text = useText('organisations');
  const path = usePath();
  const { id, title, state, startsAt, overdue } = encounter;
  return (
    <div id={`rencontre-${id}`} className={styles.thing}>
      <Card
        title={title}
        strong={overdue}
        meta={
          <>
            {overdue ? (
              <State tone="danger">{text.overdue}</State>
            ) : (
              <State tone={encounterTones[state] ?? 'neutral'}>{text.encounterStates[state] ?? state}</State>
            )}
            <DateText at={startsAt} />
          </>
        }
        footer={<EncounterActs encounter={encounter} mandates={mandates} onChange={onChange} />}
      >
        <Circumstances encounter={encounter} />
        <Observers encounter={encounter} onChange={onChange} />
        <Due encounter={encounter} />
        <Said encounter={encounter} />
        {state === 'planned' ? (
          <p>
            <LinkButton look="quiet" size="small" to={path('rencontres', id, 'feuille')}>
              {text.sheet}
            </LinkButton>
          </p>
        ) : null}
        {state === 'cancelled' ? null : <Debate id={id} />}
      </Card>
    </div>
  );
}

type Shown = Pick<EncounterProps, 'encounter'>;

function Circumstances({ encounter }: Shown) {
  const text = useText('organisations');
  const path = usePath();
  const { mandateId, mandateTitle, organisations, place, delegates, guests, observers, agenda } = encounter;
  return (
    <>
      <Facts
        facts={[
          {
            label: text.underMandate,
            value: <Link to={`${path('organisations')}#mandat-${mandateId}`}>{mandateTitle}</Link>,
          },
          {
            label: text.withWhom,
            value: organisations.map(({ id, slug, name }, index) => (
              <Fragment key={id}>
                {index > 0 ? ', ' : null}
                <Link to={path('organisations', slug)}>{name}</Link>
              </Fragment>
            )),
          },
          { label: text.place, value: place },
          { label: text.delegates, value: <People people={delegates} /> },
          ...(guests.length > 0 ? [{ label: text.guests, value: <People people={guests} /> }] : []),
          ...(observers.length > 0 ? [{ label: text.observers, value: <People people={observers} /> }] : []),
        ]}
      />
      {agenda === '' ? null : <p className={styles.lines}>{agenda}</p>}
    </>
  );
}

function Due({ encounter: { state, reportDueOn, cancelReason } }: Shown) {
  const text = useText('organisations');
  if (state === 'cancelled') {
    return (
      <p className={styles.quiet}>
        {text.cancelled} {cancelReason}
      </p>
    );
  }
  if (state === 'reported') return null;
  return (
    <p className={styles.quiet}>
      {reportDueOn ? (
        <>
          {text.dueOn} <DateText at={reportDueOn} show="day" preposition="on" />
        </>
      ) : (
        text.dueNext
      )}
    </p>
  );
}

function Said({ encounter }: Shown) {
  const text = useText('organisations');
  const { summary, outcomes, documents, report, reportedBy, reportedAt } = encounter;
  return (
    <>
      {summary ? (
        <>
          <h4>{text.summary}</h4>
          <p className={styles.lines}>{summary}</p>
        </>
      ) : null}
      {outcomes.length > 0 ? (
        <>
          <h4>{text.outcomes}</h4>
          <ul>
            {outcomes.map(({ text: said, offered, nearLine, keptWithin }) => (
              <li key={said}>
                <p className={styles.lines}>{said}</p>
                <p className={styles.quiet}>
                  {offered === null ? text.nothingOffered : `${text.offeredLabel} ${offered}`}
                </p>
                {nearLine && keptWithin ? (
                  <p className={styles.quiet}>{text.keptWithin(nearLine, keptWithin)}</p>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {documents.length > 0 ? (
        <>
          <h4>{text.documents}</h4>
          <ul>
            {documents.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {report ? (
        <>
          <h4>{text.reportedBy(reportedBy?.name || text.formerMember)}</h4>
          {reportedAt ? (
            <p className={styles.quiet}>
              <DateText at={reportedAt} show="day" />
            </p>
          ) : null}
          <p className={styles.lines}>{report}</p>
        </>
      ) : null}
    </>
  );
}

function Debate({ id }: { readonly id: string }) {
  const text = useText('organisations');
  const [open, setOpen] = useState(() => location.hash === `#rencontre-${id}`);
  return (
    <div>
      <Button look="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? text.hideDebate : text.debate}
      </Button>
      {open ? <Slot name="debate" of={{ type: 'Encounter', id }} /> : null}
    </div>
  );
}
