import { cacheExchange, Client, fetchExchange } from 'urql';
import type { Language } from '../i18n/catalogues.js';
import { learnOffset } from '../time/serverClock.js';
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

/** The API's client: documents cached by the types they hold, asked again when a mutation or a notice touches them. */
export const makeClient = (language: Language): Client =>
  new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: observedFetch,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-faire': '1', 'accept-language': language },
    }),
  });
