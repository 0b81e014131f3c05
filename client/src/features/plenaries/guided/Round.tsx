import { useState } from 'react';
import type { RoundView } from '../../../../../src/modules/plenaries/domain/guided-view.js';
import { useText } from '../../../i18n/language.js';
import { State, type Tone } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { Form, textOf } from '../../../ui/Form.js';
import { Meter } from '../../../ui/Meter.js';
import { Select } from '../../../ui/Select.js';
import { Row, Section } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import { TextArea } from '../../../ui/TextField.js';
import { WithReason } from './Acts.js';
import type { Procedure } from './useProcedure.js';

const answerTones: Readonly<Record<string, Tone>> = { consent: 'success', concern: 'info', objection: 'warning' };
const objectionTones: Readonly<Record<string, Tone>> = { open: 'warning', reasoned: 'danger', lifted: 'success' };
const kinds = ['consent', 'concern', 'objection'] as const;

interface RoundProps {
  readonly procedure: Procedure;
  readonly held: RoundView;
}

/** The one question of a round: consent, concern, or objection with its reason. */
export function AnswerForm({ procedure: { own, take }, held }: RoundProps) {
  const text = useText('guided');
  const [kind, setKind] = useState('');
  const [changing, setChanging] = useState(false);
  const given = held.answers.find(({ personId }) => personId === own.viewerId);
  if (given && !changing) {
    return (
      <Row>
        <output>{text.youAnswered(text.answers[given.kind] ?? given.kind)}</output>
        <Button onClick={() => setChanging(true)}>{text.changeAnswer}</Button>
      </Row>
    );
  }
  const hints = { consent: text.consentHint, concern: text.concernHint, objection: text.objectionHint };
  return (
    <Form
      submit={text.send}
      onSubmit={async (values) => {
        const ended = await take({ do: 'answer', kind, reason: textOf(values, 'reason') });
        if (ended.kind === 'done') setChanging(false);
        return ended;
      }}
    >
      <RadioGroup
        legend={text.yourAnswer}
        name="kind"
        look="cards"
        required
        value={kind}
        onChange={setKind}
        choices={kinds.map((value) => ({ value, label: text.answers[value] ?? value, hint: hints[value] }))}
      />
      {kind === 'concern' || kind === 'objection' ? (
        <TextArea key={kind} name="reason" label={text.why} required maxLength={2000} />
      ) : null}
    </Form>
  );
}

/** One's own objections that still stand, each with the way to lift it. */
export function OwnObjections({ procedure: { own, take }, held }: RoundProps) {
  const text = useText('guided');
  const mine = held.objections.filter(
    ({ personId, state }) => personId === own.viewerId && (state === 'open' || state === 'reasoned'),
  );
  return mine.map(({ id, reason }) => (
    <Card
      key={id}
      title={text.objections}
      footer={
        <WithReason label={text.lift} reason={text.how} act={(how) => take({ do: 'lift', objectionId: id, how })} />
      }
    >
      <p>{reason}</p>
    </Card>
  ));
}

/** Who has answered what: all is said before everyone. */
export function Answers({ procedure: { nameOf }, held }: RoundProps) {
  const text = useText('guided');
  const answered = held.circle.length - held.silent.length;
  const given = new Map(held.answers.map((answer) => [answer.personId, answer]));
  const why = (id: string): string => {
    const { reason = '', enteredBy } = given.get(id) ?? {};
    const written = enteredBy === undefined ? '' : text.enteredBy(nameOf(enteredBy));
    return [reason, written].filter((each) => each !== '').join(' · ');
  };
  return (
    <Section title={text.circle(held.circle.length)}>
      <Meter label={text.answered} value={answered} max={held.circle.length} />
      <p>{held.silent.length === 0 ? text.everyoneAnswered : text.waiting(held.silent.length)}</p>
      <Table
        caption={`${text.answered}, ${text.round(held.round)}`}
        columns={[
          { key: 'person', label: text.person, cell: (id) => nameOf(id) },
          { key: 'answer', label: text.answer, cell: answerCell((id) => given.get(id)?.kind ?? null) },
          { key: 'why', label: text.why, cell: why },
        ]}
        rows={held.circle}
        rowKey={(id) => id}
      />
    </Section>
  );
}

const answerCell = (kindOf: (id: string) => string | null) => (id: string) => <GivenAnswer kind={kindOf(id)} />;

function GivenAnswer({ kind }: { readonly kind: string | null }) {
  const text = useText('guided');
  if (kind === null) return <State>{text.noAnswer}</State>;
  return <State tone={answerTones[kind] ?? 'neutral'}>{text.answers[kind]}</State>;
}

/** Every objection ever raised, and what became of it; the chair records what the circle finds of each. */
export function Objections({ procedure, held }: RoundProps) {
  const text = useText('guided');
  const { own, nameOf, guide, view } = procedure;
  return (
    <Section title={text.objections}>
      {held.objections.length === 0 ? <p>{text.noObjections}</p> : null}
      {held.objections.map(({ id, personId, round, reason, state, outcome }) => (
        <Card
          key={id}
          title={nameOf(personId)}
          strong={state === 'open'}
          meta={
            <>
              <State tone={objectionTones[state] ?? 'neutral'}>{text.objectionStates[state]}</State> {text.round(round)}
            </>
          }
          footer={
            own.viewerMayChair && view.live && state === 'open' ? (
              <DialogForm
                label={text.judge}
                title={text.judge}
                submit={text.judge}
                onSubmit={(values) =>
                  guide({
                    do: 'judge',
                    objectionId: id,
                    reasoned: textOf(values, 'reasoned') === 'yes',
                    why: textOf(values, 'why'),
                  })
                }
              >
                <RadioGroup
                  legend={text.reasoned}
                  name="reasoned"
                  required
                  choices={[
                    { value: 'yes', label: text.isReasoned },
                    { value: 'no', label: text.isPreference },
                  ]}
                />
                <TextArea name="why" label={text.why} required maxLength={2000} />
              </DialogForm>
            ) : null
          }
        >
          <p>{reason}</p>
          {outcome ? <p>{outcome}</p> : null}
        </Card>
      ))}
    </Section>
  );
}

/** What somebody without a phone says aloud, written down by the chair: their answer, or that their objection is lifted. */
export function EnterAnswer({ procedure: { guide, nameOf }, held }: RoundProps) {
  const text = useText('guided');
  const [kind, setKind] = useState('');
  const own = new Set(held.answers.filter(({ enteredBy }) => enteredBy === undefined).map(({ personId }) => personId));
  const people = held.circle.filter((id) => !own.has(id));
  if (people.length === 0) return null;
  return (
    <DialogForm
      label={text.enter}
      title={text.enterTitle}
      submit={text.enterSend}
      onSubmit={(values) =>
        guide({
          do: 'enter',
          personId: textOf(values, 'personId'),
          said: { do: 'answer', kind, reason: textOf(values, 'reason') },
        })
      }
    >
      <Select
        name="personId"
        label={text.person}
        hint={text.enterHint}
        required
        placeholder=""
        options={people.map((id) => ({ value: id, label: nameOf(id) }))}
      />
      <RadioGroup
        legend={text.answer}
        name="kind"
        required
        value={kind}
        onChange={setKind}
        choices={kinds.map((value) => ({ value, label: text.answers[value] ?? value }))}
      />
      {kind === 'concern' || kind === 'objection' ? (
        <TextArea key={kind} name="reason" label={text.why} required maxLength={2000} />
      ) : null}
    </DialogForm>
  );
}

/** The chair records that somebody has left: nobody waits for them any more. */
export function LeaveCircle({ procedure: { guide, nameOf }, held }: RoundProps) {
  const text = useText('guided');
  return (
    <DialogForm
      label={text.leave}
      title={text.leave}
      submit={text.leave}
      look="quiet"
      onSubmit={(values) => guide({ do: 'leave', personId: textOf(values, 'personId') })}
    >
      <Select
        name="personId"
        label={text.person}
        required
        placeholder=""
        options={held.circle.map((id) => ({ value: id, label: nameOf(id) }))}
      />
    </DialogForm>
  );
}
