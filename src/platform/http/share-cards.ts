import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';

/** What a page is called where its address is passed on: in a message, on another site. */
export interface ShareCard {
  readonly title: string;
  readonly description: string;
  readonly language: 'fr' | 'en';
}

/** The card of an address, cut at its slashes; null where the source knows nothing of it. Only what is public. */
export type ShareSource = (path: readonly string[]) => Promise<ShareCard | null>;

const keptFor = 60_000;
const mostKept = 500;

/** The cards of public pages: each module says those of its own; added in `onModuleInit`. What stands on another module is added after it, knows its own pages better, and is asked first. */
@Injectable()
export class ShareCards {
  private readonly sources: ShareSource[] = [];
  private readonly kept = new Map<string, { readonly card: ShareCard | null; readonly until: number }>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  add(source: ShareSource): void {
    this.sources.unshift(source);
  }

  /** `url`: as it was asked, with its question. A page whose card cannot be had is served without. */
  async of(url: string): Promise<ShareCard | null> {
    const path = pathOf(url);
    if (path.length === 0) return null;
    const key = path.join('/');
    const now = this.clock.now().getTime();
    const known = this.kept.get(key);
    if (known && known.until > now) return known.card;
    const card = await this.ask(path);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, { card, until: now + keptFor });
    return card;
  }

  private async ask(path: readonly string[]): Promise<ShareCard | null> {
    for (const source of this.sources) {
      const card = await source(path).catch(() => null);
      if (card) return card;
    }
    return null;
  }
}

function pathOf(url: string): string[] {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
      .split('/')
      .filter((part) => part !== '');
  } catch {
    return [];
  }
}
