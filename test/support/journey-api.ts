import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Sends one GraphQL request; answers its data. Throws with what the server said. */
export type Ask = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** An `Ask` over any way to post a body and read text back. */
export function asking(post: (body: string) => Promise<string>): Ask {
  return async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const answer: Answer = JSON.parse(await post(JSON.stringify({ query, variables })));
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
    return answer.data as T;
  };
}

/** A visitor's requests, without a browser. */
export const visitorAt = (origin: string): Ask =>
  asking(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-faire': '1' };
    return (await fetch(`${origin}/graphql`, { method: 'POST', headers, body })).text();
  });

/** The only result of a mutation; throws when it is a refusal. */
export async function done<T extends object>(ask: Ask, mutation: string, variables: object): Promise<T> {
  const [value] = Object.values(await ask<Record<string, T | Refusal>>(mutation, { ...variables }));
  if (value === undefined) throw new Error('the mutation answered nothing');
  if (isRefusal(value)) throw new Error(`${value.code}: ${value.message}`);
  return value;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

const isRefusal = (value: object): value is Refusal => 'code' in value && 'message' in value;

export const refusal = '... on Refusal { code message }';

let people = 0;

/** An account made as the sign-up page makes one, proof of work included. */
export async function openAccount(ask: Ask, name: string): Promise<Account> {
  const { signUpChallenge } = await ask<{ signUpChallenge: Challenge }>('{ signUpChallenge }');
  const solution = await solveChallenge({ challenge: signUpChallenge, deriveKey });
  if (!solution) throw new Error('the challenge was not solved');
  const email = `parcours.${Date.now().toString(36)}.${(people += 1)}@exemple.fr`;
  const password = 'rivière lanterne chaudron';
  const proof = Buffer.from(JSON.stringify({ challenge: signUpChallenge, solution })).toString('base64');
  const { id } = await done<{ id: string }>(
    ask,
    `mutation ($input: SignUpInput!) { signUp(input: $input) { ... on Me { id } ${refusal} } }`,
    { input: { name, email, password, consent: true, language: 'fr', proof } },
  );
  return { id, name, email, password };
}
