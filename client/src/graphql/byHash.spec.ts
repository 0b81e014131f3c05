import { describe, expect, it } from 'vitest';
import { sendingHash, withoutText } from './byHash.js';

const sha256Hash = 'a'.repeat(64);
const whole = JSON.stringify({
  operationName: 'Me',
  query: 'query Me { me { id } }',
  variables: { n: 1 },
  extensions: { persistedQuery: { version: 1, sha256Hash, miss: true } },
});
const short = JSON.stringify({
  operationName: 'Me',
  variables: { n: 1 },
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

const notFound = { data: null, errors: [{ message: 'PersistedQueryNotFound' }] };

/** A server's answers, in order; what was sent to it is written down. */
function answering(...answers: readonly (readonly [number, unknown])[]) {
  const sent: unknown[] = [];
  const send: typeof fetch = async (_input, init) => {
    const [status, body] = answers[sent.length] ?? [500, null];
    sent.push(init?.body);
    return new Response(JSON.stringify(body), { status });
  };
  return { sent, send: sendingHash(send) };
}

describe('an operation by its hash', () => {
  it('leaves its text here', async () => {
    const { sent, send } = answering([200, { data: { me: null } }]);
    expect((await send('/graphql', { body: whole })).status).toBe(200);
    expect(sent).toEqual([short]);
  });

  it('goes in full to a server that does not know it', async () => {
    const { sent, send } = answering([400, notFound], [200, { data: { me: null } }]);
    expect(await (await send('/graphql', { body: whole })).json()).toEqual({ data: { me: null } });
    expect(sent).toEqual([short, whole]);
  });

  it('is not sent again for any other fault', async () => {
    const { sent, send } = answering([400, { errors: [{ message: 'Bad variables' }] }]);
    expect(await (await send('/graphql', { body: whole })).json()).toEqual({ errors: [{ message: 'Bad variables' }] });
    expect(sent).toHaveLength(1);
  });

  it('without one is sent as it is', async () => {
    expect(withoutText(JSON.stringify({ query: '{ me { id } }' }))).toBeNull();
    expect(withoutText(undefined)).toBeNull();
  });
});
