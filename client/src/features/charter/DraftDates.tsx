import { useText } from '../../i18n/language.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { Facts } from '../../ui/Facts.js';
import { textOf } from '../../ui/Form.js';
import { Stack } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import type { CharterDraftWholeFragment } from './charter.generated.js';
import { useDraftActs } from './useDraftActs.js';

interface DatesProps {
  readonly draft: CharterDraftWholeFragment;
  readonly onChange: () => void;
}

/** When the draft would take effect, and how long endorsers of another version would have to renew: voted with it. */
export function DraftDates({ draft, onChange }: DatesProps) {
  const text = useText('charter');
  const acts = useDraftActs(draft, onChange);
  const { takesEffectOn, renewWithin, viewerMayEdit } = draft;
  return (
    <Stack>
      <Facts
        facts={[
          {
            label: text.effectLabel,
            value: takesEffectOn ? <DateText at={takesEffectOn} show="day" /> : text.effectAtOnce,
          },
          { label: text.renewWithinLabel, value: renewWithin ? text.days(renewWithin) : text.renewNoEnd },
        ]}
      />
      {viewerMayEdit ? (
        <div>
          <DialogForm
            size="small"
            label={text.editDates}
            title={text.editDates}
            submit={text.save}
            onSubmit={(values) => {
              const days = Number(textOf(values, 'renewWithin'));
              return acts.date(textOf(values, 'takesEffectOn') || null, days > 0 ? days : null);
            }}
          >
            <TextField
              name="takesEffectOn"
              type="date"
              label={text.effectLabel}
              hint={text.effectHint}
              defaultValue={takesEffectOn ?? ''}
            />
            <TextField
              name="renewWithin"
              type="number"
              min={7}
              max={730}
              label={text.renewWithinDays}
              hint={text.renewWithinHint}
              defaultValue={renewWithin ?? ''}
            />
          </DialogForm>
        </div>
      ) : null}
    </Stack>
  );
}
