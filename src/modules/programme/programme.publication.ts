import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { dayOf } from '../../kernel/day.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import { CollectivesService } from '../collectives/index.js';
import {
  ExportsService,
  TextsService,
  type Published,
  type PublicationPart,
  type TextDocument,
} from '../texts/index.js';
import { ProgrammeRepository } from './programme.repository.js';
import type { ChapterView, MeasureView, ProgrammeRow } from './programme.views.js';

const words = {
  fr: {
    title: 'Programme',
    publication: (number: number) => `publication n° ${number}`,
    draft: 'en cours d’écriture',
    cost: 'Coût',
    proposal: (number: number) => `proposition n° ${number}`,
    vote: ({ plenary, for: pro, against, abstain }: NonNullable<MeasureView['vote']>) =>
      `adoptée par la plénière n° ${plenary} (${pro} pour, ${against} contre, ${abstain} abstentions)`,
    taken: 'reprise d’un autre outil, où elle avait été adoptée',
    unknownCost: 'non renseigné',
    once: 'une fois',
    yearly: 'par an',
    source: 'source',
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
    taken: 'taken over from another tool, where it had been adopted',
    unknownCost: 'not said',
    once: 'once',
    yearly: 'a year',
    source: 'source',
    by: 'written by',
  },
} as const;

type Words = (typeof words)['fr' | 'en'];

/** The whole programme, or one of its chapters, as a file: measures in the very words that were voted, and where each comes from. */
@Injectable()
export class ProgrammePublication implements OnModuleInit {
  constructor(
    private readonly exports: ExportsService,
    private readonly repository: ProgrammeRepository,
    private readonly texts: TextsService,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    const mayRead = () => Promise.resolve(allowed);
    this.exports.addSource('Programme', { mayRead, publication: (id, db) => this.whole(id, db) });
    this.exports.addSource('Chapter', { mayRead, publication: (id, db) => this.chapter(id, db) });
  }

  /** `id`: of the collective. */
  private async whole(id: Id, db: Db): Promise<Published> {
    const { programme, chapters } = await this.repository.whole(db, id);
    const introduction = programme?.introduction ?? null;
    const opening: PublicationPart[] = introduction
      ? [{ level: 1, id: 'intro', heading: '', document: introduction, facts: [], notes: [] }]
      : [];
    return this.published(id, db, {
      name: ({ slug }) => `programme-${slug}`,
      title: (own) => own.title,
      programme,
      chapters,
      opening,
    });
  }

  private async chapter(id: Id, db: Db): Promise<Published> {
    const [card] = await this.repository.chapterCards(db, [id]);
    if (!card) throw new Refused(notFound());
    const { programme, chapters } = await this.repository.whole(db, card.collectiveId);
    return this.published(card.collectiveId, db, {
      name: () => `programme-${card.path.slice(card.path.lastIndexOf('/') + 1)}`,
      title: () => card.title,
      programme,
      chapters: chapters.filter((chapter) => chapter.id === id),
      opening: [],
    });
  }

  private async published(
    collectiveId: Id,
    db: Db,
    { name, title, programme, chapters, opening }: ToPublish,
  ): Promise<Published> {
    const collective = await this.collectives.byId(db, collectiveId);
    const language = collective.languages[0] === 'en' ? 'en' : 'fr';
    const own = words[language];
    const versions = chapters.flatMap(({ measures }) => measures.map(({ textVersionId }) => textVersionId));
    const texts = await this.texts.versionsById(db, collectiveId, versions);
    const parts = chapters.flatMap((chapter) => [
      {
        level: 1,
        id: `c-${chapter.slug}`,
        heading: chapter.title,
        document: chapter.introduction,
        facts: [],
        notes: [],
      },
      ...chapter.measures.map((measure) =>
        measurePart(measure, texts.get(measure.textVersionId)?.document ?? null, own, language),
      ),
    ]);
    const last = chapters.flatMap(({ measures }) => measures.map(({ adoptedAt }) => new Date(adoptedAt).getTime()));
    const date = new Date(Math.max(0, programme?.publishedAt ? new Date(programme.publishedAt).getTime() : 0, ...last));
    return {
      collectiveId,
      name: name(collective).slice(0, 120),
      publication: {
        title: `${title(own)} · ${collective.name}`,
        subtitle: programme && programme.version > 0 ? own.publication(programme.version) : own.draft,
        language,
        date: dayOf(date, collective.timeZone),
        parts: [...opening, ...parts],
      },
    };
  }
}

interface ToPublish {
  readonly name: (collective: { readonly slug: string }) => string;
  readonly title: (own: Words) => string;
  readonly programme: ProgrammeRow | null;
  readonly chapters: readonly ChapterView[];
  readonly opening: readonly PublicationPart[];
}

function measurePart(
  measure: MeasureView,
  document: TextDocument | null,
  own: Words,
  language: 'fr' | 'en',
): PublicationPart {
  const authors = measure.authors.flatMap((author) => (author.erased ? [] : [author.name]));
  const origin = [
    own.proposal(measure.number),
    ...(measure.vote ? [own.vote(measure.vote)] : measure.decisionId === null ? [own.taken] : []),
    ...(authors.length > 0 ? [`${own.by} ${authors.join(', ')}`] : []),
  ];
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  return {
    level: 2,
    id: `m-${measure.number}`,
    heading: measure.title,
    document,
    facts: [`${own.cost}${colon}${costOf(measure, own, language) ?? measure.cost ?? own.unknownCost}`],
    notes: [origin.join(', ')],
  };
}

/** In figures, with their source; null where nobody said. The proposal’s own words on its cost follow. */
function costOf({ costOnce, costYearly, costSource, cost }: MeasureView, own: Words, language: 'fr' | 'en') {
  const euros = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const amounts = [
    ...(costOnce === null ? [] : [`${euros.format(costOnce)} ${own.once}`]),
    ...(costYearly === null ? [] : [`${euros.format(costYearly)} ${own.yearly}`]),
  ];
  if (amounts.length === 0) return null;
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  return [`${amounts.join(', ')} (${own.source}${colon}${costSource ?? ''})`, ...(cost ? [cost] : [])].join(' ; ');
}
