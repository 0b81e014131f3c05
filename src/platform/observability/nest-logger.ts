import type { LoggerService } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/** Nest's own messages through pino. A refusal told as a GraphQL error is no fault of the server. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(): void {
    // What Nest says while it starts is of no use to an operator.
  }

  warn(message: unknown): void {
    this.logger.warn({ from: 'nest' }, String(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    if (message instanceof GraphQLError) return;
    this.logger.error({ from: 'nest', err: message instanceof Error ? message : undefined, rest }, String(message));
  }

  fatal(message: unknown): void {
    this.logger.fatal({ from: 'nest' }, String(message));
  }
}
