import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { ProofSign } from '../../session/ProofSign.js';
import { useCollective, usePath } from '../../session/session.js';
import { useProof } from '../../session/useProof.js';
import { LinkButton } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { Form, textOf, ticked } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { PublishDelayDocument, RequestMeetingDocument } from './organisations.generated.js';

/** For an organisation without an account here: who it is, what it asks; a letter then has it confirmed. */
export default function RequestMeetingPage() {
  const { id: collectiveId, name } = useCollective();
  const text = useText('organisations');
  const path = usePath();
  const announce = useAnnounce();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { data } = useLiveQuery(PublishDelayDocument, { collectiveId });
  return (
    <Page
      title={text.requestTitle}
      lead={
        <>
          <p>{text.requestLead(name)}</p>
          {data ? <p>{text.publishDelay(data.pendingSolicitations.days)}</p> : null}
        </>
      }
      width="reading"
    >
      {sentTo === null ? (
        <RequestForm
          onSent={(email) => {
            setSentTo(email);
            announce(text.requestSentTo(email));
          }}
        />
      ) : (
        <Notice
          kind="success"
          title={text.requestSent}
          actions={<LinkButton to={path('organisations')}>{text.all}</LinkButton>}
        >
          {text.requestSentTo(sentTo)}
        </Notice>
      )}
    </Page>
  );
}

function RequestForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const { state, take } = useProof();
  const [request] = useRefusable(RequestMeetingDocument, (data) => data.requestMeeting);
  return (
    <Form
      submit={text.send}
      onSubmit={async (values) => {
        const email = textOf(values, 'email');
        const outcome = await request({
          collectiveId,
          input: {
            organisationName: textOf(values, 'organisationName'),
            kind: textOf(values, 'kind'),
            contactName: textOf(values, 'contactName'),
            email,
            text: textOf(values, 'text'),
            consent: ticked(values, 'consent'),
            proof: await take(),
          },
        });
        if (outcome.kind === 'done') onSent(email);
        return outcome;
      }}
    >
      <TextField name="organisationName" label={text.requestOrganisation} required maxLength={120} />
      <Select
        name="kind"
        label={text.kind}
        required
        defaultValue="association"
        options={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="text" label={text.solicitText} hint={text.requestTextHint} required rows={8} maxLength={10_000} />
      <TextField
        name="contactName"
        label={text.requestName}
        hint={text.requestNameHint}
        required
        maxLength={80}
        autoComplete="name"
      />
      <TextField
        name="email"
        type="email"
        label={text.requestEmail}
        hint={text.requestEmailHint}
        required
        maxLength={254}
        autoComplete="email"
      />
      <Checkbox name="consent" label={text.requestConsent} required />
      <ProofSign state={state} />
    </Form>
  );
}
