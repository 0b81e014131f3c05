import { Loaded } from '../../graphql/Loaded.js';
import { useLanguage, useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { Clock } from '../../ui/Clock.js';
import { Meter } from '../../ui/Meter.js';
import { Loading } from '../../ui/Progress.js';
import { QrCode } from '../../ui/QrCode.js';
import { Elapsed } from './Elapsed.js';
import type { PlenaryQuery } from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { CountPicture, OutcomeState } from './Result.js';
import { usePlenary } from './usePlenary.js';
import { useRoom, type RoomBallot } from './useRoom.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** The hall's screen: item, speaker, question, turnout, result, readable from the back. Public, without an account. */
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
  const path = usePath();
  const room = useRoom(plenary.id);
  if (!room) return <Loading />;
  const { view } = room;
  const item = view.agenda.find(({ id }) => id === view.itemId);
  const voting = view.ballot && view.ballot.state !== 'draft' ? view.ballot : null;
  return (
    <div className={styles.hall}>
      <title>{`${text.displayTitle} · ${plenary.title} · ${name}`}</title>
      <p className={styles.hallLine}>
        {text.numbered(plenary.number)} · {text.states[view.state]} · {text.present(view.present)} · <Clock />
      </p>
      <h1>{item ? item.title : plenary.title}</h1>
      {view.state === 'announced' ? (
        <>
          <p className={styles.hallLine}>{text.notOpenYet}</p>
          <div className={styles.hallCode}>
            <p className={styles.hallLine}>{text.enter}</p>
            <QrCode label={text.enter} value={`${location.origin}${path('plenieres', plenary.number, 'salle')}`} />
          </div>
        </>
      ) : null}
      {view.state === 'suspended' ? <p className={styles.hallBig}>{text.suspended}</p> : null}
      {voting ? <HallBallot ballot={voting} /> : null}
      {view.speaker ? (
        <p className={styles.hallBig}>
          {text.speaking} {view.speaker.name}, <Elapsed since={view.speaker.since} />
        </p>
      ) : null}
      {view.queue.length > 0 ? (
        <p className={styles.hallLine}>
          {text.next} :{' '}
          {view.queue
            .slice(0, 3)
            .map((waiting) => waiting.name)
            .join(', ')}
        </p>
      ) : null}
    </div>
  );
}

function HallBallot({ ballot }: { readonly ballot: RoomBallot }) {
  const text = useText('plenaries');
  const language = useLanguage();
  return (
    <section aria-labelledby="hall-ballot">
      <h2 id="hall-ballot" className={styles.hallBig}>
        {ballot.question}
      </h2>
      <p className={styles.hallLine}>
        {text.ballotStates[ballot.state]} · {ballot.ruleSentence[language]}
      </p>
      {ballot.verdictSentence ? (
        <>
          {ballot.outcome ? <OutcomeState outcome={ballot.outcome} /> : null}
          <p className={styles.hallBig}>{ballot.verdictSentence[language]}</p>
        </>
      ) : null}
      {ballot.counts && ballot.state !== 'open' ? <CountPicture counts={ballot.counts} /> : null}
      <Meter label={text.turnout} value={ballot.turnout} max={ballot.rollSize ?? 0} />
    </section>
  );
}
