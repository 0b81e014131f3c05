import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { EditContributionDocument, type ContributionWholeFragment } from './consultations.generated.js';

/** Rewriting one's contribution, until it is answered. */
export function EditContribution({ contribution }: { readonly contribution: ContributionWholeFragment }) {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const [edit] = useRefusable(EditContributionDocument, (data) => data.editContribution);
  const { id, version } = contribution;
  return (
    <DialogForm
      size="small"
      label={text.edit}
      title={text.editTitle}
      submit={text.save}
      onSubmit={(values) => {
        const input = { title: textOf(values, 'title'), body: textOf(values, 'body'), theme: textOf(values, 'theme') };
        return edit({ collectiveId, id, version, input });
      }}
    >
      <p>{text.editExplanation}</p>
      <TextArea
        name="body"
        label={text.body}
        required
        rows={7}
        maxLength={4_000}
        serif
        defaultValue={contribution.body}
      />
      <TextField name="theme" label={text.theme} required maxLength={60} defaultValue={contribution.theme} />
      <TextField name="title" label={text.titleField} maxLength={120} defaultValue={contribution.title} />
    </DialogForm>
  );
}
