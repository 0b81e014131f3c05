import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { isRefusal, type Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Notice } from '../../ui/Notice.js';
import { Loading } from '../../ui/Progress.js';
import { Stack } from '../../ui/Stack.js';
import { Written } from '../../ui/Written.js';
import {
  ConfirmMeetingRequestDocument,
  MeetingRequestReceiptDocument,
  type ReceiptFragment,
} from './organisations.generated.js';
import styles from './Organisations.module.css';

/** The link of the letter: what was asked, to read again. A click confirms: programs that read mail open links too. */
export default function ConfirmMeetingPage() {
  const text = useText('organisations');
  const typeset = useTypeset();
  const path = usePath();
  const [token] = useState(() => location.hash.slice(1));
  // The token leaves the address bar, and with it the history and whoever looks over a shoulder.
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  const [{ data, fetching }] = useQuery({
    query: MeetingRequestReceiptDocument,
    variables: { token },
    requestPolicy: 'network-only',
    pause: token === '',
  });
  const found = data?.meetingRequestReceipt;
  return (
    <Page title={text.confirmRequestTitle} width="reading">
      {fetching ? <Loading /> : null}
      {found && !isRefusal(found) ? <Receipt token={token} receipt={found} /> : null}
      {!fetching && (found === undefined || isRefusal(found)) ? (
        <Notice
          kind="warning"
          actions={<LinkButton to={path('demander-une-rencontre')}>{text.requestTitle}</LinkButton>}
        >
          {isRefusal(found) ? typeset(found.message) : text.confirmRequestEmpty}
        </Notice>
      ) : null}
    </Page>
  );
}

function Receipt({ token, receipt }: { readonly token: string; readonly receipt: ReceiptFragment }) {
  const text = useText('organisations');
  const path = usePath();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [now, setNow] = useState(receipt);
  const [confirm, state] = useRefusable(ConfirmMeetingRequestDocument, (data) => data.confirmMeetingRequest);
  const act = async () => {
    const ended = await confirm({ token });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    setNow(ended.value);
    announce(text.requestStates[ended.value.state] ?? ended.value.state);
  };
  return (
    <Stack>
      <h2>{now.organisationName}</h2>
      <Written className={styles.lines}>{now.text}</Written>
      {now.state === 'unconfirmed' ? (
        <>
          <p>{text.confirmRequestLead}</p>
          <OutcomeNotice outcome={outcome} />
          <p>
            <Button look="primary" size="large" busy={state === 'sending'} onClick={() => void act()}>
              {text.confirmRequest}
            </Button>
          </p>
        </>
      ) : (
        <Notice
          kind={now.state === 'set_aside' ? 'warning' : 'success'}
          title={text.requestStates[now.state] ?? now.state}
          actions={<LinkButton to={path('organisations')}>{text.all}</LinkButton>}
        >
          {now.publishBy && now.state !== 'set_aside' ? (
            <>
              {text.toPublishByUs} <DateText at={now.publishBy} show="day" preposition="by" />.
            </>
          ) : null}
        </Notice>
      )}
    </Stack>
  );
}
