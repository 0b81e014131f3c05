import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Checkbox } from '../../../ui/Choices.js';
import { TextField } from '../../../ui/TextField.js';
import { NumberField, Pick, QuorumFields, ThresholdFields, WeighingField } from './fields.js';
import { plainMajority, type CollegeDraft, type MajorityDraft, type MeasureDraft } from './ruleDraft.js';
import styles from './Desk.module.css';

interface MajorityProps {
  /** Before the names of its fields: "" or "colleges.1.". */
  readonly prefix: string;
  readonly value: MajorityDraft;
  readonly onChange: (value: MajorityDraft) => void;
}

/** The share, and what it is a share of. */
export function ShareFields({ prefix, value, onChange }: MajorityProps) {
  const text = useText('desk');
  return (
    <>
      <ThresholdFields
        path={`${prefix}threshold`}
        value={value.threshold}
        onChange={(threshold) => onChange({ ...value, threshold })}
      />
      <Pick
        name={`${prefix}base`}
        label={text.base}
        value={value.base}
        words={text.bases}
        onChange={(base) => onChange({ ...value, base })}
      />
    </>
  );
}

/** The same votes counted another way, all of which must be reached. */
export function MeasureFields({ prefix, value, onChange }: MajorityProps) {
  const text = useText('desk');
  const put = (index: number, measure: MeasureDraft): void =>
    onChange({ ...value, also: value.also.map((each, at) => (at === index ? measure : each)) });
  return (
    <>
      <WeighingField
        path={`${prefix}weights`}
        value={value.weights}
        onChange={(weights) => onChange({ ...value, weights })}
      />
      {value.also.map((measure, index) => {
        const path = `${prefix}also.${index + 1}.`;
        return (
          <fieldset key={path} className={styles.group}>
            <legend>{text.second}</legend>
            <WeighingField
              path={`${path}weights`}
              value={measure.weights}
              onChange={(weights) => put(index, { ...measure, weights })}
            />
            <ThresholdFields
              path={`${path}threshold`}
              value={measure.threshold}
              onChange={(threshold) => put(index, { ...measure, threshold })}
            />
            <NumberField
              name={`${path}blockingMinority`}
              label={text.blocking}
              hint={text.blockingHint}
              value={measure.blockingMinority}
              onChange={(blockingMinority) => put(index, { ...measure, blockingMinority })}
            />
            <div>
              <Button
                size="small"
                look="quiet"
                onClick={() => onChange({ ...value, also: value.also.filter((_, at) => at !== index) })}
              >
                {text.removeSecond}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {value.also.length < 3 ? (
        <div>
          <p>{text.secondHint}</p>
          <Button
            size="small"
            onClick={() =>
              onChange({
                ...value,
                also: [
                  ...value.also,
                  { weights: 'weights', threshold: { fraction: '13/20', strict: false }, blockingMinority: '' },
                ],
              })
            }
          >
            {text.addSecond}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface CollegesProps {
  readonly value: readonly CollegeDraft[];
  readonly onChange: (value: readonly CollegeDraft[]) => void;
}

/** The first of "c1", "c2"… that no college has. */
function freeId(colleges: readonly CollegeDraft[]): string {
  const taken = new Set(colleges.map(({ id }) => id));
  let number = 1;
  while (taken.has(`c${number}`)) number += 1;
  return `c${number}`;
}

/** Parts of the roll counted apart, each with its own majority. */
export function CollegesFields({ value, onChange }: CollegesProps) {
  const text = useText('desk');
  const put = (index: number, college: CollegeDraft): void =>
    onChange(value.map((each, at) => (at === index ? college : each)));
  return (
    <>
      <p>{text.collegesHint}</p>
      {value.map((college, index) => {
        const prefix = `colleges.${index + 1}.`;
        return (
          <fieldset key={college.id} className={styles.group}>
            <legend>{college.name || text.college(index + 1)}</legend>
            <TextField
              name={`${prefix}name`}
              label={text.collegeName}
              required
              maxLength={100}
              value={college.name}
              onChange={(event) => put(index, { ...college, name: event.currentTarget.value })}
            />
            <Checkbox
              name={`${prefix}required`}
              label={text.collegeRequired}
              checked={college.required}
              onChange={(event) => put(index, { ...college, required: event.currentTarget.checked })}
            />
            <ShareFields prefix={prefix} value={college} onChange={(of) => put(index, { ...college, ...of })} />
            <QuorumFields
              path={`${prefix}quorum`}
              value={college.quorum}
              onChange={(quorum) => put(index, { ...college, quorum })}
            />
            <WeighingField
              path={`${prefix}weights`}
              value={college.weights}
              onChange={(weights) => put(index, { ...college, weights })}
            />
            <div>
              <Button size="small" look="quiet" onClick={() => onChange(value.filter((_, at) => at !== index))}>
                {text.removeCollege(college.name || text.college(index + 1))}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          size="small"
          onClick={() =>
            onChange([
              ...value,
              { ...plainMajority, id: freeId(value), name: text.college(value.length + 1), required: true },
            ])
          }
        >
          {text.addCollege}
        </Button>
      </div>
    </>
  );
}
