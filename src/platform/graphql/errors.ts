import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Observability } from '../observability/observability.js';

const nested = (error: unknown): readonly unknown[] | null =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : null;

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;

/** The JIT's errors carry their extensions on the error they wrap, or not at all. */
const extensionsOf = (error: unknown): Readonly<Record<string, unknown>> | null =>
  error instanceof Error && 'extensions' in error && typeof error.extensions === 'object' && error.extensions !== null
    ? { ...error.extensions }
    : null;

/** `execute` says with a plain error that there is no document. */
const readsBadly = (error: unknown): boolean =>
  error instanceof GraphQLError || (error instanceof Error && error.message === 'Must provide document.');

/** What the client may know of an error: a refusal or a fault of its own request in full, anything else as one word. */
function publicErrors(error: GraphQLError, observability: Observability, requestId: string): GraphQLFormattedError[] {
  const inner = nested(error.originalError);
  if (inner) {
    return inner.map((each) => ({
      ...(each instanceof GraphQLError ? each.toJSON() : { message: each instanceof Error ? each.message : 'Invalid' }),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...extensionsOf(each) },
    }));
  }
  const extensions = extensionsOf(error) ?? extensionsOf(error.originalError) ?? {};
  const { message, path, locations } = error;
  // Before any field ran, GraphQL itself complains of the request only: a variable of another type, no document.
  const unread = path === undefined && readsBadly(error.originalError);
  const asked = typeof extensions['code'] === 'string' || !error.originalError || unread;
  if (asked || statusOf(error.originalError) < 500) {
    return [
      {
        message,
        ...(locations ? { locations } : {}),
        ...(path ? { path } : {}),
        extensions: { code: 'BAD_REQUEST', ...extensions },
      },
    ];
  }
  observability.log.error({ request: requestId, err: error.originalError, path: error.path }, 'an operation failed');
  return [{ message: 'Internal error', ...(error.path ? { path: error.path } : {}), extensions: { code: 'INTERNAL' } }];
}

/** 413 for a body too large, 405 for a mutation by GET; 400 for all that is said no more precisely. */
const refusedWith = (errors: readonly GraphQLError[]): number =>
  errors.map(({ originalError }) => statusOf(originalError)).find((status) => status > 400 && status < 500) ?? 400;

export interface FormattedResponse {
  readonly statusCode: number;
  readonly response: {
    readonly data: Record<string, unknown> | null;
    readonly errors: GraphQLFormattedError[];
  };
}

/** Mercurius' error formatter. A request that could not run is 400, one that ran is 200 whatever it met. */
export function formatErrors(
  execution: ExecutionResult & { readonly errors: readonly GraphQLError[] },
  observability: Observability,
  requestId: string,
): FormattedResponse {
  const errors = execution.errors.flatMap((error) => publicErrors(error, observability, requestId));
  const ran = execution.errors.some(({ path }) => path !== undefined);
  const data = execution.data ?? null;
  return { statusCode: data !== null || ran ? 200 : refusedWith(execution.errors), response: { data, errors } };
}
