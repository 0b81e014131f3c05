import { useLanguage, useText } from '../../../i18n/language.js';
import { useMe } from '../../../session/session.js';
import { State, type Tone } from '../../../ui/Badge.js';
import { Checkbox } from '../../../ui/Choices.js';
import { Colon } from '../../../ui/Colon.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DateText } from '../../../ui/Dates.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { Facts } from '../../../ui/Facts.js';
import { Form, textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Select } from '../../../ui/Select.js';
import { Row, Section, Stack } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import { TextField } from '../../../ui/TextField.js';
import { ActButton } from '../ActButton.js';
import { Drop } from './Acts.js';
import type { PartProps } from './ConsentPart.js';
import { MemberField } from './MemberField.js';
import { TellerDesk } from './TellerDesk.js';
import type { Procedure } from './useProcedure.js';

type Props = PartProps<'nomination'>;

const answerTones: Readonly<Record<string, Tone>> = { accepted: 'success', declined: 'neutral', asked: 'warning' };
const checkTones: Readonly<Record<string, Tone>> = { verified: 'success', refused: 'danger', unverified: 'warning' };

/** Tellers, the chase, the count, the next stage, the list. */
export function NominationDesk({ procedure, held }: Props) {
  const text = useText('guided');
  const { guide } = procedure;
  return (
    <Row>
      <DialogForm
        label={
          <>
            {text.tellers}
            <Colon />
            {text.nameTeller}
          </>
        }
        title={text.tellers}
        submit={text.nameTeller}
        onSubmit={(values) => guide({ do: 'name-teller', personId: textOf(values, 'personId') })}
      >
        <MemberField name="personId" />
      </DialogForm>
      {held.state === 'open' ? (
        <>
          <Chase act={() => guide({ do: 'chase' })} />
          <ConfirmButton
            look="primary"
            title={text.count}
            explanation={text.countExplanation}
            confirm={text.count}
            onConfirm={() => guide({ do: 'count' })}
          >
            {text.count}
          </ConfirmButton>
        </>
      ) : null}
      {held.state === 'counted' ? (
        <>
          <ConfirmButton
            look="primary"
            title={text.proclaim}
            explanation={text.proclaimList}
            confirm={text.proclaim}
            onConfirm={() => guide({ do: 'proclaim' })}
          >
            {text.proclaim}
          </ConfirmButton>
          <NextStage procedure={procedure} held={held} />
        </>
      ) : null}
      <Drop guide={guide} />
    </Row>
  );
}

function Chase({ act }: { readonly act: () => ReturnType<Procedure['guide']> }) {
  const text = useText('guided');
  return (
    <ConfirmButton title={text.chase} explanation={text.chaseExplanation} confirm={text.chase} onConfirm={act}>
      {text.chase}
    </ConfirmButton>
  );
}

function NextStage({ procedure: { guide, nameOf }, held }: Props) {
  const text = useText('guided');
  const list = new Set(held.list?.people ?? []);
  return (
    <DialogForm
      label={text.nextRound}
      title={text.nextRound}
      submit={text.nextRound}
      onSubmit={(values) =>
        guide({
          do: 'next-stage',
          goingOn: held.ranking.map(({ personId }) => personId).filter((id) => values.has(id)),
        })
      }
    >
      <p>{text.goingOn}</p>
      {held.ranking.map(({ personId }) => (
        <Checkbox key={personId} name={personId} label={nameOf(personId)} defaultChecked={list.has(personId)} />
      ))}
    </DialogForm>
  );
}

/** Stand or propose, answer, support, and where the tellers are with me. */
export function NominationTurn({ procedure, held }: Props) {
  const text = useText('guided');
  const me = useMe();
  const { own } = procedure;
  if (!me || !own.viewerMayTakePart) return <p>{text.spectator}</p>;
  const mine = held.candidates.find(({ personId }) => personId === own.viewerId);
  const open = held.state === 'open';
  return (
    <Stack>
      {open && mine?.answer === 'asked' ? <Asked procedure={procedure} /> : null}
      {own.viewerVoter ? (
        <p>
          {text.yourCheck}
          <Colon />
          <State tone={checkTones[own.viewerVoter.state] ?? 'neutral'}>
            {text.checkStates[own.viewerVoter.state]}
          </State>{' '}
          {own.viewerVoter.reason}
        </p>
      ) : null}
      {open ? <Supporting procedure={procedure} held={held} /> : null}
      {open ? (
        <Row>
          {mine ? null : <Stand procedure={procedure} />}
          {mine?.answer === 'accepted' ? (
            <ActButton look="quiet" act={() => procedure.take({ do: 'decline' })}>
              {text.decline}
            </ActButton>
          ) : null}
          <DialogForm
            label={text.proposeSomebody}
            title={text.proposeSomebody}
            submit={text.proposeSomebody}
            onSubmit={(values) => procedure.take({ do: 'propose', personId: textOf(values, 'personId') })}
          >
            <MemberField name="personId" />
          </DialogForm>
        </Row>
      ) : null}
      {own.viewerMayVerify ? (
        <>
          <TellerDesk procedure={procedure} held={held} />
          {open ? <Chase act={() => procedure.take({ do: 'chase' })} /> : null}
        </>
      ) : null}
    </Stack>
  );
}

const genders = ['woman', 'man', 'other'] as const;

function GenderField() {
  const text = useText('guided');
  return (
    <Select
      name="gender"
      label={text.gender}
      hint={text.genderHint}
      placeholder=""
      options={genders.map((value) => ({ value, label: text.genders[value] ?? value }))}
    />
  );
}

const genderOf = (values: FormData): string | null => textOf(values, 'gender') || null;

function Stand({ procedure: { own, take } }: { readonly procedure: Procedure }) {
  const text = useText('guided');
  return (
    <DialogForm
      label={text.standMyself}
      title={text.standMyself}
      submit={text.standMyself}
      onSubmit={(values) => take({ do: 'propose', personId: own.viewerId, gender: genderOf(values) })}
    >
      <GenderField />
    </DialogForm>
  );
}

function Asked({ procedure: { take } }: { readonly procedure: Procedure }) {
  const text = useText('guided');
  return (
    <Notice title={text.youAreProposed}>
      <Form
        submit={text.accept}
        actions={<ActButton act={() => take({ do: 'decline' })}>{text.decline}</ActButton>}
        onSubmit={(values) => take({ do: 'accept', gender: genderOf(values) })}
      >
        <GenderField />
      </Form>
    </Notice>
  );
}

function Supporting({ procedure: { own, take, nameOf }, held }: Props) {
  const text = useText('guided');
  const accepted = held.candidates.filter(({ answer }) => answer === 'accepted');
  if (accepted.length === 0) return <p>{text.noCandidates}</p>;
  const verified = own.viewerVoter?.state === 'verified';
  return (
    <Form
      submit={text.support}
      onSubmit={(values) =>
        take({
          do: 'support',
          candidates: accepted.map(({ personId }) => personId).filter((id) => values.has(id)),
          bornOn: textOf(values, 'bornOn') || null,
          residentSince: textOf(values, 'residentSince') || null,
        })
      }
    >
      <fieldset>
        <legend>{text.supportTitle}</legend>
        <p>{text.supportHint}</p>
        {accepted.map(({ personId }) => (
          <Checkbox
            key={personId}
            name={personId}
            label={nameOf(personId)}
            defaultChecked={own.viewerSupports.includes(personId)}
          />
        ))}
      </fieldset>
      {verified ? null : (
        <>
          <TextField
            name="bornOn"
            type="date"
            label={text.bornOn}
            hint={text.datesHint}
            required
            defaultValue={own.viewerVoter?.bornOn ?? ''}
          />
          <TextField
            name="residentSince"
            type="date"
            label={text.residentSince}
            defaultValue={own.viewerVoter?.residentSince ?? ''}
          />
        </>
      )}
    </Form>
  );
}

type Answer = 'asked' | 'accepted' | 'declined';

const answerCell =
  (wordOf: (answer: Answer) => string) =>
  ({ answer }: { readonly answer: Answer }) => <State tone={answerTones[answer] ?? 'neutral'}>{wordOf(answer)}</State>;

/** What everybody sees: candidates and their answers, how far the tellers are, the count, the list and why. */
export function NominationPart({ procedure, held }: Props) {
  const text = useText('guided');
  const language = useLanguage();
  const { nameOf } = procedure;
  return (
    <>
      <Section title={text.stageNumber(held.stage)}>
        <Facts
          facts={[
            { label: text.seats, value: held.seats },
            { label: text.parity, value: text.parities[held.parity] },
            { label: text.minimumAge, value: held.eligibility.minimumAge },
            { label: text.residence, value: held.eligibility.residenceYears ?? '–' },
            { label: text.countedOn, value: <DateText at={held.eligibility.on} show="day" /> },
            { label: text.delay, value: held.delayHours },
            { label: text.tellers, value: held.tellers.map(nameOf).join(', ') || text.noTellers },
          ]}
        />
        <p>{text.tieRule}</p>
      </Section>
      {held.list ? (
        <Section title={text.listTitle}>
          <ol>
            {held.list.people.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ol>
          <p>{held.list.explanation[language]}</p>
        </Section>
      ) : null}
      {[...held.results, ...(held.ranking.length > 0 ? [held.ranking] : [])].map((ranking, index) => (
        <Table
          key={index}
          caption={`${text.ranking}, ${text.stageNumber(index + 1)}`}
          columns={[
            { key: 'person', label: text.person, cell: ({ personId }) => nameOf(personId) },
            { key: 'rank', label: text.rank, cell: ({ rank }) => rank, numeric: true },
            { key: 'supports', label: text.supports, cell: ({ count }) => count, numeric: true },
          ]}
          rows={ranking}
          rowKey={({ personId }) => personId}
        />
      ))}
      <Section title={text.checks}>
        <Facts
          facts={[
            { label: text.verified, value: held.checks.verified },
            { label: text.unverified, value: held.checks.unverified },
            { label: text.refused, value: held.checks.refused },
          ]}
        />
      </Section>
      <Section title={text.candidates}>
        {held.candidates.length === 0 ? (
          <p>{text.noCandidates}</p>
        ) : (
          <Table
            caption={text.candidates}
            captionHidden
            columns={[
              { key: 'person', label: text.person, cell: ({ personId }) => nameOf(personId) },
              {
                key: 'answer',
                label: text.answer,
                cell: answerCell((answer) => text[answer]),
              },
            ]}
            rows={held.candidates}
            rowKey={({ personId }) => personId}
          />
        )}
      </Section>
    </>
  );
}
