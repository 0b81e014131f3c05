import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { startAgain } from '../../session/session.js';
import { Form, textOf } from '../../ui/Form.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { deviceTimeZone } from '../../time/timeZone.js';
import { CreateCollectiveDocument } from './identity.generated.js';
import { slugOf } from './slug.js';

/** Opens a collective; its address is proposed from its name. */
export function CollectiveForm() {
  const text = useText('identity');
  const [slug, setSlug] = useState('');
  const [chosen, setChosen] = useState(false);
  const [create] = useRefusable(CreateCollectiveDocument, (data) => data.createCollective);
  const send = async (values: FormData) => {
    const electionOn = textOf(values, 'electionOn');
    const outcome = await create({
      slug: textOf(values, 'slug'),
      input: {
        name: textOf(values, 'name'),
        purpose: textOf(values, 'purpose'),
        territory: textOf(values, 'territory'),
        electionOn: electionOn === '' ? null : electionOn,
        timeZone: deviceTimeZone,
        colour: '#1f6f54',
      },
    });
    if (outcome.kind === 'done') startAgain(`/${outcome.value.slug}`);
    return outcome;
  };
  return (
    <Form submit={text.openCollective} onSubmit={send}>
      <TextField
        name="name"
        label={text.collectiveName}
        required
        maxLength={80}
        onChange={(event) => {
          if (!chosen) setSlug(slugOf(event.currentTarget.value));
        }}
      />
      <TextField
        name="slug"
        label={text.collectiveSlug}
        hint={text.collectiveSlugHint(`${location.host}/${slug || '…'}`)}
        required
        minLength={2}
        maxLength={40}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        title={text.collectiveSlugRule}
        value={slug}
        onChange={(event) => {
          setChosen(true);
          setSlug(event.currentTarget.value);
        }}
      />
      <TextField
        name="territory"
        label={text.collectiveTerritory}
        hint={text.collectiveTerritoryHint}
        maxLength={120}
      />
      <TextArea name="purpose" label={text.collectivePurpose} hint={text.collectivePurposeHint} maxLength={2000} />
      <TextField name="electionOn" type="date" label={text.collectiveElection} />
    </Form>
  );
}
