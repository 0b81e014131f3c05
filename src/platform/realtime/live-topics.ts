import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Decision } from '../../kernel/decision.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { LoggedEvent } from '../events/event.js';
import type { Actor } from '../sessions/actor.js';

/** What a watcher is told. By default the client asks again for what changed; a hot view comes with it. */
export interface Notice {
  readonly seq: number;
  readonly topic: string;
  readonly event: string;
  readonly changed: SubjectRef;
  /** The public view of a hot topic, computed once for all its watchers. */
  readonly view?: unknown;
}

/** One kind of topic, `kind:id`. Given by a module's `*.live.ts`. */
export interface TopicKind {
  readonly kind: string;
  /** Asked at every watch, and again when a session or a role changes. */
  mayWatch(actor: Actor, id: Id): Promise<Decision>;
  /** The ids of this kind that an event concerns. */
  concerned(event: LoggedEvent): readonly Id[];
  /** For hot public topics: what everybody may see now, computed at most five times a second per topic. */
  view?(id: Id): Promise<unknown>;
  /** False: told by `LiveHub.nudge`, not by the log; who comes back reads everything again. */
  readonly resumes?: boolean;
  /** Whether who is here is shown. */
  readonly presence?: boolean;
}

/** The topics of the product; modules add theirs in `onModuleInit`. */
@Injectable()
export class LiveTopics {
  private readonly kinds = new Map<string, TopicKind>();

  add(kind: TopicKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`two topics ${kind.kind}`);
    this.kinds.set(kind.kind, kind);
  }

  all(): Iterable<TopicKind> {
    return this.kinds.values();
  }

  /** The kind and id of `kind:id`; null when there is no such kind. */
  parse(topic: string): { kind: TopicKind; id: Id } | null {
    const colon = topic.indexOf(':');
    const kind = this.kinds.get(topic.slice(0, colon));
    return colon > 0 && kind ? { kind, id: topic.slice(colon + 1) } : null;
  }
}

/** The ids of one subject type that an event is about: itself or what it belongs to. */
export const idsAbout = (event: LoggedEvent, type: SubjectRef['type']): readonly Id[] =>
  [event.subject, ...event.about].filter((ref) => ref.type === type).map(({ id }) => id);
