import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { CalendarSources } from './calendar/calendar-sources.js';
import { CONFIG, type Config } from './config/config.js';
import { Database } from './database/database.js';
import { Signals } from './database/signals.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { EventRelay } from './events/event-relay.js';
import { Listeners } from './events/listeners.js';
import { PublicAnswers } from './graphql/public-answers.js';
import { OperationInterceptor } from './graphql/operation.interceptor.js';
import { Jobs } from './jobs/jobs.js';
import { Limits } from './limits/limits.js';
import { Mailer } from './mail/mailer.js';
import { HealthController } from './observability/health.controller.js';
import { Observability } from './observability/observability.js';
import { ShareCards } from './http/share-cards.js';
import { Datasets } from './open-data/datasets.js';
import { PersonalData } from './personal-data/personal-data.js';
import { LiveHub } from './realtime/live-hub.js';
import { LiveTopics } from './realtime/live-topics.js';
import { Sessions } from './sessions/sessions.js';
import { Subjects } from './subjects/subjects.js';

const services = [
  Database,
  Signals,
  UnitOfWork,
  EventRelay,
  Listeners,
  Jobs,
  Limits,
  Mailer,
  Observability,
  LiveHub,
  LiveTopics,
  Sessions,
  Subjects,
  Datasets,
  ShareCards,
  CalendarSources,
  PersonalData,
  OperationInterceptor,
  PublicAnswers,
];

/** How we run. Knows no feature; every module may ask for what it exports. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config & { readonly databaseUrl: string }, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          autoLoadEntities: true,
          synchronize: false,
          migrationsRun: false,
          logging: false,
          extra: { max: config.databasePool, application_name: 'faire' },
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        ...services,
        { provide: APP_INTERCEPTOR, useExisting: OperationInterceptor },
      ],
      exports: [CONFIG, CLOCK, ...services],
    };
  }
}
