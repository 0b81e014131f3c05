import type { Id } from '../../../src/kernel/ids.js';
import { newId } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { EncountersService, MandateChangesService, MandatesService } from '../../../src/modules/organisations/index.js';
import { solvedProof } from './identity.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';

const organisationFields = `id slug name state contact
  representatives { id state proof reason person { id name } viewerMaySettle }
  solicitations { id state text channel answer receivedOn publishBy askedBy viewerMayPublish }
  encounters { id state overdue reportDueOn viewerMayReport }
  viewerMayEdit viewerMayDeclare viewerMayFileSolicitation viewerMaySpeakFor`;
const organisationResult = `{ __typename ... on Organisation { ${organisationFields} } ${refusal} }`;
const encounterResult = `{ __typename ... on Encounter { id state day: startsAt overdue reportDueOn
  outcomes { text offered nearLine keptWithin } delegates { name } guests { name } documents { label url } } ${refusal} }`;

const mandateFields = `id title state termOn viewerMayAsk history { step on termOn reason decisionPath }
  pendingChange { id kind newTermOn viewerMayWithdraw }`;
const mandateResult = `{ __typename ... on Mandate { ${mandateFields} } ${refusal} }`;

export interface OrganisationSeen {
  readonly id: Id;
  readonly slug: string;
  readonly state: string;
  readonly contact: string | null;
  readonly representatives: readonly { id: Id; state: string; proof: string | null; person: { name: string } }[];
  readonly solicitations: readonly { id: Id; state: string; text: string; answer: string | null }[];
  readonly encounters: readonly { id: Id; state: string; overdue: boolean; reportDueOn: string | null }[];
}

export interface MandateSeen {
  readonly id: Id;
  readonly title: string;
  readonly state: string;
}

export interface MandateAsked extends MandateSeen {
  readonly termOn: string;
  readonly history: readonly { step: string; on: string; termOn: string | null; decisionPath: string | null }[];
  readonly pendingChange: { id: Id; kind: string; newTermOn: string | null; viewerMayWithdraw: boolean } | null;
  readonly viewerMayAsk: readonly string[];
}

/** What one does with organisations, as somebody at their browser. */
export class OrganisationScenes {
  constructor(
    readonly assembly: Assembly,
    readonly collective: TestCollective,
  ) {}

  add(who: Somebody, name: string, kind = 'party'): Promise<OrganisationSeen & Outcome> {
    return who.act(
      `mutation ($c: ID!, $input: OrganisationInput!) { addOrganisation(collectiveId: $c, input: $input) ${organisationResult} }`,
      { c: this.collective.id, input: { name, kind, contact: 'secret@exemple.fr', statement: 'Qui nous sommes.' } },
    );
  }

  async see(who: Somebody, slug: string): Promise<OrganisationSeen> {
    const { organisation } = await who.get<{ organisation: OrganisationSeen }>(
      `query ($c: ID!, $slug: String!) { organisation(collectiveId: $c, slug: $slug) { ${organisationFields} } }`,
      { c: this.collective.id, slug },
    );
    return organisation;
  }

  declare(who: Somebody, organisation: { id: Id }): Promise<OrganisationSeen & Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!) { declareRepresentative(collectiveId: $c, organisationId: $id, proof: "Appelez le local.")
       ${organisationResult} }`,
      { c: this.collective.id, id: organisation.id },
    );
  }

  /** A mutation that takes a collective and an id, and maybe one text. */
  step(who: Somebody, name: string, id: Id, text: Record<string, string> = {}): Promise<OrganisationSeen & Outcome> {
    const [key, value] = Object.entries(text)[0] ?? [];
    const more = key === undefined ? '' : `, ${key}: $text`;
    return who.act(
      `mutation ($c: ID!, $id: ID!${key === undefined ? '' : ', $text: String!'}) {
         ${name}(collectiveId: $c, id: $id${more}) ${organisationResult} }`,
      { c: this.collective.id, id, ...(value === undefined ? {} : { text: value }) },
    );
  }

  file(
    who: Somebody,
    organisation: { id: Id },
    channel = 'online',
    receivedOn: string | null = null,
  ): Promise<OrganisationSeen & Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $input: SolicitationInput!) {
         fileSolicitation(collectiveId: $c, organisationId: $id, input: $input) ${organisationResult} }`,
      {
        c: this.collective.id,
        id: organisation.id,
        input: { channel, text: 'Nous voudrions vous rencontrer.', receivedOn },
      },
    );
  }

  /** Asks for a meeting without an account, the proof of work done. */
  async requestMeeting(visitor: Somebody, change: Record<string, unknown> = {}): Promise<Outcome> {
    const input = {
      organisationName: 'Les Vergers',
      kind: 'association',
      contactName: 'Berthe Lorieux',
      email: 'berthe@exemple.fr',
      text: 'Nous voudrions vous rencontrer en juin.',
      consent: true,
      ...change,
    };
    return visitor.act(
      `mutation ($c: ID!, $input: MeetingRequestInput!) {
         requestMeeting(collectiveId: $c, input: $input) { __typename ${refusal} } }`,
      { c: this.collective.id, input: { proof: await solvedProof(this.assembly), ...input } },
    );
  }

  /** What the newest letter to an address has them follow to confirm. */
  async confirmationSentTo(email: string): Promise<string> {
    const letters = await this.assembly.sql<{ body_text: string }>(
      'select body_text from mail where address = $1 order by id desc',
      [email],
    );
    const token = letters.map(({ body_text: text }) => /\/confirmer#(\S+)/.exec(text)?.[1]).find(Boolean);
    if (!token) throw new Error(`nothing to confirm was sent to ${email}`);
    return token;
  }

  confirmMeeting(visitor: Somebody, token: string): Promise<{ state: string; publishBy: string | null } & Outcome> {
    return visitor.act(
      `mutation ($token: String!) { confirmMeetingRequest(token: $token) {
         __typename ... on MeetingRequestReceipt { organisationName state publishBy } ${refusal} } }`,
      { token },
    );
  }

  async meetingRequests(who: Somebody): Promise<readonly { id: Id; organisationName: string; email: string }[]> {
    const { meetingRequests } = await who.get<{
      meetingRequests: { id: Id; organisationName: string; email: string }[];
    }>(
      `query ($c: ID!) { meetingRequests(collectiveId: $c) { id organisationName kind text contactName email publishBy } }`,
      { c: this.collective.id },
    );
    return meetingRequests;
  }

  attachMeeting(who: Somebody, id: Id, organisationId: Id | null = null): Promise<OrganisationSeen & Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $organisationId: ID) {
         attachMeetingRequest(collectiveId: $c, id: $id, organisationId: $organisationId) ${organisationResult} }`,
      { c: this.collective.id, id, organisationId },
    );
  }

  setMeetingAside(who: Somebody, id: Id, reason = 'Une publicité.'): Promise<Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $reason: String!) {
         setAsideMeetingRequest(collectiveId: $c, id: $id, reason: $reason) { __typename ${refusal} } }`,
      { c: this.collective.id, id, reason },
    );
  }

  /** An organisation with a verified representative. */
  async represented(
    coordinator: Somebody,
    name: string,
    representative: Somebody,
  ): Promise<{ readonly id: Id; readonly slug: string; readonly name: string }> {
    const { id, slug } = await this.add(coordinator, name);
    const declared = await this.declare(representative, { id });
    const [declaration] = declared.representatives;
    if (!declaration) throw new Error('the declaration is not seen');
    await this.step(coordinator, 'verifyRepresentative', declaration.id);
    return { id, slug, name };
  }

  propose(
    who: Somebody,
    holders: readonly Somebody[],
    change: Record<string, unknown> = {},
  ): Promise<MandateSeen & Outcome> {
    const input = {
      title: 'Rencontres de juin',
      text: 'Rencontrer les organisations qui nous ont sollicités.',
      mayOffer: ['Présenter la charte', 'Recevoir des contributions au programme'],
      mayNotOffer: ['Promettre des sièges ou des places sur une liste', 'Modifier la charte'],
      termOn: '2019-06-30',
      holderIds: holders.map(({ id }) => id),
      ...change,
    };
    return who.act(
      `mutation ($c: ID!, $input: MandateInput!) { proposeMandate(collectiveId: $c, input: $input) {
         __typename ... on Mandate { id title state } ${refusal} } }`,
      { c: this.collective.id, input },
    );
  }

  async mandates(who: Somebody): Promise<readonly MandateSeen[]> {
    const { mandates } = await who.get<{ mandates: MandateSeen[] }>(
      `query ($c: ID!) { mandates(collectiveId: $c) { id title state } }`,
      { c: this.collective.id },
    );
    return mandates;
  }

  /** What a plenary's decision does to a mandate. */
  async decide(verb: 'giveMandate' | 'refuseMandate', chair: Somebody, mandateId: Id): Promise<void> {
    const decision = { collectiveId: this.collective.id, mandateId, decisionId: newId(), actorId: chair.id };
    const mandates = this.assembly.service(MandatesService);
    await this.assembly.service(UnitOfWork).run((tx) => mandates[verb](tx, decision));
  }

  /** Asks a plenary something of a mandate it gave. */
  ask(
    who: Somebody,
    mandateId: Id,
    kind: 'extension' | 'revocation' | 'end',
    newTermOn: string | null = null,
  ): Promise<MandateAsked & Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $input: MandateChangeInput!) {
         proposeMandateChange(collectiveId: $c, mandateId: $id, input: $input) ${mandateResult} }`,
      { c: this.collective.id, id: mandateId, input: { kind, newTermOn, reason: 'Les échanges continuent.' } },
    );
  }

  withdrawAsk(who: Somebody, changeId: Id): Promise<MandateAsked & Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!) { withdrawMandateChange(collectiveId: $c, id: $id) ${mandateResult} }`,
      { c: this.collective.id, id: changeId },
    );
  }

  async mandate(who: Somebody, id: Id): Promise<MandateAsked> {
    const { mandates } = await who.get<{ mandates: MandateAsked[] }>(
      `query ($c: ID!) { mandates(collectiveId: $c) { ${mandateFields} } }`,
      { c: this.collective.id },
    );
    const found = mandates.find((each) => each.id === id);
    if (!found) throw new Error('no such mandate');
    return found;
  }

  /** A plenary answers what was asked of it. */
  async answer(chair: Somebody, changeId: Id, adopted: boolean): Promise<void> {
    const decision = { collectiveId: this.collective.id, changeId, decisionId: newId(), actorId: chair.id, adopted };
    const changes = this.assembly.service(MandateChangesService);
    await this.assembly.service(UnitOfWork).run((tx) => changes.decide(tx, decision));
  }

  async given(coordinator: Somebody, holders: readonly Somebody[], change: Record<string, unknown> = {}): Promise<Id> {
    const { id } = await this.propose(coordinator, holders, change);
    await this.decide('giveMandate', coordinator, id);
    return id;
  }

  /** A plenary is convened on a day: what is met before reports to it. */
  async convene(date: string | null, plenaryId = newId()): Promise<Id> {
    const { id: collectiveId } = this.collective;
    await this.assembly
      .service(UnitOfWork)
      .run((tx) => this.assembly.service(EncountersService).setReportDue(tx, { collectiveId, plenaryId, date }));
    return plenaryId;
  }

  plan(
    who: Somebody,
    mandateId: Id,
    organisation: { id: Id },
    delegates: readonly Somebody[],
    startsAt: string,
    change: Record<string, unknown> = {},
  ): Promise<{ id: Id; state: string } & Outcome> {
    const input = {
      mandateId,
      organisationIds: [organisation.id],
      startsAt,
      place: 'Salle des Mariniers',
      delegateIds: delegates.map(({ id }) => id),
      ...change,
    };
    return who.act(
      `mutation ($c: ID!, $input: EncounterInput!) { planEncounter(collectiveId: $c, input: $input) ${encounterResult} }`,
      { c: this.collective.id, input },
    );
  }

  hold(
    who: Somebody,
    id: Id,
    outcomes: readonly { text: string; offered: string | null; keptWithin?: string }[] = [],
  ): Promise<{ id: Id; state: string } & Outcome> {
    const documents = [{ label: 'Relevé commun', url: 'https://exemple.fr/releve.pdf' }];
    return who.act(
      `mutation ($c: ID!, $id: ID!, $input: HeldInput!) { holdEncounter(collectiveId: $c, id: $id, input: $input) ${encounterResult} }`,
      { c: this.collective.id, id, input: { summary: 'Trente personnes étaient là.', outcomes, documents } },
    );
  }

  report(who: Somebody, id: Id, report: string): Promise<{ id: Id; state: string } & Outcome> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $report: String!) { reportEncounter(collectiveId: $c, id: $id, report: $report) ${encounterResult} }`,
      { c: this.collective.id, id, report },
    );
  }

  async overdue(who: Somebody): Promise<readonly string[]> {
    const { overdueReports } = await who.get<{ overdueReports: { title: string }[] }>(
      `query ($c: ID!) { overdueReports(collectiveId: $c) { title } }`,
      { c: this.collective.id },
    );
    return overdueReports.map(({ title }) => title);
  }
}
