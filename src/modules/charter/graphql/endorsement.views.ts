import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Standing } from '../../collectives/index.js';
import { resolveAnchor, TextsService, type TextVersion } from '../../texts/index.js';
import { mayRenew, mayWithdraw } from '../charter.policy.js';
import type { EndorsementRow, ReservationRow } from '../charter.rows.js';
import { CharterService } from '../charter.service.js';
import { EndorsementsService } from '../endorsements.service.js';
import type { EndorsementReservationType, EndorsementType, RatificationType } from './endorsement.type.js';

/** The words of the articles in force, by article; none where no charter is in force. */
type InForce = ReadonlyMap<Id, TextVersion>;

/** Endorsements as the API gives them, each reservation with what became of its words. */
@Injectable()
export class EndorsementViews {
  constructor(
    private readonly database: Database,
    private readonly charters: CharterService,
    private readonly endorsements: EndorsementsService,
    private readonly texts: TextsService,
  ) {}

  /** Throws NotFound. */
  async one(standing: Standing, id: Id): Promise<EndorsementType> {
    const row = await this.endorsements.byId(this.database, standing.collectiveId, id);
    const [view] = await this.of(standing, [row]);
    if (!view) throw new Error('one endorsement makes one view');
    return view;
  }

  async of(standing: Standing, rows: readonly EndorsementRow[]): Promise<EndorsementType[]> {
    const reserved = rows.some(({ reservations }) => reservations.length > 0);
    const inForce = reserved ? await this.inForce(standing.collectiveId) : new Map<Id, TextVersion>();
    return rows.map((row) => ({
      ...row,
      reservations: row.reservations.map((reservation) => reservationView(reservation, inForce)),
      ratification: ratificationView(row),
      viewerMayWithdraw: mayWithdraw(standing, row).allowed,
      viewerMayRenew: mayRenew(standing, row, { state: 'in_force', number: row.versionNumber }).allowed,
    }));
  }

  private async inForce(collectiveId: Id): Promise<InForce> {
    const version = await this.charters.inForce(this.database, collectiveId);
    const parts = version ? await this.charters.parts(this.database, version.id) : [];
    const articles = parts.flatMap((part) => part.articles);
    const ids = articles.map(({ textVersionId }) => textVersionId);
    const texts = await this.texts.versionsById(this.database, collectiveId, ids);
    return new Map(
      articles.flatMap(({ articleId, textVersionId }) => {
        const text = texts.get(textVersionId);
        return text ? [[articleId, text] as const] : [];
      }),
    );
  }
}

/** Where its words are in the charter in force: the same, written again, or gone. */
function reservationView(reservation: ReservationRow, inForce: InForce): EndorsementReservationType {
  const { articleId, textVersionId: versionId, clauseId, quote } = reservation;
  const text = inForce.get(articleId);
  const place = (): string => {
    if (!text) return 'gone';
    if (text.id === versionId) return 'same';
    if (clauseId === null || quote === null) return 'edited';
    const found = resolveAnchor({ clauseId, versionId, quote, prefix: '', suffix: '' }, text.document);
    if (!found.found) return 'gone';
    return found.edited ? 'edited' : 'same';
  };
  return { ...reservation, place: place() };
}

function ratificationView(row: EndorsementRow): RatificationType | null {
  const { ratifiedBy, ratifiedOn, electorate, votesFor, votesAgainst, votesAbstain } = row;
  if (ratifiedBy === null || ratifiedOn === null || electorate === null) return null;
  return {
    body: ratifiedBy,
    on: ratifiedOn,
    electorate,
    votesFor: votesFor ?? 0,
    votesAgainst: votesAgainst ?? 0,
    votesAbstain: votesAbstain ?? 0,
  };
}
