import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useMe, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Colon } from '../../ui/Colon.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Facts } from '../../ui/Facts.js';
import { Meter } from '../../ui/Meter.js';
import { Section, Stack } from '../../ui/Stack.js';
import { amendmentsIn } from './amendmentsIn.js';
import { BallotDocument, type BallotFullFragment } from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { OutcomeState } from './Result.js';

/** A ballot's own page: the booth while it is open, then the result and its count explained. */
export default function BallotPage() {
  const text = useText('plenaries');
  const id = useParams()['id'] ?? '';
  const reading = useLiveQuery(BallotDocument, { id }, `ballot:${id}`);
  return (
    <Loaded reading={reading}>
      {({ ballot }) =>
        ballot ? (
          <Page
            title={ballot.question}
            written
            width="reading"
            kicker={
              <>
                {text.ballot}{' '}
                <State tone={ballot.state === 'open' ? 'accent' : 'neutral'}>{text.ballotStates[ballot.state]}</State>
              </>
            }
          >
            <Body ballot={ballot} refresh={reading.refresh} />
          </Page>
        ) : (
          <Page title={text.ballot}>
            <EmptyState title={text.ballotNotFound} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Body({ ballot, refresh }: { readonly ballot: BallotFullFragment; readonly refresh: () => void }) {
  const typeset = useTypeset();
  const text = useText('plenaries');
  const path = usePath();
  const me = useMe();
  const amended = amendmentsIn(ballot.about);
  return (
    <Stack gap="large">
      {amended ? (
        <Section title={text.proposedChanges}>
          <Slot name="amendmentChanges" of={amended} />
        </Section>
      ) : null}
      {ballot.state === 'open' && me ? (
        <Slot name="ballotBooth" of={{ ballotId: ballot.id, onVoted: refresh }} />
      ) : null}
      {ballot.verdict ? (
        <Section title={text.result}>
          <OutcomeState outcome={ballot.verdict.outcome} />
          <p className={styles.verdict}>{typeset(ballot.verdict.sentence)}</p>
          {ballot.verdict.margin ? <p>{ballot.verdict.margin}</p> : null}
          <Slot name="ballotCount" of={{ ballotId: ballot.id, whole: true }} />
        </Section>
      ) : null}
      <Meter label={text.turnout} value={ballot.turnout} max={ballot.rollSize ?? 0} />
      <Facts
        facts={[
          { label: text.rule, value: ballot.ruleSentence },
          { label: text.secrecy, value: ballot.secrecy === 'secret' ? text.secret : text.named },
          ...(ballot.closesAt && ballot.state === 'open'
            ? [{ label: text.closesAt, value: <DateText at={ballot.closesAt} /> }]
            : []),
        ]}
      />
      <Slot name="ballotProxies" of={{ ballotId: ballot.id }} />
      {ballot.about.length > 0 ? (
        <Section title={text.about}>
          <ul>
            {ballot.about.map((subject) => (
              <li key={subject.id}>
                {text.aboutTypes[subject.type] ? (
                  <>
                    {text.aboutTypes[subject.type]}
                    <Colon />
                  </>
                ) : null}
                <Link to={`${path()}${subject.path}`.replace('//', '/')}>{subject.title}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {ballot.verdict && ballot.verdict.neighbours.length > 0 ? (
        <Section title={text.neighbours}>
          <ul>
            {ballot.verdict.neighbours.map((sentence) => (
              <li key={sentence}>{typeset(sentence)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Stack>
  );
}
