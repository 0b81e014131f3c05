import { Controller, Get, Header, HttpException, HttpStatus, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { mayReadMetrics } from './metrics-access.js';
import { Observability } from './observability.js';

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly observability: Observability,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process answers. */
  @Get('healthz')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Get('readyz')
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.database.sql('select 1');
      return { status: 'ready' };
    } catch {
      throw new HttpException({ status: 'database unreachable' }, HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  /** For a Prometheus on this machine, or one that has METRICS_TOKEN. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(@Req() request: FastifyRequest): Promise<string> {
    if (!mayReadMetrics(request, this.config.metricsToken)) {
      throw new HttpException({ status: 'metrics need METRICS_TOKEN, or this machine' }, HttpStatus.FORBIDDEN);
    }
    return this.observability.registry.metrics();
  }
}
