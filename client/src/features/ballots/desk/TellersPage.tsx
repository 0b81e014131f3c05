import { Link, useParams } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { NotFound } from '../../../page/NotFound.js';
import { Page } from '../../../page/Page.js';
import { usePath } from '../../../session/session.js';
import { Meter } from '../../../ui/Meter.js';
import { Notice } from '../../../ui/Notice.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { DeskBallotPageDocument, type DeskBallotFragment } from './desk.generated.js';
import { Piles } from './Piles.js';
import { draftOf } from './readRule.js';
import { SigningList, VerifyList } from './RollDesk.js';

/** Where tellers work, and where everybody sees how far they are. */
export default function TellersPage() {
  const text = useText('desk');
  const path = usePath();
  const id = useParams()['id'] ?? '';
  const reading = useLiveQuery(DeskBallotPageDocument, { id }, `ballot:${id}`);
  return (
    <Loaded reading={reading}>
      {({ ballot }) =>
        ballot ? (
          <Page
            title={text.tellersOf(ballot.question)}
            width="reading"
            kicker={<Link to={path('scrutins', ballot.id)}>{ballot.question}</Link>}
          >
            <Desk ballot={ballot} onChange={reading.refresh} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}

function Desk({ ballot, onChange }: { readonly ballot: DeskBallotFragment; readonly onChange: () => void }) {
  const typeset = useTypeset();
  const text = useText('desk');
  const open = ballot.state === 'open';
  const working = open && ballot.viewerIsTeller;
  const checked = draftOf(ballot.ballotRule).eligibility.checkedByTellers;
  return (
    <Stack gap="large">
      <Notice title={text.sentence}>{typeset(ballot.ruleSentence)}</Notice>
      {ballot.state === 'draft' ? <Notice>{text.notOpen}</Notice> : null}
      {ballot.state === 'closed' || ballot.state === 'proclaimed' ? <Notice>{text.over}</Notice> : null}
      {ballot.viewerIsTeller ? null : <Notice>{text.onlyTellers}</Notice>}
      <Section title={text.tellers}>
        {ballot.tellers.length === 0 ? (
          <p>{text.noTellers}</p>
        ) : (
          <ul>
            {ballot.tellers.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </Section>
      {ballot.state === 'draft' || ballot.byHands ? null : (
        <Meter label={text.turnout} value={ballot.turnout} max={ballot.rollSize ?? 0} />
      )}
      <Piles ballot={ballot} onChange={onChange} />
      {working && checked ? <VerifyList ballotId={ballot.id} onChange={onChange} /> : null}
      {working && !ballot.byHands ? <SigningList ballotId={ballot.id} onChange={onChange} /> : null}
    </Stack>
  );
}
