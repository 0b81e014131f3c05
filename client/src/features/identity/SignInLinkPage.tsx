import { useEffect, useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { startAgain } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { Row, Stack } from '../../ui/Stack.js';
import { OpenSignInLinkDocument } from './identity.generated.js';
import { takeNext } from './whereNext.js';

/** The link of a mail. A click confirms: programs that read mail open links too, and this one works once. */
export default function SignInLinkPage() {
  const text = useText('identity');
  const [token] = useState(() => location.hash.slice(1));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [open, state] = useRefusable(OpenSignInLinkDocument, (data) => data.openSignInLink);
  // The token leaves the address bar, and with it the history and whoever looks over a shoulder.
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  const confirm = async () => {
    const ended = await open({ token });
    setOutcome(ended);
    if (ended.kind === 'done') startAgain(takeNext());
  };
  const usable = token !== '' && outcome?.kind !== 'refused';
  return (
    <Page title={text.linkTitle} lead={<p>{token === '' ? text.linkEmpty : text.linkLead}</p>} width="reading">
      <Stack>
        <OutcomeNotice outcome={outcome} />
        <Row>
          {usable ? (
            <Button look="primary" size="large" busy={state === 'sending'} onClick={() => void confirm()}>
              {text.confirmSignIn}
            </Button>
          ) : (
            <LinkButton to="/connexion">{text.anotherLink}</LinkButton>
          )}
        </Row>
      </Stack>
    </Page>
  );
}
