import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock, type Clock } from './kernel/clock.js';
import { AppModule } from './app.module.js';
import { newId } from './kernel/ids.js';
import { isSecure, type Config } from './platform/config/config.js';
import { PublicAnswers } from './platform/graphql/public-answers.js';
import { serveClient } from './platform/http/client-files.js';
import { compressJson } from './platform/http/compression.js';
import { requireCustomHeader } from './platform/http/csrf.js';
import { followGraphqlOverHttp } from './platform/http/graphql-over-http.js';
import { ShareCards } from './platform/http/share-cards.js';
import { contentSecurityPolicy } from './platform/http/security-headers.js';
import { acceptUploads } from './platform/http/uploads.js';
import { NestLogger } from './platform/observability/nest-logger.js';
import { Observability } from './platform/observability/observability.js';
import { logRequests } from './platform/observability/request-log.js';
import { LiveHub } from './platform/realtime/live-hub.js';

/** A configuration whose database is known: given, or just started. */
export type ReadyConfig = Config & { readonly databaseUrl: string };

/** Many hosts allow a process 20,000 open files. */
const mostConnections = 19_000;

/** The whole application, not yet listening: API, sockets and client on one port. */
export async function createApp(config: ReadyConfig, clock: Clock = systemClock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    // Node looks at the two limits above only this often; a slow sender holds a connection no longer.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: 'idle',
    genReqId: () => newId(),
    requestIdHeader: config.trustProxy === false ? false : 'x-request-id',
    routerOptions: { ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new NestLogger(app.get(Observability).log));
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: contentSecurityPolicy(config),
    strictTransportSecurity: isSecure(config) ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify, app.get(Observability).log);
  requireCustomHeader(fastify);
  acceptUploads(fastify);
  followGraphqlOverHttp(fastify);
  app.get(PublicAnswers).attach(fastify);
  compressJson(fastify);
  await serveClient(fastify, app.get(ShareCards), config.publicUrl);
  app.getHttpServer().maxConnections = mostConnections;
  await app.init();
  app.get(LiveHub).attach(app.getHttpServer());
  return app;
}
