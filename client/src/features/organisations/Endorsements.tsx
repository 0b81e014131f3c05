import { Link } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Colon } from '../../ui/Colon.js';
import { Reserved } from '../../text/Reserved.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { textOf } from '../../ui/Form.js';
import { Row, Section } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import { WithdrawOurEndorsementDocument, type OrganisationHistoryQuery } from './organisations.generated.js';
import styles from './Organisations.module.css';
import { endorsementTones } from './tones.js';

type Endorsement = OrganisationHistoryQuery['organisationEndorsements'][number];

interface EndorsementsProps {
  readonly endorsements: readonly Endorsement[];
  readonly slug: string;
  readonly maySign: boolean;
  readonly onChange: () => void;
}

/** The organisation and the charter: what it signed, with which reservations, and until when. */
export function Endorsements({ endorsements, slug, maySign, onChange }: EndorsementsProps) {
  const text = useText('organisations');
  const path = usePath();
  const signed = endorsements.some(({ state }) => state === 'active');
  return (
    <div id="soutien" className={styles.thing}>
      <Section
        title={text.endorsement}
        actions={
          maySign && !signed ? (
            <LinkButton look="primary" size="small" to={path('organisations', slug, 'signer')}>
              {text.sign}
            </LinkButton>
          ) : null
        }
      >
        {endorsements.length === 0 ? <p className={styles.quiet}>{text.noEndorsement}</p> : null}
        <div className={styles.list}>
          {endorsements.map((each) => (
            <EndorsementCard key={each.id} endorsement={each} onChange={onChange} />
          ))}
        </div>
      </Section>
    </div>
  );
}

interface CardProps {
  readonly endorsement: Endorsement;
  readonly onChange: () => void;
}

function EndorsementCard({ endorsement, onChange }: CardProps) {
  const text = useText('organisations');
  const path = usePath();
  const { id, state, versionNumber, person, statement, ratification, withdrawnAt, withdrawReason } = endorsement;
  return (
    <Card
      meta={
        <>
          <State tone={endorsementTones[state] ?? 'neutral'}>{text.endorsementStates[state] ?? state}</State>
          <span>{text.version(versionNumber)}</span>
          <DateText at={endorsement.activeAt ?? endorsement.announcedAt} show="day" />
          <span>{text.signedBy(person.name || text.formerMember)}</span>
        </>
      }
      footer={
        endorsement.viewerMayWithdraw || endorsement.viewerMayRenew ? (
          <Row gap="small">
            {endorsement.viewerMayRenew ? (
              <LinkButton look="primary" size="small" to={path('charte', 'renouveler', id)}>
                {text.renew}
              </LinkButton>
            ) : null}
            {endorsement.viewerMayWithdraw ? <Withdraw id={id} onChange={onChange} /> : null}
          </Row>
        ) : null
      }
    >
      {ratification ? (
        <p className={styles.quiet}>
          {text.ratification(ratification)}
          {endorsement.carriedFromVersion === null ? null : ` ${text.decisionCarried(endorsement.carriedFromVersion)}`}
        </p>
      ) : null}
      {statement === '' ? null : <p className={`${styles.lines} ${styles.serif}`}>{statement}</p>}
      <Reservations endorsement={endorsement} />
      {withdrawnAt ? (
        <p className={styles.quiet}>
          {text.withdrawnOn} <DateText at={withdrawnAt} show="day" preposition="on" />
          {withdrawReason ? (
            <>
              <Colon />
              {withdrawReason}
            </>
          ) : null}
        </p>
      ) : null}
    </Card>
  );
}

function Reservations({ endorsement: { reservations } }: Pick<CardProps, 'endorsement'>) {
  const text = useText('organisations');
  const path = usePath();
  if (reservations.length === 0) return null;
  return (
    <Disclosure summary={text.reservations(reservations.length)} open>
      <ul>
        {reservations.map((reservation) => (
          <li key={reservation.articleId}>
            <Link to={`${path('charte')}#article-${reservation.articleId}`}>
              {text.article(reservation.number, reservation.title)}
            </Link>
            <Reserved reservation={reservation} />
            <p className={styles.lines}>{reservation.reason}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Withdraw({ id, onChange }: { readonly id: string; readonly onChange: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [withdraw] = useRefusable(WithdrawOurEndorsementDocument, (data) => data.withdrawEndorsement);
  return (
    <DialogForm
      look="quiet"
      size="small"
      danger
      label={text.withdrawEndorsement}
      title={text.withdrawTitle}
      submit={text.withdrawEndorsement}
      onSubmit={async (values) => {
        const outcome = await withdraw({ collectiveId, id, reason: textOf(values, 'reason') });
        onChange();
        return outcome;
      }}
    >
      <TextArea name="reason" label={text.reason} hint={text.withdrawHint} maxLength={1000} />
    </DialogForm>
  );
}
