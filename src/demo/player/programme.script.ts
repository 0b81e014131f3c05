import { dayOf } from '../../kernel/day.js';
import { newId } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import {
  ChapterScoresService,
  CoherenceReading,
  CommitmentsReading,
  CommitmentsService,
  ProgrammeService,
  scoreGrades,
} from '../../modules/programme/index.js';
import {
  chapters,
  chapterScores,
  commitmentQuestions,
  commitments,
  followedOn,
  instantOf,
  plenaries,
  type ChapterScoresContent,
  type CommentContent,
  type CommitmentContent,
  type CommitmentQuestionContent,
} from '../content/index.js';
import { say } from './debates.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

const days = 24 * 60 * 60_000;

/** The chapters are laid out before the first vote on proposals, and the programme is published after the eighth plenary. */
export function programmeScript(now: Date): Act[] {
  const dates = new Map(
    plenaries.map(({ number, from, to }) => [number, { from: instantOf(from, now), to: instantOf(to, now) }]),
  );
  const first = dates.get(5)?.from ?? now;
  const last = dates.get(8)?.to ?? now;
  return [
    {
      at: new Date(first.getTime() - 10 * days),
      run: async (stage) => {
        for (const { title, introduction } of chapters) {
          await stage
            .service(ProgrammeService)
            .addChapter(stage.as(founder), stage.collectiveId, { title, introduction });
        }
      },
    },
    {
      at: new Date(last.getTime() + 5 * days),
      run: async (stage) => {
        await stage.listened();
        const { findings } = await stage.service(CoherenceReading).now(stage.collectiveId);
        await stage.service(ProgrammeService).publish(stage.as(founder), stage.collectiveId, findings.length);
      },
    },
    {
      at: instantOf(followedOn, now),
      run: (stage) => stage.service(CommitmentsService).follow(stage.as(founder), stage.collectiveId),
    },
    ...commitments.flatMap((commitment) => afterElection(commitment, now)),
    ...commitmentQuestions.flatMap((question) => asked(question, now)),
    ...chapterScores.map((scores) => scored(scores, now)),
  ];
}

/** Who is in charge of a commitment, and each thing that was said of it. */
function afterElection({ number, reporter, reports }: CommitmentContent, now: Date): Act[] {
  return reports.map(({ on, dueOn, ...report }) => ({
    at: instantOf(on, now),
    run: async (stage: Stage) => {
      const actor = stage.as(reporter ?? founder);
      const { collectiveId } = stage;
      const read = () => stage.service(CommitmentsReading).byNumber(actor, collectiveId, number);
      const found = await read();
      if (!found) throw new Error(`the story follows no measure ${number}`);
      const due = dueOn === undefined ? null : dayOf(instantOf(dueOn, now), 'Europe/Paris');
      const service = stage.service(CommitmentsService);
      if (reporter !== undefined && found.reporterId === null) {
        const inCharge = { reporterId: stage.people.get(reporter), dueOn: due };
        await service.assign(stage.as(founder), collectiveId, found.id, inCharge);
      }
      const version = (await read())?.version ?? 0;
      await service.report(actor, collectiveId, found.id, { ...report, id: newId(), version, dueOn: due });
    },
  }));
}

/** A question in the debate of a commitment, and its answer below it. */
function asked({ number, by, on, text, answer }: CommitmentQuestionContent, now: Date): Act[] {
  const key = `commitment-${number}-${by}`;
  const subject = async (stage: Stage): Promise<SubjectRef> => {
    const found = await stage.service(CommitmentsReading).byNumber(stage.as(by), stage.collectiveId, number);
    if (!found) throw new Error(`the story follows no measure ${number}`);
    return { type: 'Commitment', id: found.id };
  };
  const post = async (stage: Stage, comment: CommentContent, answers: string | null): Promise<void> => {
    await say(stage, answers === null ? key : `${key}.answer`, await subject(stage), comment, answers);
    await stage.listened();
  };
  return [
    { at: instantOf(on, now), run: (stage) => post(stage, { by, hours: 0, text, stance: 'question' }, null) },
    ...(answer
      ? [{ at: instantOf(answer.on, now), run: (stage: Stage) => post(stage, { ...answer, hours: 0 }, key) }]
      : []),
  ];
}

const scored = ({ chapter, on, grades }: ChapterScoresContent, now: Date): Act => ({
  at: instantOf(on, now),
  run: async (stage) => {
    for (const [person, grade] of Object.entries(grades))
      await stage
        .service(ChapterScoresService)
        .give(stage.as(person), stage.collectiveId, chapter, scoreGrades.find((known) => known === grade) ?? null);
  },
});
