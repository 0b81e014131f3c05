import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf, daysAfter, endOfDay } from '../../kernel/day.js';
import type { Id } from '../../kernel/ids.js';
import { orderedCalendar } from '../../platform/calendar/calendar-text.js';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import { CalendarSources } from '../../platform/calendar/calendar-sources.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { CollectivesRepository } from './collectives.repository.js';
import { CollectivesService } from './collectives.service.js';
import { startOf, summaryOf } from './domain/calendar.js';

/** Days of a calendar file before today and after it. */
const filed = { before: 366, after: 731 };

/** All that is dated in a collective, whatever module it comes from: a page, and a file any calendar follows. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly sources: CalendarSources,
    private readonly collectives: CollectivesService,
    private readonly rows: CollectivesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What falls between two days (ISO dates in the collective's time zone, both included), in order. */
  async between(collectiveId: Id, fromOn: string, untilOn: string): Promise<readonly CalendarEntry[]> {
    const { timeZone } = await this.collectives.byId(this.database, collectiveId);
    const window = {
      fromOn,
      untilOn,
      from: endOfDay(daysAfter(fromOn, -1), timeZone),
      until: endOfDay(untilOn, timeZone),
    };
    const entries = await this.sources.entries(this.database, collectiveId, window);
    const keyed = entries.map((entry) => ({ entry, key: startOf(entry, (at) => dayOf(at, timeZone)) }));
    return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
  }

  /** The calendar as an iCalendar file (RFC 5545), the last year and the two to come; null without such a collective. */
  async file(slug: string): Promise<string | null> {
    const collective = await this.collectives.bySlug(slug);
    if (!collective) return null;
    const now = this.clock.now();
    const today = dayOf(now, collective.timeZone);
    const entries = await this.between(collective.id, daysAfter(today, -filed.before), daysAfter(today, filed.after));
    const changes = await this.rows.eventCounts(
      this.database,
      entries.map(({ id }) => id),
    );
    const language = collective.languages[0] === 'en' ? 'en' : 'fr';
    const calendar = ical({
      name: collective.name,
      prodId: { company: 'Faire ensemble', product: 'Faire ensemble', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
    });
    // Moments are written in UTC, which no calendar misreads; the zone to show them in is the collective's.
    calendar.x([{ key: 'X-WR-TIMEZONE', value: collective.timeZone }]);
    for (const entry of entries) {
      const address = `${this.config.publicUrl}/${collective.slug}${entry.path}`;
      const event = calendar.createEvent({
        id: `${uidOf(entry)}@faire-ensemble`,
        stamp: now,
        // Whatever happened to it makes it newer.
        sequence: Math.max((changes.get(entry.id) ?? 1) - 1, 0),
        ...datesOf(entry),
        summary: summaryOf(entry, language),
        description: address,
        url: address,
        status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
      if (entry.place !== '') event.location(entry.place);
      // A day to know of takes nobody's time.
      if (entry.startsOn !== null) event.transparency(ICalEventTransparency.TRANSPARENT);
    }
    return orderedCalendar(calendar.toString());
  }
}

/** A report is about an encounter, which has its own line; a session is the same as in the file of its group. */
const uidOf = ({ kind, id }: CalendarEntry): string => (kind === 'report' ? `report-${id}` : id);

/** A day ends, for calendars, where the next begins. */
const datesOf = ({ startsOn, endsOn, startsAt, endsAt }: CalendarEntry) =>
  startsAt === null
    ? {
        start: new Date(`${startsOn ?? ''}T00:00:00Z`),
        end: new Date(`${daysAfter(endsOn ?? startsOn ?? '', 1)}T00:00:00Z`),
        allDay: true,
      }
    : { start: startsAt, end: endsAt };
