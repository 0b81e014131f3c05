import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { leaveDevice } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { RelativeTime } from '../../ui/Dates.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Section } from '../../ui/Stack.js';
import { deviceName } from './deviceName.js';
import styles from './Me.module.css';
import { EndSessionDocument, LeaveAllDevicesDocument, type MyAccountQuery } from './me.generated.js';

interface SessionsPartProps {
  readonly sessions: MyAccountQuery['mySessions'];
  readonly onDone: () => void;
}

/** Where I am signed in; each can be ended from here, all at once too. */
export function SessionsPart({ sessions, onDone }: SessionsPartProps) {
  const text = useText('me');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [end] = useRefusable(EndSessionDocument, (data) => data.endSession);
  const [endAll] = useRefusable(LeaveAllDevicesDocument, (data) => data.signOutEverywhere);
  const endOne = async (id: string) => {
    setOutcome(await end({ id }));
    onDone();
  };
  const endEvery = async () => {
    const ended = await endAll({});
    if (ended.kind === 'done') leaveDevice('/connexion');
    return ended;
  };
  return (
    <Section
      title={text.sessionsTitle}
      actions={
        <ConfirmButton
          size="small"
          title={text.endAllTitle}
          explanation={text.endAllExplanation}
          confirm={text.endAll}
          onConfirm={endEvery}
        >
          {text.endAll}
        </ConfirmButton>
      }
    >
      <OutcomeNotice outcome={outcome} />
      <ul className={styles.sessions}>
        {sessions.map(({ id, device, lastSeenAt, current }) => (
          <li key={id}>
            <p>{deviceName(device) ?? text.someDevice}</p>
            <p className={styles.meta}>
              {current ? (
                text.thisDevice
              ) : (
                <>
                  {text.lastSeen} <RelativeTime at={lastSeenAt} />{' '}
                  <Button size="small" onClick={() => void endOne(id)}>
                    {text.endSession}
                  </Button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
