import { CollectivesService, PhasesService, RolesService } from '../../modules/collectives/index.js';
import { IdentityService } from '../../modules/identity/index.js';
import { collective, demoAccounts, instantOf, people, phases } from '../content/index.js';
import type { PersonContent, PhaseContent } from '../content/index.js';
import { demoPassword } from './accounts.js';
import type { Act, Stage } from './stage.js';

/** Who made the first account and opened the collective. */
export const founder = 'demo-coordination';

const visitors = new Set(demoAccounts.map(({ person }) => person));

/** People arrive, take up roles, leave; phases are planned and opened in their turn. */
export function peopleScript(now: Date): Act[] {
  const founded = instantOf(collective.foundedOn, now);
  const others = people.filter(({ key }) => key !== founder);
  return [
    { at: founded, run: (stage) => found(stage) },
    ...others.map((person) => ({ at: instantOf(person.joinedOn, now), run: (stage: Stage) => join(stage, person) })),
    ...others.flatMap((person) => rolesOf(person, now)),
    ...others.flatMap(({ key, leftOn }) =>
      leftOn === undefined
        ? []
        : [
            {
              at: instantOf(leftOn, now),
              run: (stage: Stage) => stage.service(CollectivesService).leave(stage.as(key), stage.collectiveId),
            },
          ],
    ),
    ...phases.flatMap((phase) => openingOf(phase, now)),
  ];
}

async function found(stage: Stage): Promise<void> {
  const person = people.find(({ key }) => key === founder);
  if (!person) throw new Error('the story has no founder');
  await open(stage, person);
  const { id } = await stage.service(CollectivesService).create(stage.as(founder), {
    slug: collective.slug,
    name: collective.name,
    purpose: collective.presentation,
    territory: collective.territory,
    electionOn: collective.electionDate,
    timeZone: 'Europe/Paris',
    colour: '#1f6f54',
  });
  stage.collectiveId = id;
  for (const phase of phases) {
    await stage.service(PhasesService).plan(stage.as(founder), id, {
      title: phase.title,
      objective: phase.objective,
      startsOn: phase.from,
      endsOn: lastDay(phase),
      allows: phase.allows,
    });
  }
}

async function join(stage: Stage, person: PersonContent): Promise<void> {
  await open(stage, person);
  await stage.service(CollectivesService).join(stage.as(person.key), stage.collectiveId, true);
}

async function open(stage: Stage, { key, name, email }: PersonContent): Promise<void> {
  const identity = stage.service(IdentityService);
  const passwordHash = visitors.has(key) ? await demoPassword.hash(identity) : null;
  const account = { name, email: `${email}@exemple.fr`, language: 'fr' as const, consent: true };
  stage.people.set(key, await stage.unitOfWork.run((tx) => identity.open(tx, account, passwordHash)));
}

function rolesOf({ key, roles = [] }: PersonContent, now: Date): Act[] {
  return roles.flatMap(({ role, from, to, reason }) => [
    {
      at: instantOf(from, now),
      run: (stage: Stage) =>
        stage.unitOfWork.run((tx) =>
          stage.service(RolesService).give(tx, {
            collectiveId: stage.collectiveId,
            accountId: stage.people.get(key),
            kind: role,
            subject: null,
            givenBy: stage.people.get(founder),
            reason,
          }),
        ),
    },
    ...(to === undefined ? [] : [{ at: instantOf(to, now), run: (stage: Stage) => endRole(stage, key, role) }]),
  ]);
}

async function endRole(stage: Stage, key: string, kind: 'coordination' | 'moderator'): Promise<void> {
  const roles = stage.service(RolesService);
  const standing = await stage.service(CollectivesService).standing(stage.as(founder), stage.collectiveId);
  await stage.unitOfWork.run(async (tx) => {
    const holders = await roles.holders(tx, stage.collectiveId, kind, null);
    const held = holders.find(({ accountId }) => accountId === stage.people.get(key));
    if (held) await roles.end(tx, standing, held.id, 'Fin du mandat d’un an.');
  });
}

function openingOf(phase: PhaseContent, now: Date): Act[] {
  return [
    {
      at: instantOf(phase.from, now),
      run: async (stage) => {
        const all = await stage.service(CollectivesService).phases(stage.database, stage.collectiveId);
        const planned = all.find(({ title }) => title === phase.title);
        if (planned) await stage.service(PhasesService).open(stage.as(founder), stage.collectiveId, planned.id);
      },
    },
  ];
}

/** Phases say the first day of the next one; ours end the day before. Without an end: ten years on. */
function lastDay({ from, to }: PhaseContent): string {
  const end = new Date(`${to ?? from}T12:00:00Z`);
  if (to === null) end.setUTCFullYear(end.getUTCFullYear() + 10);
  else end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
