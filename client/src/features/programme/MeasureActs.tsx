import { useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { Row } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { TieWords, type MeasureTie } from './MeasureTies.js';
import {
  EstimateMeasureDocument,
  LinkMeasureDocument,
  UnlinkMeasureDocument,
  type ProgrammeDeskFragment,
} from './programme.generated.js';
import styles from './Programme.module.css';

type Measure = ProgrammeDeskFragment['chapters'][number]['measures'][number];

interface MeasureProps {
  readonly measure: Measure;
  readonly onChange: () => void;
}

/** Whole euros as somebody types them; null where they typed none. Spaces between thousands are theirs to put. */
const eurosOf = (typed: string): number | null => {
  const digits = typed.replace(/[\s\u00a0\u202f.]/g, '');
  return digits === '' ? null : Number(digits);
};

/** What it costs, on whose word, and who would carry it out. */
export function EstimateMeasure({ measure, onChange }: MeasureProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const [estimate] = useRefusable(EstimateMeasureDocument, (data) => data.estimateMeasure);
  const amount = { inputMode: 'numeric', pattern: '[0-9 \u00a0\u202f.]*', maxLength: 20 } as const;
  return (
    <DialogForm
      size="small"
      look="quiet"
      label={
        <>
          {text.estimate}
          <VisuallyHidden>{` « ${measure.title} »`}</VisuallyHidden>
        </>
      }
      title={text.estimateTitle(measure.title)}
      submit={text.save}
      onSubmit={async (values) => {
        const ended = await estimate({
          collectiveId,
          id: measure.id,
          input: {
            once: eurosOf(textOf(values, 'once')),
            yearly: eurosOf(textOf(values, 'yearly')),
            source: textOf(values, 'source'),
            competence: textOf(values, 'competence') || null,
          },
        });
        if (ended.kind === 'done') onChange();
        return ended;
      }}
    >
      <p>{text.estimateLead}</p>
      <TextField name="once" label={text.onceLabel} defaultValue={measure.costOnce ?? ''} {...amount} />
      <TextField name="yearly" label={text.yearlyLabel} defaultValue={measure.costYearly ?? ''} {...amount} />
      <TextField
        name="source"
        label={text.costSource}
        hint={text.costSourceHint}
        defaultValue={measure.costSource ?? ''}
        maxLength={500}
      />
      <Select
        name="competence"
        label={text.competence}
        placeholder={text.competenceUnknown}
        defaultValue={measure.competence ?? ''}
        options={Object.entries(text.competences).map(([value, label]) => ({ value, label }))}
      />
    </DialogForm>
  );
}

interface LinksProps extends MeasureProps {
  readonly programme: ProgrammeDeskFragment;
  readonly ties: readonly MeasureTie[];
}

/** What it says of others: declared and taken back here. */
export function LinkMeasure({ measure, programme, ties, onChange }: LinksProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const [link] = useRefusable(LinkMeasureDocument, (data) => data.linkMeasure);
  const [unlink] = useRefusable(UnlinkMeasureDocument, (data) => data.unlinkMeasure);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const others = programme.chapters.flatMap(({ measures }) => measures.filter(({ id }) => id !== measure.id));
  const takeBack = async (id: string) => {
    const ended = await unlink({ collectiveId, id });
    setOutcome(ended.kind === 'done' ? null : ended);
    onChange();
  };
  const own = ties.filter(({ from }) => from.number === measure.number);
  return (
    <>
      <DialogForm
        size="small"
        look="quiet"
        label={
          <>
            {text.link}
            <VisuallyHidden>{` « ${measure.title} »`}</VisuallyHidden>
          </>
        }
        title={text.linkTitle(measure.title)}
        submit={text.linkSubmit}
        onSubmit={async (values) => {
          const ended = await link({
            collectiveId,
            id: measure.id,
            input: {
              kind: textOf(values, 'kind'),
              toProposalId: textOf(values, 'toProposalId') || textOf(values, 'outside'),
              note: textOf(values, 'note'),
            },
          });
          if (ended.kind === 'done') onChange();
          return ended;
        }}
      >
        <Select
          name="kind"
          label={text.linkKind}
          required
          options={Object.entries(text.tieKinds).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="toProposalId"
          label={text.linkTo}
          placeholder={text.linkChoose}
          options={others.map(({ proposalId, number, title }) => ({
            value: proposalId,
            label: `${number}. ${title}`,
          }))}
        />
        <Slot name="proposalChoice" of={{ name: 'outside', groupId: null }} />
        <p className={styles.origin}>{text.linkOutsideHint}</p>
        <TextField name="note" label={text.linkNote} maxLength={500} />
      </DialogForm>
      <OutcomeNotice outcome={outcome} />
      {own.length === 0 ? null : (
        <ul className={styles.ties} aria-label={text.ties}>
          {own.map((tie) => (
            <li key={tie.id}>
              <Row gap="small">
                <span>
                  <TieWords tie={tie} from={measure.number} />
                </span>
                <Button size="small" look="quiet" onClick={() => void takeBack(tie.id)}>
                  {text.unlink}
                  <VisuallyHidden>{` « ${tie.to.title ?? tie.to.number} »`}</VisuallyHidden>
                </Button>
              </Row>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
