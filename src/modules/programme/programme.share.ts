import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShareCards, type ShareCard } from '../../platform/http/share-cards.js';
import { CollectivesService } from '../collectives/index.js';
import { ProgrammeService } from './programme.service.js';

const words = {
  fr: {
    title: 'Programme',
    published: (version: number) => `Publié, version ${version}.`,
    measures: (count: number) => `${count} ${count > 1 ? 'mesures adoptées' : 'mesure adoptée'} en plénière`,
  },
  en: {
    title: 'Programme',
    published: (version: number) => `Published, version ${version}.`,
    measures: (count: number) => `${count} ${count > 1 ? 'measures' : 'measure'} adopted by plenaries`,
  },
} as const;

/** The cards of the programme and of its chapters, where their addresses are passed on. */
@Injectable()
export class ProgrammeShare implements OnModuleInit {
  constructor(
    private readonly cards: ShareCards,
    private readonly collectives: CollectivesService,
    private readonly service: ProgrammeService,
  ) {}

  onModuleInit(): void {
    this.cards.add(([slug = '', page, chapter = null]) =>
      page === 'programme' ? this.card(slug, chapter) : Promise.resolve(null),
    );
  }

  private async card(slug: string, chapter: string | null): Promise<ShareCard | null> {
    const collective = await this.collectives.bySlug(slug);
    if (!collective) return null;
    const language = collective.languages[0] === 'en' ? 'en' : 'fr';
    const own = words[language];
    const { chapters, version } = await this.service.whole(collective.id);
    const found = chapters.find((each) => each.slug === chapter);
    const shown = found ? [found] : chapters;
    const titles = shown.flatMap(({ title, measures }) => (found ? measures.map((one) => one.title) : title));
    const count = shown.reduce((sum, { measures }) => sum + measures.length, 0);
    const facts = `${own.measures(count)}${titles.length > 0 ? `${language === 'fr' ? '\u00a0:' : ':'} ${titles.join(', ')}` : ''}.`;
    return {
      title: [...(found ? [found.title] : []), own.title, collective.name].join(' · '),
      description: version > 0 ? `${own.published(version)} ${facts}` : facts,
      language,
    };
  }
}
