import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { State, type Tone } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Notice } from '../../ui/Notice.js';
import { Section, Stack } from '../../ui/Stack.js';
import { CalendarPhasesDocument, type CalendarPhasesQuery } from './calendar.generated.js';
import styles from './Calendar.module.css';

type Phase = NonNullable<CalendarPhasesQuery['collective']>['phases'][number];
type Exception = CalendarPhasesQuery['phaseExceptions'][number];
type Change = CalendarPhasesQuery['phaseChanges'][number];

const phaseTones: Readonly<Record<string, Tone>> = { planned: 'info', open: 'success', closed: 'neutral' };
const answerTones: Readonly<Record<string, Tone>> = {
  asked: 'info',
  proposed: 'info',
  granted: 'success',
  adopted: 'success',
  refused: 'danger',
  rejected: 'danger',
  ended: 'neutral',
  withdrawn: 'neutral',
};

/** The phases with what they allow and whether they are late; exceptions and changes with who said what. */
export function PhasesPart() {
  const { id: collectiveId, slug } = useCollective();
  const text = useText('calendar');
  const reading = useLiveQuery(CalendarPhasesDocument, { collectiveId, slug }, `collective:${collectiveId}`);
  return (
    <Loaded reading={reading}>
      {({ collective, phaseExceptions, phaseChanges }) => (
        <>
          <Section title={text.phases}>
            {collective?.phases.length ? null : <Notice title={text.noPhase}>{text.noPhaseBody}</Notice>}
            <Stack>
              {collective?.phases.map((phase) => (
                <PhaseCard key={phase.id} phase={phase} />
              ))}
            </Stack>
          </Section>
          {phaseExceptions.length > 0 ? (
            <Section title={text.exceptions}>
              <p>{text.exceptionsLead}</p>
              <Stack>
                {phaseExceptions.map((exception) => (
                  <ExceptionCard key={exception.id} exception={exception} />
                ))}
              </Stack>
            </Section>
          ) : null}
          {phaseChanges.length > 0 ? (
            <Section title={text.changes}>
              <p>{text.changesLead}</p>
              <Stack>
                {phaseChanges.map((change) => (
                  <ChangeCard key={change.id} change={change} />
                ))}
              </Stack>
            </Section>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

function useAllowed(): (allows: readonly string[]) => string {
  const text = useText('calendar');
  const actions: Readonly<Record<string, string>> = text.actions;
  return (allows) => text.allows(allows.map((action) => actions[action] ?? action));
}

function PhaseCard({
  phase: { id, title, objective, startsOn, endsOn, state, allows, late },
}: {
  readonly phase: Phase;
}) {
  const text = useText('calendar');
  const allowed = useAllowed();
  return (
    <div id={id} className={styles.target}>
      <Card
        written
        title={title}
        strong={state === 'open'}
        meta={
          <>
            <State tone={phaseTones[state] ?? 'neutral'}>{text.phaseStates[state] ?? state}</State>
            {late ? <State tone="warning">{text.late[late] ?? late}</State> : null}
          </>
        }
      >
        <Days from={startsOn} until={endsOn} />
        {objective ? <p>{objective}</p> : null}
        <p>{allowed(allows)}</p>
      </Card>
    </div>
  );
}

function ExceptionCard({ exception }: { readonly exception: Exception }) {
  const text = useText('calendar');
  const actions: Readonly<Record<string, string>> = text.actions;
  const { id, phaseTitle, action, reason, fromOn, untilOn, state, askedBy, answeredBy } = exception;
  return (
    <div id={id} className={styles.target}>
      <Card
        title={text.exceptionTo(actions[action] ?? action, phaseTitle)}
        meta={<State tone={answerTones[state] ?? 'neutral'}>{text.answers[state] ?? state}</State>}
      >
        <Days from={fromOn} until={untilOn} />
        <p>{reason}</p>
        <p className={styles.when}>
          {text.askedBy(askedBy.name)}
          {answeredBy ? ` ${text.answeredBy(answeredBy.name)}` : null}
        </p>
      </Card>
    </div>
  );
}

function ChangeCard({ change }: { readonly change: Change }) {
  const text = useText('calendar');
  const allowed = useAllowed();
  const { id, phaseTitle, title, startsOn, endsOn, allows, reason, state, proposedBy } = change;
  return (
    <div id={id} className={styles.target}>
      <Card
        title={title === phaseTitle ? title : text.renamed(phaseTitle, title)}
        meta={<State tone={answerTones[state] ?? 'neutral'}>{text.answers[state] ?? state}</State>}
      >
        <Days from={startsOn} until={endsOn} />
        <p>{allowed(allows)}</p>
        <p>{reason}</p>
        <p className={styles.when}>{text.askedBy(proposedBy.name)}</p>
      </Card>
    </div>
  );
}

const Days = ({ from, until }: { readonly from: string; readonly until: string }) => (
  <p>
    <DateText at={from} show="day" /> – <DateText at={until} show="day" />
  </p>
);
