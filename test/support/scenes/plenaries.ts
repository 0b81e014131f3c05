import type { Id } from '../../../src/kernel/ids.js';
import type { RoomView } from '../../../src/modules/plenaries/domain/room.js';
import { ruleTemplates, type DecisionRule } from '../../../src/modules/ballots/index.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';

const plenaryFields = `id number title state version present chair { name } secretary { name }
  viewerMayEdit viewerMayPrepare viewerMayChair viewerMayKeepDesk
  agenda { id position type title state subject { title path } documents { title url } ballots { id state question } }
  decisions { id question outcome verdictSentence subjects { type title } }
  minutes { id state text { id number html document } }`;

export interface PlenarySeen extends Outcome {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly present: number;
  readonly chair: { readonly name: string } | null;
  readonly viewerMayChair: boolean;
  readonly agenda: readonly {
    readonly id: Id;
    readonly position: number;
    readonly title: string;
    readonly state: string;
    readonly ballots: readonly { readonly id: Id; readonly state: string }[];
  }[];
  readonly decisions: readonly {
    readonly id: Id;
    readonly question: string;
    readonly outcome: string;
    readonly verdictSentence: string;
  }[];
  readonly minutes: {
    readonly id: Id;
    readonly state: string;
    readonly text: { readonly id: Id; readonly number: number; readonly html: string; readonly document: unknown };
  } | null;
}

export interface RoomSeen {
  readonly view: RoomView;
  readonly viewerMayCheckIn: boolean;
  readonly viewerCheckedIn: boolean;
  readonly viewerMayAsk: boolean;
  readonly viewerSpeechId: Id | null;
  readonly viewerPosition: number | null;
  readonly viewerMayVote: boolean;
  readonly viewerHasVoted: boolean;
  readonly viewerMayChair: boolean;
}

export interface ItemWords {
  readonly type?: string;
  readonly title?: string;
  readonly subject?: { readonly type: string; readonly id: Id };
  readonly documents?: readonly { readonly title: string; readonly url: string }[];
}

export interface BallotWords {
  readonly question?: string;
  readonly rule?: DecisionRule;
  readonly subjects?: readonly { readonly type: string; readonly id: Id }[];
}

/** A plenary as people live it, over the API. */
export class PlenaryScene {
  constructor(
    readonly assembly: Assembly,
    readonly collective: TestCollective,
  ) {}

  convene(who: Somebody, words: Record<string, unknown> = {}): Promise<PlenarySeen> {
    const startsAt = new Date(this.assembly.clock.now().getTime() + 3_600_000).toISOString();
    return who.act<PlenarySeen>(
      `mutation ($c: ID!, $input: PlenaryInput!) {
        convenePlenary(collectiveId: $c, input: $input) { __typename ... on Plenary { ${plenaryFields} } ${refusal} } }`,
      { c: this.collective.id, input: { title: 'Avant l’été', place: 'Salle des Mariniers', startsAt, ...words } },
    );
  }

  appoint(who: Somebody, id: Id, kind: 'chair' | 'secretary', somebody: Somebody): Promise<PlenarySeen> {
    return who.act<PlenarySeen>(
      `mutation ($id: ID!, $kind: String!, $who: ID!) {
        appointToPlenary(id: $id, kind: $kind, accountId: $who) {
          __typename ... on Plenary { ${plenaryFields} } ${refusal} } }`,
      { id, kind, who: somebody.id },
    );
  }

  /** A mutation of one id that answers the plenary: openPlenary, openAgendaItem, publishMinutes… */
  step(who: Somebody, name: string, id: Id, argument = 'id'): Promise<PlenarySeen> {
    return who.act<PlenarySeen>(
      `mutation ($id: ID!) { ${name}(${argument}: $id) { __typename ... on Plenary { ${plenaryFields} } ${refusal} } }`,
      { id },
    );
  }

  addItem(who: Somebody, plenaryId: Id, words: ItemWords = {}): Promise<PlenarySeen> {
    return who.act<PlenarySeen>(
      `mutation ($id: ID!, $input: AgendaItemInput!) {
        addAgendaItem(plenaryId: $id, input: $input) { __typename ... on Plenary { ${plenaryFields} } ${refusal} } }`,
      { id: plenaryId, input: { type: 'decision', title: 'Le tarif de l’eau', minutes: 20, ...words } },
    );
  }

  move(who: Somebody, id: Id, position: number): Promise<PlenarySeen> {
    return who.act<PlenarySeen>(
      `mutation ($id: ID!, $position: Int!) {
        moveAgendaItem(id: $id, position: $position) { __typename ... on Plenary { ${plenaryFields} } ${refusal} } }`,
      { id, position },
    );
  }

  /** A mutation that answers Done: checkIn, askToSpeak, callSpeaker… `more` is spliced after the id. */
  act(
    who: Somebody,
    name: string,
    id: Id,
    more: Record<string, string> = {},
    argument = 'plenaryId',
  ): Promise<Outcome> {
    const names = Object.keys(more);
    return who.act<Outcome>(
      `mutation ($id: ID!${names.map((each) => `, $${each}: ${each === 'code' ? 'String!' : 'ID!'}`).join('')}) {
        ${name}(${argument}: $id${names.map((each) => `, ${each}: $${each}`).join('')}) { __typename ${refusal} } }`,
      { id, ...more },
    );
  }

  /** The code of the screen, or the code of a refusal. */
  async code(who: Somebody, id: Id): Promise<{ code: string; url?: string }> {
    const { checkInCode } = await who.get<{ checkInCode: { code: string; url?: string } }>(
      `query ($id: ID!) { checkInCode(id: $id) { ... on CheckInCode { code url } ... on Refusal { code } } }`,
      { id },
    );
    return checkInCode;
  }

  /** Everybody named comes in by the code of the screen. */
  async gather(chair: Somebody, id: Id, people: readonly Somebody[]): Promise<void> {
    const { code } = await this.code(chair, id);
    for (const each of people) {
      const answer = await this.act(each, 'checkIn', id, { code }, 'id');
      if (answer.__typename !== 'Done') throw new Error(`${each.name}: ${answer.message}`);
    }
  }

  prepare(who: Somebody, itemId: Id, words: BallotWords = {}): Promise<Outcome & { id: Id }> {
    return who.act(
      `mutation ($item: ID!, $input: BallotInput!) {
        prepareBallot(itemId: $item, input: $input) { __typename ... on Ballot { id state } ${refusal} } }`,
      { item: itemId, input: { question: 'Adopter ?', rule: ruleTemplates.simpleMajority, ...words } },
    );
  }

  openBallot(who: Somebody, id: Id, input: Record<string, unknown> = {}): Promise<Outcome & { rollSize?: number }> {
    return who.act(
      `mutation ($id: ID!, $input: OpenBallotInput!) {
        openBallot(id: $id, input: $input) { __typename ... on Ballot { id state rollSize present } ${refusal} } }`,
      { id, input: { roll: 'present', ...input } },
    );
  }

  closeBallot(who: Somebody, id: Id): Promise<Outcome> {
    return who.act(
      `mutation ($id: ID!) { closeBallot(id: $id) { __typename ... on Ballot { verdict { outcome } } ${refusal} } }`,
      { id },
    );
  }

  proclaim(who: Somebody, id: Id, chair: string | null = null): Promise<Outcome & { outcome?: string }> {
    return who.act(
      `mutation ($id: ID!, $chair: String) { proclaimBallot(id: $id, chair: $chair) {
        __typename ... on Decision { id outcome question verdictSentence subjects { type id title } } ${refusal} } }`,
      { id, chair },
    );
  }

  async room(who: Somebody, id: Id): Promise<RoomSeen> {
    const { plenaryRoom } = await who.get<{ plenaryRoom: RoomSeen }>(
      `query ($id: ID!) { plenaryRoom(id: $id) { view viewerMayCheckIn viewerCheckedIn viewerMayAsk viewerSpeechId
        viewerPosition viewerMayVote viewerHasVoted viewerMayChair } }`,
      { id },
    );
    return plenaryRoom;
  }

  async see(who: Somebody, number: number): Promise<PlenarySeen> {
    const { plenary } = await who.get<{ plenary: PlenarySeen }>(
      `query ($slug: String!, $n: Int!) { plenary(collectiveSlug: $slug, number: $n) { ${plenaryFields} } }`,
      { slug: this.collective.slug, n: number },
    );
    return plenary;
  }

  /** An open plenary with a chair, one live item, and these people checked in. */
  async underWay(
    coordinator: Somebody,
    chair: Somebody,
    people: readonly Somebody[],
    item: ItemWords = {},
  ): Promise<{ id: Id; number: number; itemId: Id }> {
    const { id, number } = await this.convene(coordinator);
    await this.appoint(coordinator, id, 'chair', chair);
    const itemId = (await this.addItem(coordinator, id, item)).agenda.at(-1)?.id ?? '';
    await this.step(chair, 'openPlenary', id);
    await this.gather(chair, id, people);
    const opened = await this.step(chair, 'openAgendaItem', itemId);
    if (opened.__typename !== 'Plenary') throw new Error(opened.message);
    return { id, number, itemId };
  }
}
