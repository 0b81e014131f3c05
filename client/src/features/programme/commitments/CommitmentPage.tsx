import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { v7 } from 'uuid';
import { Loaded } from '../../../graphql/Loaded.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useWrittenLang } from '../../../i18n/written.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { FileField } from '../../../page/FileField.js';
import { Page } from '../../../page/Page.js';
import { Slot } from '../../../page/slots.js';
import { useCollective, usePath } from '../../../session/session.js';
import { State } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { DateText } from '../../../ui/Dates.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Facts } from '../../../ui/Facts.js';
import { textOf } from '../../../ui/Form.js';
import { SearchField } from '../../../ui/SearchField.js';
import { Select } from '../../../ui/Select.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { TextArea, TextField } from '../../../ui/TextField.js';
import { Timeline } from '../../../ui/Timeline.js';
import {
  AssignCommitmentDocument,
  CommitmentDocument,
  ReportCommitmentDocument,
  ReportersFoundDocument,
  type CommitmentWholeFragment,
} from '../commitments.generated.js';
import styles from './Commitments.module.css';
import { states, toneOf } from './states.js';

interface CommitmentProps {
  readonly commitment: CommitmentWholeFragment;
}

/** One commitment: where it stands, on what evidence, who says so, and everything that was said before. */
export default function CommitmentPage() {
  const number = Number(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const path = usePath();
  const reading = useLiveQuery(CommitmentDocument, { collectiveId, number }, `programme:${collectiveId}`);
  const commitment = reading.data?.commitment;
  return (
    <Page
      title={commitment?.title ?? text.one}
      written={Boolean(commitment)}
      kicker={<Link to={path('engagements')}>{text.title}</Link>}
      width="reading"
      actions={commitment ? <Acts commitment={commitment} /> : null}
    >
      <Loaded reading={reading}>
        {({ commitment: found }) =>
          found ? (
            <Whole commitment={found} />
          ) : (
            <EmptyState title={text.notFound} action={<LinkButton to={path('engagements')}>{text.title}</LinkButton>} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Acts({ commitment }: CommitmentProps) {
  return (
    <>
      {commitment.viewerMayReport ? <Report commitment={commitment} /> : null}
      {commitment.viewerMayAssign ? <Assign commitment={commitment} /> : null}
    </>
  );
}

function Whole({ commitment }: CommitmentProps) {
  const text = useText('commitments');
  const path = usePath();
  const { number, state, overdue, chapterSlug, chapterTitle, reporter, dueOn, startedOn, finishedOn } = commitment;
  const day = (at: string) => <DateText at={at} show="day" />;
  return (
    <Stack gap="large">
      <p>
        <State tone={toneOf(state)}>{text.states[state] ?? state}</State>{' '}
        {overdue ? <State tone="danger">{text.overdue}</State> : null}
      </p>
      <Facts
        facts={[
          {
            label: text.measure,
            value: <Link to={`${path('programme', chapterSlug)}#m-${number}`}>{text.inChapter(chapterTitle)}</Link>,
          },
          {
            label: text.reporter,
            value: reporter ? (reporter.erased ? text.formerMember : reporter.name) : text.coordination,
          },
          ...(dueOn ? [{ label: text.dueOn, value: day(dueOn) }] : []),
          ...(startedOn ? [{ label: text.startedOn, value: day(startedOn) }] : []),
          ...(finishedOn ? [{ label: text.finishedOn, value: day(finishedOn) }] : []),
        ]}
      />
      <History commitment={commitment} />
      <Questions commitment={commitment} />
      <Slot name="debate" of={{ type: 'Commitment', id: commitment.id }} />
    </Stack>
  );
}

function History({ commitment: { history } }: CommitmentProps) {
  const text = useText('commitments');
  const ui = useText('ui');
  const lang = useWrittenLang();
  if (history.length === 0) return <p className={styles.quiet}>{text.noReport}</p>;
  return (
    <Section title={text.history}>
      <Timeline
        label={text.history}
        steps={history.map(({ id, state, note, reportedAt, person, evidence }, place) => ({
          id,
          title: text.states[state] ?? state,
          when: (
            <>
              <DateText at={reportedAt} show="day" /> · {person.erased ? text.formerMember : person.name}
            </>
          ),
          state: place === 0 ? ('current' as const) : ('past' as const),
          children: (
            <>
              <p className={styles.lines} lang={lang}>
                {note}
              </p>
              {evidence.length > 0 ? (
                <ul aria-label={text.evidence}>
                  {evidence.map(({ label, url, file, on }) => (
                    <li key={`${url} ${label}`}>
                      <a href={url} rel="noreferrer">
                        {label}
                      </a>{' '}
                      ({file ? `${text.fileOf(ui.fileSize(file.size))}, ` : ''}
                      <DateText at={on} show="day" />)
                    </li>
                  ))}
                </ul>
              ) : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Questions({ commitment: { questions } }: CommitmentProps) {
  const text = useText('commitments');
  const lang = useWrittenLang();
  if (questions.length === 0) return null;
  const answered = questions.filter(({ answer }) => answer !== null).length;
  return (
    <Section title={text.questions}>
      <p className={styles.quiet}>{text.questionsCount(questions.length, answered)}</p>
      <ul className={styles.list}>
        {questions.map(({ id, body, person, askedAt, answer }) => (
          <li key={id}>
            <p className={styles.lines} lang={lang}>
              {body}
            </p>
            <span className={styles.quiet}>
              {person.erased ? text.formerMember : person.name} · <DateText at={askedAt} show="day" />
            </span>
            <span>
              {answer ? (
                <Link to={`#commentaire-${answer.id}`}>
                  {text.answeredBy(answer.person.erased ? text.formerMember : answer.person.name)} (
                  <DateText at={answer.at} show="day" />)
                </Link>
              ) : (
                <>
                  <State tone="warning">{text.unanswered}</State>{' '}
                  <Link to={`#commentaire-${id}`}>{text.readInDebate}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Pieces of evidence one form takes at once; the next report brings more. */
const places = [1, 2, 3] as const;

function Report({ commitment }: CommitmentProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const [report] = useRefusable(ReportCommitmentDocument, (data) => data.reportCommitment);
  const [id, setId] = useState(() => v7());
  const [shown, setShown] = useState(1);
  const send = async (values: FormData) => {
    const outcome = await report({
      collectiveId,
      id: commitment.id,
      input: {
        id,
        version: commitment.version,
        state: textOf(values, 'state'),
        note: textOf(values, 'note'),
        evidence: places.flatMap((place) => {
          const fileId = textOf(values, `file${place}`) || null;
          const url = fileId === null ? textOf(values, `url${place}`) || null : null;
          const label = textOf(values, `label${place}`) || (url ?? text.evidenceNumber(place));
          return url === null && fileId === null ? [] : [{ url, fileId, label, on: textOf(values, `on${place}`) }];
        }),
        dueOn: textOf(values, 'dueOn') || null,
      },
    });
    if (outcome.kind === 'done') {
      setId(v7());
      setShown(1);
    }
    return outcome;
  };
  return (
    <DialogForm look="primary" label={text.report} title={text.reportTitle} submit={text.publish} onSubmit={send}>
      <p>{text.reportLead}</p>
      <Select
        name="state"
        label={text.state}
        required
        defaultValue={commitment.state}
        options={states.map(({ state }) => ({ value: state, label: text.states[state] ?? state }))}
      />
      <TextArea name="note" label={text.note} hint={text.noteHint} required rows={4} maxLength={4000} />
      {places.slice(0, shown).map((place) => (
        <fieldset key={place}>
          <legend>{text.evidenceNumber(place)}</legend>
          <TextField name={`url${place}`} type="url" label={text.evidenceUrl} hint={text.evidenceHint} />
          <FileField name={`file${place}`} label={text.evidenceFile} />
          <TextField name={`label${place}`} label={text.evidenceLabel} maxLength={200} />
          <TextField name={`on${place}`} type="date" label={text.evidenceOn} />
        </fieldset>
      ))}
      {shown < places.length ? (
        <Button size="small" onClick={() => setShown((count) => count + 1)}>
          {text.moreEvidence}
        </Button>
      ) : null}
      <TextField
        name="dueOn"
        type="date"
        label={text.nextOn}
        hint={text.nextOnHint}
        defaultValue={commitment.dueOn ?? ''}
      />
    </DialogForm>
  );
}

function Assign({ commitment }: CommitmentProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const [assign] = useRefusable(AssignCommitmentDocument, (data) => data.assignCommitment);
  const [search, setSearch] = useState('');
  const [{ data }] = useQuery({
    query: ReportersFoundDocument,
    variables: { collectiveId, text: search },
    pause: search === '',
  });
  const found = search === '' ? [] : (data?.searchMembers ?? []);
  const { reporter } = commitment;
  const choices = [
    { value: '', label: text.coordination },
    ...(reporter && !reporter.erased ? [{ value: reporter.id, label: reporter.name }] : []),
    ...found.filter(({ id }) => id !== reporter?.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <DialogForm
      label={text.assign}
      title={text.assignTitle}
      submit={text.assign}
      onSubmit={(values) =>
        assign({
          collectiveId,
          id: commitment.id,
          reporterId: textOf(values, 'reporterId') || null,
          dueOn: textOf(values, 'dueOn') || null,
        })
      }
    >
      <SearchField label={text.findPerson} value={search} onSearch={setSearch} />
      <RadioGroup
        legend={text.reporter}
        name="reporterId"
        choices={choices}
        defaultValue={reporter && !reporter.erased ? reporter.id : ''}
      />
      <TextField name="dueOn" type="date" label={text.dueOn} defaultValue={commitment.dueOn ?? ''} />
    </DialogForm>
  );
}
