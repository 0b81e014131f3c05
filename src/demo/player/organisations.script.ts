import { dayOf } from '../../kernel/day.js';
import {
  EncountersService,
  MandatesService,
  OrganisationsService,
  RepresentativesService,
  SolicitationsService,
} from '../../modules/organisations/index.js';
import { encounters, instantOf, mandates, organisations, plenaries } from '../content/index.js';
import type { EncounterContent, MandateContent, OrganisationContent } from '../content/index.js';
import { debateActs } from './debates.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

const days = 24 * 60 * 60_000;
const hours = 60 * 60_000;

/** Organisations come, ask, are answered; delegates meet them under a mandate, and report or do not. */
export function organisationsScript(now: Date): Act[] {
  return [
    ...organisations.flatMap((organisation) => arrivalOf(organisation, now)),
    ...mandates.map((mandate) => ({
      at: proposedAt(mandate, now),
      run: (stage: Stage) => propose(stage, mandate, now),
    })),
    ...encounters.flatMap((encounter) => meeting(encounter, now)),
  ];
}

function arrivalOf(organisation: OrganisationContent, now: Date): Act[] {
  const { key, name, kind, email, statement, solicitation } = organisation;
  const first = Math.min(
    ...organisation.representatives.map(({ verifiedOn }) => instantOf(verifiedOn, now).getTime()),
    solicitation ? instantOf(solicitation.filedOn, now).getTime() : Number.POSITIVE_INFINITY,
  );
  const known: Act = {
    at: new Date(first - days),
    run: async (stage) => {
      const input = { name, kind, contact: email, statement };
      const added = await stage.service(OrganisationsService).add(stage.as(founder), stage.collectiveId, input);
      stage.organisations.set(key, added.id);
    },
  };
  const verified = organisation.representatives.map(({ person, verifiedOn }): Act => ({
    at: instantOf(verifiedOn, now),
    run: async (stage) => {
      const service = stage.service(RepresentativesService);
      const proof = 'Procès-verbal du bureau, transmis à la coordination.';
      const id = await service.declare(stage.as(person), stage.collectiveId, stage.organisations.get(key), proof);
      await service.verify(stage.as(founder), stage.collectiveId, id);
    },
  }));
  return [known, ...verified, ...solicitationActs(organisation, now)];
}

function solicitationActs({ key, representatives, solicitation }: OrganisationContent, now: Date): Act[] {
  if (!solicitation) return [];
  const filed = instantOf(solicitation.filedOn, now);
  const { by, channel, text, publishedOn, answer } = solicitation;
  const speaks = representatives.some(({ person, verifiedOn }) => person === by && instantOf(verifiedOn, now) <= filed);
  const acts: Act[] = [
    {
      at: filed,
      run: async (stage) => {
        const input = { channel, text, receivedOn: null };
        const organisation = stage.organisations.get(key);
        const filedBy = stage.as(speaks ? by : founder);
        const id = await stage.service(SolicitationsService).file(filedBy, stage.collectiveId, organisation, input);
        stage.solicitations.set(key, id);
      },
    },
  ];
  const coordinate = (
    on: typeof solicitation.filedOn,
    act: (service: SolicitationsService, stage: Stage, id: string) => Promise<unknown>,
  ): Act => ({
    at: instantOf(on, now),
    run: (stage) => act(stage.service(SolicitationsService), stage, stage.solicitations.get(key)),
  });
  if (publishedOn)
    acts.push(
      coordinate(publishedOn, (service, stage, id) => service.publish(stage.as(founder), stage.collectiveId, id)),
    );
  if (answer) {
    acts.push(
      coordinate(answer.on, async (service, stage, id) => {
        if (answer.accepted) await service.accept(stage.as(founder), stage.collectiveId, id);
        await service.answer(stage.as(founder), stage.collectiveId, id, answer.text);
      }),
    );
  }
  return acts;
}

/** Four days before the plenary that votes it. */
function proposedAt({ plenary: number }: MandateContent, now: Date): Date {
  const plenary = plenaries.find((each) => each.number === number);
  if (!plenary) throw new Error(`no plenary ${number} for a mandate`);
  return new Date(instantOf(plenary.from, now).getTime() - 4 * days);
}

async function propose(stage: Stage, mandate: MandateContent, now: Date): Promise<void> {
  const title =
    mandate.text
      .split(/[.:;,\n]/)[0]
      ?.slice(0, 110)
      .trim() ?? mandate.key;
  const input = {
    title,
    text: mandate.text,
    mayOffer: mandate.mayOffer,
    mayNotOffer: mandate.mayNotOffer,
    reportBy: null,
    termOn: dayOf(instantOf(mandate.to, now), 'Europe/Paris'),
    holderIds: mandate.holders.map((key) => stage.people.get(key)),
  };
  stage.mandates.set(
    mandate.key,
    await stage.service(MandatesService).propose(stage.as(founder), stage.collectiveId, input),
  );
}

function meeting(encounter: EncounterContent, now: Date): Act[] {
  const startsAt = instantOf(encounter.at, now);
  const endsAt = instantOf(encounter.endsAt, now);
  const [delegate] = encounter.delegates;
  if (delegate === undefined) throw new Error('an encounter has a delegate');
  const id = (stage: Stage) => stage.encounters.get(encounter.key);
  const { report } = encounter;
  return [
    {
      at: new Date(startsAt.getTime() - 5 * days),
      run: async (stage) => {
        const planned = await stage.service(EncountersService).plan(stage.as(delegate), stage.collectiveId, {
          mandateId: stage.mandates.get(encounter.mandate),
          organisationIds: [stage.organisations.get(encounter.organisation)],
          title: '',
          startsAt,
          place: encounter.place,
          agenda: encounter.agenda.map((line) => `– ${line}`).join('\n'),
          delegateIds: encounter.delegates.map((key) => stage.people.get(key)),
          guestIds: encounter.representatives.map((key) => stage.people.get(key)),
        });
        stage.encounters.set(encounter.key, planned);
      },
    },
    {
      at: endsAt,
      run: (stage) =>
        stage.service(EncountersService).hold(stage.as(delegate), stage.collectiveId, id(stage), {
          summary: report?.summary ?? encounter.said ?? '',
          outcomes: [],
          documents: [],
        }),
    },
    ...(report
      ? [
          {
            at: instantOf(report.on, now),
            run: (stage: Stage) =>
              stage
                .service(EncountersService)
                .report(stage.as(report.by), stage.collectiveId, id(stage), report.outcome),
          },
        ]
      : []),
    ...debateActs(
      `encounter-${encounter.key}`,
      (stage) => ({ type: 'Encounter', id: id(stage) }),
      new Date(endsAt.getTime() + hours / 60),
      encounter.debate,
      now,
    ),
  ];
}
