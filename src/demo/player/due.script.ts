import { CharterDueDates } from '../../modules/charter/index.js';
import { MandateTerms, ReportsDue, RepresentativeTerms, SolicitationsDue } from '../../modules/organisations/index.js';
import { CommitmentsDue } from '../../modules/programme/index.js';
import type { Act, Stage } from './stage.js';

const day = 24 * 60 * 60 * 1000;
/** Of the morning, UTC. */
const hour = 5;
/** Days after an act in which something of it may become due; the years between two are passed over. */
const busyFor = 45;

/** Terms, calls for reports and late ones, charters in force, endorsements lapsed: what a day makes due. */
async function settle(stage: Stage): Promise<void> {
  await stage.service(MandateTerms).settle();
  await stage.service(RepresentativeTerms).settle();
  await stage.service(ReportsDue).settle();
  await stage.service(SolicitationsDue).settle();
  await stage.service(CharterDueDates).settle();
  await stage.service(CommitmentsDue).settle();
}

/** Every morning of the story, what the date makes due happens. */
export function dueScript(story: readonly Act[], now: Date): Act[] {
  const mornings = new Set<number>();
  for (const { at } of story) {
    const first = new Date(at).setUTCHours(hour, 0, 0, 0);
    for (let days = 0; days <= busyFor; days += 1) mornings.add(first + days * day);
  }
  return [...mornings]
    .filter((morning) => morning < now.getTime() && story.some(({ at }) => at.getTime() < morning))
    .map((morning) => ({ at: new Date(morning), run: settle }));
}
