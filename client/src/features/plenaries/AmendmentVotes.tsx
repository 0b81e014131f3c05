import { Link } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { ActButton } from './ActButton.js';
import { arrangementOf, placeOf } from './arrangement.js';
import { ArrangeAmendmentVotesDocument, type PlenaryQuery } from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { toneOf } from './tones.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;
type Item = Plenary['agenda'][number];

interface AmendmentVotesProps {
  readonly plenary: Plenary;
  readonly item: Item;
  readonly onChange: () => void;
}

/** The amendments an item votes, and what became of each. */
export function AmendmentsOf({ item }: { readonly item: Item }) {
  const text = useText('plenaries');
  const path = usePath();
  if (!item.amendmentVote || !item.subject) return null;
  const address = `${path()}${item.subject.path}/amendements`.replace('//', '/');
  return (
    <ul>
      {item.amendmentVote.amendments.map(({ id, number, amends, state, fellWith, recommendation, separate }) => {
        const named = amends === null ? text.amendmentNumber(number) : text.subAmendmentNumber(number);
        const link = <Link to={`${address}#amendement-${number}`}>{named}</Link>;
        return (
          <li key={id}>
            {state === 'fallen' ? <s>{link}</s> : link}{' '}
            {state === 'tabled' ? null : <State tone={toneOf(state)}>{text.amendmentStates[state]}</State>}{' '}
            {fellWith ? text.fellWith(fellWith) : null}
            {state === 'tabled' && recommendation ? text.groupSays[recommendation] : null}
            {separate ? <p className={styles.quiet}>{text.askedApart(separate.person.name, separate.reason)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** On the item of a proposal: its amendments come to the agenda, in the order proposed or as the chair would have it. */
export function ArrangeVotes({ plenary, item, onChange }: AmendmentVotesProps) {
  const text = useText('plenaries');
  const [arrange] = useRefusable(ArrangeAmendmentVotesDocument, (data) => data.arrangeAmendmentVotes);
  const waits = item.state === 'pending' || item.state === 'live';
  if (item.subject?.type !== 'Proposal' || item.amendmentVote || !plenary.viewerMayPrepare || !waits) return null;
  const subjectId = item.subject.id;
  const votes = plenary.agenda.flatMap(({ amendmentVote, subject, state }) =>
    amendmentVote && subject?.id === subjectId && state === 'pending' ? [amendmentVote] : [],
  );
  const places = placeOf(votes);
  const done = async (variables: { itemId: string; votes: ReturnType<typeof arrangementOf> | null }) => {
    const ended = await arrange(variables);
    onChange();
    return ended;
  };
  const choices = [1, 2, 3, 4, 5].map((place) => ({ value: `choice-${place}`, label: text.votedInChoice(place) }));
  return (
    <>
      <ActButton size="small" act={() => done({ itemId: item.id, votes: null })}>
        {votes.length > 0 ? text.refreshVotes : text.prepareVotes}
      </ActButton>
      {places.length > 0 ? (
        <DialogForm
          size="small"
          look="quiet"
          label={text.arrangeVotes}
          title={text.arrangeVotes}
          submit={text.save}
          onSubmit={(values) =>
            done({
              itemId: item.id,
              votes: arrangementOf(places.map(({ number }) => [number, textOf(values, `amendment-${number}`)])),
            })
          }
        >
          <p className={styles.quiet}>{text.arrangeHint}</p>
          {places.map(({ number, place }) => (
            <Select
              key={number}
              name={`amendment-${number}`}
              label={text.amendmentNumber(number)}
              required
              defaultValue={place}
              options={[
                { value: 'together', label: text.votedTogether },
                { value: 'alone', label: text.votedAlone },
                ...choices,
                { value: 'none', label: text.notVoted },
              ]}
            />
          ))}
        </DialogForm>
      ) : null}
    </>
  );
}
