import { v7 } from 'uuid';
import type { People, Person, Screen } from './browser.js';
import { done, refusal } from './journey-api.js';

export interface Collective {
  readonly id: string;
  readonly slug: string;
  /** The address of a page of the collective. */
  readonly at: (path?: string) => string;
  readonly coordination: Person;
}

let made = 0;

/** A collective of its own for one journey; its coordination is the demonstration's, who installed it all. */
export async function collective(people: People, name: string): Promise<Collective> {
  const coordination = await people.demo('coordination');
  const slug = `parcours-${Date.now().toString(36)}-${(made += 1)}`;
  const { id } = await done<{ id: string }>(
    coordination.ask,
    `mutation ($slug: String!, $input: CollectiveInput!) {
      createCollective(slug: $slug, input: $input) { ... on Collective { id } ${refusal} } }`,
    { slug, input: { name, territory: 'Bresles', purpose: 'Écrire ensemble.' } },
  );
  return { id, slug, coordination, at: (path = '') => `/${slug}${path}` };
}

/** Somebody with a new account who has joined. */
export async function member(people: People, { id }: Collective, name: string, screen: Screen = {}): Promise<Person> {
  const person = await people.someone(name, screen);
  await done(
    person.ask,
    `mutation ($id: ID!) { joinCollective(id: $id, consent: true) { ... on Collective { id } ${refusal} } }`,
    { id },
  );
  return person;
}

interface Subject {
  readonly type: 'Charter' | 'Mandate' | 'Proposal';
  readonly id: string;
}

interface WithId {
  readonly id: string;
}

interface UnderWay {
  readonly number: number;
  /** Of the hall, to check in. */
  readonly code: string;
  /** Opens a ballot of those present, by a simple majority unless an election is said; answers its id. */
  readonly openBallot: (subject?: Subject, election?: Partial<Election>) => Promise<string>;
  /** Closes and proclaims it. */
  readonly endBallot: (id: string) => Promise<void>;
}

/** A question under a rule as data, and what is chosen among. */
export interface Election {
  readonly question: string;
  readonly rule: object;
  readonly options?: readonly { readonly label: string; readonly block?: string }[];
  /** Who votes; those present unless said. */
  readonly roll?: 'present' | 'members';
}

type Act = <T extends object>(call: string, type: string, variables: object, fields?: string) => Promise<T>;

const acting =
  ({ coordination: { ask } }: Collective): Act =>
  (call, type, variables, fields = 'id') =>
    done(ask, `mutation (${typesOf(variables)}) { ${call} { ... on ${type} { ${fields} } ${refusal} } }`, variables);

/** A plenary with one item live, the coordination in its chair. */
export async function underWay(place: Collective): Promise<UnderWay> {
  const { ask, id: accountId } = place.coordination;
  const act = acting(place);
  const { id, number } = await act<WithId & { readonly number: number }>(
    'convenePlenary(collectiveId: $id, input: $plenary)',
    'Plenary',
    { id: place.id, plenary: { title: 'Une décision', startsAt: new Date().toISOString() } },
    'id number',
  );
  await act('appointToPlenary(id: $id, kind: "chair", accountId: $accountId)', 'Plenary', { id, accountId });
  const { agenda } = await act<{ agenda: readonly WithId[] }>(
    'addAgendaItem(plenaryId: $id, input: $item)',
    'Plenary',
    { id, item: { type: 'decision', title: 'Une décision' } },
    'agenda { id }',
  );
  const item = { id: agenda.at(-1)?.id ?? '' };
  await act('openPlenary(id: $id)', 'Plenary', { id });
  await act('openAgendaItem(id: $id)', 'Plenary', item);
  const { checkInCode } = await ask<{ checkInCode: { code: string } }>(
    'query ($id: ID!) { checkInCode(id: $id) { ... on CheckInCode { code } } }',
    { id },
  );
  await act('checkIn(id: $id, code: $code)', 'Done', { id, code: checkInCode.code }, '__typename');
  const { ballotRules } = await ask<{ ballotRules: readonly { template: string; rule: unknown }[] }>(
    '{ ballotRules { template rule } }',
  );
  const rule = ballotRules.find(({ template }) => template === 'simpleMajority')?.rule;
  const openBallot = async (subject?: Subject, { roll = 'present', ...election }: Partial<Election> = {}) => {
    const ballot = await act<WithId>('prepareBallot(itemId: $id, input: $ballot)', 'Ballot', {
      ...item,
      ballot: { question: 'Adopter ?', rule, subjects: subject ? [subject] : [], ...election },
    });
    const opening = { roll, warningsRead: true };
    await act('openBallot(id: $id, input: $opening)', 'Ballot', { id: ballot.id, opening });
    return ballot.id;
  };
  const endBallot = async (ballotId: string): Promise<void> => {
    await act('closeBallot(id: $id)', 'Ballot', { id: ballotId });
    await act('proclaimBallot(id: $id)', 'Decision', { id: ballotId });
  };
  return { number, code: checkInCode.code, openBallot, endBallot };
}

/** A plenary of one voter adopts something: what a journey needs decided before it begins. */
export async function decided(place: Collective, subject: Subject): Promise<void> {
  const act = acting(place);
  const ballotId = await (await underWay(place)).openBallot(subject);
  const vote = { ballotId, choice: 'for', voteId: v7(), previousVoteId: null };
  await act('castVote(input: $vote)', 'Receipt', { vote }, '__typename');
  await act('closeBallot(id: $id)', 'Ballot', { id: ballotId });
  await act('proclaimBallot(id: $id)', 'Decision', { id: ballotId });
}

const inputs: Readonly<Record<string, string>> = {
  plenary: 'PlenaryInput!',
  item: 'AgendaItemInput!',
  ballot: 'BallotInput!',
  opening: 'OpenBallotInput!',
  code: 'String!',
  vote: 'CastVoteInput!',
};

const typesOf = (variables: object): string =>
  Object.keys(variables)
    .map((name) => `$${name}: ${inputs[name] ?? 'ID!'}`)
    .join(', ');

interface CharterDraft {
  readonly id: string;
  readonly revision: number;
  readonly parts: readonly WithId[];
}

/** A charter of two articles, put in force by a plenary. */
export async function charterInForce(place: Collective): Promise<void> {
  const { ask } = place.coordination;
  const c = place.id;
  const answer = `... on CharterVersion { id revision parts { id } } ${refusal}`;
  let draft = await done<CharterDraft>(
    ask,
    `mutation ($c: ID!) { draftCharter(collectiveId: $c, reason: "Dire ce qui nous rassemble.") { ${answer} } }`,
    { c },
  );
  const ref = () => ({ collectiveId: c, versionId: draft.id, revision: draft.revision });
  draft = await done<CharterDraft>(
    ask,
    `mutation ($ref: CharterDraftRefInput!) {
      addCharterPart(draft: $ref, title: "Ce qui nous rassemble", introduction: "") { ${answer} } }`,
    { ref: ref() },
  );
  for (const title of ['Décider ensemble', 'Rendre compte']) {
    draft = await done<CharterDraft>(
      ask,
      `mutation ($ref: CharterDraftRefInput!, $part: ID!, $title: String!) {
        addCharterArticle(draft: $ref, partId: $part, title: $title, text: "Chacun pour une voix.") { ${answer} } }`,
      { ref: ref(), part: draft.parts[0]?.id ?? '', title },
    );
  }
  await decided(place, { type: 'Charter', id: draft.id });
}

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A mandate until tomorrow, given by a plenary today. */
export async function mandateGiven(place: Collective, holder: Person): Promise<void> {
  const { id } = await done<WithId>(
    place.coordination.ask,
    `mutation ($c: ID!, $input: MandateInput!) {
      proposeMandate(collectiveId: $c, input: $input) { ... on Mandate { id } ${refusal} } }`,
    {
      c: place.id,
      input: {
        title: 'Rencontres de juin',
        text: 'Rencontrer les organisations qui nous ont sollicités.',
        mayOffer: ['Présenter la charte'],
        mayNotOffer: ['Promettre des sièges'],
        reportBy: dayFrom(1),
        termOn: dayFrom(1),
        holderIds: [holder.id],
      },
    },
  );
  await decided(place, { type: 'Mandate', id });
}

/** An organisation in the directory; answers its address. */
export async function organisation({ id: c, coordination }: Collective, name: string): Promise<string> {
  const { slug } = await done<{ slug: string }>(
    coordination.ask,
    `mutation ($c: ID!, $input: OrganisationInput!) {
      addOrganisation(collectiveId: $c, input: $input) { ... on Organisation { slug } ${refusal} } }`,
    { c, input: { name, kind: 'party', statement: 'Qui nous sommes.' } },
  );
  return `/organisations/${slug}`;
}

/** Declares on its page that they represent the organisation; the coordination verifies there. */
export async function represents(person: Person, { coordination, at }: Collective, address: string): Promise<void> {
  await person.goes(at(address));
  await person.presses('Je représente cette organisation');
  await person.writes('Comment le vérifier', 'Appelez le local.', person.dialog);
  await person.presses('Déclarer', person.dialog);
  await person.sees('à vérifier');
  await coordination.goes(at(address));
  await coordination.confirms('Vérifier');
  await person.sees('vérifiée');
}
