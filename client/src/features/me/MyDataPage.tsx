import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { leaveDevice, startAgain, useCollective } from '../../session/session.js';
import { Checkbox } from '../../ui/Choices.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { Form, textOf } from '../../ui/Form.js';
import { Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import {
  EraseAccountDocument,
  LeaveCollectiveDocument,
  MyAccountDocument,
  MyConsentsDocument,
} from './me.generated.js';
import { MyPage } from './MyPage.js';

/** What is held on me: take it away, leave, have it erased. */
export default function MyDataPage() {
  const text = useText('me');
  const { viewer } = useCollective();
  return (
    <MyPage title={text.dataTitle}>
      {() => (
        <>
          <Section title={text.downloadTitle}>
            <p>{text.downloadBody}</p>
            <p>
              <a href="/api/me/data.json" download>
                {text.download}
              </a>
            </p>
          </Section>
          <ConsentsPart />
          {viewer.tier ? <LeavePart /> : null}
          <ErasePart />
        </>
      )}
    </MyPage>
  );
}

/** To the letter what was agreed to; taking it back is leaving, or having the account erased, just below. */
function ConsentsPart() {
  const text = useText('me');
  const reading = useLiveQuery(MyConsentsDocument, {});
  return (
    <Section title={text.consentsTitle}>
      <p>{text.consentsLead}</p>
      <Loaded reading={reading}>
        {({ myConsents }) => (
          <ul>
            {myConsents.map(({ id, words, language, version, outdated, givenAt, withdrawnAt }) => (
              <li key={id}>
                <p lang={language}>{words}</p>
                <p>
                  <small>
                    {text.consentGiven} <DateText at={givenAt} show="day" /> {text.consentVersion(version)}
                    {withdrawnAt ? (
                      <>
                        {' · '}
                        {text.consentWithdrawn} <DateText at={withdrawnAt} show="day" />
                      </>
                    ) : null}
                    {outdated && !withdrawnAt ? ` · ${text.consentOutdated}` : null}
                  </small>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p>
        <Link to="/donnees-personnelles">{text.register}</Link>
      </p>
    </Section>
  );
}

function LeavePart() {
  const { id, name } = useCollective();
  const text = useText('me');
  const [leave] = useRefusable(LeaveCollectiveDocument, (data) => data.leaveCollective);
  const act = async () => {
    const outcome = await leave({ id });
    if (outcome.kind === 'done') startAgain('/');
    return outcome;
  };
  return (
    <Section title={text.leaveTitle(name)}>
      <p>{text.leaveBody}</p>
      <p>
        <ConfirmButton
          title={text.leaveQuestion(name)}
          explanation={text.leaveBody}
          confirm={text.leave}
          onConfirm={act}
        >
          {text.leave}
        </ConfirmButton>
      </p>
    </Section>
  );
}

function ErasePart() {
  const text = useText('me');
  const reading = useLiveQuery(MyAccountDocument, {});
  const [erase] = useRefusable(EraseAccountDocument, (data) => data.eraseAccount);
  const act = async (values: FormData) => {
    const outcome = await erase({ password: textOf(values, 'password') || null });
    if (outcome.kind === 'done') leaveDevice('/?compte=efface');
    return outcome;
  };
  return (
    <Section title={text.eraseTitle}>
      <p>{text.eraseBody}</p>
      <Loaded reading={reading}>
        {({ me }) => (
          <Form submit={text.erase} look="danger" onSubmit={act}>
            {me?.hasPassword ? (
              <TextField
                name="password"
                type="password"
                label={text.currentPassword}
                required
                maxLength={200}
                autoComplete="current-password"
              />
            ) : null}
            <Checkbox name="sure" required label={text.eraseSure} />
          </Form>
        )}
      </Loaded>
    </Section>
  );
}
