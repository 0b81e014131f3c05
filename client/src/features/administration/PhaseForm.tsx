import type { ReactNode } from 'react';
import { phaseActions } from '../../../../src/modules/collectives/domain/phase.js';
import type { Outcome } from '../../graphql/outcome.js';
import type { PhaseInput } from '../../graphql/schema.generated.js';
import { useText } from '../../i18n/language.js';
import { Checkbox } from '../../ui/Choices.js';
import { Form, textOf, ticked } from '../../ui/Form.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import type { PhasePartsFragment } from './administration.generated.js';
import styles from './Administration.module.css';

interface PhaseFormProps {
  readonly submit: string;
  /** null: a new one. */
  readonly phase: PhasePartsFragment | null;
  /** Asks for a public reason too. */
  readonly reasoned?: boolean;
  readonly onSave: (input: PhaseInput, reason: string) => Promise<Outcome>;
  readonly onDone: () => void;
  readonly actions?: ReactNode;
}

export function PhaseForm({ submit, phase, reasoned = false, onSave, onDone, actions }: PhaseFormProps) {
  const text = useText('administration');
  const save = async (values: FormData) => {
    const input = {
      title: textOf(values, 'title'),
      objective: textOf(values, 'objective'),
      startsOn: textOf(values, 'startsOn'),
      endsOn: textOf(values, 'endsOn'),
      allows: phaseActions.filter((action) => ticked(values, action)),
    };
    const outcome = await onSave(input, textOf(values, 'reason'));
    if (outcome.kind === 'done') onDone();
    return outcome;
  };
  return (
    <Form submit={submit} onSubmit={save} actions={actions}>
      <TextField name="title" label={text.phaseTitle} required maxLength={120} defaultValue={phase?.title} />
      <TextArea
        name="objective"
        label={text.phaseObjective}
        hint={text.phaseObjectiveHint}
        maxLength={2000}
        rows={3}
        defaultValue={phase?.objective}
      />
      <TextField name="startsOn" type="date" label={text.startsOn} required defaultValue={phase?.startsOn} />
      <TextField name="endsOn" type="date" label={text.endsOn} required defaultValue={phase?.endsOn} />
      <fieldset className={styles.choices}>
        <legend>{text.phaseAllows}</legend>
        <p>{text.phaseAllowsHint}</p>
        <Stack gap="small">
          {phaseActions.map((action) => (
            <Checkbox
              key={action}
              name={action}
              label={text.phaseActions[action]}
              defaultChecked={phase?.allows.includes(action) ?? false}
            />
          ))}
        </Stack>
      </fieldset>
      {reasoned ? (
        <TextArea name="reason" label={text.reason} hint={text.changeReasonHint} required maxLength={2000} rows={3} />
      ) : null}
    </Form>
  );
}
