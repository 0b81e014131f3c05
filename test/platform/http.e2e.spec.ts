import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly } from '../support/assembly.js';

const built = fileURLToPath(new URL('../../dist/client/', import.meta.url));

describe('over HTTP', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${assembly.origin}${path}`, { headers });

  it('an unknown address of the API is not found', async () => {
    for (const path of ['/api/nothing', '/files/nothing', '/assets/nothing.js']) {
      const response = await get(path, { accept: 'text/html' });
      expect([path, response.status]).toEqual([path, 404]);
    }
    expect((await get('/nothing', { accept: 'application/json' })).status).toBe(404);
  });

  it('another site cannot post with our cookie', async () => {
    const somebody = await assembly.person('Alix');
    const post = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${assembly.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: String(somebody.cookie), ...headers },
        body: JSON.stringify({ query: 'mutation { signOut { __typename } }' }),
      });
    const refused = await post({ origin: 'https://elsewhere.example' });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF' } }] });
    expect((await somebody.get<{ me: unknown }>('{ me { id } }')).me).not.toBeNull();
    expect((await post({ 'x-faire': '1' })).status).toBe(200);
  });

  it('another site cannot open a socket, our own pages can', async () => {
    const open = (origin: string): Promise<string> =>
      new Promise((resolve) => {
        const options = { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false };
        const socket = io(assembly.origin, { ...options, extraHeaders: { origin } });
        const end = (how: string): void => {
          socket.disconnect();
          resolve(how);
        };
        socket.on('connect', () => end('opened'));
        socket.on('connect_error', () => end('refused'));
      });
    expect(await open('https://elsewhere.example')).toBe('refused');
    expect(await open(assembly.origin)).toBe('opened');
  });

  it('nothing inline may run, and nobody frames us', async () => {
    const { headers } = await get('/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|'nonce|data:.*script/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('every answer says by which number the log knows it', async () => {
    expect((await get('/healthz')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const given = await get('/healthz', { 'x-request-id': 'chosen-outside' });
    expect(given.headers.get('x-request-id')).not.toBe('chosen-outside');
  });

  it('long answers go compressed to who takes that, short ones as they are', async () => {
    const ask = (query: string, encoding: string): Promise<Response> =>
      fetch(`${assembly.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
        body: JSON.stringify({ query }),
      });
    const long = '{ __schema { types { name fields { name description } } } }';
    const packed = await ask(long, 'gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    const plain = await ask(long, 'identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.json()).toEqual(await plain.json());
    expect((await ask('{ __typename }', 'gzip')).headers.get('content-encoding')).toBeNull();
  });

  it('slow senders hold a connection for seconds', () => {
    const server = assembly.app.getHttpServer() as {
      headersTimeout: number;
      requestTimeout: number;
      maxConnections: number;
    };
    expect(server.headersTimeout).toBe(15_000);
    expect(server.requestTimeout).toBe(30_000);
    expect(server.maxConnections).toBe(19_000);
  });

  it('metrics are for this machine, not for who comes through its proxy', async () => {
    const own = await get('/metrics');
    expect(own.status).toBe(200);
    expect(await own.text()).toContain('faire_graphql_operation_seconds');
    expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(403);
  });

  it('health is about the process, readiness about its database', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
  });
});

describe('behind TLS', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start({
      PUBLIC_URL: 'https://collectif.example',
      TRUST_PROXY: 'true',
      METRICS_TOKEN: 'a-long-enough-token',
    });
  });
  afterAll(() => assembly.end());

  it('the session cookie is for this host over TLS alone, and no script reads it', async () => {
    const sessions = await assembly.person('Alix');
    expect(sessions.cookie).toMatch(/^__Host-faire=/);
    const response = await fetch(`${assembly.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: String(sessions.cookie), 'x-faire': '1' },
      body: JSON.stringify({ query: 'mutation { signOut { __typename } }' }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-faire=;/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  });

  it('browsers are told to come by TLS only', async () => {
    const { headers } = await fetch(`${assembly.origin}/healthz`);
    expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('metrics ask for the token', async () => {
    const read = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${assembly.origin}/metrics`, { headers });
    expect((await read({})).status).toBe(403);
    expect((await read({ authorization: 'Bearer a-long-enough-token' })).status).toBe(200);
  });

  it('takes the request number that the trusted proxy gives', async () => {
    const response = await fetch(`${assembly.origin}/healthz`, { headers: { 'x-request-id': 'from-the-proxy' } });
    expect(response.headers.get('x-request-id')).toBe('from-the-proxy');
  });
});

describe.skipIf(!existsSync(join(built, 'index.html')))('the pages (needs npm run build)', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  const navigate = (path: string): Promise<Response> =>
    fetch(`${assembly.origin}${path}`, { headers: { accept: 'text/html,application/xhtml+xml' } });

  it('are one page for every address a person may type', async () => {
    for (const path of ['/', '/commune', '/commune/propositions/12', '/a.page.with.dots?x=1']) {
      const response = await navigate(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<div id="root">');
    }
  });

  it('are there for who previews a link, and a file that is missing is not a page', async () => {
    const status = async (path: string, accept: string): Promise<number> =>
      (await fetch(`${assembly.origin}${path}`, { headers: { accept } })).status;
    expect(await status('/commune/propositions/12', '*/*')).toBe(200);
    expect(await status('/favicon.png?v=2', 'image/avif,image/*,*/*;q=0.8')).toBe(404);
    expect(await status('/commune', 'application/json')).toBe(404);
    expect(await status('/api/nothing', '*/*')).toBe(404);
  });

  it('bring files kept for a year, and compressed', async () => {
    const script = (await readdir(join(built, 'assets'))).find((name) => name.endsWith('.js'));
    const file = await fetch(`${assembly.origin}/assets/${String(script)}`, { headers: { 'accept-encoding': 'br' } });
    expect(file.status).toBe(200);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toContain('javascript');
    if (existsSync(join(built, 'assets', `${String(script)}.br`))) {
      expect(file.headers.get('content-encoding')).toBe('br');
    }
  });

  it('hold nothing inline that the policy would refuse', async () => {
    const page = await (await navigate('/')).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  });
});
