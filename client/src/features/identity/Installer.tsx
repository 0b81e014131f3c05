import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { startAgain, useMe } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { CollectiveForm } from './CollectiveForm.js';
import { SignUpForm } from './SignUpForm.js';

/** First run, in two steps: the first account, then the first collective. */
export function Installer() {
  const text = useText('identity');
  const me = useMe();
  if (me && !me.installer) {
    return (
      <Page title={text.installWaitTitle} width="reading">
        <EmptyState title={text.installWait} action={<LinkButton to="/deconnexion">{text.signOutTitle}</LinkButton>} />
      </Page>
    );
  }
  return me ? (
    <Page key="collective" title={text.installCollective} kicker={text.step(2, 2)} width="reading">
      <p>{text.installCollectiveLead}</p>
      <CollectiveForm />
    </Page>
  ) : (
    <Page key="account" title={text.installTitle} kicker={text.step(1, 2)} width="reading">
      <p>{text.installLead}</p>
      <SignUpForm submit={text.installNext} agrees={['account']} onSignedUp={async () => startAgain('/')} />
    </Page>
  );
}
