import type { Id } from '../../kernel/ids.js';
import type { Actor } from '../sessions/actor.js';

export interface PresenceView {
  readonly topic: string;
  /** Connections, visitors included. */
  readonly count: number;
  /** Signed-in people, each once, at most fifty. */
  readonly people: readonly { readonly id: Id; readonly name: string }[];
}

/** At the soonest; a millisecond for each person here, where telling them all takes long. */
const tellEvery = 500;
const namesShown = 50;

/** Who is here, per topic, in this process. Not in the log: it is gone when they are. */
export class Presence {
  private readonly topics = new Map<string, Map<string, Actor>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly tell: (topic: string, view: PresenceView) => void) {}

  join(topic: string, socketId: string, actor: Actor): void {
    const here = this.topics.get(topic) ?? new Map<string, Actor>();
    this.topics.set(topic, here);
    here.set(socketId, actor);
    this.soon(topic);
  }

  leave(topic: string, socketId: string): void {
    const here = this.topics.get(topic);
    if (!here?.delete(socketId)) return;
    if (here.size === 0) this.topics.delete(topic);
    this.soon(topic);
  }

  leaveAll(socketId: string): void {
    for (const topic of this.topics.keys()) this.leave(topic, socketId);
  }

  view(topic: string): PresenceView {
    const people = new Map<Id, string>();
    const here = this.topics.get(topic);
    for (const { accountId, name } of here?.values() ?? []) {
      if (accountId !== null && people.size < namesShown) people.set(accountId, name);
    }
    return { topic, count: here?.size ?? 0, people: [...people].map(([id, name]) => ({ id, name })) };
  }

  private soon(topic: string): void {
    if (this.timers.has(topic)) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(topic);
        this.tell(topic, this.view(topic));
      },
      Math.max(tellEvery, this.topics.get(topic)?.size ?? 0),
    );
    timer.unref();
    this.timers.set(topic, timer);
  }
}
