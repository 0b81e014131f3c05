import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { refusal, Somebody, type Assembly, type Outcome } from '../assembly.js';

interface Posted {
  readonly result: Outcome & { readonly id?: string };
  readonly cookie: string | null;
}

/** A mutation sent by a browser that keeps the cookie it is given. */
export async function post(origin: string, query: string, variables: Record<string, unknown>): Promise<Posted> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-faire': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: Record<string, Posted['result']> };
  const [result] = Object.values(data);
  if (!result) throw new Error('the mutation answered nothing');
  return { result, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null };
}

/** The challenge of sign-up, solved as a browser would. */
export async function solvedProof(assembly: Assembly): Promise<string> {
  const { signUpChallenge } = await assembly.visitor().get<{ signUpChallenge: Challenge }>('query { signUpChallenge }');
  const solution = await solveChallenge({ challenge: signUpChallenge, deriveKey });
  if (!solution) throw new Error('the challenge has no solution');
  return Buffer.from(JSON.stringify({ challenge: signUpChallenge, solution })).toString('base64');
}

export const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { __typename ... on Me { id name } ${refusal} } }`;

export const openLink = `mutation ($token: String!) { openSignInLink(token: $token) { __typename ... on Me { id emailConfirmed } ${refusal} } }`;

export const signIn = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on Me { id } ${refusal} } }`;

/** The token of the newest sign-in link sent to an address. */
export async function newestLink(assembly: Assembly, email: string): Promise<string> {
  const [mail] = await assembly.sql<{ body_text: string }>(
    'select body_text from mail where address = $1 order by id desc limit 1',
    [email],
  );
  const token = /\/connexion\/lien#(\S+)/.exec(mail?.body_text ?? '')?.[1];
  if (!token) throw new Error(`no sign-in link was sent to ${email}`);
  return token;
}

/** The same person at another browser, or on another server. */
export const elsewhere = (somebody: Somebody, origin: string): Somebody =>
  new Somebody(origin, somebody.actor, somebody.cookie, somebody.name);
