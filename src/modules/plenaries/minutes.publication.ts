import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf } from '../../kernel/day.js';
import { allowed, denied, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import { ExportsService, TextsService, type Published, type PublicationSource } from '../texts/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import { PlenariesRepository } from './plenaries.repository.js';

/** Published minutes as a file. */
@Injectable()
export class MinutesPublication implements OnModuleInit, PublicationSource {
  constructor(
    private readonly exports: ExportsService,
    private readonly decisions: DecisionsRepository,
    private readonly plenaries: PlenariesRepository,
    private readonly texts: TextsService,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.exports.addSource('Minutes', this);
  }

  async mayRead(_actor: Actor, id: Id, db: Db): Promise<Decision> {
    const found = await this.decisions.minutesState(db, id);
    return found?.state === 'published' ? allowed : denied(notFound());
  }

  async publication(id: Id, db: Db): Promise<Published> {
    const minutes = await this.decisions.minutesState(db, id);
    const plenary = minutes && (await this.plenaries.byId(db, minutes.plenaryId));
    const text = minutes && (await this.texts.latest(db, { type: 'Minutes', id }));
    if (!plenary || !text) throw new Refused(notFound());
    const { name, languages, timeZone } = await this.collectives.byId(db, plenary.collectiveId);
    const language = languages[0] === 'en' ? 'en' : 'fr';
    return {
      collectiveId: plenary.collectiveId,
      name: `${language === 'fr' ? 'compte-rendu' : 'minutes'}-${plenary.number}`,
      publication: {
        title: plenary.title,
        subtitle: name,
        language,
        date: dayOf(plenary.startsAt, timeZone),
        parts: [{ level: 1, id: 'minutes', heading: '', document: text.document, facts: [], notes: [] }],
      },
    };
  }
}
