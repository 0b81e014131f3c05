import { useState } from 'react';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { Form } from '../../../ui/Form.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { TextField } from '../../../ui/TextField.js';
import { CountPileDocument, type DeskBallotFragment } from './desk.generated.js';
import { NumberField, Pick } from './fields.js';
import { PaperEntry } from './PaperEntry.js';
import { kinds, papersOf, total, type CountedPapers, type EntryProps } from './papers.js';
import { draftOf } from './readRule.js';
import { isElection } from './ruleDraft.js';

interface PileFormProps {
  readonly ballot: DeskBallotFragment;
  /** "" for a new one. */
  readonly pile: string;
  /** What the reader counted of it before. */
  readonly mine: unknown;
  readonly onDone: () => void;
}

/** One teller's own count of a pile. */
export function PileForm({ ballot, pile, mine, onDone }: PileFormProps) {
  const text = useText('desk');
  const announce = useAnnounce();
  const rule = draftOf(ballot.ballotRule);
  const [name, setName] = useState(pile);
  const [papers, setPapers] = useState(() => papersOf(mine));
  const [of, setOf] = useState({ college: papers[0]?.college ?? '', weight: String(papers[0]?.weight ?? 1) });
  const [count] = useRefusable(CountPileDocument, (data) => data.countPile);
  const colleges = Object.fromEntries(rule.colleges.map((college) => [college.id, college.name]));
  const group = { college: of.college === '' ? null : of.college, weight: Math.trunc(Number(of.weight)) || 1 };
  const parts = { papers, setPapers, group };
  return (
    <Form
      submit={text.savePile}
      onSubmit={async () => {
        const ended = await count({ ballotId: ballot.id, pile: name, papers: papers.filter((each) => each.count > 0) });
        if (ended.kind === 'done') {
          announce(text.pileSaved);
          onDone();
        }
        return ended;
      }}
    >
      {pile === '' ? (
        <TextField
          name="pile"
          label={text.pileName}
          hint={text.pileNameHint}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : null}
      {rule.colleges.length > 0 ? (
        <Pick
          name="college"
          label={text.paperCollege}
          value={of.college}
          words={{ '': text.noCollege, ...colleges }}
          onChange={(college) => setOf({ ...of, college })}
        />
      ) : null}
      {weighs(rule) ? (
        <NumberField
          name="weight"
          label={text.paperWeight}
          required
          value={of.weight}
          onChange={(weight) => setOf({ ...of, weight })}
        />
      ) : null}
      {isElection(ballot.method) ? <PaperEntry ballot={ballot} {...parts} /> : <KindFields {...parts} />}
      <p aria-live="polite">{text.papersTotal(total(papers))}</p>
    </Form>
  );
}

const weighs = ({ majority, colleges }: ReturnType<typeof draftOf>): boolean =>
  [majority, ...colleges].some(
    ({ weights, also }) => weights === 'weights' || also.some((measure) => measure.weights === 'weights'),
  );

/** For, against…: how many of each. */
function KindFields({ papers, setPapers, group }: EntryProps) {
  const text = useText('desk');
  const inGroup = ({ college, weight }: CountedPapers): boolean => college === group.college && weight === group.weight;
  const put = (choice: string, typed: string): void =>
    setPapers([
      ...papers.filter((each) => !inGroup(each) || each.choice !== choice),
      { choice, count: Math.max(0, Math.trunc(Number(typed)) || 0), ...group },
    ]);
  return (
    <>
      {kinds.map((kind) => (
        <NumberField
          key={kind}
          name={kind}
          label={text.kinds[kind] ?? kind}
          min={0}
          value={String(papers.find((each) => inGroup(each) && each.choice === kind)?.count ?? '')}
          onChange={(typed) => put(kind, typed)}
        />
      ))}
    </>
  );
}
