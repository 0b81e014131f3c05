import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { refusal, Somebody, type Outcome } from '../assembly.js';
import { post, signUp } from './identity.js';

/** Somebody who signs up at a server over the network, as a browser does. */
export async function newcomer(origin: string, name: string): Promise<Somebody> {
  const visitor = new Somebody(origin, null, null, 'visitor');
  const { signUpChallenge } = await visitor.get<{ signUpChallenge: Challenge }>('{ signUpChallenge }');
  const solution = await solveChallenge({ challenge: signUpChallenge, deriveKey });
  const proof = Buffer.from(JSON.stringify({ challenge: signUpChallenge, solution })).toString('base64');
  const input = { name, email: `${newId()}@exemple.fr`, consent: true, proof };
  const { result, cookie } = await post(origin, signUp, { input });
  if (result.code !== undefined) throw new Error(`${name}: ${result.code}`);
  return new Somebody(origin, null, cookie, name);
}

const collective = `mutation ($slug: String!, $input: CollectiveInput!) {
  createCollective(slug: $slug, input: $input) { __typename ... on Collective { id } ${refusal} } }`;
const join = `mutation ($id: ID!) { joinCollective(id: $id, consent: true) { __typename ${refusal} } }`;
const contribute = `mutation ($id: ID!, $input: ContributionInput!) {
  contribute(collectiveId: $id, input: $input) { __typename ... on Contribution { id } ${refusal} } }`;
const comment = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ${refusal} } }`;

const succeeded = <T extends Outcome>(outcome: T): T => {
  if (outcome.code !== undefined) throw new Error(`${outcome.code}: ${outcome.message ?? ''}`);
  return outcome;
};

/** On an installation without anybody: a collective, its members and one contribution they debate. */
export async function debatedContribution(
  origin: string,
  members: number,
): Promise<{ people: Somebody[]; contributionId: Id }> {
  const people: Somebody[] = [];
  for (let n = 0; n < members; n += 1) people.push(await newcomer(origin, `Membre ${n}`));
  const [first] = people;
  if (!first) throw new Error('nobody came');
  const words = { name: 'Commune', purpose: '', territory: '', timeZone: 'Europe/Paris', colour: '#1f6f54' };
  const { id } = succeeded(await first.act<Outcome & { id: Id }>(collective, { slug: 'commune', input: words }));
  for (const somebody of people.slice(1)) succeeded(await somebody.act(join, { id }));
  const contributionId = newId();
  const input = { id: contributionId, theme: 'Eau', title: 'Un tarif progressif', body: 'Les premiers mètres cubes.' };
  succeeded(await first.act(contribute, { id, input }));
  return { people, contributionId };
}

/** Posts one comment; true once the server has acknowledged it, false when it could not answer. */
export async function tryToComment(author: Somebody, contributionId: Id, id: Id): Promise<boolean> {
  const input = {
    id,
    subjectType: 'Contribution',
    subjectId: contributionId,
    body: `Commentaire ${id}`,
    stance: 'for',
  };
  try {
    return (await author.act(comment, { input })).code === undefined;
  } catch {
    return false;
  }
}

/** The ids of the comments of a contribution, as anybody reads them. */
export async function commentsOf(origin: string, contributionId: Id): Promise<Id[]> {
  const { debate } = await new Somebody(origin, null, null, 'visitor').get<{
    debate: { threads: { edges: { node: { comment: { id: Id } } }[] } };
  }>(
    `query ($id: ID!) { debate(subjectType: "Contribution", subjectId: $id, first: 1000) {
       threads { edges { node { comment { id } } } } } }`,
    { id: contributionId },
  );
  return debate.threads.edges.map(({ node }) => node.comment.id);
}
