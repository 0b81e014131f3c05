import { useText } from '../../../i18n/language.js';
import { State } from '../../../ui/Badge.js';
import { Colon } from '../../../ui/Colon.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { Facts } from '../../../ui/Facts.js';
import { Form, textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Select } from '../../../ui/Select.js';
import { Row, Section, Stack } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import { TextArea, TextField } from '../../../ui/TextField.js';
import { ActButton } from '../ActButton.js';
import { Drop } from './Acts.js';
import type { PartProps } from './ConsentPart.js';
import styles from './Guided.module.css';
import { AnswerForm, Answers, EnterAnswer, LeaveCircle, Objections, OwnObjections } from './Round.js';

type Props = PartProps<'election'>;

/** The chair's next step, and what else the step allows. */
export function ElectionDesk({ procedure, held }: Props) {
  const text = useText('guided');
  const { guide } = procedure;
  const { stage } = held;
  return (
    <Row>
      {stage === 'describe' ? <Describe procedure={procedure} held={held} /> : null}
      {stage === 'describe' && held.office ? (
        <ActButton look="primary" act={() => guide({ do: 'open-nominations' })}>
          {text.openNominations}
        </ActButton>
      ) : null}
      {stage === 'nominate' ? (
        <ActButton look="primary" act={() => guide({ do: 'open-changes' })}>
          {text.openChanges}
        </ActButton>
      ) : null}
      {stage === 'change' ? (
        <ActButton look="primary" act={() => guide({ do: 'close-changes' })}>
          {text.closeChanges}
        </ActButton>
      ) : null}
      {stage === 'objections' ? (
        <ConfirmButton
          look="primary"
          title={text.proclaim}
          explanation={text.proclaimElection}
          confirm={text.proclaim}
          onConfirm={() => guide({ do: 'proclaim' })}
        >
          {text.proclaim}
        </ConfirmButton>
      ) : null}
      {stage === 'propose' || stage === 'objections' ? <Propose procedure={procedure} held={held} /> : null}
      {stage === 'objections' && held.fallback ? (
        <ActButton act={() => guide({ do: 'fall-back' })}>{text.fallBack}</ActButton>
      ) : null}
      {stage === 'nominate' || stage === 'change' ? <EnterName procedure={procedure} held={held} /> : null}
      {stage === 'objections' ? <EnterAnswer procedure={procedure} held={held} /> : null}
      {stage === 'objections' && held.proposed ? <EnterReply procedure={procedure} person={held.proposed} /> : null}
      <LeaveCircle procedure={procedure} held={held} />
      <Drop guide={guide} />
    </Row>
  );
}

function Describe({ procedure: { guide }, held: { office } }: Props) {
  const text = useText('guided');
  return (
    <DialogForm
      label={text.describe}
      title={text.office}
      submit={text.describe}
      {...(office ? {} : { look: 'primary' as const })}
      onSubmit={(values) =>
        guide({
          do: 'describe',
          office: {
            role: textOf(values, 'role'),
            mandate: textOf(values, 'mandate'),
            criteria: textOf(values, 'criteria')
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          },
        })
      }
    >
      <TextField name="role" label={text.role} required maxLength={200} defaultValue={office?.role ?? ''} />
      <TextArea name="mandate" label={text.mandate} required maxLength={2000} defaultValue={office?.mandate ?? ''} />
      <TextArea
        name="criteria"
        label={text.criteria}
        hint={text.criteriaHint}
        required
        defaultValue={office?.criteria.join('\n') ?? ''}
      />
    </DialogForm>
  );
}

function Propose({ procedure: { guide, nameOf }, held }: Props) {
  const text = useText('guided');
  const left = held.named.filter(({ nominee }) => !held.declined.includes(nominee));
  return (
    <DialogForm
      label={text.propose}
      title={text.propose}
      submit={text.propose}
      {...(held.stage === 'propose' ? { look: 'primary' as const } : {})}
      onSubmit={(values) => guide({ do: 'propose', nominee: textOf(values, 'nominee'), why: textOf(values, 'why') })}
    >
      <Select
        name="nominee"
        label={text.nominee}
        required
        placeholder=""
        options={left.map(({ nominee, count }) => ({ value: nominee, label: `${nameOf(nominee)} (${count})` }))}
      />
      <TextArea name="why" label={text.why} required maxLength={2000} />
    </DialogForm>
  );
}

/** Whom somebody without a phone names aloud, written down by the chair. */
function EnterName({ procedure: { guide, nameOf }, held }: Props) {
  const text = useText('guided');
  const changing = held.stage === 'change';
  const named = new Map(held.nominations.map((each) => [each.by, each]));
  const speakers = held.circle.filter((id) => (changing ? named.get(id)?.enteredBy !== undefined : !named.has(id)));
  const people = changing ? held.named.map(({ nominee }) => nominee) : held.eligible;
  if (speakers.length === 0) return null;
  return (
    <DialogForm
      label={text.enter}
      title={text.enterTitle}
      submit={text.enterSend}
      onSubmit={(values) =>
        guide({
          do: 'enter',
          personId: textOf(values, 'personId'),
          said: {
            do: changing ? 'change' : 'nominate',
            nominee: textOf(values, 'nominee'),
            reason: textOf(values, 'reason'),
          },
        })
      }
    >
      <Select
        name="personId"
        label={text.person}
        hint={text.enterHint}
        required
        placeholder=""
        options={speakers.map((id) => ({ value: id, label: nameOf(id) }))}
      />
      <Select
        name="nominee"
        label={text.nominee}
        required
        placeholder=""
        options={people.map((id) => ({ value: id, label: nameOf(id) }))}
      />
      <TextArea name="reason" label={text.why} required maxLength={2000} />
    </DialogForm>
  );
}

interface ReplyProps {
  readonly procedure: Props['procedure'];
  /** The person proposed. */
  readonly person: string;
}

/** The person proposed has no phone: the chair writes down that they accept, or decline. */
function EnterReply({ procedure: { guide, nameOf }, person }: ReplyProps) {
  const text = useText('guided');
  return (
    <DialogForm
      label={text.enterReply}
      title={text.enterReplyOf(nameOf(person))}
      submit={text.enterSend}
      onSubmit={(values) => guide({ do: 'enter', personId: person, said: { do: textOf(values, 'reply') } })}
    >
      <RadioGroup
        legend={text.answer}
        name="reply"
        required
        choices={[
          { value: 'accept', label: text.accepted },
          { value: 'decline', label: text.declined },
        ]}
      />
    </DialogForm>
  );
}

/** The one thing to do at this step for somebody of the circle. */
export function ElectionTurn({ procedure, held }: Props) {
  const text = useText('guided');
  const me = procedure.own.viewerId;
  if (me === null || !held.circle.includes(me)) return <p>{text.spectator}</p>;
  const named = held.named.some(({ nominee }) => nominee === me);
  const naming = held.stage === 'nominate' || held.stage === 'change';
  const asked = held.stage === 'objections';
  return (
    <Stack>
      {naming ? <Naming procedure={procedure} held={held} /> : null}
      {asked ? <AnswerForm procedure={procedure} held={held} /> : null}
      {asked ? <OwnObjections procedure={procedure} held={held} /> : null}
      {named ? <AcceptOrDecline procedure={procedure} held={held} /> : null}
      {!naming && !asked && !named ? <p>{text.nothingForYou}</p> : null}
    </Stack>
  );
}

/** One name, with its reason; in the round of changes, only among those already named. */
function Naming({ procedure: { own, take, nameOf }, held }: Props) {
  const text = useText('guided');
  const mine = held.nominations.find(({ by }) => by === own.viewerId);
  const changing = held.stage === 'change';
  if (mine && !changing) return <output>{text.youNominated(nameOf(mine.nominee))}</output>;
  const people = changing ? held.named.map(({ nominee }) => nominee) : held.eligible;
  const others = people.filter((id) => id !== own.viewerId && id !== mine?.nominee);
  return (
    <>
      {mine ? (
        <p>
          {text.youNominated(nameOf(mine.nominee))} {text.keep}
        </p>
      ) : null}
      {others.length === 0 ? null : (
        <Form
          submit={changing ? text.change : text.nominate}
          resetWhenDone
          onSubmit={(values) =>
            take({
              do: changing ? 'change' : 'nominate',
              nominee: textOf(values, 'nominee'),
              reason: textOf(values, 'reason'),
            })
          }
        >
          <Select
            name="nominee"
            label={text.nominee}
            required
            placeholder=""
            options={others.map((id) => ({ value: id, label: nameOf(id) }))}
          />
          <TextArea name="reason" label={text.why} required maxLength={2000} />
        </Form>
      )}
    </>
  );
}

/** Nobody is elected without agreeing. */
function AcceptOrDecline({ procedure: { own, take }, held }: Props) {
  const text = useText('guided');
  const me = own.viewerId ?? '';
  const [accepts, declines] = [held.accepted.includes(me), held.declined.includes(me)];
  return (
    <Notice title={text.youAreNamed}>
      {accepts ? <output>{text.accepted}</output> : null}
      {declines ? <output>{text.declined}</output> : null}
      <Row>
        {accepts ? null : (
          <ActButton look="primary" size="large" act={() => take({ do: 'accept' })}>
            {text.accept}
          </ActButton>
        )}
        {declines ? null : (
          <ActButton size="large" act={() => take({ do: 'decline' })}>
            {text.decline}
          </ActButton>
        )}
      </Row>
    </Notice>
  );
}

/** What everybody sees of an election: role first, names as they are said, the person proposed. */
export function ElectionPart({ procedure, held }: Props) {
  const text = useText('guided');
  const { nameOf } = procedure;
  const accepted = held.accepted.map(nameOf).join(', ');
  return (
    <>
      <Office held={held} procedure={procedure} />
      {held.stage === 'proclaimed' && held.proposed ? (
        <Notice kind="success">{text.elected(nameOf(held.proposed))}</Notice>
      ) : null}
      {held.stage === 'ballot' ? <Notice>{text.ballotBetween(accepted)}</Notice> : null}
      {held.ending ? (
        <p>
          {text.endingWhy}
          <Colon />
          {held.ending}
        </p>
      ) : null}
      {held.stage === 'objections' && held.proposed ? (
        <p className={styles.words}>{text.proposed(nameOf(held.proposed))}</p>
      ) : null}
      {held.proposed ? <Answers procedure={procedure} held={held} /> : null}
      {held.proposed ? <Objections procedure={procedure} held={held} /> : null}
      {held.stage === 'describe' ? null : <Names procedure={procedure} held={held} />}
    </>
  );
}

function Office({ held: { office } }: Props) {
  const text = useText('guided');
  if (!office) return null;
  return (
    <Section title={text.office}>
      <Facts
        facts={[
          { label: text.role, value: office.role },
          { label: text.mandate, value: office.mandate },
          {
            label: text.criteria,
            value: (
              <ul>
                {office.criteria.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}

const stateCell =
  (stateOf: (id: string) => string) =>
  ({ nominee }: { readonly nominee: string }) => <State>{stateOf(nominee)}</State>;

function Names({ procedure: { nameOf }, held }: Props) {
  const text = useText('guided');
  const answer = (id: string): string =>
    held.accepted.includes(id) ? text.accepted : held.declined.includes(id) ? text.declined : text.asked;
  if (held.named.length === 0)
    return (
      <Section title={text.nominations}>
        <p>{text.nobodyNamed}</p>
      </Section>
    );
  return (
    <Section title={text.nominations}>
      <Table
        caption={text.tally}
        columns={[
          { key: 'person', label: text.person, cell: ({ nominee }) => nameOf(nominee) },
          { key: 'times', label: text.times, cell: ({ count }) => count, numeric: true },
          { key: 'answer', label: text.answer, cell: stateCell(answer) },
        ]}
        rows={held.named}
        rowKey={({ nominee }) => nominee}
      />
      <Table
        caption={text.nominations}
        columns={[
          { key: 'by', label: text.by, cell: ({ by }) => nameOf(by) },
          { key: 'nominee', label: text.nominee, cell: ({ nominee }) => nameOf(nominee) },
          {
            key: 'why',
            label: text.why,
            cell: ({ reason, from, enteredBy }) =>
              [
                from ? `${reason} (${text.changedFrom(nameOf(from))})` : reason,
                ...(enteredBy === undefined ? [] : [text.enteredBy(nameOf(enteredBy))]),
              ].join(' · '),
          },
        ]}
        rows={held.nominations}
        rowKey={({ by }) => by}
      />
    </Section>
  );
}
