import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Form, textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  CollectiveToEditDocument,
  EditCollectiveDocument,
  type CollectiveToEditQuery,
} from './administration.generated.js';
import { Desk } from './Desk.js';

/** How the collective presents itself. */
export default function CollectivePage() {
  const text = useText('administration');
  const { slug } = useCollective();
  const reading = useLiveQuery(CollectiveToEditDocument, { slug });
  return (
    <Desk title={text.collectiveTitle} lead={text.collectiveLead}>
      <Loaded reading={reading}>
        {({ collective }) => (collective ? <Fields collective={collective} onDone={reading.refresh} /> : null)}
      </Loaded>
    </Desk>
  );
}

interface FieldsProps {
  readonly collective: NonNullable<CollectiveToEditQuery['collective']>;
  readonly onDone: () => void;
}

function Fields({ collective, onDone }: FieldsProps) {
  const text = useText('administration');
  const announce = useAnnounce();
  const [saved, setSaved] = useState(false);
  const [edit] = useRefusable(EditCollectiveDocument, (data) => data.editCollective);
  const save = async (values: FormData) => {
    const outcome = await edit({
      id: collective.id,
      version: collective.version,
      input: {
        name: textOf(values, 'name'),
        purpose: textOf(values, 'purpose'),
        territory: textOf(values, 'territory'),
        electionOn: textOf(values, 'electionOn') || null,
        timeZone: textOf(values, 'timeZone'),
        colour: textOf(values, 'colour'),
        publishWithin: Number(textOf(values, 'publishWithin')),
      },
    });
    if (outcome.kind === 'done') {
      setSaved(true);
      announce(text.saved);
      onDone();
    }
    return outcome;
  };
  return (
    <Form submit={text.save} onSubmit={save} actions={saved ? <span>{text.saved}</span> : null}>
      <TextField name="name" label={text.name} required maxLength={80} defaultValue={collective.name} />
      <TextArea
        name="purpose"
        label={text.purpose}
        hint={text.purposeHint}
        maxLength={2000}
        defaultValue={collective.purpose}
      />
      <TextField name="territory" label={text.territory} maxLength={120} defaultValue={collective.territory} />
      <TextField name="electionOn" type="date" label={text.election} defaultValue={collective.electionOn ?? ''} />
      <Select
        name="timeZone"
        label={text.timeZone}
        required
        defaultValue={collective.timeZone}
        options={timeZones(collective.timeZone).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      />
      <TextField
        name="publishWithin"
        type="number"
        min={1}
        max={60}
        label={text.publishWithin}
        hint={text.publishWithinHint}
        required
        defaultValue={String(collective.publishWithin)}
      />
      <TextField
        name="colour"
        type="color"
        label={text.colour}
        hint={text.colourHint}
        required
        defaultValue={collective.colour}
      />
    </Form>
  );
}

/** The time zones this browser knows; older ones know none, and keep the one there is. */
function timeZones(current: string): readonly string[] {
  const known = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];
  return known.includes(current) ? known : [current, ...known];
}
