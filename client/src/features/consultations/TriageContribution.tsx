import { useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextField.js';
import {
  ContributionDeskDocument,
  TriageContributionDocument,
  type ContributionWholeFragment,
} from './consultations.generated.js';

interface TriageProps {
  readonly contribution: ContributionWholeFragment;
}

/** Hands a contribution to a group, of the same theme first. */
export function TriageContribution({ contribution }: TriageProps) {
  const text = useText('consultations');
  const [open, setOpen] = useState(false);
  const label = contribution.group ? text.triageAgain : text.triage;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={label}>
        <TriageForm contribution={contribution} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TriageForm({ contribution, onDone }: TriageProps & { readonly onDone: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const [triage] = useRefusable(TriageContributionDocument, (data) => data.triageContribution);
  const [{ data }] = useQuery({ query: ContributionDeskDocument, variables: { collectiveId } });
  const groups = [...(data?.workingGroups.groups ?? [])]
    .filter(({ id, state }) => id !== contribution.group?.id && state !== 'merged' && state !== 'closed')
    .sort((a, b) => Number(b.theme === contribution.theme) - Number(a.theme === contribution.theme));
  return (
    <Form
      submit={text.triageIt}
      onSubmit={async (values) => {
        const groupId = textOf(values, 'group');
        const outcome = await triage({
          collectiveId,
          id: contribution.id,
          groupId,
          reason: textOf(values, 'reason'),
        });
        if (outcome.kind === 'done') onDone();
        return outcome;
      }}
    >
      <Select
        name="group"
        label={text.group}
        required
        placeholder={text.chooseGroup}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea name="reason" label={text.triageReason} rows={2} maxLength={500} />
    </Form>
  );
}
