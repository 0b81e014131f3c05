import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ensure, when } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Database, type Db } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { BallotsService } from '../ballots/index.js';
import { CharterInbox } from '../charter/index.js';
import { CollectivesService, membersOnly, type Standing } from '../collectives/index.js';
import { ConsultationsService } from '../consultations/index.js';
import { ModerationReading } from '../moderation/index.js';
import { OrganisationsInbox } from '../organisations/index.js';
import { PlenariesService } from '../plenaries/index.js';
import { ChapterEndorsementsService, CommitmentsReading } from '../programme/index.js';
import { ProposalsReading } from '../proposals/index.js';
import { GroupLineageReading, GroupSessionsService } from '../working-groups/index.js';
import { byUrgency } from './domain/urgency.js';

interface Source {
  awaiting(db: Db, standing: Standing): Promise<readonly Awaiting[]>;
}

/** The decision inbox: what awaits somebody in a collective, as each module sees it. */
@Injectable()
export class InboxService {
  private readonly sources: readonly Source[];

  constructor(
    private readonly database: Database,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
    ballots: BallotsService,
    plenaries: PlenariesService,
    charter: CharterInbox,
    organisations: OrganisationsInbox,
    sessions: GroupSessionsService,
    groups: GroupLineageReading,
    commitments: CommitmentsReading,
    chapters: ChapterEndorsementsService,
    proposals: ProposalsReading,
    consultations: ConsultationsService,
    moderation: ModerationReading,
  ) {
    this.sources = [
      ballots,
      plenaries,
      charter,
      organisations,
      sessions,
      groups,
      commitments,
      chapters,
      proposals,
      consultations,
      moderation,
    ];
  }

  /** By deadline; what has none waits now: after what is late, before what is to come. */
  async awaiting(actor: SignedInActor, collectiveId: Id): Promise<Awaiting[]> {
    const standing = await this.collectives.standing(actor, collectiveId);
    ensure(when(standing.tier !== null, membersOnly()));
    const lists = await Promise.all(this.sources.map((source) => source.awaiting(this.database, standing)));
    return lists.flat().sort(byUrgency(this.clock.now()));
  }
}
