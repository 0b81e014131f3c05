import { io, type Socket } from 'socket.io-client';
import type { RoomView } from '../modules/plenaries/index.js';

/** A simulated member: a session over HTTP, and a phone that follows the room. */
export class Screen {
  private socket: Socket | null = null;
  private readonly waiting = new Set<(view: RoomView) => void>();

  constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  /** One GraphQL request; throws with the refusal's code, or the error's message. */
  async ask<T extends object>(query: string, variables: Record<string, unknown>): Promise<T> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-faire': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data: Record<string, T & { code?: string }> | null;
      errors?: { message: string }[];
    };
    const [value] = Object.values(data ?? {});
    if (errors || value === undefined) throw new Error(errors?.[0]?.message ?? 'no answer');
    if (value.code !== undefined) throw new Error(value.code);
    return value;
  }

  /** Follows the room of a plenary. */
  async follow(plenaryId: string): Promise<void> {
    const socket = io(this.origin, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: this.cookie },
    });
    this.socket = socket;
    socket.on('notice', ({ view }: { view?: RoomView }) => {
      if (view) for (const hear of this.waiting) hear(view);
    });
    const answer = (await socket.timeout(30_000).emitWithAck('watch', { topic: `plenary:${plenaryId}` })) as {
      ok: boolean;
    };
    if (!answer.ok) throw new Error('a screen could not follow the plenary');
  }

  /** The moment this screen shows what is awaited, by `performance.now()`; call it before it happens. */
  shows(awaited: (view: RoomView) => boolean, within: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.waiting.delete(hear);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`a screen did not follow within ${within / 1000} s`));
      }, within);
      timer.unref();
      const hear = (view: RoomView): void => {
        if (!awaited(view)) return;
        stop();
        resolve(performance.now());
      };
      this.waiting.add(hear);
    });
  }

  close(): void {
    this.socket?.disconnect();
  }
}
