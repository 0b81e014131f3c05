import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import { Feed } from 'feed';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { visitor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import { JournalService } from './journal.service.js';

const entriesInFeed = 50;

/** The public log as an Atom feed, readable by any feed reader without an account. */
@Controller('api/collectives')
export class FeedController {
  constructor(
    private readonly collectives: CollectivesService,
    private readonly journal: JournalService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':slug/journal.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  async atom(@Param('slug') slug: string): Promise<string> {
    const collective = await this.collectives.bySlug(slug);
    if (!collective) throw new NotFoundException();
    const page = `${this.config.publicUrl}/${collective.slug}`;
    const request = { collectiveId: collective.id, family: null, subjectId: null, actorId: null };
    const { items } = await this.journal.page(visitor('fr'), request, entriesInFeed, null);
    const feed = new Feed({
      id: `${page}/journal`,
      title: `${collective.name} : journal public`,
      link: `${page}/journal`,
      feedLinks: { atom: `${this.config.publicUrl}/api/collectives/${collective.slug}/journal.atom` },
      language: 'fr',
      copyright: collective.name,
      ...(items[0] ? { updated: items[0].at } : {}),
    });
    for (const entry of items) {
      feed.addItem({
        id: `${page}/journal#${entry.seq}`,
        title: entry.sentence,
        link: entry.subject ? `${page}${entry.subject.path}` : `${page}/journal#${entry.seq}`,
        date: entry.at,
        ...(entry.actor && !entry.actor.erased ? { author: [{ name: entry.actor.name }] } : {}),
      });
    }
    return feed.atom1();
  }
}
