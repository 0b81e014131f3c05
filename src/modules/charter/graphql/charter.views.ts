import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused, type Language } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate, type Standing } from '../../collectives/index.js';
import { TextsService, TextViews, toHtml, toMarkdown, type TextVersion } from '../../texts/index.js';
import { mayDraftCharter, mayEditCharter, mayEndorse } from '../charter.policy.js';
import type { CharterVersionRow, PartRow } from '../charter.rows.js';
import { CharterService } from '../charter.service.js';
import { EndorsersService } from '../endorsers.service.js';
import { articleNumber, compareArticles, roman, type ComparedArticle, type PlacedArticle } from '../domain/charter.js';
import type {
  CharterArticleType,
  CharterComparisonType,
  CharterPartType,
  CharterType,
  CharterVersionType,
  ComparedArticleType,
} from './charter.type.js';

/** An article's own headings stand under its title. */
const headingShift = 2;

/** What is shown of the charter to one viewer. */
@Injectable()
export class CharterViews {
  constructor(
    private readonly database: Database,
    private readonly charters: CharterService,
    private readonly collectives: CollectivesService,
    private readonly endorsers: EndorsersService,
    private readonly texts: TextsService,
    private readonly textViews: TextViews,
  ) {}

  async charter(actor: Actor, collectiveId: Id): Promise<CharterType> {
    const [standing, versions, requiredFor] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.charters.versions(collectiveId),
      this.endorsers.required(collectiveId),
    ]);
    const inForce = versions.find(({ state }) => state === 'in_force');
    return {
      versions,
      requiredFor,
      viewerMayRequire: mayCoordinate(standing).allowed,
      inForce: inForce ? await this.whole(standing, inForce) : null,
      viewerMayDraft: mayDraftCharter(standing).allowed && versions.every(({ state }) => state !== 'draft'),
    };
  }

  async version(actor: Actor, version: CharterVersionRow): Promise<CharterVersionType> {
    return this.whole(await this.collectives.standing(actor, version.collectiveId), version);
  }

  /** Throws NotFound when there is no version of one of these numbers. */
  async comparison(collectiveId: Id, from: number, to: number, language: Language): Promise<CharterComparisonType> {
    const versions = await this.charters.versions(collectiveId);
    const [before, after] = [from, to].map((wanted) => versions.find(({ number }) => number === wanted));
    if (!before || !after) throw new Refused(notFound());
    const [old, fresh] = await Promise.all([
      this.charters.parts(this.database, before.id),
      this.charters.parts(this.database, after.id),
    ]);
    const texts = await this.words(collectiveId, [...old, ...fresh]);
    const compared = compareArticles(old, fresh);
    const articles = await Promise.all(compared.map((each) => this.compared(collectiveId, each, texts, language)));
    return { from: before, to: after, articles };
  }

  private async whole(standing: Standing, version: CharterVersionRow): Promise<CharterVersionType> {
    const rows = await this.charters.parts(this.database, version.id);
    const texts = await this.words(version.collectiveId, rows);
    return {
      ...version,
      parts: rows.map((row, index) => partView(row, index + 1, texts)),
      viewerMayEdit: mayEditCharter(standing, version).allowed,
      viewerMayEndorse: mayEndorse(standing, version).allowed,
    };
  }

  private words(collectiveId: Id, parts: readonly PartRow[]): Promise<Map<Id, TextVersion>> {
    const ids = parts.flatMap(({ articles }) => articles.map(({ textVersionId }) => textVersionId));
    return this.texts.versionsById(this.database, collectiveId, [...new Set(ids)]);
  }

  private async compared(
    collectiveId: Id,
    { articleId, change, before, after }: ComparedArticle<PlacedArticle>,
    texts: ReadonlyMap<Id, TextVersion>,
    language: Language,
  ): Promise<ComparedArticleType> {
    const differs = before && after && before.textVersionId !== after.textVersionId;
    const difference = differs
      ? await this.texts.difference(this.database, collectiveId, before.textVersionId, after.textVersionId)
      : null;
    return {
      id: articleId,
      change,
      before: before && articleView(before, before.number, texts),
      after: after && articleView(after, after.number, texts),
      difference: difference && (await this.textViews.difference(this.database, difference, language)),
    };
  }
}

const partView = (row: PartRow, number: number, texts: ReadonlyMap<Id, TextVersion>): CharterPartType => ({
  id: row.partId,
  number: roman(number),
  title: row.title,
  introduction: row.introduction,
  articles: row.articles.map((article, index) => articleView(article, articleNumber(number, index + 1), texts)),
});

function articleView(
  { articleId, title, textVersionId }: PlacedArticle,
  number: string,
  texts: ReadonlyMap<Id, TextVersion>,
): CharterArticleType {
  const text = texts.get(textVersionId);
  return {
    id: articleId,
    number,
    title,
    textVersionId,
    html: text ? toHtml(text.document, { headingShift }) : '',
    markdown: text ? toMarkdown(text.document) : '',
  };
}
