import { useSearchParams } from 'react-router';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { startAgain } from '../../session/session.js';
import { SignUpForm } from './SignUpForm.js';
import { ownPath } from './whereNext.js';

export default function SignUpPage() {
  const text = useText('identity');
  const [search] = useSearchParams();
  return (
    <Page title={text.signUpTitle} lead={<p>{text.signUpLead}</p>} width="reading">
      <SignUpForm
        submit={text.openAccount}
        agrees={['account']}
        onSignedUp={async () => startAgain(ownPath(search.get('retour')))}
      />
    </Page>
  );
}
