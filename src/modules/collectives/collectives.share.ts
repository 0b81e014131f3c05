import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShareCards } from '../../platform/http/share-cards.js';
import { CollectivesService } from './collectives.service.js';

/** The card of every page of a collective that no other module has one for: who they are, and what for. */
@Injectable()
export class CollectivesShare implements OnModuleInit {
  constructor(
    private readonly cards: ShareCards,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.cards.add(async ([slug = '']) => {
      const found = await this.collectives.bySlug(slug);
      if (!found) return null;
      const language = found.languages[0] === 'en' ? 'en' : 'fr';
      const description = found.purpose || found.territory || 'Faire ensemble';
      return { title: found.name, description, language };
    });
  }
}
