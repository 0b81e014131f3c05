import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useLanguage, useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { classes } from '../../ui/classes.js';
import { Clock } from '../../ui/Clock.js';
import { Meter } from '../../ui/Meter.js';
import { Loading } from '../../ui/Progress.js';
import { QrCode } from '../../ui/QrCode.js';
import styles from './Display.module.css';
import { GuidedProceduresDocument } from './guided.generated.js';
import { ProcedureHall } from './guided/ProcedureDisplayPage.js';
import { HallText } from './HallText.js';
import { FeelingsLine, MoodPicture } from './MoodPicture.js';
import type { PlenaryQuery } from './plenaries.generated.js';
import { OutcomeState } from './Result.js';
import { SpeechClock } from './SpeechClock.js';
import { useFeelings, type HallFeelings } from './useFeelings.js';
import { usePlenary } from './usePlenary.js';
import { useRoom, type RoomBallot, type RoomView } from './useRoom.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/**
 * The hall's screen: the procedure under way, or item, speaker and clock, the next three, what is voted, turnout, result. Readable from the back, in
 * one screen from 1280 × 720 up. Public, without an account.
 */
export default function DisplayPage() {
  const text = useText('plenaries');
  const reading = usePlenary();
  return (
    <Loaded reading={reading}>
      {({ plenary }) => (plenary ? <Hall plenary={plenary} /> : <h1>{text.notFound}</h1>)}
    </Loaded>
  );
}

function Hall({ plenary }: { readonly plenary: Plenary }) {
  const text = useText('plenaries');
  const { name } = useCollective();
  const room = useRoom(plenary.id);
  const procedures = useLiveQuery(GuidedProceduresDocument, { plenaryId: plenary.id }, `procedures:${plenary.id}`);
  const [followed, follow] = useState<{ readonly id: string; readonly itemId: string } | null>(null);
  const feelings = useFeelings(plenary.id);
  if (!room) return <Loading />;
  const { view } = room;
  // By its own item, whichever of the two was heard of first: another item's procedure goes on elsewhere meanwhile.
  const guided = procedures.data?.guidedProcedures.find(({ open, itemId }) => open && itemId === view.itemId);
  if (guided && followed?.id !== guided.id) follow(guided);
  const voting = view.ballot?.state === 'open' || view.ballot?.state === 'closed';
  // Its end stays on the screen until the plenary turns to something else.
  if (followed && followed.itemId === view.itemId && view.state === 'open' && !voting) {
    return <ProcedureHall id={followed.id} />;
  }
  const speaks = view.speaker !== null || view.queue.length > 0;
  return (
    <div className={styles.hall}>
      <title>{`${text.displayTitle} · ${plenary.title} · ${name}`}</title>
      <p className={styles.head}>
        <span>
          {text.numbered(plenary.number)} · {text.states[view.state]} · {text.present(view.present)}
        </span>
        <Clock />
      </p>
      <div className={classes(styles.body, !speaks && styles.alone)}>
        <What plenary={plenary} view={view} feelings={feelings} />
        {speaks ? <Who view={view} /> : null}
      </div>
      <div className={styles.foot}>{feelings ? <FeelingsLine view={feelings.view} /> : null}</div>
    </div>
  );
}

interface WhatProps {
  readonly plenary: Plenary;
  readonly view: RoomView;
  readonly feelings: HallFeelings | null;
}

/** What is being done: the item and its clock; above all the ballot, then a mood poll. */
function What({ plenary, view, feelings }: WhatProps) {
  const text = useText('plenaries');
  const floor = useText('floor');
  const path = usePath();
  const item = view.agenda.find(({ id }) => id === view.itemId);
  const subject = plenary.agenda.find(({ id }) => id === item?.id)?.subject;
  const voting = view.ballot && view.ballot.state !== 'draft' ? view.ballot : null;
  const mood = feelings?.view.mood;
  return (
    <div className={styles.what}>
      <h1>{item ? item.title : plenary.title}</h1>
      {item ? (
        <p className={styles.small}>
          {text.position(item.position, view.agenda.length)}
          {view.itemTimer ? (
            <>
              {' · '}
              <SpeechClock timer={view.itemTimer} what={floor.clockItem} announced={false} />
            </>
          ) : null}
        </p>
      ) : null}
      {view.state === 'announced' ? (
        <>
          <p>{text.notOpenYet}</p>
          <div className={styles.code}>
            <QrCode label={text.enter} value={`${location.origin}${path('plenieres', plenary.number, 'salle')}`} />
          </div>
        </>
      ) : null}
      {view.state === 'suspended' ? <p className={styles.big}>{text.suspended}</p> : null}
      {voting ? <HallBallot ballot={voting} subject={subject?.title ?? null} /> : null}
      {!voting && subject ? <p className={styles.big}>{subject.title}</p> : null}
      {mood ? (
        <section aria-labelledby="hall-mood">
          <h2 id="hall-mood">{mood.question}</h2>
          <MoodPicture mood={mood} />
        </section>
      ) : null}
    </div>
  );
}

function Who({ view }: { readonly view: RoomView }) {
  const text = useText('floor');
  const next = view.queue.slice(0, 3);
  const hidden = view.queueLength - next.length;
  return (
    <div className={styles.who}>
      {view.speaker ? (
        <>
          <p className={styles.small}>
            {text.speaking} {view.speaker.kind === 'contribution' ? null : `(${text.kinds[view.speaker.kind]})`}
          </p>
          <p className={styles.speaker}>{view.speaker.name}</p>
          <p className={styles.clock}>
            <SpeechClock timer={view.speaker.timer} what={text.clockSpeech} announced={false} />
          </p>
        </>
      ) : (
        <p className={styles.small}>{text.nobody}</p>
      )}
      {next.length > 0 ? (
        <>
          <p className={styles.small}>{text.queue}</p>
          <ol className={styles.next}>
            {next.map(({ id, name, kind }) => (
              <li key={id}>
                {name} {kind === 'contribution' ? null : <Badge>{text.kinds[kind]}</Badge>}
              </li>
            ))}
          </ol>
          {hidden > 0 ? <p className={styles.small}>{text.more(hidden)}</p> : null}
        </>
      ) : null}
    </div>
  );
}

interface HallBallotProps {
  readonly ballot: RoomBallot;
  /** What it is about, when it is not the question itself. */
  readonly subject: string | null;
}

function HallBallot({ ballot, subject }: HallBallotProps) {
  const text = useText('plenaries');
  const language = useLanguage();
  const verdict = ballot.verdictSentence?.[language];
  return (
    <section aria-labelledby="hall-ballot" className={styles.what}>
      <h2 id="hall-ballot">{ballot.question}</h2>
      {subject && subject !== ballot.question ? <p>{subject}</p> : null}
      {verdict ? null : (
        <p className={styles.ruleLine}>
          {text.ballotStates[ballot.state]} · {ballot.ruleSentence[language]}
        </p>
      )}
      {verdict ? (
        <>
          {ballot.outcome ? (
            <p className={styles.outcome}>
              <OutcomeState outcome={ballot.outcome} />
            </p>
          ) : null}
          <p className={styles.verdict}>{verdict}</p>
        </>
      ) : null}
      {verdict ? <Slot name="ballotCount" of={{ ballotId: ballot.id, whole: false }} /> : null}
      {ballot.state === 'open' ? <HallText ballotId={ballot.id} /> : null}
      {verdict ? null : (
        <div className={styles.turnout}>
          <Meter label={text.turnout} value={ballot.turnout} max={ballot.rollSize ?? 0} />
        </div>
      )}
    </section>
  );
}
