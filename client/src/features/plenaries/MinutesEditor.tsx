import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Form, textOf } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextField.js';
import { ensureClauseIds, parseDocument } from '../../../../src/modules/texts/domain/clause.js';
import { documentFromMarkdown } from '../../../../src/modules/texts/domain/markdown.js';
import { toMarkdown } from '../../../../src/modules/texts/domain/render.js';
import { newId } from '../../graphql/newId.js';
import { EditMinutesDocument } from './plenaries.generated.js';

interface MinutesEditorProps {
  readonly plenaryId: string;
  readonly text: { readonly id: string; readonly document: unknown };
  readonly onSaved: () => void;
}

/** The minutes as plain marked text: any field of the browser will do, and so will any screen reader. */
export function MinutesEditor({ plenaryId, text: version, onSaved }: MinutesEditorProps) {
  const text = useText('plenaries');
  const [edit] = useRefusable(EditMinutesDocument, (data) => data.editMinutes);
  const document = ensureClauseIds(parseDocument(version.document), newId);
  return (
    <Form
      submit={text.save}
      onSubmit={async (values) => {
        const next = documentFromMarkdown(textOf(values, 'minutes'), newId);
        const ended = await edit({ plenaryId, basedOn: version.id, document: next, reason: '' });
        if (ended.kind === 'done') onSaved();
        return ended;
      }}
    >
      <TextArea
        key={version.id}
        name="minutes"
        label={text.minutes}
        rows={30}
        serif
        defaultValue={toMarkdown(document)}
      />
    </Form>
  );
}
