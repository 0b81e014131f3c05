import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Colon } from '../../ui/Colon.js';
import { RadioGroup } from '../../ui/Choices.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextField.js';
import { AmendmentsOf } from './AmendmentVotes.js';
import { AskSeparateVoteDocument, type PlenaryQuery } from './plenaries.generated.js';
import styles from './Plenaries.module.css';

type Item = NonNullable<PlenaryQuery['plenary']>['agenda'][number];

interface AskApartProps {
  readonly item: Item;
  readonly onChange: () => void;
}

/** Whoever votes may have one of the amendments adopted together voted on its own. */
export function AskApart({ item, onChange }: AskApartProps) {
  const text = useText('plenaries');
  const [ask] = useRefusable(AskSeparateVoteDocument, (data) => data.askSeparateVote);
  if (!item.amendmentVote?.viewerMayAskApart) return null;
  const open = item.amendmentVote.amendments.filter(({ state }) => state === 'tabled');
  return (
    <DialogForm
      size="small"
      label={text.askApart}
      title={text.askApart}
      submit={text.askApartSubmit}
      onSubmit={async (values) => {
        const amendment = Number(textOf(values, 'amendment'));
        const outcome = await ask({ itemId: item.id, amendment, reason: textOf(values, 'reason') });
        onChange();
        return outcome;
      }}
    >
      <p className={styles.quiet}>{text.askApartHint}</p>
      <RadioGroup
        legend={text.askApartWhich}
        name="amendment"
        required
        choices={open.map(({ number }) => ({ value: String(number), label: text.amendmentNumber(number) }))}
      />
      <TextArea name="reason" label={text.askApartReason} maxLength={500} />
    </DialogForm>
  );
}

interface JointVotesProps {
  readonly agenda: readonly Item[];
  readonly onChange: () => void;
}

/** In the room: what is about to be adopted together, and what somebody wants voted on its own. */
export function JointVotes({ agenda, onChange }: JointVotesProps) {
  const text = useText('plenaries');
  const waits = ({ state }: Item): boolean => state === 'pending' || state === 'live';
  const joint = agenda.filter((item) => waits(item) && item.amendmentVote?.viewerMayAskApart);
  const asked = agenda.filter(
    (item) => waits(item) && item.amendmentVote?.amendments.some(({ separate }) => separate !== null),
  );
  if (joint.length + asked.length === 0) return null;
  return (
    <section aria-labelledby="votes-joints">
      <h2 id="votes-joints">{text.jointVotes}</h2>
      {joint.map((item) => (
        <div key={item.id}>
          <p>{text.jointVote}</p>
          <AmendmentsOf item={item} />
          <AskApart item={item} onChange={onChange} />
        </div>
      ))}
      <output>
        {asked.length === 0 ? null : (
          <>
            {text.votedApart}
            <Colon /> {asked.map(({ title }) => title).join(', ')}
          </>
        )}
      </output>
      {asked.map((item) => (
        <AmendmentsOf key={item.id} item={item} />
      ))}
    </section>
  );
}
