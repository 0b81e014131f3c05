import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { talksNotBegun, talksUnreported } from './domain/organisation.refusals.js';
import { EncountersRepository } from './encounters.repository.js';
import { MandatesService } from './mandates.service.js';
import { talksContinued, talksStopped } from './organisations.events.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { OrganisationsService } from './organisations.service.js';

/** What a plenary decided of the talks with an organisation. */
export interface TalksDecision {
  readonly collectiveId: Id;
  readonly organisationId: Id;
  readonly decisionId: Id;
  /** Who applies the decision: the chair. */
  readonly actorId: Id;
  readonly goOn: boolean;
}

/** Whether the collective goes on talking with an organisation: a plenary decides, knowing what was said (scenario I). */
@Injectable()
export class TalksService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly mandates: MandatesService,
    private readonly rows: OrganisationsRepository,
    private readonly encounters: EncountersRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses (R3) unless it was met and every encounter that took place is reported. Throws NotFound. */
  async ensureReported(db: Db, collectiveId: Id, organisationId: Id): Promise<void> {
    const { name: organisation } = await this.organisations.byId(db, collectiveId, organisationId);
    const { reported, owing } = await this.encounters.reports(db, organisationId, this.clock.now());
    if (owing !== null) throw new Refused(talksUnreported({ organisation, title: owing }));
    if (!reported) throw new Refused(talksNotBegun({ organisation }));
  }

  /** Records a plenary's word; its representatives hear of it as of all that is public about it. */
  async decide(tx: Tx, { collectiveId, organisationId, decisionId, actorId, goOn }: TalksDecision): Promise<void> {
    const { name: organisation } = await this.organisations.byId(tx, collectiveId, organisationId);
    const on = await this.mandates.today(tx, collectiveId);
    await this.rows.setTalks(tx, organisationId, { talks: goOn ? 'continued' : 'ended', on, decisionId });
    const event = goOn ? talksContinued : talksStopped;
    tx.record(event({ collectiveId, actorId, subjectId: organisationId, payload: { organisation } }));
  }
}
