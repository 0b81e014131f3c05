import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange, type Exchange } from 'urql';
import type { Language } from '../i18n/catalogues.js';
import { rememberingAnswers } from '../offline/answers.js';
import { learnOffset } from '../time/serverClock.js';
import { hashExchange, sendingHash } from './byHash.js';
import { networkAnswered, networkFailed } from './network.js';

/** `fetch` that learns the server's clock and whether there is a network. */
const observedFetch: typeof fetch = async (input, init) => {
  const sentAt = Date.now();
  try {
    const response = await fetch(input, init);
    learnOffset(response.headers.get('date'), sentAt, Date.now());
    networkAnswered();
    return response;
  } catch (error) {
    if (!(init?.signal?.aborted ?? false)) networkFailed();
    throw error;
  }
};

/** Queries may be answered by what was read last; mutations never. */
const sendingBy = (read: typeof fetch, write: typeof fetch): Exchange =>
  mapExchange({
    onOperation: (operation) =>
      makeOperation(operation.kind, operation, {
        ...operation.context,
        fetch: operation.kind === 'query' ? read : write,
      }),
  });

/** Only a built client names its operations, and can open without a network: the server knows those built with it. */
function builtOnly(language: Language): Exchange[] {
  if (!import.meta.env.PROD) return [];
  const send = sendingHash(observedFetch);
  return [hashExchange, sendingBy(rememberingAnswers(language, send), send)];
}

/** The API's client: documents cached by the types they hold, asked again when a mutation or a notice touches them. */
export const makeClient = (language: Language): Client =>
  new Client({
    url: '/graphql',
    exchanges: [...builtOnly(language), cacheExchange, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: observedFetch,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-faire': '1', 'accept-language': language },
    }),
  });
