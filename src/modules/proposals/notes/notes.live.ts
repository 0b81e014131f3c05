import { Injectable, type OnModuleInit } from '@nestjs/common';
import { when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { LiveTopics } from '../../../platform/realtime/live-topics.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { notesOfCircleOnly } from '../domain/note.refusals.js';
import { amendmentNotesChanged } from './notes.events.js';
import { NotesService } from './notes.service.js';

/** `notes:<id>` of a group or an organisation: that its notes changed, for who reads them. */
@Injectable()
export class NotesLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly notes: NotesService,
  ) {}

  onModuleInit(): void {
    this.topics.add({
      kind: 'notes',
      mayWatch: (actor, id) => this.mayWatch(actor, id),
      concerned: ({ type, payload: { holder } }) =>
        type === amendmentNotesChanged.type && typeof holder === 'string' ? [holder] : [],
    });
  }

  private async mayWatch(actor: Actor, id: Id): Promise<Decision> {
    const cards = await this.subjects.cards([
      { type: 'WorkingGroup', id },
      { type: 'Organisation', id },
    ]);
    const circle = cards.get(id);
    return when(circle !== undefined && (await this.notes.reads(actor, id, circle.collectiveId)), notesOfCircleOnly());
  }
}
