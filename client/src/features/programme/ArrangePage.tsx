import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, OutcomeNotice, textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { ReorderList } from '../../ui/ReorderList.js';
import { Select } from '../../ui/Select.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { CoherencePanel, OpenPoints } from './CoherencePanel.js';
import { EstimateMeasure, LinkMeasure } from './MeasureActs.js';
import type { MeasureTie } from './MeasureTies.js';
import {
  AddChapterDocument,
  EditChapterDocument,
  MeasureLinksDocument,
  MoveChapterDocument,
  MoveMeasureDocument,
  ProgrammeCoherenceDocument,
  ProgrammeDeskDocument,
  PublishProgrammeDocument,
  RemoveChapterDocument,
  SetProgrammeIntroductionDocument,
  type ProgrammeDeskFragment,
} from './programme.generated.js';

type Chapter = ProgrammeDeskFragment['chapters'][number];
type Measure = Chapter['measures'][number];

/** Where coordination orders chapters and measures, and publishes. */
export default function ArrangePage() {
  const { id } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const reading = useLiveQuery(ProgrammeDeskDocument, { collectiveId: id }, `programme:${id}`);
  return (
    <Page title={text.arrangeTitle} lead={text.arrangeLead} kicker={<Link to={path('programme')}>{text.back}</Link>}>
      <Loaded reading={reading}>
        {({ programme }) =>
          programme.viewerMayArrange ? (
            <Desk programme={programme} onChange={reading.refresh} />
          ) : (
            <Notice>{text.notYours}</Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

interface DeskProps {
  readonly programme: ProgrammeDeskFragment;
  readonly onChange: () => void;
}

function Desk({ programme, onChange }: DeskProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [addChapter] = useRefusable(AddChapterDocument, (data) => data.addChapter);
  const [moveChapter] = useRefusable(MoveChapterDocument, (data) => data.moveChapter);
  const [introduce] = useRefusable(SetProgrammeIntroductionDocument, (data) => data.setProgrammeIntroduction);
  const [publish] = useRefusable(PublishProgrammeDocument, (data) => data.publishProgramme);
  const { data: checked, refresh: check } = useLiveQuery(
    ProgrammeCoherenceDocument,
    { collectiveId },
    `programme:${collectiveId}`,
  );
  const links = useLiveQuery(MeasureLinksDocument, { collectiveId }, `programme:${collectiveId}`);
  const coherence = checked?.programmeCoherence;
  const open = coherence?.findings.length ?? 0;
  const changed = () => {
    onChange();
    check();
    links.refresh();
  };
  const order = async (ids: readonly string[]) => {
    const moved = movedItem(
      programme.chapters.map(({ id }) => id),
      ids,
    );
    if (moved) setOutcome(await moveChapter({ collectiveId, ...moved }));
    onChange();
  };
  return (
    <Stack gap="large">
      <OutcomeNotice outcome={outcome} />
      <Section
        title={text.orderOfChapters}
        actions={
          <ConfirmButton
            look="primary"
            title={text.publishTitle}
            explanation={
              <Stack>
                <p>{text.publishExplanation(programme.version + 1)}</p>
                {coherence && open > 0 ? (
                  <>
                    <OpenPoints coherence={coherence} />
                    <p>{text.publishKnowing}</p>
                  </>
                ) : null}
              </Stack>
            }
            confirm={open > 0 ? text.publishKnowingConfirm(open) : text.publishConfirm}
            onConfirm={async () => {
              const ended = await publish({ collectiveId, knowing: open });
              check();
              return ended;
            }}
          >
            {text.publish}
          </ConfirmButton>
        }
      >
        <ReorderList
          label={text.orderOfChapters}
          items={programme.chapters.map(({ id, title }) => ({ id, label: title }))}
          onReorder={(ids) => void order(ids)}
        />
      </Section>
      {coherence ? <CoherencePanel coherence={coherence} /> : null}
      {programme.chapters.map((chapter) => (
        <ChapterDesk
          key={chapter.id}
          chapter={chapter}
          programme={programme}
          ties={links.data?.measureLinks ?? []}
          onChange={changed}
        />
      ))}
      <Section title={text.newChapter}>
        <Form
          submit={text.add}
          resetWhenDone
          onSubmit={async (values) => {
            const input = { title: textOf(values, 'title'), introduction: textOf(values, 'introduction') };
            const ended = await addChapter({ collectiveId, input });
            onChange();
            return ended;
          }}
        >
          <ChapterFields />
        </Form>
      </Section>
      <Section
        title={text.introduction}
        actions={
          <LinkButton size="small" to={path('ecrire', 'programme', programme.id)}>
            {text.writeTogether}
          </LinkButton>
        }
      >
        <Form
          submit={text.save}
          onSubmit={(values) => introduce({ collectiveId, introduction: textOf(values, 'introduction') })}
        >
          <TextArea
            name="introduction"
            label={text.introduction}
            defaultValue={programme.introduction}
            maxLength={10_000}
            rows={8}
            serif
          />
        </Form>
      </Section>
    </Stack>
  );
}

interface ChapterDeskProps extends DeskProps {
  readonly chapter: Chapter;
  readonly ties: readonly MeasureTie[];
}

function ChapterDesk({ chapter, programme, ties, onChange }: ChapterDeskProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const [editing, setEditing] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [edit] = useRefusable(EditChapterDocument, (data) => data.editChapter);
  const [remove] = useRefusable(RemoveChapterDocument, (data) => data.removeChapter);
  const [move] = useRefusable(MoveMeasureDocument, (data) => data.moveMeasure);
  const order = async (ids: readonly string[]) => {
    const moved = movedItem(
      chapter.measures.map(({ id }) => id),
      ids,
    );
    if (moved) setOutcome(await move({ collectiveId, chapterId: chapter.id, ...moved }));
    onChange();
  };
  return (
    <Section
      title={chapter.title}
      actions={
        <Row gap="small">
          <Button size="small" onClick={() => setEditing(true)}>
            {text.edit}
          </Button>
          <LinkButton size="small" to={path('ecrire', 'chapitre', chapter.id)}>
            {text.writeTogether}
            <VisuallyHidden>
              <Colon />
              {chapter.title}
            </VisuallyHidden>
          </LinkButton>
          <ConfirmButton
            size="small"
            look="danger"
            title={text.removeTitle(chapter.title)}
            explanation={text.removeExplanation}
            confirm={text.remove}
            onConfirm={async () => {
              const ended = await remove({ collectiveId, id: chapter.id });
              onChange();
              return ended;
            }}
          >
            {text.remove}
          </ConfirmButton>
        </Row>
      }
    >
      <OutcomeNotice outcome={outcome} />
      {chapter.measures.length === 0 ? <p>{text.emptyChapter}</p> : null}
      <ReorderList
        label={text.orderOfMeasures(chapter.title)}
        items={chapter.measures.map((measure) => ({
          id: measure.id,
          label: measure.title,
          content: (
            <MeasureRow measure={measure} programme={programme} from={chapter} ties={ties} onChange={onChange} />
          ),
        }))}
        onReorder={(ids) => void order(ids)}
      />
      <Dialog open={editing} onClose={() => setEditing(false)} title={text.editTitle(chapter.title)}>
        <Form
          submit={text.save}
          onSubmit={async (values) => {
            const input = { title: textOf(values, 'title'), introduction: textOf(values, 'introduction') };
            const ended = await edit({ collectiveId, id: chapter.id, input });
            if (ended.kind === 'done') setEditing(false);
            return ended;
          }}
        >
          <ChapterFields chapter={chapter} />
        </Form>
      </Dialog>
    </Section>
  );
}

interface MeasureRowProps extends DeskProps {
  readonly measure: Measure;
  readonly from: Chapter;
  readonly ties: readonly MeasureTie[];
}

function MeasureRow({ measure, programme, from, ties, onChange }: MeasureRowProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const [open, setOpen] = useState(false);
  const [move] = useRefusable(MoveMeasureDocument, (data) => data.moveMeasure);
  const others = programme.chapters.filter(({ id }) => id !== from.id);
  return (
    <>
      <span>{measure.title}</span>{' '}
      {others.length > 0 ? (
        <Button size="small" look="quiet" onClick={() => setOpen(true)}>
          {text.moveTo}
        </Button>
      ) : null}
      <EstimateMeasure measure={measure} onChange={onChange} />
      <LinkMeasure measure={measure} programme={programme} ties={ties} onChange={onChange} />
      <Dialog open={open} onClose={() => setOpen(false)} title={text.moveToTitle(measure.title)}>
        <Form
          submit={text.move}
          onSubmit={async (values) => {
            const chapterId = textOf(values, 'chapter');
            const end = others.find(({ id }) => id === chapterId)?.measures.length ?? 0;
            const ended = await move({ collectiveId, id: measure.id, chapterId, position: end });
            if (ended.kind === 'done') setOpen(false);
            onChange();
            return ended;
          }}
        >
          <Select
            name="chapter"
            label={text.targetChapter}
            required
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form>
      </Dialog>
    </>
  );
}

function ChapterFields({ chapter }: { readonly chapter?: Chapter }) {
  const text = useText('programme');
  return (
    <>
      <TextField name="title" label={text.chapterTitle} defaultValue={chapter?.title ?? ''} required maxLength={120} />
      <TextArea
        name="introduction"
        label={text.chapterIntroduction}
        defaultValue={chapter?.introduction ?? ''}
        maxLength={10_000}
        serif
      />
    </>
  );
}

/** The item that went elsewhere between two orders of the same ids, and where. */
function movedItem(before: readonly string[], after: readonly string[]): { id: string; position: number } | null {
  const first = after.findIndex((id, index) => id !== before[index]);
  if (first < 0) return null;
  const last = after.findLastIndex((id, index) => id !== before[index]);
  const wentDown = before[first + 1] === after[first];
  const position = wentDown ? last : first;
  const id = after[position];
  return id === undefined ? null : { id, position };
}
