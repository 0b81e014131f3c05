import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { CalendarSources } from '../../platform/calendar/calendar-sources.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';

/** `group:<id>`: the group, its people, its sessions; who is on its page. Public, as groups are (R1). */
@Injectable()
export class WorkingGroupsLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly calendar: CalendarSources,
    private readonly groups: WorkingGroupsRepository,
    private readonly sessions: GroupSessionsRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('WorkingGroup', (db, ids) => this.groups.cards(db, ids));
    this.subjects.add('GroupSession', (db, ids) => this.sessions.cards(db, ids));
    this.calendar.add((db, collectiveId, window) => this.sessions.dated(db, collectiveId, window));
    this.topics.add({
      kind: 'group',
      presence: true,
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'WorkingGroup'),
    });
  }
}
