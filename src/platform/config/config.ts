import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const whole = (name: string, min: number, max: number, fallback: number) =>
  z.coerce
    .number({ error: `${name} must be a whole number from ${min} to ${max}` })
    .int(`${name} must be a whole number from ${min} to ${max}`)
    .min(min, `${name} must be at least ${min}`)
    .max(max, `${name} must be at most ${max}`)
    .default(fallback);

const url = (name: string, protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `${name} must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];

function isProxy(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const narrowed = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) > 0 && Number(prefix) <= bits);
  return proxyNames.includes(text) || (bits > 0 && narrowed && more.length === 0);
}

const areProxies = (text: string): boolean =>
  text === 'true' || text.split(',').every((proxy) => isProxy(proxy.trim()));

const environment = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('`production` hides the schema from visitors; `development` and `test` do not'),
  PORT: whole('PORT', 0, 65535, 3000).describe('The one port of API, live updates and pages; 0 takes a free one'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address to listen on; `0.0.0.0` for every network of the machine'),
  PUBLIC_URL: url('PUBLIC_URL', ['http:', 'https:'])
    .optional()
    .describe(
      'What people type: links in mail start with it, and `https:` turns secure cookies and HSTS on (`http://localhost:PORT` when absent)',
    ),
  FAIRE_DATA: z
    .string()
    .min(1, 'FAIRE_DATA must name a folder')
    .default('./data')
    .describe('The folder of the embedded database'),
  DATABASE_URL: url('DATABASE_URL', ['postgres:', 'postgresql:'])
    .optional()
    .describe(
      'A PostgreSQL (15 or later, built with ICU as every packaged one is) to use; the embedded one is started when absent',
    ),
  DATABASE_POOL: whole('DATABASE_POOL', 2, 200, 20).describe(
    'Connections of this process to the database; eight more serve jobs and signals',
  ),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:'])
    .optional()
    .describe(
      'Where mail is handed over, `smtps://user:password@host`; without it letters are shown on a page of this machine',
    ),
  MAIL_FROM: z.string().min(3).default('Faire ensemble <ne-pas-repondre@localhost>').describe('The sender of mail'),
  PRIVACY_CONTACT: z
    .email('PRIVACY_CONTACT must be an e-mail address')
    .optional()
    .describe(
      'Whom people write to about their data, shown on the page of personal data; without it, the coordination',
    ),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('What the log keeps; on a terminal `warn` unless set'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'METRICS_TOKEN must have at least 16 characters')
    .optional()
    .describe('Who says it may read `/metrics`; without it only this machine may'),
  TRUST_PROXY: z
    .string()
    .refine(areProxies, {
      error: 'TRUST_PROXY must be addresses or networks (127.0.0.1, 10.0.0.0/8), comma-separated, or true',
    })
    .optional()
    .describe(
      'The proxies whose `X-Forwarded-*` are believed: addresses or networks, comma-separated; `true` only where nobody else can reach the port',
    ),
  FAIRE_DEMO: z
    .enum(['on', 'off'], { error: 'FAIRE_DEMO must be on or off' })
    .default('on')
    .describe('`on` makes the demonstration collective at the first start; `off` starts empty'),
});

/** Everything the process takes from its environment, checked once at start. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  /** 0 until the system has chosen one. */
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash; what links in mail and feeds start with. */
  readonly publicUrl: string;
  /** Absolute path of the data folder (embedded database, files). */
  readonly dataFolder: string;
  /** null: start the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** An e-mail address; null: people write to the coordination. */
  readonly privacyContact: string | null;
  readonly logLevel: string;
  /** null: metrics are for this machine alone. */
  readonly metricsToken: string | null;
  readonly trustProxy: boolean | string;
  readonly demo: boolean;
  /** The demonstration is being played: no job runs, no limit is counted. */
  readonly playing: boolean;
}

export const CONFIG = Symbol('Config');

export class ConfigError extends Error {}

/** Every variable with what it is when absent and what it means: the table of docs/operations.md. */
export function describeEnvironment(): { name: string; fallback: string; meaning: string }[] {
  const fallbacks: Readonly<Record<string, unknown>> = environment.parse({});
  return Object.entries(environment.shape).map(([name, schema]) => ({
    name,
    fallback: fallbacks[name] === undefined ? '' : String(fallbacks[name]),
    meaning: schema.description ?? '',
  }));
}

const addressHere = (port: number): string => `http://localhost:${port}`;

/** The configuration once the port is known: what people type names it too, unless PUBLIC_URL says otherwise. */
export const listeningOn = <Known extends Config>(config: Known, port: number): Known => ({
  ...config,
  port,
  publicUrl: config.publicUrl === addressHere(config.port) ? addressHere(port) : config.publicUrl,
});

/** Reads the environment; throws ConfigError with one line per faulty variable, naming it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return issue.message.startsWith(name) ? issue.message : `${name}: ${issue.message}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const value = parsed.data;
  const publicUrl = value.PUBLIC_URL ?? addressHere(value.PORT);
  return {
    environment: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    dataFolder: resolve(value.FAIRE_DATA),
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.DATABASE_POOL,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    privacyContact: value.PRIVACY_CONTACT ?? null,
    logLevel: value.LOG_LEVEL,
    metricsToken: value.METRICS_TOKEN ?? null,
    trustProxy: value.TRUST_PROXY === undefined ? false : value.TRUST_PROXY === 'true' ? true : value.TRUST_PROXY,
    demo: value.FAIRE_DEMO === 'on',
    playing: false,
  };
}

/** Mail that nobody sends is shown on a page only where nobody but this machine can look. */
export const hasMailbox = (config: Config): boolean =>
  config.smtpUrl === null && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(config.publicUrl).hostname);

export const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:');
