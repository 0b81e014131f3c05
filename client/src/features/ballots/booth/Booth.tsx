import { useId, useState } from 'react';
import type { BallotOption } from '../../../../../src/modules/ballots/domain/rule-methods.js';
import type { ElectionRule } from '../../../../../src/modules/ballots/domain/rule.js';
import { useLanguage, useText, useTypeset } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Checkbox } from '../../../ui/Choices.js';
import styles from './Booth.module.css';
import { boothKind, draftOf, faultOf, isEmpty, orderFor, paperOf } from './draft.js';
import { Dots } from './Dots.js';
import { Grades } from './Grades.js';
import { OneChoice, SeveralChoices } from './Crosses.js';
import { Ranking } from './Ranking.js';
import { Scores } from './Scores.js';
import { Sending } from './Sending.js';
import { Summary } from './Summary.js';
import type { Delivery } from './useDelivery.js';

interface BoothProps {
  readonly rule: ElectionRule;
  readonly options: readonly BallotOption[];
  /** Of this voter and this ballot: their order of the options. */
  readonly seed: string;
  /** Whose vote, when it is by proxy. */
  readonly forName: string | null;
  /** What was sent before, when it is known. */
  readonly before: string | null;
  readonly secret: boolean;
  readonly delivery: Delivery;
  readonly onCast: (choice: string) => void;
}

const fillings = {
  one: OneChoice,
  several: SeveralChoices,
  scores: Scores,
  dots: Dots,
  grades: Grades,
  ranking: Ranking,
} as const;

/** The booth of an election: filled in, said back in words, then sent. What is filled in stays whatever the answer. */
export function Booth({ rule, options, seed, forName, before, secret, delivery, onCast }: BoothProps) {
  const text = useText('booth');
  const language = useLanguage();
  const typeset = useTypeset();
  const [draft, setDraft] = useState(() => draftOf(options, before));
  const [tried, setTried] = useState(false);
  const faultId = useId();
  const reason = faultOf(rule, options, draft, language);
  const fault = reason === null ? null : typeset(text.notYet(reason));
  const Filling = fillings[boothKind(rule.method)];
  const order = orderFor(seed, options);
  const told = fault !== null && (tried || !isEmpty(draft));
  return (
    <form
      className={styles.booth}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault === null && delivery.state === 'idle') onCast(paperOf(rule, draft));
      }}
    >
      {order.length > 3 ? <p className={styles.soft}>{text.ownOrder}</p> : null}
      <fieldset disabled={draft.blank} className={styles.filling}>
        <legend className={styles.legend}>{text.yourChoice}</legend>
        <Filling rule={rule} options={options} order={order} draft={draft} onDraft={setDraft} />
      </fieldset>
      <Checkbox
        label={text.blank}
        hint={text.blankHelp}
        checked={draft.blank}
        onChange={(event) => setDraft({ ...draft, blank: event.currentTarget.checked })}
      />
      <Summary rule={rule} options={options} draft={draft} forName={forName} />
      <output id={faultId} className={told ? styles.fault : undefined}>
        {told ? fault : null}
      </output>
      <Sending delivery={delivery} secret={secret} />
      <Button
        type="submit"
        size="large"
        busy={delivery.state === 'sending'}
        look={delivery.state === 'waiting' ? 'secondary' : 'primary'}
        aria-disabled={fault !== null || delivery.state === 'waiting' || undefined}
        aria-describedby={faultId}
      >
        {forName === null ? text.send : text.sendFor(forName)}
      </Button>
    </form>
  );
}
