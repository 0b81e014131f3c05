import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { CharterService } from '../charter.service.js';
import { EndorsementsService } from '../endorsements.service.js';
import { CharterViews } from './charter.views.js';
import { EndorsementViews } from './endorsement.views.js';
import type { EndorsementRenewalType } from './renewal.type.js';

/** What changed since an endorsement, as its endorser should read it: what they had a reservation on first. */
@Injectable()
export class RenewalViews {
  constructor(
    private readonly database: Database,
    private readonly collectives: CollectivesService,
    private readonly charters: CharterService,
    private readonly endorsements: EndorsementsService,
    private readonly endorsementViews: EndorsementViews,
    private readonly charterViews: CharterViews,
  ) {}

  /** null while no version is in force. Throws NotFound, also for an endorsement of another collective. */
  async of(actor: Actor, collectiveId: Id, id: Id): Promise<EndorsementRenewalType | null> {
    const [standing, row, inForce] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.endorsements.byId(this.database, collectiveId, id),
      this.charters.inForce(this.database, collectiveId),
    ]);
    const [endorsement] = await this.endorsementViews.of(standing, [row]);
    if (!inForce || !endorsement) return null;
    const { versionNumber } = row;
    const compared = await this.charterViews.comparison(collectiveId, versionNumber, inForce.number, actor.language);
    const byArticle = new Map(compared.articles.map((article) => [article.id, article]));
    const reserved = endorsement.reservations.flatMap((reservation) => {
      const article = byArticle.get(reservation.articleId);
      return article ? [{ reservation, article }] : [];
    });
    const reservedIds = new Set(reserved.map(({ article }) => article.id));
    const others = compared.articles.filter((article) => !reservedIds.has(article.id));
    const changed = others.filter(({ change }) => change !== 'same');
    return {
      id,
      endorsement,
      from: compared.from,
      to: compared.to,
      reserved,
      changed,
      same: others.length - changed.length,
      viewerMayRenew: endorsement.viewerMayRenew,
    };
  }
}
