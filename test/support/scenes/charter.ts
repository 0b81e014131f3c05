import { newId, type Id } from '../../../src/kernel/ids.js';
import { CharterService } from '../../../src/modules/charter/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';

const article = 'id number title html markdown textVersionId';
const version = `id number state revision takesEffectOn renewWithin renewBefore viewerMayEdit viewerMayEndorse
  parts { id number title introduction articles { ${article} } }`;
const versionResult = `{ __typename ... on CharterVersion { ${version} } ${refusal} }`;
const endorsement = `id state versionNumber statement announcedAt activeAt toRenewAt withdrawnAt lapsedAt viewerMayWithdraw viewerMayRenew
  carriedFromVersion announcedBy { name } confirmedBy { name } person { name } organisation { name } reservations { articleId clauseId number title reason quote place }
  ratification { body on electorate votesFor votesAgainst votesAbstain }`;
const endorsementResult = `{ __typename ... on Endorsement { ${endorsement} } ${refusal} }`;

export interface ArticleSeen {
  readonly id: Id;
  readonly number: string;
  readonly title: string;
  readonly html: string;
  readonly markdown: string;
  readonly textVersionId: Id;
}

export interface VersionSeen extends Outcome {
  readonly id: Id;
  readonly number: number;
  readonly state: string;
  readonly revision: number;
  readonly parts: readonly { id: Id; number: string; title: string; articles: readonly ArticleSeen[] }[];
}

export interface EndorsementSeen extends Outcome {
  readonly id: Id;
  readonly state: string;
  readonly versionNumber: number;
  readonly withdrawnAt: string | null;
  readonly carriedFromVersion: number | null;
  readonly announcedBy: { readonly name: string };
  readonly confirmedBy: { readonly name: string } | null;
  readonly person: { readonly name: string };
  readonly organisation: { readonly name: string } | null;
  readonly reservations: readonly {
    readonly articleId: Id;
    readonly clauseId: Id | null;
    readonly number: string;
    readonly reason: string;
    readonly quote: string | null;
    readonly place: string;
  }[];
}

/** What changed for one endorser. */
export interface RenewalSeen {
  readonly endorsement: EndorsementSeen;
  readonly from: { readonly number: number };
  readonly to: { readonly id: Id; readonly number: number; readonly renewBefore: string | null };
  readonly reserved: readonly {
    readonly reservation: { readonly reason: string; readonly place: string };
    readonly article: {
      readonly change: string;
      readonly before: ArticleSeen | null;
      readonly after: ArticleSeen | null;
    };
  }[];
  readonly changed: readonly { readonly id: Id; readonly change: string }[];
  readonly same: number;
  readonly viewerMayRenew: boolean;
}

export interface CharterAmendmentsSeen extends Outcome {
  readonly versionNumber: number;
  readonly viewerMayTable: boolean;
  readonly viewerMaySettle: boolean;
  readonly amendments: readonly {
    readonly id: Id;
    readonly number: number;
    readonly articleNumber: string | null;
    readonly state: string;
    readonly stale: boolean;
    readonly spoken: string;
    readonly markdown: string;
    readonly recommendation: string | null;
    readonly conflicts: readonly number[];
    readonly viewerMayReword: boolean;
  }[];
}

const amendmentsFields = `versionNumber viewerMayTable viewerMaySettle
  amendments { id number articleNumber state stale spoken markdown recommendation conflicts viewerMayReword }`;
const amendmentsResult = `{ __typename ... on CharterAmendments { ${amendmentsFields} } ${refusal} }`;

export interface ComparisonSeen {
  readonly articles: readonly {
    readonly change: string;
    readonly before: ArticleSeen | null;
    readonly after: ArticleSeen | null;
    readonly difference: { readonly clauses: unknown; readonly insertedWords: number } | null;
  }[];
}

export interface CountsSeen {
  readonly persons: number;
  readonly organisations: number;
  readonly personsToRenew: number;
  readonly organisationsToRenew: number;
  readonly withReservations: number;
  readonly byVersion: readonly Readonly<Record<string, string | number>>[];
}

/** The figures of scenario C: 120 members, 90 % for, 8 % against, 1 % abstaining. */
export const ratified = {
  body: 'Assemblée générale, vote à bulletin secret',
  on: '2019-10-09',
  electorate: 120,
  votesFor: 108,
  votesAgainst: 10,
  votesAbstain: 1,
};

/** What one does with the charter, as somebody at their browser. */
export class CharterScenes {
  constructor(
    readonly assembly: Assembly,
    readonly collective: TestCollective,
  ) {}

  draft(who: Somebody, reason = 'Dire ce qui nous rassemble.'): Promise<VersionSeen> {
    return who.act(
      `mutation ($c: ID!, $reason: String!) { draftCharter(collectiveId: $c, reason: $reason) ${versionResult} }`,
      { c: this.collective.id, reason },
    );
  }

  /** An edit of a draft: the mutation's name and its arguments but the draft's. */
  edit(
    who: Somebody,
    name: string,
    draft: Pick<VersionSeen, 'id' | 'revision'>,
    args: Record<string, string>,
  ): Promise<VersionSeen> {
    const typed = Object.keys(args).map((key) => `$${key}: ${key.endsWith('Id') ? 'ID' : 'String'}!`);
    const given = Object.keys(args).map((key) => `${key}: $${key}`);
    return who.act(
      `mutation ($draft: CharterDraftRefInput!, ${typed.join(', ')}) { ${name}(draft: $draft, ${given.join(', ')}) ${versionResult} }`,
      { draft: this.ref(draft), ...args },
    );
  }

  arrange(
    who: Somebody,
    draft: Pick<VersionSeen, 'id' | 'revision'>,
    parts: readonly { partId: Id; articleIds: readonly Id[] }[],
  ): Promise<VersionSeen> {
    return who.act(
      `mutation ($draft: CharterDraftRefInput!, $parts: [CharterPartPlaceInput!]!) {
         arrangeCharter(draft: $draft, parts: $parts) ${versionResult} }`,
      { draft: this.ref(draft), parts },
    );
  }

  /** A part with articles, added to a draft. */
  async write(
    who: Somebody,
    draft: VersionSeen,
    title: string,
    articles: readonly (readonly [string, string])[],
  ): Promise<VersionSeen> {
    let now = await this.edit(who, 'addCharterPart', draft, { title, introduction: '' });
    const partId = now.parts.at(-1)?.id ?? '';
    for (const [name, text] of articles) {
      now = await this.edit(who, 'addCharterArticle', now, { partId, title: name, text });
    }
    return now;
  }

  /** What a plenary's decision does to a draft. */
  async putInForce(chair: Somebody, charterVersionId: Id): Promise<void> {
    const decision = { collectiveId: this.collective.id, charterVersionId, actorId: chair.id };
    const charters = this.assembly.service(CharterService);
    await this.assembly
      .service(UnitOfWork)
      .run((tx) => charters.adopt(tx, { ...decision, decisionId: newId(), plenaryId: newId() }));
  }

  async inForce(who: Somebody): Promise<VersionSeen | null> {
    const { charter } = await who.get<{ charter: { inForce: VersionSeen | null } }>(
      `query ($c: ID!) { charter(collectiveId: $c) { inForce { ${version} } versions { number state } viewerMayDraft } }`,
      { c: this.collective.id },
    );
    return charter.inForce;
  }

  async compare(who: Somebody, from: number, to: number): Promise<ComparisonSeen> {
    const { charterComparison } = await who.get<{ charterComparison: ComparisonSeen }>(
      `query ($c: ID!, $from: Int!, $to: Int!) { charterComparison(collectiveId: $c, from: $from, to: $to) {
         from { number } to { number }
         articles { change before { ${article} } after { ${article} } difference { clauses insertedWords summary } } } }`,
      { c: this.collective.id, from, to },
    );
    return charterComparison;
  }

  endorse(who: Somebody, versionId: Id): Promise<EndorsementSeen> {
    return who.act(
      `mutation ($c: ID!, $v: ID!) { endorseCharter(collectiveId: $c, versionId: $v) ${endorsementResult} }`,
      { c: this.collective.id, v: versionId },
    );
  }

  announce(who: Somebody, organisation: { id: Id }, versionId: Id): Promise<EndorsementSeen> {
    return who.act(
      `mutation ($ref: OrganisationEndorsementRefInput!) { announceEndorsement(ref: $ref) ${endorsementResult} }`,
      { ref: this.signing(organisation, versionId) },
    );
  }

  confirm(
    who: Somebody,
    organisation: { id: Id },
    versionId: Id,
    ratification: Record<string, unknown> = ratified,
  ): Promise<EndorsementSeen> {
    return who.act(
      `mutation ($ref: OrganisationEndorsementRefInput!, $r: RatificationInput!) {
         confirmEndorsement(ref: $ref, ratification: $r) ${endorsementResult} }`,
      { ref: this.signing(organisation, versionId), r: ratification },
    );
  }

  sign(
    who: Somebody,
    organisation: { id: Id },
    versionId: Id,
    change: Record<string, unknown> = {},
  ): Promise<EndorsementSeen> {
    const signature = {
      acceptsCharterAndMethod: true,
      acceptsPriorWork: true,
      acceptsCommonProgramme: true,
      ratification: ratified,
      statement: 'Nous signons après un débat de deux soirées.',
      ...change,
    };
    return who.act(
      `mutation ($ref: OrganisationEndorsementRefInput!, $s: OrganisationSignatureInput!) {
         endorseAsOrganisation(ref: $ref, signature: $s) ${endorsementResult} }`,
      { ref: this.signing(organisation, versionId), s: signature },
    );
  }

  withdraw(who: Somebody, id: Id, reason = ''): Promise<EndorsementSeen> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $reason: String) {
         withdrawEndorsement(collectiveId: $c, id: $id, reason: $reason) ${endorsementResult} }`,
      { c: this.collective.id, id, reason },
    );
  }

  /** Says when a draft takes effect, and how long others have to renew. */
  date(
    who: Somebody,
    draft: Pick<VersionSeen, 'id' | 'revision'>,
    takesEffectOn: string | null,
    renewWithin: number | null,
  ): Promise<VersionSeen> {
    return who.act(
      `mutation ($draft: CharterDraftRefInput!, $on: String, $within: Int) {
         dateCharter(draft: $draft, takesEffectOn: $on, renewWithin: $within) ${versionResult} }`,
      { draft: this.ref(draft), on: takesEffectOn, within: renewWithin },
    );
  }

  /** Says what only endorsers of the version in force do. */
  require(who: Somebody, acts: readonly string[]): Promise<Outcome & { requiredFor: readonly string[] }> {
    return who.act(
      `mutation ($c: ID!, $acts: [String!]!) { requireEndorsement(collectiveId: $c, acts: $acts) {
         __typename ... on Charter { requiredFor viewerMayRequire } ${refusal} } }`,
      { c: this.collective.id, acts },
    );
  }

  /** Amends an article of a draft as it was read. */
  amend(
    who: Somebody,
    draft: Pick<VersionSeen, 'id'>,
    article: Pick<ArticleSeen, 'id' | 'textVersionId'>,
    text: string,
    id = newId(),
  ): Promise<CharterAmendmentsSeen> {
    return who.act(
      `mutation ($c: ID!, $v: ID!, $a: ID!, $id: ID!, $input: CharterAmendmentInput!) {
         tableCharterAmendment(collectiveId: $c, versionId: $v, articleId: $a, id: $id, input: $input) ${amendmentsResult} }`,
      { c: this.collective.id, v: draft.id, a: article.id, id, input: this.saying(article, text) },
    );
  }

  saying({ textVersionId }: Pick<ArticleSeen, 'textVersionId'>, text: string) {
    return { textVersionId, text, reason: 'Pour être clair.' };
  }

  /** A step on one amendment: the mutation's name and its arguments but the first two. */
  stepOn(
    who: Somebody,
    name: string,
    id: Id,
    more: Readonly<Record<string, readonly [type: string, value: unknown]>> = {},
  ): Promise<CharterAmendmentsSeen> {
    const typed = Object.entries(more).map(([key, [type]]) => `, $${key}: ${type}`);
    const given = Object.keys(more).map((key) => `, ${key}: $${key}`);
    const values = Object.fromEntries(Object.entries(more).map(([key, [, value]]) => [key, value]));
    return who.act(
      `mutation ($c: ID!, $id: ID!${typed.join('')}) { ${name}(collectiveId: $c, id: $id${given.join('')}) ${amendmentsResult} }`,
      { c: this.collective.id, id, ...values },
    );
  }

  accept(who: Somebody, { id }: Pick<VersionSeen, 'id'>, ids: readonly Id[]): Promise<CharterAmendmentsSeen> {
    return who.act(
      `mutation ($c: ID!, $v: ID!, $ids: [ID!]!) {
         acceptCharterAmendments(collectiveId: $c, versionId: $v, ids: $ids) ${amendmentsResult} }`,
      { c: this.collective.id, v: id, ids },
    );
  }

  async amendments(who: Somebody, number: number | null = null): Promise<CharterAmendmentsSeen | null> {
    const { charterAmendments } = await who.get<{ charterAmendments: CharterAmendmentsSeen | null }>(
      `query ($c: ID!, $n: Int) { charterAmendments(collectiveId: $c, number: $n) { ${amendmentsFields} } }`,
      { c: this.collective.id, n: number },
    );
    return charterAmendments;
  }

  /** The draft as anybody reads it. */
  async reading(who: Somebody): Promise<VersionSeen | null> {
    const { charterVersion } = await who.get<{ charterVersion: VersionSeen | null }>(
      `query ($c: ID!) { charterVersion(collectiveId: $c) { ${version} } }`,
      { c: this.collective.id },
    );
    return charterVersion;
  }

  async renewal(who: Somebody, id: Id): Promise<RenewalSeen | null> {
    const { endorsementRenewal } = await who.get<{ endorsementRenewal: RenewalSeen | null }>(
      `query ($c: ID!, $id: ID!) { endorsementRenewal(collectiveId: $c, id: $id) {
         endorsement { ${endorsement} } from { number } to { id number renewBefore } same viewerMayRenew
         reserved { reservation { reason place } article { change before { ${article} } after { ${article} } } }
         changed { id change } } }`,
      { c: this.collective.id, id },
    );
    return endorsementRenewal;
  }

  renew(who: Somebody, id: Id, versionId: Id, renewal: Record<string, unknown> = {}): Promise<EndorsementSeen> {
    return who.act(
      `mutation ($c: ID!, $id: ID!, $v: ID!, $r: RenewalInput!) {
         renewEndorsement(collectiveId: $c, id: $id, versionId: $v, renewal: $r) ${endorsementResult} }`,
      { c: this.collective.id, id, v: versionId, r: { carriesDecision: false, ...renewal } },
    );
  }

  async wall(who: Somebody, filter: Record<string, unknown> = {}): Promise<readonly EndorsementSeen[]> {
    const { endorsements } = await who.get<{ endorsements: { edges: { node: EndorsementSeen }[] } }>(
      `query ($c: ID!, $kind: String, $state: String, $version: Int) {
         endorsements(collectiveId: $c, kind: $kind, state: $state, version: $version) { edges { node { ${endorsement} } } } }`,
      { c: this.collective.id, ...filter },
    );
    return endorsements.edges.map(({ node }) => node);
  }

  async counts(who: Somebody): Promise<CountsSeen> {
    const { endorsementCounts } = await who.get<{ endorsementCounts: CountsSeen }>(
      `query ($c: ID!) { endorsementCounts(collectiveId: $c) {
         persons organisations personsToRenew organisationsToRenew withReservations
         byVersion { versionNumber kind pending active toRenew renewed lapsed withdrawn } } }`,
      { c: this.collective.id },
    );
    return endorsementCounts;
  }

  private ref({ id, revision }: Pick<VersionSeen, 'id' | 'revision'>) {
    return { collectiveId: this.collective.id, versionId: id, revision };
  }

  private signing({ id }: { id: Id }, versionId: Id) {
    return { collectiveId: this.collective.id, organisationId: id, versionId };
  }
}
