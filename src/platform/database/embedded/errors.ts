export type EmbeddedPostgresFault =
  | 'data-folder-unwritable'
  | 'data-folder-of-another-user'
  | 'data-folder-of-another-version'
  | 'no-binaries'
  | 'no-usable-user'
  | 'init-failed'
  | 'start-failed'
  | 'unreachable';

/** Why the embedded database cannot run: one line for the operator, naming what to change. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly fault: EmbeddedPostgresFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message.replaceAll(/\s*\n\s*/g, ' ').trim(), options);
  }
}

/** The `code` of a system or PostgreSQL error (ENOENT, 57P03…), or '' where there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
