import { newId, type Id } from '../../../src/kernel/ids.js';
import type {
  ConsentView,
  DrawView,
  ElectionView,
  GuidedView,
  NominationView,
} from '../../../src/modules/plenaries/domain/guided-view.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';
import { PlenaryScene } from './plenaries.js';

export interface GuidedSeen extends Outcome {
  readonly id: Id;
  readonly open: boolean;
  readonly view: GuidedView;
  readonly viewerMayVerify: boolean;
  readonly viewerVoter: { readonly state: string; readonly bornOn: string | null } | null;
  readonly viewerSupports: readonly Id[];
  readonly viewerPseudonym: string | null;
}

const fields = `__typename ... on GuidedProcedure { id kind title open view viewerId viewerMayChair viewerMayTakePart
  viewerMayVerify viewerVoter { state reason bornOn residentSince } viewerSupports viewerPseudonym
  viewerOrganisations { id name } } ${refusal}`;

/** Guided procedures as people live them, over the API. */
export class GuidedScene {
  readonly plenaries: PlenaryScene;

  constructor(
    readonly assembly: Assembly,
    readonly collective: TestCollective,
  ) {
    this.plenaries = new PlenaryScene(assembly, collective);
  }

  open(who: Somebody, itemId: Id, kind: string, setting: unknown, id = newId()): Promise<GuidedSeen> {
    return who.act<GuidedSeen>(
      `mutation ($item: ID!, $input: GuidedProcedureInput!) {
        openGuidedProcedure(itemId: $item, input: $input) { ${fields} } }`,
      { item: itemId, input: { id, kind, title: 'Pour la scène', setting } },
    );
  }

  guide(who: Somebody, id: Id, command: Record<string, unknown>, commandId = newId()): Promise<GuidedSeen> {
    return who.act<GuidedSeen>(
      `mutation ($id: ID!, $once: ID!, $command: JSON!) {
        guideProcedure(id: $id, commandId: $once, command: $command) { ${fields} } }`,
      { id, once: commandId, command },
    );
  }

  take(who: Somebody, id: Id, command: Record<string, unknown>, commandId = newId()): Promise<GuidedSeen> {
    return who.act<GuidedSeen>(
      `mutation ($id: ID!, $once: ID!, $command: JSON!) {
        takePartInProcedure(id: $id, commandId: $once, command: $command) { ${fields} } }`,
      { id, once: commandId, command },
    );
  }

  async see(who: Somebody, id: Id): Promise<GuidedSeen> {
    const { guidedProcedure } = await who.get<{ guidedProcedure: GuidedSeen }>(
      `query ($id: ID!) { guidedProcedure(id: $id) { id open view viewerMayVerify viewerSupports viewerPseudonym
        viewerVoter { state bornOn } } }`,
      { id },
    );
    return guidedProcedure;
  }

  /** Events of a procedure as the log holds them, in order. */
  async told(id: Id): Promise<readonly { type: string; actor: Id | null; payload: Record<string, unknown> }[]> {
    await this.assembly.settled();
    return this.assembly.sql(
      `select type, actor_id as actor, payload from event_log where subject_id = $1 order by seq`,
      [id],
    );
  }
}

const of = <Kind extends GuidedView['held']['kind']>(kind: Kind) => {
  type Held = Extract<GuidedView['held'], { kind: Kind }>;
  const isOf = (held: GuidedView['held']): held is Held => held.kind === kind;
  return ({ view, code }: GuidedSeen): Held => {
    if (code !== undefined || !isOf(view.held)) throw new Error(`no ${kind}: ${code ?? ''}`);
    return view.held;
  };
};

export const consentOf: (seen: GuidedSeen) => ConsentView = of('consent');
export const electionOf: (seen: GuidedSeen) => ElectionView = of('election');
export const nominationOf: (seen: GuidedSeen) => NominationView = of('nomination');
export const drawOf: (seen: GuidedSeen) => DrawView = of('sortition');
