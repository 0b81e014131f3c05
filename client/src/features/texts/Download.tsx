import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { LinkButton } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { Select } from '../../ui/Select.js';
import { DocumentExportDocument, ExportDocumentDocument } from './texts.generated.js';

interface DownloadProps {
  readonly type: string;
  readonly id: string;
}

interface Made {
  readonly id: string;
  readonly state: string;
  readonly url: string;
  readonly format: string;
}

const formats = ['pdf', 'docx', 'odt', 'epub', 'html', 'md', 'json'] as const;
/** Milliseconds between two looks at what is being made. */
const lookEvery = 700;

/** A text to take away, in the format one chooses: asked for, made while one goes on, then there to download. */
export default function Download({ type, id }: DownloadProps) {
  const text = useText('texts');
  const [made, setMade] = useState<Made | null>(null);
  const [ask] = useRefusable(ExportDocumentDocument, (data) => data.exportDocument);
  useMaking(made, setMade);
  return (
    <div data-screen-only>
      <DialogForm
        label={text.download}
        title={text.download}
        submit={text.prepare}
        onSubmit={async (values) => {
          const format = textOf(values, 'format');
          const ended = await ask({ type, id, format, notes: values.has('notes') });
          if (ended.kind === 'done') setMade({ ...ended.value, format });
          return ended;
        }}
      >
        <Select
          name="format"
          label={text.format}
          required
          defaultValue="pdf"
          options={formats.map((value) => ({ value, label: text.formats[value] }))}
        />
        <Checkbox name="notes" label={text.withNotes} hint={text.withNotesHint} defaultChecked />
      </DialogForm>
      <output>
        {made?.state === 'queued' || made?.state === 'running' ? <Progress label={text.making} /> : null}
        {made?.state === 'done' ? (
          <LinkButton to={made.url} download reloadDocument>
            {text.ready(made.format.toUpperCase())}
          </LinkButton>
        ) : null}
        {made?.state === 'failed' ? <Notice kind="warning">{text.failed}</Notice> : null}
      </output>
    </div>
  );
}

/** Looks at what is being made until it is, or cannot be. */
function useMaking(made: Made | null, setMade: (made: Made) => void): void {
  const client = useClient();
  useEffect(() => {
    if (!made || made.state === 'done' || made.state === 'failed') return;
    const look = async () => {
      const question = client.query(DocumentExportDocument, { id: made.id }, { requestPolicy: 'network-only' });
      const { data } = await question.toPromise();
      // Nothing heard: the next look asks again.
      setMade({ ...made, ...data?.documentExport });
    };
    const timer = setTimeout(() => void look(), lookEvery);
    return () => clearTimeout(timer);
  }, [client, made, setMade]);
}
