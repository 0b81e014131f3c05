import { useState } from 'react';
import { useClient } from 'urql';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  AnswerContributionDocument,
  ContributionDocument,
  type ContributionWholeFragment,
} from './consultations.generated.js';

interface AnswerProps {
  readonly contribution: ContributionWholeFragment;
}

/** Gives a contribution its fate and the reason, or corrects them. */
export function AnswerContribution({ contribution }: AnswerProps) {
  const text = useText('consultations');
  const [open, setOpen] = useState(false);
  const label = contribution.state === 'answered' ? text.correctAnswer : text.answer;
  return (
    <>
      <Button
        size="small"
        look={contribution.state === 'grouped' ? 'primary' : 'secondary'}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={label}>
        <AnswerForm contribution={contribution} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface AnswerFormProps extends AnswerProps {
  readonly onDone: () => void;
}

function AnswerForm({ contribution, onDone }: AnswerFormProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const [fate, setFate] = useState(contribution.fate ?? '');
  const [answer] = useRefusable(AnswerContributionDocument, (data) => data.answerContribution);
  const idOf = useContributionId();
  const send = async (values: FormData): Promise<Outcome> => {
    const takenUpBy = await taker(values, fate, idOf);
    if (takenUpBy === undefined) {
      return { kind: 'refused', refusal: { code: 'NotFound', kind: 'missing', message: text.mergedUnknown } };
    }
    const variables = { collectiveId, id: contribution.id, fate, reason: textOf(values, 'reason'), takenUpBy };
    const outcome = await answer(variables);
    if (outcome.kind === 'done') onDone();
    return outcome;
  };
  return (
    <Form submit={text.answerIt} onSubmit={send}>
      <RadioGroup
        name="fate"
        legend={text.answerFate}
        required
        value={fate}
        onChange={setFate}
        choices={Object.entries(text.fates).map(([value, label]) => ({ value, label, hint: text.fateHints[value] }))}
      />
      {fate === 'taken-up' || fate === 'already-there' ? (
        <Slot name="proposalChoice" of={{ name: 'proposal', groupId: contribution.group?.id ?? null }} />
      ) : null}
      {fate === 'merged' ? <TextField name="other" type="number" min={1} label={text.mergedWith} required /> : null}
      <TextArea
        name="reason"
        label={text.answerReason}
        hint={text.answerReasonHint}
        required
        maxLength={2_000}
        defaultValue={contribution.fateReason ?? ''}
        serif
      />
    </Form>
  );
}

/** What takes the contribution up; null: nothing named; undefined: it does not exist. */
async function taker(values: FormData, fate: string, idOf: (number: number) => Promise<string | null>) {
  const proposal = textOf(values, 'proposal');
  if (proposal !== '') return { type: 'Proposal', id: proposal };
  if (fate !== 'merged') return null;
  const id = await idOf(Number(textOf(values, 'other')));
  return id === null ? undefined : { type: 'Contribution', id };
}

/** The id of the contribution of a number; null when there is none. */
function useContributionId(): (number: number) => Promise<string | null> {
  const client = useClient();
  const { id: collectiveId } = useCollective();
  return async (number) => {
    const { data } = await client.query(ContributionDocument, { collectiveId, number }).toPromise();
    return data?.contribution?.id ?? null;
  };
}
