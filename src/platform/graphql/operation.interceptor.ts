import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { getNamedType, GraphQLError, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { catchError, defer, of, tap, type Observable } from 'rxjs';
import { Refused, sentenceOf, type Refusal } from '../../kernel/refusal.js';
import { Observability } from '../observability/observability.js';
import { noteOperation, type Outcome } from '../observability/request-log.js';
import { AUDIENCE, type Audience } from '../policy/audience.js';
import { signInFirst } from '../../kernel/common.refusals.js';
import type { GraphqlContext } from './context.js';
import { refusalView } from './refusal.type.js';

const answersWithRefusal = (info: GraphQLResolveInfo): boolean => {
  const type = getNamedType(info.returnType);
  return isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refusal');
};

/**
 * Stands before every query and mutation: checks the audience, turns a refusal into data (or, for an operation whose
 * result has no room for one, into an error that says the same), and lets nothing internal out.
 */
@Injectable()
export class OperationInterceptor implements NestInterceptor, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly observability: Observability,
  ) {}

  /** Deny by default: an operation that names no audience does not start. */
  onModuleInit(): void {
    const silent: string[] = [];
    for (const { name, audience } of this.operations()) if (!audience) silent.push(name);
    if (silent.length > 0) throw new Error(`no audience (@Allow) on: ${silent.join(', ')}`);
  }

  /** Every query and mutation with its audience, as `Query.plenary`. */
  operations(): { name: string; audience: Audience | undefined }[] {
    const found: { name: string; audience: Audience | undefined }[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (!prototype || typeof prototype !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler: unknown = Reflect.get(prototype, method);
        if (typeof handler !== 'function') continue;
        const type = this.reflector.get<string | undefined>(RESOLVER_TYPE_METADATA, handler);
        if (type !== 'Query' && type !== 'Mutation') continue;
        found.push({ name: `${type}.${method}`, audience: this.reflector.get(AUDIENCE, handler) });
      }
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
  }

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const gql = GqlExecutionContext.create(execution);
    const info = gql.getInfo<GraphQLResolveInfo>();
    const { actor, request } = gql.getContext<GraphqlContext>();
    const audience = this.reflector.get<Audience>(AUDIENCE, execution.getHandler());
    const timer = this.observability.operations.startTimer({ operation: info.fieldName });
    const end = (outcome: Outcome): void => {
      timer({ outcome });
      noteOperation(request, info.fieldName, outcome);
    };
    if (audience !== 'everyone' && actor.accountId === null) {
      end('refused');
      return defer(() => of(this.refuse(info, signInFirst(), actor.language)));
    }
    return next.handle().pipe(
      tap({ complete: () => end('done') }),
      catchError((error: unknown) => {
        end(error instanceof Refused ? 'refused' : 'failed');
        if (error instanceof Refused) return of(this.refuse(info, error.refusal, actor.language));
        throw error;
      }),
    );
  }

  private refuse(info: GraphQLResolveInfo, refusal: Refusal, language: 'fr' | 'en'): unknown {
    if (answersWithRefusal(info)) return refusalView(refusal, language);
    throw new GraphQLError(sentenceOf(refusal, language), {
      extensions: { code: refusal.code, kind: refusal.kind, rule: refusal.rule ?? null },
    });
  }
}
