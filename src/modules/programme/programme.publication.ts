import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { dayOf } from '../../kernel/day.js';
import type { Db } from '../../platform/database/database.js';
import { CollectivesService } from '../collectives/index.js';
import {
  ExportsService,
  TextsService,
  type Published,
  type PublicationPart,
  type PublicationSource,
} from '../texts/index.js';
import { ProgrammeRepository } from './programme.repository.js';
import type { MeasureView } from './programme.views.js';

const words = {
  fr: {
    title: 'Programme',
    publication: (number: number) => `publication n° ${number}`,
    draft: 'en cours d’écriture',
    cost: 'Coût',
    proposal: (number: number) => `proposition n° ${number}`,
    vote: ({ plenary, for: pro, against, abstain }: NonNullable<MeasureView['vote']>) =>
      `adoptée par la plénière n° ${plenary} (${pro} pour, ${against} contre, ${abstain} abstentions)`,
    by: 'écrite par',
  },
  en: {
    title: 'Programme',
    publication: (number: number) => `publication no. ${number}`,
    draft: 'being written',
    cost: 'Cost',
    proposal: (number: number) => `proposal no. ${number}`,
    vote: ({ plenary, for: pro, against, abstain }: NonNullable<MeasureView['vote']>) =>
      `adopted by plenary no. ${plenary} (${pro} for, ${against} against, ${abstain} abstained)`,
    by: 'written by',
  },
} as const;

/** The whole programme as a file: chapters, measures in the very words that were voted, and where each comes from. */
@Injectable()
export class ProgrammePublication implements OnModuleInit, PublicationSource {
  constructor(
    private readonly exports: ExportsService,
    private readonly repository: ProgrammeRepository,
    private readonly texts: TextsService,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.exports.addSource('Programme', this);
  }

  mayRead() {
    return Promise.resolve(allowed);
  }

  /** `id`: of the collective. */
  async publication(id: Id, db: Db): Promise<Published> {
    const { name, slug, languages, timeZone } = await this.collectives.byId(db, id);
    const language = languages[0] === 'en' ? 'en' : 'fr';
    const own = words[language];
    const { programme, chapters } = await this.repository.whole(db, id);
    const versions = chapters.flatMap(({ measures }) => measures.map(({ textVersionId }) => textVersionId));
    const texts = await this.texts.versionsById(db, id, versions);
    const colon = language === 'fr' ? '\u202f: ' : ': ';
    const plain = (text: string): string[] =>
      text.trim() === '' ? [] : text.split(/\n{2,}/).map((part) => part.trim());
    const measureOf = (measure: MeasureView): PublicationPart => {
      const authors = measure.authors.flatMap((author) => (author.erased ? [] : [author.name]));
      const origin = [
        own.proposal(measure.number),
        ...(measure.vote ? [own.vote(measure.vote)] : []),
        ...(authors.length > 0 ? [`${own.by} ${authors.join(', ')}`] : []),
      ];
      return {
        level: 2,
        id: `m-${measure.number}`,
        heading: measure.title,
        document: texts.get(measure.textVersionId)?.document ?? null,
        facts: measure.cost ? [`${own.cost}${colon}${measure.cost}`] : [],
        notes: [origin.join(', ')],
      };
    };
    const parts = chapters.flatMap((chapter) => [
      {
        level: 1,
        id: `c-${chapter.slug}`,
        heading: chapter.title,
        document: null,
        facts: plain(chapter.introduction),
        notes: [],
      },
      ...chapter.measures.map(measureOf),
    ]);
    const last = chapters.flatMap(({ measures }) => measures.map(({ adoptedAt }) => new Date(adoptedAt).getTime()));
    const date = new Date(Math.max(0, programme?.publishedAt ? new Date(programme.publishedAt).getTime() : 0, ...last));
    const state = programme && programme.version > 0 ? own.publication(programme.version) : own.draft;
    const introduction = plain(programme?.introduction ?? '');
    const opening: PublicationPart[] =
      introduction.length > 0
        ? [{ level: 1, id: 'intro', heading: '', document: null, facts: introduction, notes: [] }]
        : [];
    return {
      collectiveId: id,
      name: `programme-${slug}`.slice(0, 120),
      publication: {
        title: `${own.title} · ${name}`,
        subtitle: state,
        language,
        date: dayOf(date, timeZone),
        parts: [...opening, ...parts],
      },
    };
  }
}
