import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { HoldersToChooseDocument, ProposeMandateDocument } from './organisations.generated.js';
import { PeopleField } from './PeopleField.js';
import { idsOf, linesOf } from './values.js';

/** The coordination proposes a mandate; only a plenary gives it. */
export function ProposeMandate({ onDone }: { readonly onDone: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [propose] = useRefusable(ProposeMandateDocument, (data) => data.proposeMandate);
  return (
    <DialogForm
      size="small"
      label={text.proposeMandate}
      title={text.proposeMandate}
      submit={text.proposeMandate}
      onSubmit={async (values) => {
        const outcome = await propose({
          collectiveId,
          input: {
            title: textOf(values, 'title'),
            text: textOf(values, 'text'),
            mayOffer: linesOf(values, 'mayOffer'),
            mayNotOffer: linesOf(values, 'mayNotOffer'),
            reportBy: textOf(values, 'reportBy') || null,
            termOn: textOf(values, 'termOn'),
            holderIds: idsOf(values, 'holders'),
          },
        });
        onDone();
        return outcome;
      }}
    >
      <p>{text.proposeMandateLead}</p>
      <TextField name="title" label={text.mandateTitle} required maxLength={160} />
      <TextArea name="text" label={text.mandateText} required maxLength={4000} />
      <TextArea name="mayOffer" label={text.mayOffer} hint={text.oneALine} required />
      <TextArea name="mayNotOffer" label={text.mayNotOffer} hint={text.oneALine} required />
      <TextField name="termOn" type="date" label={text.termOn} required />
      <TextField name="reportBy" type="date" label={text.reportBy} hint={text.reportByHint} />
      <Holders />
    </DialogForm>
  );
}

/** Asked for when the box opens. */
function Holders() {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [{ data }] = useQuery({ query: HoldersToChooseDocument, variables: { collectiveId } });
  const people = (data?.members.edges ?? []).map(({ node }) => node.person);
  return <PeopleField name="holders" legend={text.holders} hint={text.holdersHint} people={people} />;
}
