import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { formatDateTime, formatTime } from '../../time/dates.js';
import { serverNow, useServerNow } from '../../time/serverClock.js';
import { useDateFrame } from '../../time/timeZone.js';
import { State, type Tone } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Row, Stack } from '../../ui/Stack.js';
import { GuideSession } from './GuideSession.js';
import styles from './WorkingGroups.module.css';
import { AnswerSessionDocument, type SessionWholeFragment } from './working-groups.generated.js';

const tones: Readonly<Record<string, Tone>> = {
  scheduled: 'accent',
  held: 'neutral',
  minuted: 'success',
  cancelled: 'danger',
};

interface SessionProps {
  readonly session: SessionWholeFragment;
}

interface SessionCardProps extends SessionProps {
  /** The group whose page it is; null in the collective's list, where the groups are named. */
  readonly of: string | null;
}

/** One session: when, where, who comes, and my answer in one tap. */
export function SessionCard({ session, of }: SessionCardProps) {
  const text = useText('working-groups');
  const frame = useDateFrame();
  const place = useRef<HTMLDivElement>(null);
  const anchor = `seance-${session.id}`;
  useEffect(() => {
    // The address may name this session, which came after the page.
    if (location.hash === `#${anchor}`) place.current?.scrollIntoView({ block: 'center' });
  }, [anchor]);
  const over = new Date(session.endsAt) <= useServerNow(60_000);
  return (
    <div id={anchor} ref={place} className={styles.session}>
      <Card
        level={3}
        strong={session.viewerMayAnswer && session.viewerAnswer === null}
        title={
          <>
            <DateText at={session.startsAt} />, {text.until(formatTime(new Date(session.endsAt), frame))}
          </>
        }
        meta={
          <>
            {over && session.state === 'scheduled' ? (
              <State>{text.sessionPast}</State>
            ) : (
              <State tone={tones[session.state] ?? 'neutral'}>{text.sessionStates[session.state]}</State>
            )}
          </>
        }
      >
        <Stack gap="small">
          <Groups session={session} of={of} />
          <Where session={session} />
          {session.cancelReason ? <p>{text.cancelled(session.cancelReason)}</p> : null}
          {session.agenda === '' ? null : <p className={styles.lines}>{session.agenda}</p>}
          {session.notes ? (
            <Disclosure summary={text.notes}>
              <p className={styles.lines}>{session.notes}</p>
            </Disclosure>
          ) : null}
          {session.state === 'cancelled' ? null : <Attendance session={session} over={over} />}
          <Answer session={session} />
          <Row gap="small">
            {session.state === 'scheduled' && !over ? (
              <LinkButton to={`/api/sessions/${session.id}.ics`} reloadDocument look="quiet" size="small">
                {text.addToCalendar}
              </LinkButton>
            ) : null}
            <GuideSession session={session} />
          </Row>
        </Stack>
      </Card>
    </div>
  );
}

function Groups({ session: { groups }, of }: SessionCardProps) {
  const text = useText('working-groups');
  const path = usePath();
  if (of !== null) {
    return groups.length > 1 ? <p>{text.joint(groups.map(({ name }) => name))}</p> : null;
  }
  return (
    <p className={styles.names}>
      {groups.map(({ id, slug, name }) => (
        <Link key={id} to={path('groupes', slug)}>
          {name}
        </Link>
      ))}
    </p>
  );
}

function Where({ session: { place, link } }: SessionProps) {
  const text = useText('working-groups');
  return (
    <p>
      {place}
      {place !== '' && link ? ' · ' : null}
      {link ? (
        <a href={link} rel="noreferrer">
          {text.linkJoin}
        </a>
      ) : null}
    </p>
  );
}

function Attendance({ session, over }: SessionProps & { readonly over: boolean }) {
  const text = useText('working-groups');
  const { cameCount, attendingCount, excusedCount, capacity, people } = session;
  const recorded = cameCount !== null && cameCount !== undefined;
  const words = recorded
    ? [text.came(cameCount)]
    : [
        over ? text.expected(attendingCount) : text.attending(attendingCount),
        ...(excusedCount > 0 ? [text.excused(excusedCount)] : []),
        ...(capacity && !over ? [text.placesLeft(capacity - attendingCount)] : []),
      ];
  const named = people.filter(({ came }) => !recorded || came === true);
  if (named.length === 0) return <p className={styles.quiet}>{words.join(', ')}</p>;
  return (
    <Disclosure summary={words.join(', ')}>
      <ul className={styles.people} aria-label={recorded ? text.whoCame : text.whoComes}>
        {named.map(({ person, answer }) => (
          <li key={person.id}>
            {person.erased ? text.formerMember : person.name}
            {!recorded && answer === 'excused' ? ` (${text.excusedMark})` : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Answer({ session }: SessionProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const frame = useDateFrame();
  const [answer, state] = useRefusable(AnswerSessionDocument, (data) => data.answerGroupSession);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { id, viewerAnswer } = session;
  if (!session.viewerMayAnswer) return null;
  const say = async (what: string) => setOutcome(await answer({ collectiveId, id, answer: what }));
  const choices = [
    ['attending', viewerAnswer === 'attending' ? text.iAttend : text.attend],
    ['excused', viewerAnswer === 'excused' ? text.iExcuse : text.excuse],
  ] as const;
  return (
    <>
      <fieldset
        className={styles.answers}
        aria-label={text.answerOf(formatDateTime(new Date(session.startsAt), serverNow(), frame))}
      >
        {choices.map(([what, words]) => (
          <Button
            key={what}
            look={viewerAnswer === what ? 'primary' : 'secondary'}
            aria-pressed={viewerAnswer === what}
            busy={state !== 'idle'}
            onClick={() => void say(what)}
          >
            {words}
          </Button>
        ))}
      </fieldset>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
