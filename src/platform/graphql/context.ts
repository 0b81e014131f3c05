import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../kernel/refusal.js';
import type { Actor as ActorData } from '../sessions/actor.js';

/** What one GraphQL request carries. */
export interface GraphqlContext {
  readonly actor: ActorData;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Loaders of this request, made on first use. */
  readonly loaders: Map<unknown, unknown>;
}

export const contextOf = (execution: ExecutionContext): GraphqlContext =>
  GqlExecutionContext.create(execution).getContext<GraphqlContext>();

/** Parameter: who asks. */
export const ActorParam = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution).actor);

/** Parameter: the whole context (cookies, loaders). */
export const ContextParam = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));

/** French unless English is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? 'fr').split(',')[0] ?? 'fr';
  return first.trim().toLowerCase().startsWith('en') ? 'en' : 'fr';
}
