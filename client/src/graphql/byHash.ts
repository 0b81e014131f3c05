import { makeOperation, mapExchange, type Exchange } from 'urql';

/** What the build wrote on a document: the SHA-256 of its text, which the server of the same build knows. */
function hashOf(document: object): string | null {
  const meta: unknown = Reflect.get(document, '__meta__');
  if (typeof meta !== 'object' || meta === null) return null;
  const hash: unknown = Reflect.get(meta, 'hash');
  return typeof hash === 'string' ? hash : null;
}

/** Writes its hash on each operation. `miss` keeps the text beside it, for `sendingHash` to leave out or not. */
export const hashExchange: Exchange = mapExchange({
  onOperation: (operation) => {
    const sha256Hash = hashOf(operation.query);
    if (sha256Hash === null) return operation;
    const extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash, miss: true } } as const;
    return makeOperation(operation.kind, { ...operation, extensions }, operation.context);
  },
});

interface Body {
  readonly extensions?: { readonly persistedQuery?: { readonly version: number; readonly sha256Hash: string } };
}

/** A request's body with the hash of its operation instead of the text; null when it has no hash. */
export function withoutText(body: unknown): string | null {
  if (typeof body !== 'string') return null;
  const { query: _text, ...rest }: Body & { query?: string } = JSON.parse(body);
  const hash = rest.extensions?.persistedQuery?.sha256Hash;
  if (hash === undefined) return null;
  return JSON.stringify({ ...rest, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
}

/**
 * `fetch` that sends the hash of an operation alone, and its text only when the server does not know it: a page opened
 * before an upgrade. What is not known was not run, so sending again is sending once.
 */
export const sendingHash =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const short = withoutText(init?.body);
    if (short === null) return send(input, init);
    const response = await send(input, { ...init, body: short });
    if (response.status !== 400) return response;
    const unknown = (await response.clone().text()).includes('PersistedQueryNotFound');
    return unknown ? send(input, init) : response;
  };
