import { useId, useState } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { clausesIn, moved, withAfter, withWords } from './oneClause.js';

interface OneClauseProps {
  /** ProseMirror JSON. */
  readonly document: unknown;
  /** The same text with one clause said otherwise. */
  readonly onUse: (document: unknown) => void;
}

/** The way to amend without the editor: one paragraph in a plain field. */
export function OneClause({ document, onUse }: OneClauseProps) {
  const text = useText('amendments');
  const field = useId();
  const clauses = clausesIn(document);
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const choose = (id: string) => {
    setChosen(id);
    setWords(clauses.find((clause) => clause.id === id)?.words ?? '');
  };
  return (
    <Disclosure summary={text.oneClause}>
      <Stack>
        <Select
          label={text.clause}
          placeholder="—"
          options={clauses.map(({ id, words: all }) => ({ value: id, label: all.slice(0, 80) }))}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <TextArea
          key={field}
          label={text.words}
          hint={text.wordsHint}
          serif
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Row gap="small">
          <Button disabled={chosen === ''} onClick={() => onUse(withWords(document, chosen, words))}>
            {text.use}
          </Button>
          <Button disabled={chosen === ''} onClick={() => onUse(withAfter(document, chosen, words))}>
            {text.insertAfter}
          </Button>
          <Button disabled={chosen === ''} onClick={() => onUse(withWords(document, chosen, ''))}>
            {text.deleteClause}
          </Button>
          <Button disabled={chosen === ''} onClick={() => onUse(moved(document, chosen, 'up'))}>
            {text.moveUp}
          </Button>
          <Button disabled={chosen === ''} onClick={() => onUse(moved(document, chosen, 'down'))}>
            {text.moveDown}
          </Button>
        </Row>
      </Stack>
    </Disclosure>
  );
}
