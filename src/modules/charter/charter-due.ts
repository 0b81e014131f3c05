import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf, daysBetween } from '../../kernel/day.js';
import type { Id } from '../../kernel/ids.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CollectivesService } from '../collectives/index.js';
import { OrganisationsService, RepresentativesService } from '../organisations/index.js';
import { endorsementLapsed } from './charter.events.js';
import { endorsementLetter } from './charter.letters.js';
import { CharterRepository } from './charter.repository.js';
import type { EndorsementRow } from './charter.rows.js';
import { charterDue, CharterService } from './charter.service.js';
import { EndorsementSigning } from './endorsement-signing.js';
import { EndorsementsRepository, type LetterKind } from './endorsements.repository.js';

/** Endorsements settled in one transaction: what is interrupted loses no more than these, and they are done again. */
const atOnce = 100;
/** Days before the end on which endorsers are reminded. */
const remindedBefore = 14;
/** Days after which a letter is no news: a history taken over, a server long stopped. */
const lateNews = 7;

/**
 * What comes at its day, done every quarter of an hour and at the moment itself: adopted versions take effect,
 * endorsements that were not renewed lapse, endorsers are written to. Each step is one transaction, and done once.
 */
@Injectable()
export class CharterDueDates implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly charters: CharterRepository,
    private readonly service: CharterService,
    private readonly endorsements: EndorsementsRepository,
    private readonly signing: EndorsementSigning,
    private readonly collectives: CollectivesService,
    private readonly organisations: OrganisationsService,
    private readonly representatives: RepresentativesService,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(charterDue, () => this.settle());
    this.jobs.every('*/15 * * * *', charterDue);
  }

  /** Everything that is due now. */
  async settle(): Promise<void> {
    for (const { id, collectiveId, takesEffectOn, timeZone } of await this.charters.awaiting(this.database)) {
      if (takesEffectOn <= this.today(timeZone))
        await this.unitOfWork.run((tx) => this.service.putInForce(tx, collectiveId, id));
    }
    for (const { collectiveId, renewBefore, timeZone } of await this.charters.withRenewals(this.database)) {
      const left = renewBefore === null ? null : daysBetween(this.today(timeZone), renewBefore);
      if (left !== null && left < 0) await this.lapse(collectiveId);
      else {
        await this.write('asked', collectiveId);
        if (left !== null && left <= remindedBefore) await this.write('reminded', collectiveId);
      }
    }
    for (const collectiveId of await this.endorsements.withLapsed(this.database))
      await this.write('lapsed', collectiveId);
  }

  private async lapse(collectiveId: Id): Promise<void> {
    await this.inHandfuls(async (tx) => {
      const rows = await this.endorsements.lapse(tx, collectiveId, this.clock.now(), atOnce);
      for (const { id, organisation, versionId, versionNumber: number } of rows) {
        if (organisation) {
          const found = await this.organisations.byId(tx, collectiveId, organisation.id);
          await this.organisations.setState(tx, { organisation: found, actorId: null, state: 'known' });
        }
        const version = { id: versionId, number };
        this.signing.tell(tx, endorsementLapsed, null, { collectiveId, id, organisation, version });
      }
      return rows.length;
    });
  }

  /** One letter to each endorser; who was asked today already is not reminded today. */
  private async write(kind: LetterKind, collectiveId: Id): Promise<void> {
    const { name, slug, timeZone } = await this.collectives.byId(this.database, collectiveId);
    const inForce = await this.charters.inForce(this.database, collectiveId);
    if (!inForce) return;
    await this.inHandfuls(async (tx) => {
      const rows = await this.endorsements.takeForLetter(tx, kind, {
        collectiveId,
        at: this.clock.now(),
        many: atOnce,
      });
      for (const row of rows.filter((each) => this.isNews(kind, each, timeZone))) {
        const url = `${this.config.publicUrl}/${slug}/charte/renouveler/${row.id}`;
        for (const { email, language } of await this.addresses(tx, row)) {
          const letter = endorsementLetter(kind, {
            language,
            url,
            collective: name,
            organisation: row.organisation?.name ?? null,
            endorsed: row.versionNumber,
            inForce: inForce.number,
            renewBefore: inForce.renewBefore,
            reservations: row.reservations.length,
          });
          await this.mailer.queue(tx, email, letter);
        }
      }
      return rows.length;
    });
  }

  private isNews(kind: LetterKind, { toRenewAt, lapsedAt }: EndorsementRow, timeZone: string): boolean {
    const since = kind === 'lapsed' ? lapsedAt : toRenewAt;
    const days = since === null ? 0 : daysBetween(dayOf(since, timeZone), this.today(timeZone));
    return kind === 'reminded' ? days > 0 : days <= lateNews;
  }

  /** A person’s own; of an organisation, those who speak for it now. */
  private async addresses(tx: Tx, { organisation, person }: EndorsementRow) {
    const accounts = organisation
      ? (await this.representatives.followers(tx, [organisation.id])).map(({ accountId }) => accountId)
      : [person.id];
    return this.endorsements.addresses(tx, accounts);
  }

  private async inHandfuls(step: (tx: Tx) => Promise<number>): Promise<void> {
    while ((await this.unitOfWork.run(step)) === atOnce);
  }

  private today(timeZone: string): string {
    return dayOf(this.clock.now(), timeZone);
  }
}
