import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useLanguage, useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useMe, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Colon } from '../../ui/Colon.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Form } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Loading } from '../../ui/Progress.js';
import { Meter } from '../../ui/Meter.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { ActButton } from './ActButton.js';
import { FeelingsPart } from './FeelingsPart.js';
import { FloorPart } from './FloorPart.js';
import { ProceduresHere } from './guided/ProceduresHere.js';
import { CheckInDocument, CheckOutDocument, type PlenaryQuery } from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { OutcomeState } from './Result.js';
import { SpeechClock } from './SpeechClock.js';
import { JointVotes } from './AskApart.js';
import { usePlenary } from './usePlenary.js';
import { useRoom, type Room, type RoomBallot } from './useRoom.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** The live room, made for a phone: where we are, who speaks, what is voted, and what I can do now. */
export default function RoomPage() {
  const text = useText('plenaries');
  const reading = usePlenary();
  return (
    <Loaded reading={reading}>
      {({ plenary }) =>
        plenary ? (
          <Page title={text.roomOf(plenary.number)} lead={plenary.title} width="reading">
            <Body plenary={plenary} onChange={reading.refresh} />
          </Page>
        ) : (
          <Page title={text.room}>
            <EmptyState title={text.notFound} />
          </Page>
        )
      }
    </Loaded>
  );
}

interface BodyProps {
  readonly plenary: Plenary;
  /** Asks for it again. */
  readonly onChange: () => void;
}

function Body({ plenary, onChange }: BodyProps) {
  const room = useRoom(plenary.id);
  useBallotAnnounced(room?.view.ballot ?? null);
  if (!room) return <Loading />;
  return (
    <Stack gap="large">
      <Presence plenary={plenary} room={room} />
      <Current plenary={plenary} room={room} />
      <ProceduresHere plenaryId={plenary.id} itemId={room.view.itemId} />
      {room.view.ballot && room.view.ballot.state !== 'draft' ? (
        <BallotCard ballot={room.view.ballot} room={room} />
      ) : null}
      <VotedText plenary={plenary} room={room} />
      <JointVotes agenda={plenary.agenda} onChange={onChange} />
      <FloorPart plenaryId={plenary.id} room={room} />
      {room.view.state === 'open' ? <FeelingsPart plenaryId={plenary.id} present={room.own.viewerCheckedIn} /> : null}
    </Stack>
  );
}

interface PartProps {
  readonly plenary: Plenary;
  readonly room: Room;
}

/** Checking in: by the code of the hall in one tap. */
function Presence({ plenary, room }: PartProps) {
  const text = useText('plenaries');
  const me = useMe();
  const { hash } = useLocation();
  const code = hash.slice(1);
  const path = usePath();
  const [checkIn] = useRefusable(CheckInDocument, (data) => data.checkIn);
  const [checkOut] = useRefusable(CheckOutDocument, (data) => data.checkOut);
  const { own, view } = room;
  const howToEnter = (
    <>
      {text.notCheckedIn}
      {plenary.link ? (
        <p>
          {text.checkInFromHome} <a href={plenary.link}>{text.joinOnline}</a>
        </p>
      ) : null}
    </>
  );
  if (!me) {
    const back = encodeURIComponent(`${path('plenieres', plenary.number, 'salle')}${hash}`);
    return (
      <Notice actions={<LinkButton to={`/connexion?retour=${back}`}>{text.signInToVote}</LinkButton>}>
        {howToEnter}
      </Notice>
    );
  }
  if (own.viewerCheckedIn) {
    return (
      <p className={styles.presence}>
        <State tone="success">{text.checkedIn}</State> {text.present(view.present)}
        <ActButton
          look="quiet"
          size="small"
          act={async () => {
            const ended = await checkOut({ id: plenary.id });
            room.refresh();
            return ended;
          }}
        >
          {text.leaveRoom}
        </ActButton>
      </p>
    );
  }
  if (!own.viewerMayCheckIn) return null;
  if (code === '') return <Notice>{howToEnter}</Notice>;
  return (
    <Card title={text.checkInReady} level={2} strong>
      <Form
        submit={text.checkIn}
        onSubmit={async () => {
          const ended = await checkIn({ id: plenary.id, code });
          room.refresh();
          return ended;
        }}
      >
        {null}
      </Form>
    </Card>
  );
}

function Current({ plenary, room: { view } }: PartProps) {
  const text = useText('plenaries');
  const floor = useText('floor');
  const item = view.agenda.find(({ id }) => id === view.itemId);
  const next = view.agenda.find(({ state, position }) => state === 'pending' && position > (item?.position ?? 0));
  const subject = plenary.agenda.find(({ id }) => id === item?.id)?.subject;
  const path = usePath();
  return (
    <section aria-labelledby="now">
      <h2 id="now">{text.now}</h2>
      {view.state === 'announced' ? <p>{text.notOpenYet}</p> : null}
      {view.state === 'suspended' ? <Notice>{text.suspended}</Notice> : null}
      {view.state === 'closed' || view.state === 'minuted' ? <p>{text.over}</p> : null}
      {item ? (
        <>
          <p className={styles.place}>
            {text.position(item.position, view.agenda.length)} · {text.itemTypes[item.type]}
          </p>
          <p className={styles.item}>{item.title}</p>
          {view.itemTimer ? (
            <p className={styles.place}>
              <SpeechClock timer={view.itemTimer} what={floor.clockItem} />
            </p>
          ) : null}
          {subject ? (
            <p>
              <Link to={`${path()}${subject.path}`.replace('//', '/')}>{subject.title}</Link>
            </p>
          ) : null}
        </>
      ) : view.state === 'open' ? (
        <p>{text.nothingNow}</p>
      ) : null}
      {next ? (
        <p className={styles.place}>
          {text.next}
          <Colon />
          {next.title}
        </p>
      ) : null}
    </section>
  );
}

/** The proposal that is amended now, as it has become so far. */
function VotedText({ plenary, room: { view } }: PartProps) {
  const text = useText('plenaries');
  const item = plenary.agenda.find(({ id }) => id === view.itemId);
  if (!item?.amendmentVote || !item.subject) return null;
  const number = Number(item.subject.path.split('/').pop());
  return (
    <Disclosure summary={text.textSoFar}>
      <Slot name="proposalWords" of={{ number }} />
    </Disclosure>
  );
}

function BallotCard({ ballot, room }: { readonly ballot: RoomBallot; readonly room: Room }) {
  const text = useText('plenaries');
  const language = useLanguage();
  const path = usePath();
  const me = useMe();
  const open = ballot.state === 'open';
  return (
    <Card
      title={ballot.question}
      level={2}
      strong={open}
      meta={
        <>
          <State tone={open ? 'accent' : 'neutral'}>{text.ballotStates[ballot.state]}</State>{' '}
          {ballot.secrecy === 'secret' ? text.secret : text.named}
        </>
      }
      footer={<Link to={path('scrutins', ballot.id)}>{text.seeBallot}</Link>}
    >
      <p className={styles.rule}>{ballot.ruleSentence[language]}</p>
      {open && me ? (
        <Slot key={ballot.id} name="ballotBooth" of={{ ballotId: ballot.id, onVoted: room.refresh }} />
      ) : null}
      {ballot.verdictSentence ? (
        <>
          {ballot.outcome ? <OutcomeState outcome={ballot.outcome} /> : null}
          <p className={styles.verdict}>{ballot.verdictSentence[language]}</p>
        </>
      ) : null}
      {ballot.verdictSentence ? <Slot name="ballotCount" of={{ ballotId: ballot.id, whole: false }} /> : null}
      <Meter label={text.turnout} value={ballot.turnout} max={ballot.rollSize ?? 0} />
    </Card>
  );
}

/** Says that a ballot opened or closed; never each vote. */
function useBallotAnnounced(ballot: RoomBallot | null): void {
  const text = useText('plenaries');
  const announce = useAnnounce();
  const last = useRef('');
  const now = ballot ? `${ballot.id} ${ballot.state}` : '';
  useEffect(() => {
    const before = last.current;
    last.current = now;
    if (before === '' || before === now || !ballot) return;
    if (ballot.state === 'open') announce(text.ballotOpened(ballot.question));
    if (ballot.state === 'closed') announce(text.ballotClosed(ballot.question));
  }, [now, ballot, announce, text]);
}
