import { cacheExchange, Client, fetchExchange } from 'urql';
import type { Language } from '../i18n/catalogues.js';
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

/** Only a built client names its operations: the server knows those built with it. */
const built = import.meta.env.PROD;

/** The API's client: documents cached by the types they hold, asked again when a mutation or a notice touches them. */
export const makeClient = (language: Language): Client =>
  new Client({
    url: '/graphql',
    exchanges: [...(built ? [hashExchange] : []), cacheExchange, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: built ? sendingHash(observedFetch) : observedFetch,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-faire': '1', 'accept-language': language },
    }),
  });
