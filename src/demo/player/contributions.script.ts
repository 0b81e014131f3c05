import { newId } from '../../kernel/ids.js';
import { ConsultationsService } from '../../modules/consultations/index.js';
import { contributions, groups, instantOf } from '../content/index.js';
import type { ContributionContent } from '../content/index.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

const days = 24 * 60 * 60_000;

const groupNames = new Map(groups.map(({ key, theme }) => [key, theme]));

/** The first words, as a title. */
const titleOf = (text: string): string => {
  const [sentence = text] = text.split(/(?<=[.!?])\s/);
  return sentence.length <= 90 ? sentence.replace(/\.$/, '') : `${sentence.slice(0, 88).replace(/\s+\S*$/, '')}…`;
};

/** People contribute; a facilitator hands it to a group; every one ends with a fate and a reason. */
export function contributionsScript(now: Date): Act[] {
  return contributions.flatMap((contribution) => {
    const at = instantOf(contribution.on, now);
    return [{ at, run: (stage: Stage) => contribute(stage, contribution) }, ...fateOf(contribution, at, now)];
  });
}

async function contribute(stage: Stage, { key, by, onBehalfOf, text, theme }: ContributionContent): Promise<void> {
  const id = stage.contributions.set(key, newId());
  const scribe = onBehalfOf === undefined ? by : scribeOf(by, stage);
  await stage.service(ConsultationsService).contribute(stage.as(scribe), stage.collectiveId, {
    id,
    title: titleOf(text),
    body: text,
    theme: groupNames.get(theme) ?? theme,
    offline: onBehalfOf === undefined ? null : { name: onBehalfOf.slice(0, 80), consent: true },
  });
}

/** Somebody's words are typed by who facilitates a group then, else by coordination. */
const scribeOf = (key: string, stage: Stage): string =>
  groups.some((group) => group.facilitators.includes(key) && stage.groups.has(group.key)) ? key : founder;

function fateOf({ key, fate }: ContributionContent, at: Date, now: Date): Act[] {
  if (fate.kind === 'received') return [];
  const group = groups.find((each) => each.key === fate.group);
  const opened = group ? instantOf(group.createdOn, now).getTime() : 0;
  const triaged = new Date(Math.max(at.getTime() + 6 * days, opened + 3 * days));
  const triage: Act = {
    at: triaged,
    run: (stage) =>
      stage
        .service(ConsultationsService)
        .triage(
          stage.as(founder),
          stage.collectiveId,
          stage.contributions.get(key),
          stage.groups.get(fate.group),
          fate.reason,
        ),
  };
  if (fate.kind === 'answered') return [triage, answer(key, triaged, fate.reason)];
  return [triage];
}

/** An answer comes three weeks after triage. */
function answer(key: string, triaged: Date, reason: string): Act {
  return {
    at: new Date(triaged.getTime() + 21 * days),
    run: (stage) =>
      stage.service(ConsultationsService).answer(stage.as(founder), stage.collectiveId, stage.contributions.get(key), {
        fate: 'not-kept',
        reason,
        takenUpBy: null,
      }),
  };
}

/** Contributions that a proposal took up, by the proposal's key: told when the proposal is drafted. */
export const takenUp = (proposal: string): readonly { key: string; reason: string }[] =>
  contributions.flatMap(({ key, fate }) =>
    fate.kind === 'grouped' && fate.proposal === proposal ? [{ key, reason: fate.reason }] : [],
  );
