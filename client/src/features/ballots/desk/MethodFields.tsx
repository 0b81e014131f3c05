import { useText } from '../../../i18n/language.js';
import { Checkbox, RadioGroup } from '../../../ui/Choices.js';
import { TextArea } from '../../../ui/TextField.js';
import { NumberField, Pick, ThresholdFields } from './fields.js';
import { isRanking, numbersTold, takesShare, type BuilderPart } from './ruleDraft.js';

const mayBeEmpty = ['most', 'increment'];

/** What the method is told: seats, grades, credits… */
export function MethodFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  const { method, told } = draft;
  return (
    <>
      {numbersTold(method).map((name) => (
        <NumberField
          key={name}
          name={`options.${name}`}
          label={text.numbers[name] ?? name}
          hint={text.numberHints[name]}
          required={!mayBeEmpty.includes(name)}
          value={told[name] ?? ''}
          onChange={(value) => set({ told: { ...told, [name]: value } })}
        />
      ))}
      {method === 'allotted' ? (
        <Checkbox
          name="options.exactly"
          label={text.exactly}
          checked={draft.exactly}
          onChange={(event) => set({ exactly: event.currentTarget.checked })}
        />
      ) : null}
      {isRanking(method) ? (
        <Checkbox
          name="options.equals"
          label={text.equals}
          checked={draft.equals}
          onChange={(event) => set({ equals: event.currentTarget.checked })}
        />
      ) : null}
      {method === 'majority-judgment' ? <JudgmentFields draft={draft} set={set} /> : null}
      {method === 'consent' ? (
        <Checkbox
          name="options.thenMajority"
          label={text.thenMajority}
          checked={draft.thenMajority}
          onChange={(event) => set({ thenMajority: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}

function JudgmentFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  return (
    <>
      <TextArea
        name="options.grades"
        label={text.grades}
        hint={text.gradesHint}
        required
        rows={6}
        maxLength={400}
        value={draft.grades}
        onChange={(event) => set({ grades: event.currentTarget.value })}
      />
      <RadioGroup
        legend={text.missing}
        name="options.missing"
        required
        value={draft.missing}
        onChange={(missing) => set({ missing })}
        choices={[
          { value: 'worst', label: text.missingWorst },
          { value: 'reject', label: text.missingReject },
        ]}
      />
    </>
  );
}

/** What winning asks, besides coming first. */
export function NeedsFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  const { needs, method } = draft;
  const offered = takesShare(method) ? { share: text.needsShare } : { grade: text.needsGrade };
  return (
    <>
      <Pick
        name="winnerNeeds.kind"
        label={text.needs}
        value={needs.kind in offered ? needs.kind : ''}
        words={{ '': text.needsNone, ...offered }}
        onChange={(kind) => set({ needs: { ...needs, kind } })}
      />
      {needs.kind === 'share' && takesShare(method) ? (
        <ThresholdFields
          path="winnerNeeds.threshold"
          value={needs.threshold}
          onChange={(threshold) => set({ needs: { ...needs, threshold } })}
        />
      ) : null}
      {needs.kind === 'grade' && method === 'majority-judgment' ? (
        <NumberField
          name="winnerNeeds.grade"
          label={text.needsGradeLabel}
          min={0}
          required
          value={needs.grade}
          onChange={(grade) => set({ needs: { ...needs, grade } })}
        />
      ) : null}
    </>
  );
}
