import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import { writtenMoment } from '../../kernel/written-time.js';
import { Database } from '../../platform/database/database.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesService } from '../collectives/index.js';
import { IdentityService } from '../identity/index.js';
import { toHtml, toMarkdown } from '../texts/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import { MinutesRecord } from './minutes-record.js';
import { minutesPage, type MinutesFile } from './domain/minutes-file.js';
import { FloorRepository } from './floor.repository.js';
import { secondsOf } from './minutes-facts.js';
import { MinutesService } from './minutes.service.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { Plenary } from './plenaries.rows.js';
import { SigningService } from './signing.service.js';

export interface MinutesFiles {
  readonly file: MinutesFile;
  readonly html: string;
}

/** Published minutes as files anyone may keep. */
@Injectable()
export class MinutesFilesService {
  constructor(
    private readonly database: Database,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly minutes: MinutesService,
    private readonly signing: SigningService,
    private readonly collectives: CollectivesService,
    private readonly identity: IdentityService,
    private readonly subjects: Subjects,
    private readonly record: MinutesRecord,
  ) {}

  /** null: no such plenary, or nothing published. */
  async of(plenaryId: Id): Promise<MinutesFiles | null> {
    const { database: db } = this;
    const plenary = await this.plenaries.byId(db, plenaryId);
    const found = plenary && (await this.minutes.read(db, plenary, false));
    if (!plenary || !found?.minutes.publishedAt) return null;
    const { name, languages, timeZone } = await this.collectives.byId(db, plenary.collectiveId);
    const language: Language = languages[0] === 'en' ? 'en' : 'fr';
    const { publishedAt } = found.minutes;
    const { document, number } = found.text;
    const file: MinutesFile = {
      plenary: { number: plenary.number, title: plenary.title, place: plenary.place },
      collective: name,
      language,
      publishedAt: publishedAt.toISOString(),
      version: number,
      markdown: toMarkdown(document),
      ...(await this.happened(plenary, language)),
      ...(await this.signed(found.minutes.id)),
    };
    return {
      file,
      html: minutesPage(file, toHtml(document), (moment) => writtenMoment(new Date(moment), timeZone, language)),
    };
  }

  private async happened(
    plenary: Plenary,
    language: Language,
  ): Promise<Pick<MinutesFile, 'speeches' | 'decisions' | 'texts' | 'procedures' | 'outsideElections'>> {
    const { database: db } = this;
    const { id } = plenary;
    const [items, speeches, decisions] = await Promise.all([
      this.plenaries.items(db, id),
      this.floor.speeches(db, id),
      this.decisions.ofPlenary(db, id),
    ]);
    const titles = new Map(items.map((item) => [item.id, item.title]));
    const cards = await this.subjects.cards(
      decisions.flatMap(({ subjects }) => subjects),
      db,
    );
    const names = new Map([...cards].map(([subjectId, { title }]) => [subjectId, title]));
    const [texts, procedures, outside] = await Promise.all([
      this.record.adopted(db, plenary, decisions, names),
      this.record.held(db, id, language),
      this.record.brought(db, id, language),
    ]);
    return {
      speeches: speeches.map(({ itemId, name, kind, startedAt, timer }) => ({
        item: titles.get(itemId) ?? '',
        name,
        kind,
        startedAt: startedAt?.toISOString() ?? '',
        seconds: secondsOf(timer),
      })),
      decisions: decisions.map(({ question, outcome, decidedAt }) => ({
        question,
        outcome,
        decidedAt: decidedAt.toISOString(),
      })),
      texts: texts.map(({ decisionId: _decision, ...text }) => text),
      procedures: procedures.map(({ itemId: _item, ...procedure }) => procedure),
      outsideElections: outside.map(({ itemId: _item, ...election }) => election),
    };
  }

  private async signed(minutesId: Id): Promise<Pick<MinutesFile, 'signatures' | 'addenda'>> {
    const { signatures, addenda } = await this.signing.read(this.database, minutesId);
    const people = await this.identity.people(
      this.database,
      [...signatures, ...addenda].map(({ personId }) => personId),
    );
    const nameOf = (id: Id): string => people.get(id)?.name ?? '';
    return {
      signatures: signatures.map(({ role, personId, at }) => ({ role, name: nameOf(personId), at: at.toISOString() })),
      addenda: addenda.map(({ body, personId, at }) => ({ body, name: nameOf(personId), at: at.toISOString() })),
    };
  }
}
