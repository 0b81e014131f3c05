import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf } from '../../kernel/day.js';
import type { Id } from '../../kernel/ids.js';
import { Database, type Db } from '../../platform/database/database.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { CollectivesService, isCoordination } from '../collectives/index.js';
import { inOrder, openMatters, type DossierEntry, type OpenMatter } from './domain/dossier.js';
import { DossierRepository, type DossierOf } from './dossier.repository.js';
import { represents } from './organisations.policy.js';
import { OrganisationsService } from './organisations.service.js';

type Source = (db: Db, of: DossierOf) => Promise<readonly DossierEntry[]>;

export interface Dossier {
  /** Newest first. */
  readonly entries: readonly DossierEntry[];
  /** What is owed and what comes next, late first. */
  readonly open: readonly OpenMatter[];
}

/** All that is public between an organisation and the collective, in one line of time. Modules above add what they know. */
@Injectable()
export class OrganisationDossier {
  private readonly sources: Source[] = [];

  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierRepository,
    private readonly organisations: OrganisationsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One statement each, in `onModuleInit`. */
  add(source: Source): void {
    this.sources.push(source);
  }

  /** Throws NotFound, also for an organisation of another collective. */
  async read(actor: Actor, collectiveId: Id, organisationId: Id): Promise<Dossier> {
    const db = this.database;
    await this.organisations.byId(db, collectiveId, organisationId);
    const standing = await this.collectives.standing(actor, collectiveId);
    const now = this.clock.now();
    const within = isCoordination(standing) || represents(standing, organisationId);
    const own = await this.dossiers.entries(db, { collectiveId, organisationId }, { now, within });
    const about = own.filter(({ kind }) => kind === 'encounter' || kind === 'mandate');
    const of = { collectiveId, organisationId, subjectIds: [organisationId, ...about.map(({ id }) => id)] };
    const more = await Promise.all(this.sources.map((source) => source(db, of)));
    const entries = inOrder([...own, ...more.flat()]);
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    return { entries, open: openMatters(entries, dayOf(now, timeZone)) };
  }
}
