import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { State, type Tone } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Colon } from '../../ui/Colon.js';
import { Reserved } from '../../text/Reserved.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Row } from '../../ui/Stack.js';
import type { EndorsementWholeFragment } from './charter.generated.js';
import styles from './Charter.module.css';
import { WithdrawButton } from './WithdrawButton.js';

const tones: Readonly<Record<string, Tone>> = {
  announced: 'info',
  confirmed: 'info',
  active: 'success',
  to_renew: 'warning',
  renewed: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
};

interface EndorsementProps {
  readonly endorsement: EndorsementWholeFragment;
  readonly onChange: () => void;
  readonly level?: 2 | 3;
}

/** Who endorses which version since when; an organisation's vote, statement and reservations. */
export function EndorsementCard({ endorsement, onChange, level = 2 }: EndorsementProps) {
  const text = useText('charter');
  const path = usePath();
  const { id, person, organisation, state, versionNumber, statement, viewerMayWithdraw, viewerMayRenew } = endorsement;
  const name = person.name || text.formerMember;
  return (
    <div id={`soutien-${id}`}>
      <Card
        level={level}
        title={organisation ? organisation.name : name}
        {...(organisation && { to: path('organisations', organisation.slug) })}
        meta={
          <>
            <State tone={tones[state] ?? 'neutral'}>{text.endorsementStates[state] ?? state}</State>
            <span>{text.version(versionNumber)}</span>
            <DateText at={endorsement.activeAt ?? endorsement.announcedAt} show="day" />
          </>
        }
        footer={
          viewerMayWithdraw || viewerMayRenew ? (
            <Row gap="small">
              {viewerMayRenew ? (
                <LinkButton look="primary" size="small" to={path('charte', 'renouveler', id)}>
                  {text.renewSee}
                </LinkButton>
              ) : null}
              {viewerMayWithdraw ? <WithdrawButton id={id} onDone={onChange} /> : null}
            </Row>
          ) : null
        }
      >
        {organisation ? <Signatories endorsement={endorsement} /> : null}
        {statement === '' ? null : <p className={styles.lines}>{statement}</p>}
        <OrganisationSide endorsement={endorsement} />
        {endorsement.lapsedAt ? (
          <p className={styles.quiet}>
            {text.lapsedOn} <DateText at={endorsement.lapsedAt} show="day" preposition="on" />
          </p>
        ) : null}
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

/** Who announced, who recorded the vote, who signed: each named where they are not one. */
function Signatories({ endorsement }: Pick<EndorsementProps, 'endorsement'>) {
  const text = useText('charter');
  const { person, announcedBy, confirmedBy, activeAt } = endorsement;
  const nameOf = ({ name }: { readonly name: string }) => name || text.formerMember;
  const said = [
    activeAt && announcedBy.id === person.id ? null : text.announcedBy(nameOf(announcedBy)),
    !confirmedBy || (activeAt && confirmedBy.id === person.id) ? null : text.voteRecordedBy(nameOf(confirmedBy)),
    activeAt ? text.signedBy(nameOf(person)) : null,
  ].filter((each) => each !== null);
  return <p className={styles.quiet}>{said.join(' · ')}</p>;
}

function OrganisationSide({
  endorsement: { ratification, reservations, carriedFromVersion },
}: Pick<EndorsementProps, 'endorsement'>) {
  const text = useText('charter');
  const path = usePath();
  return (
    <>
      {ratification ? (
        <p className={styles.quiet}>
          {text.ratification} (<DateText at={ratification.on} show="day" />)<Colon />
          {text.ratificationSaid(ratification)}
          {carriedFromVersion === null ? null : ` ${text.decisionCarried(carriedFromVersion)}`}
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
