import { sentenceOf, Refused } from '../kernel/refusal.js';
import { ConfigError } from '../platform/config/config.js';
import { codeOf } from './read-file.js';

/** Node tries every address of a name and says nothing but the code when all fail: the first attempt says where. */
const firstOf = (error: Error): Error =>
  error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;

const addressOf = (error: object): string =>
  'address' in error ? `${String(error.address)}${'port' in error ? `:${String(error.port)}` : ''}` : '';

const isConnecting = (error: object): boolean =>
  'syscall' in error && ['connect', 'getaddrinfo'].includes(String(error.syscall));

/** A system's or PostgreSQL's code in words; null where the error's own words are best. */
function inWords(error: Error): string | null {
  const unreachable = `DATABASE_URL: no database answers there (${error.message})`;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `the port is taken (${addressOf(error)}): set PORT to a free one, or stop the program that has it`;
    case 'EADDRNOTAVAIL':
      return `HOST: this machine has no address ${addressOf(error)}`;
    case 'EACCES':
    case 'EPERM':
      if ('syscall' in error && error.syscall === 'listen')
        return `this user may not take the port (${addressOf(error)}): set PORT to one from 1024`;
      return `not allowed: ${error.message}`;
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'EAI_AGAIN':
    case '57P03':
      return unreachable;
    case 'ENOENT':
      return isConnecting(error) ? unreachable : null;
    case '28P01':
    case '28000':
      return `DATABASE_URL: the database refuses this user or password (${error.message})`;
    case '3D000':
      return `DATABASE_URL: ${error.message}: create it first`;
    case '42501':
      return `DATABASE_URL: the user lacks a right in the database (${error.message})`;
    case '53300':
      return `DATABASE_URL: the server has no connection left (${error.message}): lower DATABASE_POOL or raise its max_connections`;
    default:
      return error.message.startsWith('SASL') ? 'DATABASE_URL: the database asks for a password' : null;
  }
}

/** One clear line for whoever runs the command: what is wrong, and what to do. */
export function explain(thrown: unknown): string {
  if (thrown instanceof Refused) return sentenceOf(thrown.refusal, 'en');
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown instanceof ConfigError) return thrown.message.replaceAll('\n', '; ');
  const error = firstOf(thrown);
  return inWords(error) ?? error.message.split('\n')[0] ?? error.message;
}
