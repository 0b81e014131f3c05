import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { Checkbox, RadioGroup } from '../../../ui/Choices.js';
import { DateTimeField } from '../../../ui/DateTimeField.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Form, textOf, ticked } from '../../../ui/Form.js';
import { Notice, RefusalNotice } from '../../../ui/Notice.js';
import { Loading } from '../../../ui/Progress.js';
import { DeskBallotPageDocument, DeskOpenBallotDocument, DeskRollDocument } from './desk.generated.js';
import { draftOf } from './readRule.js';
import { RollChanges } from './RollChanges.js';
import type { RollChange } from './rollTable.js';
import { useSettled } from './useSettled.js';

interface OpenBallotProps {
  readonly ballotId: string;
  readonly onDone: () => void;
}

/** Who will vote, with what weight and in what college; what that would reveal; then question, rule and roll freeze. */
export default function OpenBallot({ ballotId, onDone }: OpenBallotProps) {
  const typeset = useTypeset();
  const text = useText('desk');
  const [roll, setRoll] = useState('present');
  const [changes, setChanges] = useState<readonly RollChange[]>([]);
  const [{ data }] = useQuery({ query: DeskBallotPageDocument, variables: { id: ballotId } });
  const [open] = useRefusable(DeskOpenBallotDocument, (answer) => answer.openBallot);
  const lines = useMemo(
    () =>
      changes.map(({ id, weight, college }) => ({
        accountId: id,
        weight: Math.trunc(Number(weight)) || 1,
        college: college === '' ? null : college,
      })),
    [changes],
  );
  const ballot = data?.ballot;
  if (!ballot) return <Loading />;
  const rule = draftOf(ballot.ballotRule);
  return (
    <>
      <p>{text.openBody}</p>
      <Notice title={text.sentence}>{typeset(ballot.ruleSentence)}</Notice>
      <Disclosure
        summary={text.changes}
        open={rule.colleges.length > 0 || rule.majority.weights === 'weights' || rule.eligibility.who === 'college'}
      >
        <RollChanges
          colleges={Object.fromEntries(rule.colleges.map(({ id, name }) => [id, name]))}
          value={changes}
          onChange={setChanges}
        />
      </Disclosure>
      <Form
        submit={text.open}
        onSubmit={async (values) => {
          const closesAt = textOf(values, 'closesAt');
          const input = {
            roll,
            lines,
            closesAt: closesAt === '' ? null : closesAt,
            warningsRead: ticked(values, 'warningsRead'),
          };
          const ended = await open({ id: ballotId, input });
          if (ended.kind === 'done') onDone();
          return ended;
        }}
      >
        <RadioGroup
          legend={text.roll}
          name="roll"
          required
          value={roll}
          onChange={setRoll}
          choices={[
            { value: 'present', label: text.rollPresent },
            { value: 'members', label: text.rollMembers },
          ]}
        />
        <Preview ballotId={ballotId} roll={roll} lines={lines} changes={changes} />
        <DateTimeField name="closesAt" label={text.closesAt} hint={text.closesAtHint} />
      </Form>
    </>
  );
}

interface PreviewProps {
  readonly ballotId: string;
  readonly roll: string;
  readonly lines: readonly { readonly accountId: string; readonly weight: number; readonly college: string | null }[];
  readonly changes: readonly RollChange[];
}

/** How many will vote, what so small a roll would reveal, and who was given a weight in vain. */
function Preview({ ballotId, roll, lines, changes }: PreviewProps) {
  const typeset = useTypeset();
  const text = useText('desk');
  const settled = useSettled(lines);
  const choice = useMemo(() => ({ roll, lines: [...settled] }), [roll, settled]);
  const [{ data }] = useQuery({
    query: DeskRollDocument,
    variables: { ballotId, choice },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.previewRoll;
  if (!found) return <Loading />;
  if (found.__typename === 'Refusal') return <RefusalNotice refusal={found} />;
  const strangers = changes.flatMap(({ id, name }) => (found.strangers.includes(id) ? [name] : []));
  return (
    <div aria-live="polite">
      <p>
        <strong>{text.rollWill(found.rollSize)}</strong>{' '}
        {found.weight === found.rollSize ? null : text.rollWeighs(found.weight)}
      </p>
      {strangers.length > 0 ? <Notice kind="warning">{text.strangers(strangers.join(', '))}</Notice> : null}
      {found.warnings.length > 0 ? (
        <>
          <Notice kind="warning">{typeset(found.warnings.join(' '))}</Notice>
          <Checkbox name="warningsRead" label={text.warningsRead} />
        </>
      ) : null}
    </div>
  );
}
