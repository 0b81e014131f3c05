import { useState } from 'react';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import styles from './Organisations.module.css';

interface HeldFieldsProps {
  readonly mayOffer: readonly string[];
  readonly mayNotOffer: readonly string[];
  /** An outcome comes near a line of what may not be offered: say why it keeps within the mandate. */
  readonly explains: boolean;
}

/** What nobody calls a line of a mandate. */
const other = '(autre)';
const most = 10;

/** What was said, each outcome with the line of the mandate that was offered for it, joint documents. */
export function HeldFields({ mayOffer, mayNotOffer, explains }: HeldFieldsProps) {
  const text = useText('organisations');
  const [count, setCount] = useState(1);
  return (
    <>
      <TextArea name="summary" label={text.summary} serif required rows={6} maxLength={20_000} />
      {Array.from({ length: count }, (_, index) => (
        <OutcomeFields
          key={index}
          place={index + 1}
          mayOffer={mayOffer}
          mayNotOffer={mayNotOffer}
          explains={explains}
        />
      ))}
      {count < most ? (
        <div>
          <Button size="small" onClick={() => setCount(count + 1)}>
            {text.addOutcome}
          </Button>
        </div>
      ) : null}
      <TextField name="documentLabel" label={text.documentLabel} maxLength={200} />
      <TextField name="documentUrl" type="url" label={text.documentUrl} maxLength={2000} />
    </>
  );
}

function OutcomeFields({ place, mayOffer, mayNotOffer, explains }: HeldFieldsProps & { readonly place: number }) {
  const text = useText('organisations');
  const [offered, setOffered] = useState('');
  return (
    <div className={styles.outcome}>
      <TextArea name="outcome" label={text.outcome(place)} hint={text.outcomeHint} rows={2} maxLength={2000} />
      <Select
        name="offered"
        label={text.offered(place)}
        placeholder={text.nothingOffered}
        value={offered}
        onChange={(event) => setOffered(event.currentTarget.value)}
        options={[
          ...mayOffer.map((line) => ({ value: line, label: line })),
          ...mayNotOffer.map((line) => ({ value: line, label: `${line} (${text.forbidden})` })),
          { value: other, label: text.offeredOther },
        ]}
      />
      {offered === other ? (
        <TextField name={`offeredOther-${place}`} label={text.offeredOtherWords(place)} required maxLength={300} />
      ) : null}
      {explains ? (
        <TextField
          name={`keptWithin-${place}`}
          label={text.keptWithinLabel(place)}
          hint={text.keptWithinHint}
          maxLength={500}
        />
      ) : null}
    </div>
  );
}

export function heldInput(values: FormData) {
  const offers = values.getAll('offered').map(String);
  const outcomes = values.getAll('outcome').flatMap((said, index) => {
    const text = String(said).trim();
    const chosen = offers[index] ?? '';
    const offered = chosen === other ? textOf(values, `offeredOther-${index + 1}`) : chosen;
    const keptWithin = textOf(values, `keptWithin-${index + 1}`) || null;
    return text === '' ? [] : [{ text, offered: offered || null, keptWithin }];
  });
  const url = textOf(values, 'documentUrl');
  const documents = url === '' ? [] : [{ label: textOf(values, 'documentLabel') || url, url }];
  return { summary: textOf(values, 'summary'), outcomes, documents };
}
