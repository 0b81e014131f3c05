import { parseDocument } from '../../../../../src/modules/texts/domain/clause.js';
import { piecesOf } from '../../../../../src/modules/texts/domain/split.js';
import { Loaded } from '../../../graphql/Loaded.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective } from '../../../session/session.js';
import { Checkbox } from '../../../ui/Choices.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { TextArea, TextField } from '../../../ui/TextField.js';
import type { ProposalProps } from '../proposalProps.js';
import styles from '../Proposals.module.css';
import { AskProposalSplitDocument, ProposalPiecesDocument } from '../proposals.generated.js';

const prefix = 'piece-';

/** Asks that some paragraphs become a proposal of their own. */
export function AskSplit({ proposal: { id, text: version } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('lineage');
  const [ask] = useRefusable(AskProposalSplitDocument, (data) => data.askProposalSplit);
  const send = (values: FormData) => {
    const clauseIds = [...values.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
    const input = { clauseIds, title: textOf(values, 'title'), reason: textOf(values, 'reason') };
    return ask({ collectiveId, proposalId: id, input });
  };
  return (
    <DialogForm
      size="small"
      look="quiet"
      label={text.split.ask}
      title={text.split.title}
      submit={text.split.send}
      onSubmit={send}
    >
      <p>{text.split.lead}</p>
      <Pieces versionId={version.id} />
      <TextField name="title" label={text.split.titleField} required maxLength={250} />
      <TextArea name="reason" label={text.split.reason} hint={text.reasonHint} required maxLength={500} />
    </DialogForm>
  );
}

/** Asked for when the box opens. */
function Pieces({ versionId }: { readonly versionId: string }) {
  const text = useText('lineage');
  const reading = useLiveQuery(ProposalPiecesDocument, { versionId });
  return (
    <Loaded reading={reading}>
      {({ textVersion }) => (
        <fieldset>
          <legend className={styles.legend}>{text.split.leaving}</legend>
          {piecesOf(parseDocument(textVersion.document)).map((piece) => (
            <Checkbox key={piece.id} name={`${prefix}${piece.id}`} label={piece.text} />
          ))}
        </fieldset>
      )}
    </Loaded>
  );
}
