import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService, type Standing } from '../../collectives/index.js';
import {
  apply,
  compatibility,
  diffTexts,
  spokenDiff,
  TextsService,
  toMarkdown,
  type TextVersion,
} from '../../texts/index.js';
import { amendmentOn } from '../charter-amendment-bases.js';
import { CharterAmendmentsService } from '../charter-amendments.service.js';
import type { CharterAmendmentRow } from '../charter-amendments.repository.js';
import {
  mayAmendCharter,
  mayEditCharter,
  mayRewordCharterAmendment,
  mayWithdrawCharterAmendment,
} from '../charter.policy.js';
import type { CharterVersionRow, PartRow } from '../charter.rows.js';
import { CharterService } from '../charter.service.js';
import { articleNumber } from '../domain/charter.js';
import type { CharterAmendmentsType, CharterAmendmentType } from './charter-amendment.type.js';

/** Amendments of a version of the charter as one reader is told them. */
@Injectable()
export class CharterAmendmentViews {
  constructor(
    private readonly database: Database,
    private readonly charters: CharterService,
    private readonly amendments: CharterAmendmentsService,
    private readonly collectives: CollectivesService,
    private readonly texts: TextsService,
  ) {}

  /** Of the version of that number, else of the draft; null where there is none. */
  async of(actor: Actor, collectiveId: Id, number: number | null): Promise<CharterAmendmentsType | null> {
    const versions = await this.charters.versions(collectiveId);
    const found = versions.find((each) => (number === null ? each.state === 'draft' : each.number === number));
    return found ? this.view(actor, found) : null;
  }

  /** Throws NotFound. */
  async ofVersion(actor: Actor, collectiveId: Id, versionId: Id): Promise<CharterAmendmentsType> {
    return this.view(actor, await this.charters.byId(this.database, collectiveId, versionId));
  }

  /** Of the version an amendment is of. Throws NotFound. */
  async around(actor: Actor, collectiveId: Id, id: Id): Promise<CharterAmendmentsType> {
    const versionId = await this.amendments.versionOf(collectiveId, id);
    if (versionId === null) throw new Refused(notFound());
    return this.ofVersion(actor, collectiveId, versionId);
  }

  private async view(actor: Actor, version: CharterVersionRow): Promise<CharterAmendmentsType> {
    const { collectiveId } = version;
    const [standing, rows, parts] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.amendments.of(version.id),
      this.charters.parts(this.database, version.id),
    ]);
    const ids = [...new Set(rows.map(({ baseVersionId }) => baseVersionId))];
    const bases = await this.texts.versionsById(this.database, collectiveId, ids);
    const placed = placesOf(parts);
    const conflicts = conflictsOf(rows, bases);
    return {
      id: version.id,
      versionNumber: version.number,
      amendments: rows.flatMap((row): CharterAmendmentType[] => {
        const base = bases.get(row.baseVersionId);
        if (!base) return [];
        const amended = apply(base, amendmentOn(row, base));
        const clauses = diffTexts(base.document, amended).filter(({ kind }) => kind !== 'same');
        const place = placed.get(row.articleId);
        return [
          {
            ...row,
            ...mayOf(standing, version, row),
            articleNumber: place?.number ?? null,
            articleTitle: place?.title ?? null,
            clauses,
            spoken: spokenDiff(clauses, actor.language),
            markdown: toMarkdown(amended),
            conflicts: conflicts.get(row.number) ?? [],
          },
        ];
      }),
      viewerMayTable: mayAmendCharter(standing, version).allowed,
      viewerMaySettle: mayEditCharter(standing, version).allowed,
    };
  }
}

const mayOf = (standing: Standing, version: CharterVersionRow, row: CharterAmendmentRow) => ({
  viewerMayReword: mayRewordCharterAmendment(standing, version, row).allowed,
  viewerMayWithdraw: mayWithdrawCharterAmendment(standing, row).allowed,
});

const placesOf = (parts: readonly PartRow[]): ReadonlyMap<Id, { number: string; title: string }> =>
  new Map(
    parts.flatMap(({ articles }, part) =>
      articles.map(({ articleId, title }, place) => [articleId, { number: articleNumber(part + 1, place + 1), title }]),
    ),
  );

/** By number, the open ones that change the same words of the same text. */
function conflictsOf(
  rows: readonly CharterAmendmentRow[],
  bases: ReadonlyMap<Id, TextVersion>,
): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  const add = (one: number, other: number) => found.set(one, [...(found.get(one) ?? []), other]);
  const open = rows.filter(({ state, stale }) => state === 'tabled' && !stale);
  for (const base of bases.values()) {
    const own = open.filter(({ baseVersionId }) => baseVersionId === base.id);
    if (own.length < 2) continue;
    const pairs = compatibility(
      base,
      own.map((row) => amendmentOn(row, base)),
    );
    for (const { a, b, relation } of pairs) {
      const [one, other] = [own[a]?.number, own[b]?.number];
      if (relation !== 'conflicting' || one === undefined || other === undefined) continue;
      add(one, other);
      add(other, one);
    }
  }
  return found;
}
