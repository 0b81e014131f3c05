import { useState } from 'react';
import { useText } from '../../i18n/language.js';
import { passageOf, useQuotableText, type Passage } from '../../page/quoting.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';

interface QuoteButtonProps {
  readonly subjectId: string;
  readonly onQuote: (passage: Passage) => void;
}

/** Chooses a clause of the text to quote, without a mouse. Nothing where no text is shown. */
export function QuoteButton({ subjectId, onQuote }: QuoteButtonProps) {
  const text = useText('debates');
  const shown = useQuotableText(subjectId);
  const [open, setOpen] = useState(false);
  if (!shown || shown.clauses.length === 0) return null;
  const choose = (values: FormData): Promise<void> => {
    const clause = shown.clauses.find(({ id }) => id === textOf(values, 'clause'));
    setOpen(false);
    if (clause) onQuote(passageOf(clause, shown.textVersionId, 0, Math.min(clause.text.length, 1000)));
    return Promise.resolve();
  };
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {text.quotePassage}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.quoteTitle}>
        <p>{text.quoteHint}</p>
        <Form submit={text.quoteConfirm} onSubmit={choose}>
          <RadioGroup
            legend={text.quoteLegend}
            name="clause"
            required
            choices={shown.clauses.map(({ id, text: words }) => ({ value: id, label: words }))}
          />
        </Form>
      </Dialog>
    </>
  );
}
