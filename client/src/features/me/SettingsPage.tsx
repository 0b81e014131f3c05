import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { languageNames, languages } from '../../i18n/catalogues.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Form, textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import {
  MyAccountDocument,
  MyMailDocument,
  SetMailDocument,
  SetPasswordDocument,
  UpdateProfileDocument,
  type MyAccountQuery,
} from './me.generated.js';
import { MyPage } from './MyPage.js';
import { SessionsPart } from './SessionsPart.js';

const rhythms = ['immediately', 'daily', 'weekly', 'never'] as const;

/** How I am written to, how I am seen, how I get in. */
export default function SettingsPage() {
  const text = useText('me');
  const { viewer } = useCollective();
  const account = useLiveQuery(MyAccountDocument, {});
  return (
    <MyPage title={text.settingsTitle}>
      {() => (
        <>
          {viewer.tier ? <MailPart /> : null}
          <Loaded reading={account}>
            {({ me, mySessions }) =>
              me ? (
                <>
                  <ProfilePart me={me} onDone={account.refresh} />
                  <EmailPart me={me} />
                  <PasswordPart me={me} onDone={account.refresh} />
                  <SessionsPart sessions={mySessions} onDone={account.refresh} />
                </>
              ) : null
            }
          </Loaded>
        </>
      )}
    </MyPage>
  );
}

/** "Enregistré", said and shown after a form went well. */
function useSaved() {
  const text = useText('me');
  const announce = useAnnounce();
  const [saved, setSaved] = useState(false);
  const tell = () => {
    setSaved(true);
    announce(text.saved);
  };
  return { sign: saved ? <span>{text.saved}</span> : null, tell };
}

function MailPart() {
  const { id: collectiveId, name } = useCollective();
  const text = useText('me');
  const saved = useSaved();
  const reading = useLiveQuery(MyMailDocument, { collectiveId });
  const [setMail] = useRefusable(SetMailDocument, (data) => data.setMailPreference);
  const save = async (values: FormData) => {
    const outcome = await setMail({ collectiveId, rhythm: textOf(values, 'rhythm') });
    if (outcome.kind === 'done') saved.tell();
    return outcome;
  };
  return (
    <Section title={text.mailTitle}>
      <Loaded reading={reading}>
        {({ mailPreference }) => (
          <Form key={mailPreference.rhythm} submit={text.save} onSubmit={save} actions={saved.sign}>
            <RadioGroup
              legend={text.mailLegend(name)}
              name="rhythm"
              required
              defaultValue={mailPreference.rhythm}
              choices={rhythms.map((value) => ({ value, ...text.rhythms[value] }))}
            />
          </Form>
        )}
      </Loaded>
    </Section>
  );
}

interface PartProps {
  readonly me: NonNullable<MyAccountQuery['me']>;
  readonly onDone: () => void;
}

function ProfilePart({ me, onDone }: PartProps) {
  const text = useText('me');
  const saved = useSaved();
  const [update] = useRefusable(UpdateProfileDocument, (data) => data.updateProfile);
  const save = async (values: FormData) => {
    const outcome = await update({ name: textOf(values, 'name'), language: textOf(values, 'language') });
    if (outcome.kind === 'done') {
      saved.tell();
      onDone();
    }
    return outcome;
  };
  return (
    <Section title={text.profileTitle}>
      <Form submit={text.save} onSubmit={save} actions={saved.sign}>
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          required
          maxLength={80}
          defaultValue={me.name}
          autoComplete="nickname"
        />
        <Select
          name="language"
          label={text.mailLanguage}
          required
          defaultValue={me.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Form>
    </Section>
  );
}

function EmailPart({ me }: Pick<PartProps, 'me'>) {
  const text = useText('me');
  return (
    <Section title={text.emailTitle}>
      <p>
        {me.email} {me.emailConfirmed ? '' : text.emailUnconfirmed}
      </p>
      <p>{text.emailPrivate}</p>
    </Section>
  );
}

function PasswordPart({ me, onDone }: PartProps) {
  const text = useText('me');
  const saved = useSaved();
  const [setPassword] = useRefusable(SetPasswordDocument, (data) => data.setPassword);
  const save = async (values: FormData) => {
    const outcome = await setPassword({
      current: me.hasPassword ? textOf(values, 'current') : null,
      next: textOf(values, 'next'),
    });
    if (outcome.kind === 'done') {
      saved.tell();
      onDone();
    }
    return outcome;
  };
  return (
    <Section title={text.passwordTitle}>
      {me.hasPassword ? null : <Notice>{text.noPassword}</Notice>}
      <Form
        submit={me.hasPassword ? text.changePassword : text.choosePassword}
        onSubmit={save}
        resetWhenDone
        actions={saved.sign}
      >
        {me.hasPassword ? (
          <TextField
            name="current"
            type="password"
            label={text.currentPassword}
            required
            maxLength={200}
            autoComplete="current-password"
          />
        ) : null}
        <TextField
          name="next"
          type="password"
          label={text.newPassword}
          hint={text.passwordHint}
          required
          minLength={10}
          maxLength={200}
          autoComplete="new-password"
        />
      </Form>
    </Section>
  );
}
