import * as Y from 'yjs';

/** What the page says of one's words: on the way, kept by the server, kept on this device, or not taken. */
export type SavedState = 'opening' | 'saved' | 'saving' | 'offline' | 'refused';

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface DraftState {
  readonly saved: SavedState;
  readonly mayWrite: boolean;
  /** Why one may not write, or not be here. */
  readonly refusal: Refusal | null;
}

/** Of one who is here; null: gone. Who it is comes from the server. */
export interface Caret {
  readonly client: number;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly caret: unknown;
}

/** What one who joins is given. */
interface Joined {
  readonly draft: string;
  readonly mayWrite: boolean;
  readonly refusal?: Refusal;
  readonly update: ArrayBuffer | Uint8Array;
  readonly vector: ArrayBuffer | Uint8Array;
}

export type DraftAnswer =
  | { readonly ok: true; readonly joined?: Joined }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the server says by itself. */
export type DraftMessage = { readonly draft: string } &
  /** In base64: a message without bytes of its own is one frame. */
  (
    | { readonly kind: 'update'; readonly update: string }
    | { readonly kind: 'again' | 'hello' }
    | { readonly kind: 'may'; readonly mayWrite: boolean; readonly refusal?: Refusal }
    | { readonly kind: 'closed'; readonly refusal?: Refusal }
    | ({ readonly kind: 'caret' } & Caret)
  );

export type DraftRequest =
  | { readonly act: 'join'; readonly type: string; readonly subject: string; readonly vector: Uint8Array }
  | { readonly act: 'update'; readonly draft: string; readonly update: Uint8Array }
  | { readonly act: 'caret'; readonly draft: string; readonly client: number; readonly caret: unknown }
  | { readonly act: 'leave'; readonly draft: string };

/** The way to the server: rejects when the connection ends before the answer. */
export type Ask = (message: DraftRequest) => Promise<DraftAnswer>;

interface Hearers {
  readonly onState: (state: DraftState) => void;
  readonly onCaret: (caret: Caret) => void;
  /** Somebody came: say where one's caret is. */
  readonly onHello: () => void;
  /** Whether something on this device is not kept by the server yet. */
  readonly onUnsent: (unsent: boolean) => void;
}

/** Milliseconds before trying again: twice as long each time, until something was answered. */
const soonest = 50;
const latest = 5_000;
/** Bytes of one message, under what the server takes. */
const most = 800_000;

/** Later the same: try again rather than give up. */
const passing = new Set(['Internal', 'DraftNotJoined', 'TooManyAttempts']);

const bytesOf = (value: ArrayBuffer | Uint8Array): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array(value);

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/**
 * One draft at this end. Knows no socket: `connected`, `disconnected` and `heard` are called by what carries it. A word is
 * saved once the server answered for it; what is not waits here, through any number of disconnections, and goes out again.
 */
export class DraftClient {
  private state: DraftState = { saved: 'opening', mayWrite: false, refusal: null };
  private draft: string | null = null;
  private online = false;
  private joined = false;
  private joining: Promise<void> | null = null;
  private waiting: Uint8Array[] = [];
  private underWay: Uint8Array | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private ended = false;
  private pause = soonest;

  /** `unsent`: something was written on this device before, and may not have reached the server. */
  constructor(
    readonly doc: Y.Doc,
    private readonly subject: { readonly type: string; readonly id: string },
    private readonly ask: Ask,
    private readonly hearers: Hearers,
    private unsent = false,
  ) {
    doc.on('update', this.written);
  }

  /** Whose updates come from elsewhere: the server by this client, or what this device kept. */
  private readonly elsewhere = new Set<unknown>([this]);

  /** What this device kept is brought in by `origin`: it is not written now. */
  keptBy(origin: unknown): void {
    this.elsewhere.add(origin);
  }

  connected(): void {
    this.online = true;
    void this.join();
  }

  disconnected(): void {
    this.online = false;
    this.joined = false;
    this.show();
  }

  heard(message: DraftMessage): void {
    if (message.draft !== this.draft) return;
    switch (message.kind) {
      case 'update':
        Y.applyUpdate(this.doc, fromBase64(message.update), this);
        break;
      case 'again':
        this.joined = false;
        void this.join();
        break;
      case 'hello':
        this.hearers.onHello();
        break;
      case 'caret':
        this.hearers.onCaret(message);
        break;
      case 'may':
        if (message.mayWrite) void this.join();
        else this.set({ mayWrite: false, refusal: message.refusal ?? null, saved: this.pending ? 'refused' : 'saved' });
        break;
      case 'closed':
        this.joined = false;
        this.set({ mayWrite: false, refusal: message.refusal ?? null, saved: 'refused' });
    }
  }

  /** Says where one's caret is; nothing waits for it. */
  showCaret(client: number, caret: unknown): void {
    if (this.joined && this.draft !== null)
      this.ask({ act: 'caret', draft: this.draft, client, caret }).catch(() => undefined);
  }

  leave(): void {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    this.doc.off('update', this.written);
    if (this.joined && this.draft !== null) this.ask({ act: 'leave', draft: this.draft }).catch(() => undefined);
    this.joined = false;
  }

  private readonly written = (update: Uint8Array, origin: unknown): void => {
    if (this.elsewhere.has(origin)) return;
    this.waiting.push(update);
    this.note(true);
    void this.flush();
  };

  private join(): Promise<void> {
    this.joining ??= this.joinOnce().finally(() => (this.joining = null));
    return this.joining;
  }

  private async joinOnce(): Promise<void> {
    if (this.ended || !this.online) return;
    try {
      const vector = Y.encodeStateVector(this.doc);
      const answer = await this.ask({ act: 'join', type: this.subject.type, subject: this.subject.id, vector });
      if (this.ended) return;
      if (!answer.ok) {
        if (passing.has(answer.refusal.code)) this.later();
        else this.set({ saved: 'refused', mayWrite: false, refusal: answer.refusal });
        return;
      }
      const { joined } = answer;
      if (!joined) return;
      this.draft = joined.draft;
      Y.applyUpdate(this.doc, bytesOf(joined.update), this);
      this.underWay = null;
      const missing = Y.encodeStateAsUpdate(this.doc, bytesOf(joined.vector));
      const news = this.unsent || Y.decodeUpdate(missing).structs.length > 0;
      // All that the server lacks is in there, whatever was sent before and not answered.
      this.waiting = news && joined.mayWrite ? [missing] : this.waiting;
      this.joined = true;
      const saved = this.pending ? 'saving' : 'saved';
      this.set({ mayWrite: joined.mayWrite, refusal: joined.refusal ?? null, saved });
      this.hearers.onHello();
      void this.flush();
    } catch {
      this.later();
    }
  }

  private async flush(): Promise<void> {
    if (this.underWay || !this.joined || !this.state.mayWrite || this.draft === null || this.waiting.length === 0) {
      this.show();
      return;
    }
    const batch = this.batch();
    this.underWay = batch;
    this.show();
    try {
      const answer = await this.ask({ act: 'update', draft: this.draft, update: batch });
      // Joined again meanwhile: what that brought stands for it.
      if (this.underWay !== batch) return;
      this.underWay = null;
      if (answer.ok) {
        this.pause = soonest;
        if (this.waiting.length === 0) this.note(false);
        void this.flush();
        return;
      }
      this.waiting.unshift(batch);
      if (passing.has(answer.refusal.code)) this.later();
      else this.set({ saved: 'refused', refusal: answer.refusal, mayWrite: false });
    } catch {
      if (this.underWay !== batch) return;
      this.underWay = null;
      this.waiting.unshift(batch);
      this.later();
    }
  }

  /** As many of the first ones as one message takes. */
  private batch(): Uint8Array {
    let size = 0;
    let count = 0;
    for (const update of this.waiting) {
      size += update.byteLength;
      if (count > 0 && size > most) break;
      count += 1;
    }
    const taken = this.waiting.splice(0, count);
    const [only] = taken;
    return taken.length === 1 && only ? only : Y.mergeUpdates(taken);
  }

  private later(): void {
    this.joined = false;
    this.show();
    if (this.ended || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.join();
    }, this.pause);
    this.pause = Math.min(this.pause * 2, latest);
  }

  private note(unsent: boolean): void {
    if (unsent === this.unsent) return;
    this.unsent = unsent;
    this.hearers.onUnsent(unsent);
  }

  private show(): void {
    if (this.state.saved === 'refused' && this.state.refusal) return;
    const { pending } = this;
    if (this.draft === null && !pending) this.set({ saved: this.online ? 'opening' : 'offline' });
    else if (!this.joined) this.set({ saved: 'offline' });
    else this.set({ saved: pending ? 'saving' : 'saved' });
  }

  private get pending(): boolean {
    return this.waiting.length > 0 || this.underWay !== null;
  }

  private set(part: Partial<DraftState>): void {
    const next = { ...this.state, ...part };
    const same =
      next.saved === this.state.saved && next.mayWrite === this.state.mayWrite && next.refusal === this.state.refusal;
    this.state = next;
    if (!same) this.hearers.onState(next);
  }
}
