import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { startAgain, useCollective, useMe, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Form, ticked } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { Consent, type Shown } from './Consent.js';
import { CollectiveToJoinDocument, JoinCollectiveDocument } from './identity.generated.js';
import { SignUpForm } from './SignUpForm.js';

/** Where an invitation or a QR code leads: in the collective within thirty seconds. */
export default function JoinPage() {
  const text = useText('identity');
  const { slug, name, viewer } = useCollective();
  const me = useMe();
  const path = usePath();
  const reading = useLiveQuery(CollectiveToJoinDocument, { slug });
  if (viewer.tier !== null && viewer.tier !== undefined) {
    return (
      <Page title={text.joinTitle(name)} width="reading">
        <Notice kind="success" actions={<LinkButton to={path()}>{text.goOn}</LinkButton>}>
          {text.joinedAlready}
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={text.joinTitle(name)} width="reading">
      <Stack gap="large">
        <Loaded reading={reading}>
          {({ collective }) => (
            <div>
              {collective?.purpose ? <p>{collective.purpose}</p> : null}
              <p>{text.members(collective?.memberCount ?? 0)}</p>
            </div>
          )}
        </Loaded>
        {me ? <JoinForm /> : <JoinBySigningUp />}
      </Stack>
    </Page>
  );
}

function useJoin() {
  const { id } = useCollective();
  const path = usePath();
  const [join] = useRefusable(JoinCollectiveDocument, (data) => data.joinCollective);
  return async (consent: boolean, { membership }: Shown) => {
    const outcome = await join({ id, consent, version: membership });
    if (outcome.kind === 'done') startAgain(path());
    return outcome;
  };
}

function JoinForm() {
  const text = useText('identity');
  const join = useJoin();
  return (
    <Consent agrees={['membership']}>
      {({ shown, checkbox }) => (
        <Form submit={text.join} onSubmit={(values) => join(ticked(values, 'consent'), shown)}>
          {checkbox}
        </Form>
      )}
    </Consent>
  );
}

function JoinBySigningUp() {
  const text = useText('identity');
  const join = useJoin();
  return (
    <SignUpForm submit={text.join} agrees={['account', 'membership']} onSignedUp={(agreed) => join(true, agreed)} />
  );
}
