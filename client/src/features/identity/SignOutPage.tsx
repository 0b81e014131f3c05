import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { leaveDevice, useMe } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Row, Stack } from '../../ui/Stack.js';
import { SignOutDocument, SignOutEverywhereDocument } from './identity.generated.js';

export default function SignOutPage() {
  const text = useText('identity');
  const me = useMe();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [signOut, state] = useRefusable(SignOutDocument, (data) => data.signOut);
  const [everywhere, everywhereState] = useRefusable(SignOutEverywhereDocument, (data) => data.signOutEverywhere);
  const end = async (act: () => Promise<Outcome>) => {
    const ended = await act();
    setOutcome(ended);
    if (ended.kind === 'done') leaveDevice('/');
  };
  if (!me) {
    return (
      <Page title={text.signOutTitle} lead={<p>{text.signedOutAlready}</p>} width="reading">
        <Row>
          <LinkButton to="/connexion">{text.signIn}</LinkButton>
        </Row>
      </Page>
    );
  }
  return (
    <Page title={text.signOutTitle} lead={<p>{text.signOutLead(me.name)}</p>} width="reading">
      <Stack>
        <p>{text.signOutForgets}</p>
        <OutcomeNotice outcome={outcome} />
        <Row>
          <Button look="primary" busy={state === 'sending'} onClick={() => void end(() => signOut({}))}>
            {text.signOutHere}
          </Button>
          <Button busy={everywhereState === 'sending'} onClick={() => void end(() => everywhere({}))}>
            {text.signOutEverywhere}
          </Button>
        </Row>
      </Stack>
    </Page>
  );
}
