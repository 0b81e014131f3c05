import { useText } from '../../../i18n/language.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { Select } from '../../../ui/Select.js';
import { TextField } from '../../../ui/TextField.js';
import type { QuorumDraft, ThresholdDraft } from './ruleDraft.js';

/** A whole number as it is typed. */
export function NumberField({
  name,
  label,
  hint,
  value,
  min = 1,
  required,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly min?: number;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={min}
      step={1}
      required={required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A choice held by the page. */
export function Pick({
  name,
  label,
  value,
  words,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What is offered, by value. */
  readonly words: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Select
      name={name}
      label={label}
      // Saying nothing is a choice too, where it is offered.
      required={!('' in words)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      options={Object.entries(words).map(([each, said]) => ({ value: each, label: said }))}
    />
  );
}

interface ThresholdProps {
  /** Where it is in the rule: "threshold", "colleges.1.threshold". */
  readonly path: string;
  readonly value: ThresholdDraft;
  readonly onChange: (value: ThresholdDraft) => void;
}

const other = 'other';

/** A share, and whether reaching it exactly is enough. */
export function ThresholdFields({ path, value, onChange }: ThresholdProps) {
  const text = useText('desk');
  const known = value.fraction in text.thresholds;
  return (
    <>
      <Pick
        name={known ? path : `${path}.kind`}
        label={text.threshold}
        value={known ? value.fraction : other}
        words={{ ...text.thresholds, [other]: text.otherFraction }}
        onChange={(fraction) =>
          onChange(
            fraction === other
              ? { ...value, fraction: '5/9' }
              : { fraction, strict: fraction === '1' ? false : value.strict },
          )
        }
      />
      {known ? null : (
        <TextField
          name={path}
          label={text.fraction}
          hint={text.fractionHint}
          required
          maxLength={60}
          value={value.fraction}
          onChange={(event) => onChange({ ...value, fraction: event.currentTarget.value })}
        />
      )}
      {value.fraction === '1' ? null : (
        <RadioGroup
          legend={text.strictness}
          name={`${path}.strict`}
          required
          value={value.strict ? 'strict' : 'inclusive'}
          onChange={(chosen) => onChange({ ...value, strict: chosen === 'strict' })}
          choices={[
            { value: 'inclusive', label: text.inclusive },
            { value: 'strict', label: text.strict },
          ]}
        />
      )}
    </>
  );
}

interface QuorumProps {
  readonly path: string;
  readonly value: QuorumDraft | null;
  readonly onChange: (value: QuorumDraft | null) => void;
}

export function QuorumFields({ path, value, onChange }: QuorumProps) {
  const text = useText('desk');
  const of = value?.of ?? '';
  return (
    <>
      <Pick
        name={`${path}.of`}
        label={text.quorumKind}
        value={of}
        words={{ '': text.quorumNone, ...text.quorumOf }}
        onChange={(chosen) => onChange(chosen === '' ? null : { of: chosen, fraction: value?.fraction ?? '1/2' })}
      />
      {value ? (
        <TextField
          name={path}
          label={text.quorumFraction}
          hint={text.fractionHint}
          required
          maxLength={60}
          value={value.fraction}
          onChange={(event) => onChange({ ...value, fraction: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

interface WeighingProps {
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function WeighingField({ path, value, onChange }: WeighingProps) {
  const text = useText('desk');
  return (
    <Pick
      name={path}
      label={text.weights}
      value={value}
      words={{ 'one-each': text.weightsOne, weights: text.weightsRoll }}
      onChange={onChange}
    />
  );
}
