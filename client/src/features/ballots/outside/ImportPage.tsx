import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { OutsideElectionInput } from '../../../graphql/schema.generated.js';
import { Loaded } from '../../../graphql/Loaded.js';
import { newId } from '../../../graphql/newId.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useCollective, usePath } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Facts } from '../../../ui/Facts.js';
import { Form, textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Select } from '../../../ui/Select.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { TextField } from '../../../ui/TextField.js';
import {
  MayRecordOutsideDocument,
  PreviewOutsideElectionDocument,
  RecordOutsideElectionDocument,
  type PreviewOutsideElectionMutation,
} from './outside.generated.js';
import { base64Of, largestFile, optionsOf, optionNames } from './outsideFile.js';

type Preview = Extract<
  PreviewOutsideElectionMutation['previewOutsideElection'],
  { readonly __typename: 'OutsidePreview' }
>;

/** What was read, and what it was read from: recorded as it was seen. */
interface Seen {
  readonly id: string;
  readonly input: OutsideElectionInput;
  readonly preview: Preview;
}

/** Brings an election held elsewhere: the file and its source, a preview, then the record. */
export default function ImportPage() {
  const text = useText('outside');
  const [asked] = useSearchParams();
  const itemId = asked.get('point');
  const { id: collectiveId } = useCollective();
  const reading = useLiveQuery(MayRecordOutsideDocument, { collectiveId, itemId });
  return (
    <Page title={text.importTitle} lead={<p>{text.importLead}</p>} width="reading">
      <Loaded reading={reading}>
        {({ viewerMayRecordOutside }) =>
          viewerMayRecordOutside ? <Import itemId={itemId} /> : <Notice>{text.notYours}</Notice>
        }
      </Loaded>
    </Page>
  );
}

function Import({ itemId }: { readonly itemId: string | null }) {
  const text = useText('outside');
  const { id: collectiveId } = useCollective();
  const [preview] = useRefusable(PreviewOutsideElectionDocument, (data) => data.previewOutsideElection);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [tooBig, setTooBig] = useState(false);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <Stack gap="large">
      <div hidden={seen !== null}>
        <Form
          submit={text.preview}
          onSubmit={async (values) => {
            const file = values.get('file');
            if (!(file instanceof File)) return;
            setTooBig(file.size > largestFile);
            if (file.size > largestFile) return;
            const seats = textOf(values, 'seats');
            const input: OutsideElectionInput = {
              itemId,
              title: textOf(values, 'title'),
              organiser: textOf(values, 'organiser'),
              heldOn: textOf(values, 'heldOn'),
              link: textOf(values, 'link'),
              fileName: file.name,
              content: base64Of(new Uint8Array(await file.arrayBuffer())),
              method: textOf(values, 'method') || null,
              seats: seats === '' ? null : Number(seats),
              options: optionsOf((name) => textOf(values, name)),
            };
            const ended = await preview({ collectiveId, input });
            if (ended.kind === 'done') setSeen({ id: newId(), input, preview: ended.value });
            return ended;
          }}
        >
          <TextField
            name="file"
            type="file"
            accept=".blt,.soc,.soi,.toc,.toi,.cvotes,.pb,.csv,.tsv,.json"
            label={text.file}
            hint={text.fileHint}
            required
          />
          {tooBig ? <Notice kind="refusal">{text.tooBig(largestFile / 1_000)}</Notice> : null}
          <TextField name="title" label={text.titleLabel} hint={text.titleHint} required maxLength={300} />
          <TextField name="organiser" label={text.organiser} hint={text.organiserHint} required maxLength={200} />
          <TextField name="heldOn" type="date" label={text.heldOn} max={today} required />
          <TextField name="link" type="url" label={text.document} hint={text.documentHint} maxLength={2000} />
          <Select
            name="method"
            label={text.method}
            hint={text.methodHint}
            placeholder={text.methodOfFile}
            options={Object.entries(text.methods).map(([value, label]) => ({ value, label }))}
          />
          <TextField name="seats" type="number" min={1} max={1000} label={text.seats} hint={text.seatsHint} />
          <Disclosure summary={text.more}>
            <Stack gap="small">
              <TextField name="grades" label={text.grades} hint={text.gradesHint} maxLength={500} />
              {optionNames.map((name) => (
                <TextField key={name} name={name} type="number" min={1} label={text.options[name]} />
              ))}
            </Stack>
          </Disclosure>
        </Form>
      </div>
      {seen ? <Seen seen={seen} onBack={() => setSeen(null)} /> : null}
    </Stack>
  );
}

function Seen({ seen: { id, input, preview }, onBack }: { readonly seen: Seen; readonly onBack: () => void }) {
  const text = useText('outside');
  const typeset = useTypeset();
  const path = usePath();
  const navigate = useNavigate();
  const { id: collectiveId } = useCollective();
  const [record] = useRefusable(RecordOutsideElectionDocument, (data) => data.recordOutsideElection, { retry: true });
  return (
    <Section title={text.previewTitle}>
      <Notice title={text.elsewhere}>{text.nothingYet}</Notice>
      <p>{typeset(preview.sentence)}</p>
      <Facts
        facts={[
          { label: text.titleLabel, value: input.title },
          { label: text.method, value: text.methods[preview.method] ?? preview.method },
          { label: text.seats, value: preview.seats },
          { label: text.papers, value: text.papersOf(preview.valid, preview.invalid) },
          { label: text.candidates(preview.candidates.length), value: preview.candidates.join(', ') },
          { label: text.winners, value: preview.winners.join(', ') || text.nobody },
        ]}
      />
      <Form
        submit={text.record}
        actions={<Button onClick={onBack}>{text.back}</Button>}
        onSubmit={async () => {
          const ended = await record({ collectiveId, id, input });
          if (ended.kind === 'done') void navigate(path('scrutins-ailleurs', ended.value.id));
          return ended;
        }}
      >
        <p>{text.recordHelp}</p>
      </Form>
    </Section>
  );
}
