import { useState } from 'react';
import { useLanguage, useText } from '../../../i18n/language.js';
import { Colon } from '../../../ui/Colon.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Row, Section, Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { ActButton } from '../ActButton.js';
import { PrepareBallotDocument } from '../plenaries.generated.js';
import { Drop } from './Acts.js';
import styles from './Guided.module.css';
import { AnswerForm, Answers, EnterAnswer, LeaveCircle, Objections, OwnObjections } from './Round.js';
import type { Held, Procedure } from './useProcedure.js';

export interface PartProps<Kind extends 'consent' | 'election' | 'nomination' | 'sortition'> {
  readonly procedure: Procedure;
  readonly held: Held<Kind>;
}

const guidedStages = ['present', 'clarify', 'react', 'amend', 'objections'] as const;

/** The chair's next step, and what else the step allows. */
export function ConsentDesk({ procedure, held }: PartProps<'consent'>) {
  const text = useText('guided');
  const { guide } = procedure;
  const next = guidedStages[guidedStages.findIndex((stage) => stage === held.stage) + 1];
  const inRound = held.stage === 'objections' || held.stage === 'integrate';
  return (
    <Row>
      {next && !inRound ? (
        <ActButton look="primary" act={() => guide({ do: 'next-stage' })}>
          {text.nextStage(text.stages[next] ?? next)}
        </ActButton>
      ) : null}
      {inRound ? (
        <ConfirmButton
          look="primary"
          title={text.adopt}
          explanation={text.adoptExplanation}
          confirm={text.adopt}
          onConfirm={() => guide({ do: 'adopt' })}
        >
          {text.adopt}
        </ConfirmButton>
      ) : null}
      {held.stage === 'objections' ? (
        <ActButton act={() => guide({ do: 'integrate' })}>{text.integrate}</ActButton>
      ) : null}
      {held.stage === 'amend' || held.stage === 'integrate' ? <Amend procedure={procedure} held={held} /> : null}
      {held.stage === 'integrate' && held.fallback ? (
        <ActButton act={() => guide({ do: 'fall-back' })}>{text.fallBack}</ActButton>
      ) : null}
      {held.stage === 'objections' ? <EnterAnswer procedure={procedure} held={held} /> : null}
      <LeaveCircle procedure={procedure} held={held} />
      <Drop guide={guide} />
    </Row>
  );
}

function Amend({ procedure: { guide }, held }: PartProps<'consent'>) {
  const text = useText('guided');
  const label = held.stage === 'integrate' ? text.amendAgain : text.amend;
  return (
    <DialogForm
      label={label}
      title={label}
      submit={label}
      onSubmit={(values) => guide({ do: 'amend', text: textOf(values, 'text') })}
    >
      <TextArea name="text" label={text.newText} required serif rows={10} maxLength={20_000} defaultValue={held.text} />
    </DialogForm>
  );
}

/** The one thing to do at this step for somebody of the circle. */
export function ConsentTurn({ procedure, held }: PartProps<'consent'>) {
  const text = useText('guided');
  const inCircle = procedure.own.viewerId !== null && held.circle.includes(procedure.own.viewerId);
  if (!inCircle) return <p>{text.spectator}</p>;
  if (held.stage !== 'objections' && held.stage !== 'integrate') return <p>{text.nothingForYou}</p>;
  return (
    <Stack>
      {held.stage === 'objections' ? <AnswerForm procedure={procedure} held={held} /> : null}
      <OwnObjections procedure={procedure} held={held} />
    </Stack>
  );
}

/** What everybody sees of a consent. */
export function ConsentPart({ procedure, held }: PartProps<'consent'>) {
  const text = useText('guided');
  const language = useLanguage();
  const reached = !['present', 'clarify', 'react', 'amend'].includes(held.stage);
  return (
    <>
      <Section title={text.textVersion(held.textVersion)}>
        <p className={styles.words}>{held.text}</p>
        <p className={styles.soft}>
          {text.fallback}
          <Colon />
          {held.fallback ? text.fallbackTo(held.fallback.sentence[language]) : text.fallbackNone}
        </p>
      </Section>
      {held.ending ? (
        <p>
          {text.endingWhy}
          <Colon />
          {held.ending}
        </p>
      ) : null}
      {held.stage === 'ballot' ? <PreparedBallot procedure={procedure} held={held} /> : null}
      {reached ? <Answers procedure={procedure} held={held} /> : null}
      {reached ? <Objections procedure={procedure} held={held} /> : null}
    </>
  );
}

/** Consent was not found: the ballot its rule foresaw, one button away. */
function PreparedBallot({ procedure: { view, own }, held }: PartProps<'consent'>) {
  const text = useText('guided');
  const [prepared, setPrepared] = useState(false);
  const [prepare] = useRefusable(PrepareBallotDocument, (data) => data.prepareBallot);
  if (!own.viewerMayChair || !held.fallback) return null;
  const { rule } = held.fallback;
  if (prepared) return <Notice kind="success">{text.ballotPrepared}</Notice>;
  return (
    <ActButton
      look="primary"
      act={async () => {
        const ended = await prepare({
          itemId: view.itemId,
          input: { question: view.title, rule, subjects: [...held.subjects] },
        });
        setPrepared(ended.kind === 'done');
        return ended;
      }}
    >
      {text.prepareBallot}
    </ActButton>
  );
}
