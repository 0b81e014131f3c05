import { useState } from 'react';
import { useText } from '../../../i18n/language.js';
import { newId } from '../../../graphql/newId.js';
import { useCollective } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { ReorderList } from '../../../ui/ReorderList.js';
import { TextArea, TextField } from '../../../ui/TextField.js';
import { blocksOf } from './blocks.js';
import styles from './Desk.module.css';
import { NumberField } from './fields.js';
import { optionsPasted, type OptionDraft } from './options.js';
import { useSubmitted } from './useSubmitted.js';

interface OptionsEditorProps {
  readonly options: readonly OptionDraft[];
  readonly onChange: (options: readonly OptionDraft[]) => void;
  /** Options stand in blocks, or have a cost. */
  readonly blocks: boolean;
  readonly costs: boolean;
}

export const emptyOption = (): OptionDraft => ({ key: newId(), label: '', block: '', cost: '' });

/** What an election chooses among, in the order papers show it: typed one by one, or pasted. */
export function OptionsEditor({ options, onChange, blocks, costs }: OptionsEditorProps) {
  const text = useText('desk');
  const put = (key: string, part: Partial<OptionDraft>): void =>
    onChange(options.map((option) => (option.key === key ? { ...option, ...part } : option)));
  return (
    <fieldset className={styles.group}>
      <legend>{text.options}</legend>
      <p>{text.optionsHint}</p>
      <ReorderList
        label={text.options}
        items={options.map((option, index) => {
          const name = option.label.trim() || text.optionName(index + 1);
          return {
            id: option.key,
            label: name,
            content: (
              <div className={styles.line}>
                <TextField
                  name={`options.${index}.label`}
                  label={text.optionName(index + 1)}
                  required
                  maxLength={200}
                  value={option.label}
                  onChange={(event) => put(option.key, { label: event.currentTarget.value })}
                />
                {blocks ? (
                  <TextField
                    name={`options.${index}.block`}
                    label={text.optionBlock(name)}
                    required
                    maxLength={120}
                    value={option.block}
                    onChange={(event) => put(option.key, { block: event.currentTarget.value })}
                  />
                ) : null}
                {costs ? (
                  <NumberField
                    name={`options.${index}.cost`}
                    label={text.optionCost(name)}
                    required
                    value={option.cost}
                    onChange={(cost) => put(option.key, { cost })}
                  />
                ) : null}
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => onChange(options.filter(({ key }) => key !== option.key))}
                >
                  {text.removeOption(name)}
                </Button>
              </div>
            ),
          };
        })}
        onReorder={(keys) => onChange(keys.flatMap((key) => options.find((option) => option.key === key) ?? []))}
      />
      <div>
        <Button size="small" onClick={() => onChange([...options, emptyOption()])}>
          {text.addOption}
        </Button>
      </div>
      <SubmittedOptions onTake={(taken) => onChange(taken)} />
      <PasteOptions
        onPaste={(pasted) => onChange([...options.filter(({ label }) => label.trim() !== ''), ...pasted])}
      />
    </fieldset>
  );
}

/** Proposals that await the plenary, each in the block of its groups. */
function SubmittedOptions({ onTake }: { readonly onTake: (options: readonly OptionDraft[]) => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('desk');
  const announce = useAnnounce();
  const blocks = blocksOf(useSubmitted(collectiveId));
  const taken = blocks.flatMap(({ name, proposals }) =>
    proposals.map(({ number, title }): OptionDraft => ({
      ...emptyOption(),
      label: `${number}. ${title}`,
      block: name,
    })),
  );
  if (taken.length < 2) return null;
  return (
    <div>
      <Button
        size="small"
        onClick={() => {
          onTake(taken);
          announce(text.pasted(taken.length));
        }}
      >
        {text.takeSubmitted(taken.length)}
      </Button>
    </div>
  );
}

function PasteOptions({ onPaste }: { readonly onPaste: (options: readonly OptionDraft[]) => void }) {
  const text = useText('desk');
  const announce = useAnnounce();
  const [pasted, setPasted] = useState('');
  return (
    <Disclosure summary={text.paste}>
      <TextArea
        label={text.pasteLabel}
        hint={text.pasteHint}
        rows={6}
        maxLength={60_000}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <Button
        size="small"
        onClick={() => {
          const read = optionsPasted(pasted, () => newId());
          onPaste(read);
          setPasted('');
          announce(text.pasted(read.length));
        }}
      >
        {text.pasteDo}
      </Button>
    </Disclosure>
  );
}
