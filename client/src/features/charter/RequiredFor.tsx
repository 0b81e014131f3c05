import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Checkbox } from '../../ui/Choices.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { ticked } from '../../ui/Form.js';
import { Section } from '../../ui/Stack.js';
import { RequireEndorsementDocument, type CharterQuery } from './charter.generated.js';

const acts = ['speak', 'amend', 'college'] as const;

interface RequiredProps {
  readonly charter: CharterQuery['charter'];
  readonly onChange: () => void;
}

/** What only endorsers of the version in force do here; the coordination says what. Nothing is shown where it is nothing. */
export function RequiredFor({ charter: { requiredFor, viewerMayRequire }, onChange }: RequiredProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [require] = useRefusable(RequireEndorsementDocument, (data) => data.requireEndorsement);
  if (requiredFor.length === 0 && !viewerMayRequire) return null;
  return (
    <Section title={text.requiredTitle}>
      {requiredFor.length === 0 ? (
        <p>{text.requiredNothing}</p>
      ) : (
        <ul>
          {acts
            .filter((act) => requiredFor.includes(act))
            .map((act) => (
              <li key={act}>{text.requiredActs[act]}</li>
            ))}
        </ul>
      )}
      {viewerMayRequire ? (
        <div>
          <DialogForm
            size="small"
            label={text.requiredEdit}
            title={text.requiredTitle}
            submit={text.save}
            onSubmit={async (values) => {
              const outcome = await require({ collectiveId, acts: acts.filter((act) => ticked(values, act)) });
              onChange();
              return outcome;
            }}
          >
            <p>{text.requiredHint}</p>
            {acts.map((act) => (
              <Checkbox
                key={act}
                name={act}
                label={text.requiredActs[act]}
                defaultChecked={requiredFor.includes(act)}
              />
            ))}
          </DialogForm>
        </div>
      ) : null}
    </Section>
  );
}
