import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf } from '../../kernel/day.js';
import { allowed } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import { CollectivesService } from '../collectives/index.js';
import { ExportsService, TextsService, type Published, type PublicationSource } from '../texts/index.js';
import { CharterRepository } from './charter.repository.js';

/** A version of the charter as a file: its parts, and their numbered articles. */
@Injectable()
export class CharterPublication implements OnModuleInit, PublicationSource {
  constructor(
    private readonly exports: ExportsService,
    private readonly charters: CharterRepository,
    private readonly texts: TextsService,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.exports.addSource('Charter', this);
  }

  /** Everybody reads the charter, its drafts included. */
  mayRead() {
    return Promise.resolve(allowed);
  }

  async publication(id: Id, db: Db): Promise<Published> {
    const version = await this.charters.anywhere(db, id);
    if (!version) throw new Refused(notFound());
    const { collectiveId, number } = version;
    const { name, languages, timeZone } = await this.collectives.byId(db, collectiveId);
    const language = languages[0] === 'en' ? 'en' : 'fr';
    const parts = await this.charters.parts(db, id);
    const texts = await this.texts.versionsById(
      db,
      collectiveId,
      parts.flatMap(({ articles }) => articles.map(({ textVersionId }) => textVersionId)),
    );
    const newest = Math.max(0, ...[...texts.values()].map(({ createdAt }) => createdAt.getTime()));
    return {
      collectiveId,
      name: `${language === 'fr' ? 'charte' : 'charter'}-${number}`,
      publication: {
        title: `${language === 'fr' ? 'Charte' : 'Charter'} · ${name}`,
        subtitle: `version ${number}`,
        language,
        date: dayOf(new Date(newest), timeZone),
        parts: parts.flatMap((part) => [
          {
            level: 1,
            id: `p-${part.partId}`,
            heading: part.title,
            document: null,
            facts: part.introduction === '' ? [] : [part.introduction],
            notes: [],
          },
          ...part.articles.map((article) => ({
            level: 2,
            id: `a-${article.articleId}`,
            heading: article.title,
            document: texts.get(article.textVersionId)?.document ?? null,
            facts: [],
            notes: [],
          })),
        ]),
      },
    };
  }
}
