import { ProgrammeService } from '../../modules/programme/index.js';
import { chapters, instantOf, plenaries } from '../content/index.js';
import { founder } from './people.script.js';
import type { Act } from './stage.js';

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
        await stage.service(ProgrammeService).publish(stage.as(founder), stage.collectiveId);
      },
    },
  ];
}
