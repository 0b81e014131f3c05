import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { Observability } from '../observability/observability.js';
import { Sessions } from '../sessions/sessions.js';
import { languageOf, type GraphqlContext } from './context.js';
import { formatErrors } from './errors.js';
import { persistedOperations, readOperations } from './persisted-operations.js';
import {
  documentLimits,
  introspects,
  limitAliases,
  limitCost,
  refuseIntrospection,
  refuseTrees,
} from './protections.js';
import { buildOptions } from './schema.js';
import { withDefaults } from './variable-defaults.js';

/** Mercurius with its JIT, code first: documents within limits, errors without internals. */
@Module({})
export class GraphqlModule {
  static create(): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          inject: [Sessions, Observability, CONFIG],
          useFactory: (sessions: Sessions, observability: Observability, config: Config) => ({
            autoSchemaFile: true,
            sortSchema: true,
            jit: 1,
            graphiql: false,
            queryDepth: documentLimits.depth,
            graphql: { parseOptions: { maxTokens: documentLimits.tokens } },
            validationRules: [limitAliases],
            allowBatchedQueries: false,
            persistedQueryProvider: persistedOperations(readOperations()),
            buildSchemaOptions: buildOptions,
            context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
              actor: await sessions.actorOf(
                request.cookies[sessions.cookieName],
                languageOf(request.headers['accept-language']),
              ),
              request,
              reply,
              loaders: new Map(),
            }),
            hooks: {
              preParsing: async (_schema, source) => refuseTrees(source),
              preExecution: async (schema, document, context, variables) => {
                const { actor } = context as unknown as GraphqlContext;
                const closed = config.environment === 'production' && actor.accountId === null;
                if (closed && introspects(document)) refuseIntrospection();
                const filled = withDefaults(schema, document, variables);
                limitCost(schema, document, filled ?? variables ?? {});
                return filled === undefined ? undefined : { variables: filled };
              },
            },
            errorFormatter: (execution, context) => formatErrors(execution, observability, context.reply.request.id),
          }),
        }),
      ],
    };
  }
}
