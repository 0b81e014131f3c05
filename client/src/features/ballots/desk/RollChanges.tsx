import { useState } from 'react';
import { useText } from '../../../i18n/language.js';
import type { Catalogues } from '../../../i18n/catalogues.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Notice } from '../../../ui/Notice.js';
import { TextArea } from '../../../ui/TextField.js';
import styles from './Desk.module.css';
import { NumberField, Pick } from './fields.js';
import { MemberSearch } from './MemberSearch.js';
import { mostLines, readRollTable, type RollChange, type TableFault } from './rollTable.js';
import { useNamesakes } from './usePeople.js';

interface RollChangesProps {
  /** Names by id. */
  readonly colleges: Readonly<Record<string, string>>;
  readonly value: readonly RollChange[];
  readonly onChange: (value: readonly RollChange[]) => void;
}

/** Who weighs more than one, or belongs to a college: found by name, or pasted as a table. Outside any form. */
export function RollChanges({ colleges, value, onChange }: RollChangesProps) {
  const text = useText('desk');
  const put = (id: string, part: Partial<RollChange>): void =>
    onChange(value.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const some = Object.keys(colleges).length > 0;
  return (
    <>
      <p>{text.changesBody}</p>
      <ul className={styles.list}>
        {value.map((line) => (
          <li key={line.id} className={styles.group}>
            <strong>{line.name}</strong>
            <div className={styles.line}>
              <NumberField
                name={`weight-${line.id}`}
                label={text.weightOf(line.name)}
                required
                value={line.weight}
                onChange={(weight) => put(line.id, { weight })}
              />
              {some ? (
                <Pick
                  name={`college-${line.id}`}
                  label={text.collegeOf(line.name)}
                  value={line.college}
                  words={{ '': text.noCollege, ...colleges }}
                  onChange={(college) => put(line.id, { college })}
                />
              ) : null}
              <Button size="small" look="quiet" onClick={() => onChange(value.filter(({ id }) => id !== line.id))}>
                {text.removeChange(line.name)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MemberSearch
        chosen={value.map(({ id }) => id)}
        onAdd={({ id, name }) => onChange([...value, { id, name, weight: '1', college: '' }])}
      />
      <PasteTable colleges={colleges} value={value} onChange={onChange} />
    </>
  );
}

function faultWords(fault: TableFault, text: Catalogues['desk']): string {
  if (fault.kind === 'long') return text.csvLong(mostLines);
  if (fault.kind === 'weight') return text.csvWeight(fault.number);
  return fault.kind === 'twice' ? text.csvTwice(fault.number, fault.name) : text.csvCollege(fault.number, fault.name);
}

function PasteTable({ colleges, value, onChange }: RollChangesProps) {
  const text = useText('desk');
  const namesakes = useNamesakes();
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = async (): Promise<void> => {
    setBusy(true);
    const { lines, faults } = readRollTable(pasted, Object.values(colleges));
    const sentences = faults.map((fault) => faultWords(fault, text));
    const taken = new Map(value.map((line) => [line.id, line]));
    let count = 0;
    try {
      for (const { number, name, college, weight } of lines) {
        const [found, ...others] = await namesakes(name);
        if (!found) sentences.push(text.csvUnknown(number, name));
        else if (others.length > 0) sentences.push(text.csvSeveral(number, name));
        else {
          const [id = ''] = Object.entries(colleges).find(([, called]) => called === college) ?? [];
          taken.set(found.id, { id: found.id, name: found.name, weight: String(weight), college: id });
          count += 1;
        }
      }
      onChange([...taken.values()]);
      setSaid([text.csvDone(count), ...sentences]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Disclosure summary={text.csv}>
      <TextArea
        label={text.csvLabel}
        hint={text.csvHint}
        rows={6}
        maxLength={100_000}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <Button size="small" busy={busy} onClick={() => void take()}>
        {text.csvDo}
      </Button>
      <div aria-live="polite">
        {said.length > 0 ? (
          <Notice kind={said.length > 1 ? 'warning' : 'success'}>
            <ul>
              {said.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </Disclosure>
  );
}
