import { Inject, Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { CONFIG, type Config } from '../config/config.js';

/** Logs (pino, secrets redacted) and metrics (Prometheus) of one process. */
@Injectable()
export class Observability {
  readonly log: Logger;
  readonly registry = new Registry();
  readonly operations: Histogram<'operation' | 'outcome'>;
  readonly sockets: Gauge;
  readonly notices: Counter;

  constructor(@Inject(CONFIG) config: Config) {
    this.log = pino({
      level: config.logLevel,
      redact: {
        paths: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token', '*.email', '*.address'],
        censor: '[redacted]',
      },
      formatters: { level: (label) => ({ level: label }) },
    });
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    this.operations = new Histogram({
      name: 'faire_graphql_operation_seconds',
      help: 'Time to answer a GraphQL operation',
      labelNames: ['operation', 'outcome'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
      registers,
    });
    this.sockets = new Gauge({ name: 'faire_live_sockets', help: 'Open live connections', registers });
    this.notices = new Counter({ name: 'faire_live_notices_total', help: 'Notices sent to topics', registers });
  }
}
