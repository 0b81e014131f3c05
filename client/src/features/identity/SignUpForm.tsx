import { Link } from 'react-router';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useLanguage, useText } from '../../i18n/language.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Form, textOf, ticked } from '../../ui/Form.js';
import { TextField } from '../../ui/TextField.js';
import { ProofSign } from '../../session/ProofSign.js';
import { useProof } from '../../session/useProof.js';
import { Consent, type ConsentKind, type Shown } from './Consent.js';
import { SignUpDocument } from './identity.generated.js';

interface SignUpFormProps {
  readonly submit: string;
  /** What is agreed to. */
  readonly agrees: readonly ConsentKind[];
  /** After the account is open and the session with it. */
  readonly onSignedUp: (agreed: Shown) => Promise<Outcome | void>;
}

/** Name or pseudonym, e-mail, consent; a password for those who want one. The proof of work is made meanwhile. */
export function SignUpForm({ submit, agrees, onSignedUp }: SignUpFormProps) {
  const text = useText('identity');
  const language = useLanguage();
  const { state, take } = useProof();
  const [signUp] = useRefusable(SignUpDocument, (data) => data.signUp);
  const send = async (values: FormData, agreed: Shown): Promise<Outcome | void> => {
    const password = textOf(values, 'password');
    const outcome = await signUp({
      input: {
        name: textOf(values, 'name'),
        email: textOf(values, 'email'),
        consent: ticked(values, 'consent'),
        consentVersion: agreed.account,
        password: password === '' ? null : password,
        language,
        proof: await take(),
      },
    });
    return outcome.kind === 'done' ? onSignedUp(agreed) : outcome;
  };
  return (
    <Consent agrees={agrees}>
      {({ shown, checkbox }) => (
        <Form submit={submit} onSubmit={(values) => send(values, shown)}>
          <TextField
            name="name"
            label={text.name}
            hint={text.nameHint}
            required
            maxLength={80}
            autoComplete="nickname"
          />
          <TextField
            name="email"
            type="email"
            label={text.email}
            hint={text.emailHint}
            required
            maxLength={254}
            autoComplete="email"
          />
          <Disclosure summary={text.withPassword}>
            <TextField
              name="password"
              type="password"
              label={text.newPassword}
              hint={text.passwordHint}
              minLength={10}
              maxLength={200}
              autoComplete="new-password"
            />
          </Disclosure>
          {checkbox}
          <ProofSign state={state} />
          <p>
            {text.alreadyHere} <Link to="/connexion">{text.signIn}</Link>
          </p>
        </Form>
      )}
    </Consent>
  );
}
