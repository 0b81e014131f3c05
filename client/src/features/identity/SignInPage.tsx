import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { startAgain, useMe } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Form, textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Section, Stack } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { RequestSignInLinkDocument, SignInDocument, WhereLettersGoDocument } from './identity.generated.js';
import { ownPath, rememberNext } from './whereNext.js';

/** By a link in a mail, or by password. */
export default function SignInPage() {
  const text = useText('identity');
  const me = useMe();
  const [search] = useSearchParams();
  const next = ownPath(search.get('retour'));
  return (
    <Page title={text.signInTitle} width="reading">
      {me ? (
        <Notice actions={<LinkButton to={next}>{text.goOn}</LinkButton>}>{text.alreadySignedIn(me.name)}</Notice>
      ) : null}
      <Stack gap="large">
        <LinkPart next={next} />
        <PasswordPart next={next} />
        <p>
          {text.noAccount} <Link to={`/inscription?retour=${encodeURIComponent(next)}`}>{text.openAccount}</Link>
        </p>
      </Stack>
    </Page>
  );
}

function LinkPart({ next }: { readonly next: string }) {
  const text = useText('identity');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const letters = useLiveQuery(WhereLettersGoDocument, {});
  const [request] = useRefusable(RequestSignInLinkDocument, (data) => data.requestSignInLink);
  const send = async (values: FormData) => {
    const email = textOf(values, 'email');
    const outcome = await request({ email });
    if (outcome.kind === 'done') {
      rememberNext(next);
      setSentTo(email);
    }
    return outcome;
  };
  return (
    <Section title={text.byLink}>
      {sentTo === null ? null : (
        <output>
          <Notice
            kind="success"
            title={text.linkSentTitle}
            actions={letters.data?.lettersStayHere ? <a href="/boite">{text.lettersHere}</a> : null}
          >
            {text.linkSent(sentTo)}
          </Notice>
        </output>
      )}
      <Form submit={text.sendLink} onSubmit={send}>
        <TextField name="email" type="email" label={text.email} required maxLength={254} autoComplete="email" />
      </Form>
    </Section>
  );
}

function PasswordPart({ next }: { readonly next: string }) {
  const text = useText('identity');
  const [signIn] = useRefusable(SignInDocument, (data) => data.signIn);
  const send = async (values: FormData) => {
    const password = values.get('password');
    const outcome = await signIn({
      email: textOf(values, 'email'),
      password: typeof password === 'string' ? password : '',
    });
    if (outcome.kind === 'done') startAgain(next);
    return outcome;
  };
  return (
    <Section title={text.byPassword}>
      <Form submit={text.signIn} onSubmit={send}>
        <TextField name="email" type="email" label={text.email} required maxLength={254} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={text.password}
          required
          maxLength={200}
          autoComplete="current-password"
        />
      </Form>
    </Section>
  );
}
