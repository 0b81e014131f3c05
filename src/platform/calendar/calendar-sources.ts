import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../database/database.js';

/** From the first instant of a day to the last of another, in the collective's time zone. */
export interface CalendarWindow {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
}

type Source = (db: Db, collectiveId: Id, window: CalendarWindow) => Promise<readonly CalendarEntry[]>;

/** What each module puts in the calendar of a collective; modules add theirs in `onModuleInit`. */
@Injectable()
export class CalendarSources {
  private readonly sources: Source[] = [];

  add(source: Source): void {
    this.sources.push(source);
  }

  async entries(db: Db, collectiveId: Id, window: CalendarWindow): Promise<readonly CalendarEntry[]> {
    const found = [];
    for (const source of this.sources) found.push(...(await source(db, collectiveId, window)));
    return found;
  }
}
