import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { State, type Tone } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { Colon } from '../../ui/Colon.js';
import { Reserved } from '../../text/Reserved.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import type { EndorsementWholeFragment } from './charter.generated.js';
import styles from './Charter.module.css';
import { WithdrawButton } from './WithdrawButton.js';

const tones: Readonly<Record<string, Tone>> = {
  announced: 'info',
  confirmed: 'info',
  active: 'success',
  to_renew: 'warning',
  renewed: 'neutral',
  withdrawn: 'neutral',
};

interface EndorsementProps {
  readonly endorsement: EndorsementWholeFragment;
  readonly onChange: () => void;
}

/** Who endorses which version since when; an organisation's vote, statement and reservations. */
export function EndorsementCard({ endorsement, onChange }: EndorsementProps) {
  const text = useText('charter');
  const path = usePath();
  const { id, person, organisation, state, versionNumber, statement, viewerMayWithdraw } = endorsement;
  const name = person.name || text.formerMember;
  return (
    <div id={`soutien-${id}`}>
      <Card
        level={2}
        title={organisation ? organisation.name : name}
        {...(organisation && { to: path('organisations', organisation.slug) })}
        meta={
          <>
            <State tone={tones[state] ?? 'neutral'}>{text.endorsementStates[state] ?? state}</State>
            <span>{text.version(versionNumber)}</span>
            <DateText at={endorsement.activeAt ?? endorsement.announcedAt} show="day" />
          </>
        }
        footer={viewerMayWithdraw ? <WithdrawButton id={id} onDone={onChange} /> : null}
      >
        {organisation ? <p className={styles.quiet}>{text.signedBy(name)}</p> : null}
        {statement === '' ? null : <p className={styles.lines}>{statement}</p>}
        <OrganisationSide endorsement={endorsement} />
        {endorsement.withdrawnAt ? (
          <p className={styles.quiet}>
            {text.withdrawnOn} <DateText at={endorsement.withdrawnAt} show="day" preposition="on" />
            {endorsement.withdrawReason ? (
              <>
                <Colon />
                {endorsement.withdrawReason}
              </>
            ) : null}
          </p>
        ) : null}
      </Card>
    </div>
  );
}

function OrganisationSide({ endorsement: { ratification, reservations } }: Pick<EndorsementProps, 'endorsement'>) {
  const text = useText('charter');
  const path = usePath();
  return (
    <>
      {ratification ? (
        <p className={styles.quiet}>
          {text.ratification} (<DateText at={ratification.on} show="day" />)<Colon />
          {text.ratificationSaid(ratification)}
        </p>
      ) : null}
      {reservations.length > 0 ? (
        <Disclosure summary={`${text.reservations} (${reservations.length})`}>
          <ul>
            {reservations.map((reservation) => (
              <li key={reservation.articleId}>
                <Link to={`${path('charte')}#article-${reservation.articleId}`}>
                  {text.article(reservation.number)}, {reservation.title}
                </Link>
                <Reserved reservation={reservation} />
                <p className={styles.lines}>{reservation.reason}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}
