import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useText, useTypeset } from '../../../i18n/language.js';
import { Notice } from '../../../ui/Notice.js';
import { Section } from '../../../ui/Stack.js';
import { DeskSimulationDocument } from './desk.generated.js';
import styles from './Desk.module.css';
import { NumberField } from './fields.js';
import { figuresOf, paperKinds, weighsUnseen, type Figures } from './figures.js';
import { ruleOf, type RuleDraft } from './ruleDraft.js';
import { useSettled } from './useSettled.js';

interface SimulatorProps {
  readonly draft: RuleDraft;
  readonly figures: Figures;
  readonly onChange: (figures: Figures) => void;
}

/** A rule tried on figures: what it would decide, and why, as they are typed. */
export function Simulator({ draft, figures, onChange }: SimulatorProps) {
  const text = useText('desk');
  if (draft.method !== 'yes-no')
    return (
      <Section title={text.simulator}>
        <p>{text.simulatorOnly}</p>
      </Section>
    );
  const bodies =
    draft.colleges.length > 0
      ? draft.colleges.map(({ id, name }) => ({ prefix: `${id}.`, name, weighs: true }))
      : [{ prefix: '', name: text.wholeRoll, weighs: false }];
  return (
    <Section title={text.simulator}>
      <Simulated draft={draft} figures={figures} />
      {weighsUnseen(draft) ? <p>{text.simulatorWeights}</p> : null}
      {bodies.map(({ prefix, name, weighs }) => (
        <fieldset key={prefix} className={styles.group}>
          <legend>{name}</legend>
          <div className={styles.line}>
            {[...paperKinds, 'roll', 'present', ...(weighs ? ['weight'] : [])].map((kind) => (
              <NumberField
                key={kind}
                name={`${prefix}${kind}`}
                label={text.figures[kind] ?? kind}
                min={0}
                value={figures[`${prefix}${kind}`] ?? ''}
                onChange={(value) => onChange({ ...figures, [`${prefix}${kind}`]: value })}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Section>
  );
}

function Simulated({ draft, figures }: Omit<SimulatorProps, 'onChange'>) {
  const typeset = useTypeset();
  const settled = useSettled(useMemo(() => ({ draft, figures }), [draft, figures]));
  const variables = useMemo(
    () => ({ rule: ruleOf(settled.draft), figures: figuresOf(settled.figures, settled.draft.colleges) }),
    [settled],
  );
  const [{ data }] = useQuery({ query: DeskSimulationDocument, variables });
  const found = data?.simulateRule;
  const sentence = found?.__typename === 'RuleSimulation' ? found.sentence : found?.message;
  return (
    <div aria-live="polite">
      {sentence === undefined ? null : (
        <Notice kind={found?.__typename === 'Refusal' ? 'warning' : 'info'}>{typeset(sentence)}</Notice>
      )}
    </div>
  );
}
