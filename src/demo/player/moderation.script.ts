import { newId } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { DebatesService } from '../../modules/debates/index.js';
import { ModerationService } from '../../modules/moderation/index.js';
import { instantOf, proposals, reportedComments } from '../content/index.js';
import type { ReportedCommentContent } from '../content/index.js';
import type { Act, Stage } from './stage.js';

const hours = 60 * 60_000;

/** A few comments went too far, or seemed to: reported, answered by a public measure, contested once. */
export function moderationScript(now: Date): Act[] {
  return reportedComments.flatMap((reported, index) => {
    const proposal = proposals.find(({ key }) => key === reported.proposal);
    if (proposal?.debatedFrom === undefined) throw new Error(`no debate on ${reported.proposal}`);
    return storyOf(reported, `reported#${index}`, instantOf(proposal.debatedFrom, now));
  });
}

function storyOf(content: ReportedCommentContent, key: string, opened: Date): Act[] {
  const { by, text, reported, measure, appeal } = content;
  const after = (count: number): Date => new Date(opened.getTime() + count * hours);
  const comment = (stage: Stage): SubjectRef => ({ type: 'Comment', id: stage.comments.get(key) });
  let measureId = '';
  const acts: Act[] = [
    { at: after(content.hours), run: (stage) => say(stage, content, key, by, text) },
    {
      at: after(reported.hours),
      run: (stage) =>
        stage.service(ModerationService).report(stage.as(reported.by), comment(stage), 'other', reported.reason),
    },
  ];
  if (measure) {
    acts.push({
      at: after(measure.hours),
      run: async (stage) => {
        const { reason, hidden } = measure;
        const verdict = hidden
          ? ({ kind: 'hide', ground: 'other', reason } as const)
          : ({ kind: 'keep', reason } as const);
        measureId = await stage.service(ModerationService).decide(stage.as(measure.by), comment(stage), verdict);
      },
    });
  }
  if (appeal) {
    acts.push({
      at: after(appeal.hours),
      run: (stage) => stage.service(ModerationService).appeal(stage.as(by), measureId, appeal.text),
    });
  }
  if (appeal?.answer) {
    const { answer } = appeal;
    acts.push({
      at: after(answer.hours),
      run: (stage) =>
        stage
          .service(ModerationService)
          .answerAppeal(stage.as(answer.by), measureId, answer.upheld ? 'upheld' : 'lifted', answer.text),
    });
  }
  return acts;
}

async function say(
  stage: Stage,
  content: ReportedCommentContent,
  key: string,
  by: string,
  text: string,
): Promise<void> {
  const id = stage.comments.set(key, newId());
  const subject: SubjectRef = { type: 'Proposal', id: stage.proposals.get(content.proposal) };
  await stage.unitOfWork.run((tx) =>
    stage
      .service(DebatesService)
      .postAs(tx, stage.as(by), { id, subject, replyTo: null, stance: null, body: text, mentions: [], quote: null }),
  );
}
