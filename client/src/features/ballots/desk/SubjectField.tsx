import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Checkbox } from '../../../ui/Choices.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Select } from '../../../ui/Select.js';
import { blocksOf } from './blocks.js';
import { DeskSubjectsDocument, type DeskSubjectsQuery } from './desk.generated.js';
import styles from './Desk.module.css';
import { useSubmitted, type Submitted } from './useSubmitted.js';

interface SubjectFieldProps {
  /** Told the question that what is chosen asks. */
  readonly onChoose: (question: string) => void;
}

const several = 'several';

/** Fields that say what is decided, as `subject` values `<type>:<id>`: one thing, several proposals, or a free question. */
export default function SubjectField({ onChoose }: SubjectFieldProps) {
  const text = useText('desk');
  const { id: collectiveId } = useCollective();
  const [value, setValue] = useState('');
  const [{ data }] = useQuery({ query: DeskSubjectsDocument, variables: { collectiveId } });
  const submitted = useSubmitted(collectiveId);
  const subjects = [
    ...submitted.map(({ id, number, title }) => ({
      value: `Proposal:${id}`,
      label: `${number}. ${title}`,
      question: title,
    })),
    ...(data ? others(data, text) : []),
  ];
  const together = submitted.length > 1 ? [{ value: several, label: text.several }] : [];
  return (
    <>
      <Select
        name={value === several ? undefined : 'subject'}
        label={text.subject}
        placeholder={text.freeQuestion}
        value={value}
        options={[...together, ...subjects.map(({ value: each, label }) => ({ value: each, label }))]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setValue(chosen);
          const subject = subjects.find((each) => each.value === chosen);
          if (subject) onChoose(subject.question);
        }}
      />
      {value === several ? <Blocks submitted={submitted} onChoose={onChoose} /> : null}
    </>
  );
}

interface BlocksProps extends SubjectFieldProps {
  readonly submitted: readonly Submitted[];
}

/** Proposals voted together, ticked one by one or by block. */
function Blocks({ submitted, onChoose }: BlocksProps) {
  const text = useText('desk');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const blocks = blocksOf(submitted);
  const set = (ids: ReadonlySet<string>) => {
    setChosen(ids);
    const touched = blocks.filter(({ proposals }) => proposals.some(({ id }) => ids.has(id)));
    if (ids.size > 0) onChoose(text.together(ids.size, touched.map(({ name }) => name).filter(Boolean)));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{text.several}</legend>
      <output>{text.chosen(chosen.size)}</output>
      {blocks.map(({ name, proposals }) => {
        const ids = proposals.map(({ id }) => id);
        const whole = ids.every((id) => chosen.has(id));
        const title = name || text.ofNobody;
        return (
          <Disclosure key={name} summary={text.block(title, proposals.length)}>
            <Button look="quiet" onClick={() => set(toggled(chosen, ids, !whole))}>
              {whole ? text.unchooseBlock(title) : text.chooseBlock(title)}
            </Button>
            {proposals.map(({ id, number, title: words }) => (
              <Checkbox
                key={id}
                label={`${number}. ${words}`}
                checked={chosen.has(id)}
                onChange={(event) => set(toggled(chosen, [id], event.currentTarget.checked))}
              />
            ))}
          </Disclosure>
        );
      })}
      {/* Held here, not by the boxes: those of a folded block are sent too. */}
      {[...chosen].map((id) => (
        <input key={id} type="hidden" name="subject" value={`Proposal:${id}`} />
      ))}
    </fieldset>
  );
}

function toggled(chosen: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}

interface Words {
  readonly charterVersion: (number: number) => string;
  readonly talks: (name: string) => string;
  readonly phaseChange: (title: string) => string;
  readonly mandateChange: Readonly<Record<string, (title: string) => string>>;
  readonly charterAmendment: (number: number, article: string) => string;
}

const unmet: ReadonlySet<string> = new Set(['known', 'soliciting', 'declined']);

/** What else waits for a plenary's word, each with the question it asks. */
function others({ mandates, phaseChanges, charter, charterAmendments, organisations }: DeskSubjectsQuery, text: Words) {
  return [
    ...mandates.flatMap(({ id, title, state }) =>
      state === 'proposed' ? [{ value: `Mandate:${id}`, label: title, question: title }] : [],
    ),
    ...mandates.flatMap(({ title, pendingChange }) => {
      if (!pendingChange) return [];
      const question = text.mandateChange[pendingChange.kind]?.(title) ?? title;
      return [{ value: `MandateChange:${pendingChange.id}`, label: question, question }];
    }),
    ...phaseChanges.flatMap(({ id, phaseTitle, state }) =>
      state === 'proposed'
        ? [{ value: `PhaseChange:${id}`, label: text.phaseChange(phaseTitle), question: text.phaseChange(phaseTitle) }]
        : [],
    ),
    ...charter.versions.flatMap(({ id, number, state }) =>
      state === 'draft'
        ? [{ value: `Charter:${id}`, label: text.charterVersion(number), question: text.charterVersion(number) }]
        : [],
    ),
    ...(charterAmendments?.amendments ?? []).flatMap(({ id, number, state, stale, articleNumber }) => {
      const label = text.charterAmendment(number, articleNumber ?? '');
      return state === 'tabled' && !stale ? [{ value: `CharterAmendment:${id}`, label, question: label }] : [];
    }),
    ...organisations.edges.flatMap(({ node: { id, name, state } }) =>
      unmet.has(state) ? [] : [{ value: `Organisation:${id}`, label: text.talks(name), question: text.talks(name) }],
    ),
  ];
}
