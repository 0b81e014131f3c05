import { dayOf } from '../../kernel/day.js';
import { newId } from '../../kernel/ids.js';
import {
  CoherenceReading,
  CommitmentsReading,
  CommitmentsService,
  ProgrammeService,
} from '../../modules/programme/index.js';
import { chapters, commitments, followedOn, instantOf, plenaries, type CommitmentContent } from '../content/index.js';
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
