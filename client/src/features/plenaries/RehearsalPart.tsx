import { useEffect, useRef } from 'react';
import {
  judgeRehearsal,
  rehearsalMembers,
  type RehearsalFigures,
  type RehearsalView,
} from '../../../../src/modules/plenaries/domain/rehearsal.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { Facts } from '../../ui/Facts.js';
import { textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { Section, Stack } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { ActButton } from './ActButton.js';
import { RehearsalDocument, StartRehearsalDocument, StopRehearsalDocument } from './rehearsal.generated.js';

const isView = (value: unknown): value is RehearsalView =>
  typeof value === 'object' && value !== null && 'state' in value && 'figures' in value;

/** A dress rehearsal before the opening: how many, how far it is, and what it says of the evening to come. */
export function RehearsalPart({ plenaryId }: { readonly plenaryId: string }) {
  const text = useText('rehearsal');
  const { data, refresh } = useLiveQuery(RehearsalDocument, { plenaryId }, `rehearsal:${plenaryId}`);
  const [start] = useRefusable(StartRehearsalDocument, (given) => given.startRehearsal);
  const [stop] = useRefusable(StopRehearsalDocument, (given) => given.stopRehearsal);
  const answer = data?.rehearsal;
  const view = answer?.__typename === 'Rehearsal' && isView(answer.view) ? answer.view : null;
  const running = view?.state === 'running';
  const announce = useAnnounce();
  const before = useRef(view?.state);
  useEffect(() => {
    if (before.current === 'running' && view && view.state !== 'running') announce(text.ended[view.state]);
    before.current = view?.state;
  }, [view, announce, text]);
  if (answer?.__typename !== 'Rehearsal') return null;
  return (
    <Section title={text.title}>
      <Stack gap="small">
        <p>{text.lead}</p>
        {running ? (
          <>
            <Progress
              label={text.steps[view.step] ?? text.title}
              {...(view.done > 0 ? { value: view.done, max: view.members } : {})}
            />
            <ActButton
              act={async () => {
                const ended = await stop({ plenaryId });
                refresh();
                return ended;
              }}
            >
              {text.stop}
            </ActButton>
          </>
        ) : (
          <DialogForm
            label={view ? text.again : text.start}
            title={text.title}
            submit={text.begin}
            onSubmit={async (values) => {
              const ended = await start({ plenaryId, members: Number(textOf(values, 'members')) });
              refresh();
              return ended;
            }}
          >
            <TextField
              name="members"
              type="number"
              label={text.members}
              hint={text.membersHint(rehearsalMembers.least, rehearsalMembers.most)}
              min={rehearsalMembers.least}
              max={rehearsalMembers.most}
              defaultValue={view?.members ?? rehearsalMembers.usual}
              required
            />
          </DialogForm>
        )}
        {view?.state === 'stopped' ? <Notice>{text.stopped}</Notice> : null}
        {view?.state === 'failed' ? (
          <Notice kind="warning">{text.failures[view.failure ?? 'other'] ?? text.failures['other']}</Notice>
        ) : null}
        {view?.figures ? <Report figures={view.figures} /> : null}
      </Stack>
    </Section>
  );
}

function Report({ figures }: { readonly figures: RehearsalFigures }) {
  const text = useText('rehearsal');
  const verdict = judgeRehearsal(figures);
  return (
    <>
      <Notice
        kind={verdict === 'slow' ? 'warning' : verdict === 'good' ? 'success' : 'info'}
        title={text.verdicts[verdict]}
      >
        {text.advice[verdict]}
      </Notice>
      <Facts
        facts={[
          { label: text.openToLastScreen, value: text.seconds(figures.openToLastScreen / 1_000) },
          { label: text.closeToLastScreen, value: text.seconds(figures.closeToLastScreen / 1_000) },
          { label: text.ballotsPerSecond, value: text.rate(figures.ballotsPerSecond) },
          {
            label: text.everybodyVotes(figures.members),
            value: text.seconds(figures.members / Math.max(figures.ballotsPerSecond, 1e-9)),
          },
          { label: text.counted, value: text.outOf(figures.ballots, figures.members) },
        ]}
      />
      <p>{text.honest}</p>
    </>
  );
}
