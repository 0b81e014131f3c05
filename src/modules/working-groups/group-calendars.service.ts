import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { CollectivesService } from '../collectives/index.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { orderedCalendar } from '../../platform/calendar/calendar-text.js';
import type { SessionRow } from './working-group.rows.js';
import { WorkingGroupsService } from './working-groups.service.js';

/** Sessions in one file: two years of a weekly group. */
const most = 100;

/** A file, and the name to keep it under. */
export interface CalendarFile {
  readonly name: string;
  readonly text: string;
}

/** Sessions as iCalendar files (RFC 5545), for anybody's calendar, without an account. */
@Injectable()
export class GroupCalendarsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: GroupSessionsRepository,
    private readonly groups: WorkingGroupsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One session; null when there is none. */
  async session(id: Id): Promise<CalendarFile | null> {
    const collectiveId = await this.sessions.collectiveOf(this.database, 'session', id);
    if (collectiveId === null) return null;
    return this.file(collectiveId, null, { id, when: 'any' });
  }

  /** The last and coming sessions of a group; null when there is none. A calendar may subscribe to it. */
  async group(id: Id): Promise<CalendarFile | null> {
    const collectiveId = await this.sessions.collectiveOf(this.database, 'group', id);
    if (collectiveId === null) return null;
    const { name, slug } = await this.groups.find(this.database, collectiveId, id);
    return this.file(collectiveId, { name, slug }, { groupId: id, when: 'any' });
  }

  private async file(
    collectiveId: Id,
    group: { readonly name: string; readonly slug: string } | null,
    filter: { readonly id?: Id; readonly groupId?: Id; readonly when: 'any' },
  ): Promise<CalendarFile> {
    const collective = await this.collectives.byId(this.database, collectiveId);
    const now = this.clock.now();
    const page = { first: most, after: null };
    const rows = await this.sessions.sessions(this.database, collectiveId, null, now, filter, page);
    const calendar = ical({
      name: group === null ? collective.name : `${group.name} (${collective.name})`,
      prodId: {
        company: 'Faire ensemble',
        product: 'Faire ensemble',
        language: collective.languages[0] === 'en' ? 'EN' : 'FR',
      },
      method: ICalCalendarMethod.PUBLISH,
    });
    // Moments are written in UTC, which no calendar misreads; the zone to show them in is the collective's.
    calendar.x([{ key: 'X-WR-TIMEZONE', value: collective.timeZone }]);
    for (const row of rows) this.add(calendar, collective.slug, row, now);
    const slugs = group ? [group.slug] : [...new Set(rows.flatMap(({ groups }) => groups.map(({ slug }) => slug)))];
    return { name: slugs[0] ?? collective.slug, text: orderedCalendar(calendar.toString()) };
  }

  private add(calendar: ICalCalendar, slug: string, session: SessionRow, now: Date): void {
    const [group] = session.groups;
    const address = `${this.config.publicUrl}/${slug}/groupes/${group?.slug ?? ''}#seance-${session.id}`;
    calendar.createEvent({
      id: `${session.id}@faire-ensemble`,
      stamp: now,
      sequence: session.version - 1,
      start: session.startsAt,
      end: session.endsAt,
      summary: session.groups.map(({ name }) => name).join(', '),
      description: [session.cancelReason, session.agenda, session.link, address].filter(Boolean).join('\n\n'),
      location: session.place === '' ? session.link : session.place,
      url: address,
      status: session.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
}
