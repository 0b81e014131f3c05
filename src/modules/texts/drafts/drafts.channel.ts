import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Decision } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused, sentenceOf, type Refusal } from '../../../kernel/refusal.js';
import { subjectTypes, type SubjectRef } from '../../../kernel/subject-ref.js';
import { Signals } from '../../../platform/database/signals.js';
import { EventRelay } from '../../../platform/events/event-relay.js';
import { checked, id } from '../../../platform/graphql/input.js';
import { Limits } from '../../../platform/limits/limits.js';
import type { Channel, Peer } from '../../../platform/realtime/channel.js';
import { LiveHub } from '../../../platform/realtime/live-hub.js';
import { draftLimits } from '../domain/draft.js';
import { draftFull, draftNotJoined, draftUpdateTooBig } from '../domain/text.refusals.js';
import type { DraftNews } from './draft-room.js';
import { DraftsRepository } from './drafts.repository.js';
import { DraftsService, type OpenDraft } from './drafts.service.js';

const bytes = z.instanceof(Uint8Array);
const caret = z.strictObject({ anchor: z.json(), head: z.json() }).nullable();
const requests = z.discriminatedUnion('act', [
  z.object({ act: z.literal('join'), type: z.enum(subjectTypes), subject: id, vector: bytes.nullable() }),
  z.object({ act: z.literal('update'), draft: id, update: bytes }),
  z.object({ act: z.literal('caret'), draft: id, client: z.int().min(0), caret }),
  z.object({ act: z.literal('leave'), draft: id }),
]);
type Request = z.infer<typeof requests>;
type Asked<Act extends Request['act']> = Extract<Request, { act: Act }>;

/** Somebody at a draft: what they may do now, and the caret they show. */
interface Seat {
  readonly peer: Peer;
  readonly subject: SubjectRef;
  readonly collectiveId: Id;
  write: Decision;
  client: number | null;
}

/** What all at a draft are told of one of them; the server says who they are. */
interface Shown {
  readonly kind: 'caret';
  readonly client: number;
  /** null: gone. */
  readonly person: { readonly id: Id; readonly name: string } | null;
  readonly caret: z.infer<typeof caret>;
}

/** Bytes among letters: one text goes to all as one frame made once, bytes take two frames made for each. */
export const asText = (message: DraftNews): object =>
  message.kind === 'update' ? { ...message, update: Buffer.from(message.update).toString('base64') } : message;

const channel = 'draft';
const roomOf = (draftId: Id): string => `draft:${draftId}`;
/** Of one account, in ten seconds: typing, pasting and coming back are far below. */
const updatesOfOne = { points: 1_000, seconds: 10 };
/** Rights are read again after what happens in the collective, at most so often, in milliseconds. */
const rereadEvery = 250;

/** Carries drafts to the people at them, over the product's own socket: `{act: join | update | caret | leave}`. */
@Injectable()
export class DraftsChannel implements Channel, OnModuleInit {
  readonly name = channel;
  /** This process, among those that hear. */
  private readonly self = newId();
  /** By draft, then by connection. */
  private readonly seats = new Map<Id, Map<string, Seat>>();
  private stale = new Set<Id>();
  private rereading = false;

  constructor(
    private readonly hub: LiveHub,
    private readonly relay: EventRelay,
    private readonly signals: Signals,
    private readonly limits: Limits,
    private readonly service: DraftsService,
    private readonly drafts: DraftsRepository,
  ) {}

  onModuleInit(): void {
    this.hub.addChannel(this);
    this.service.onTell((draftId, message) => this.tellAll(draftId, asText(message)));
    this.signals.on('draft_caret', (payload) => this.overhear(payload));
    this.relay.onTold((events) => this.reread(new Set(events.flatMap(({ collectiveId }) => collectiveId ?? []))));
  }

  async hear(peer: Peer, message: unknown): Promise<object> {
    const request = checked(requests, message);
    switch (request.act) {
      case 'join':
        return this.join(peer, request);
      case 'update':
        return this.update(peer, request);
      case 'caret':
        return this.show(peer, request);
      case 'leave':
        this.leave(request.draft, peer);
        return {};
    }
  }

  left(peer: Peer): void {
    for (const draftId of this.seats.keys()) this.leave(draftId, peer);
  }

  private async join(peer: Peer, { type, subject, vector }: Asked<'join'>): Promise<object> {
    const ref: SubjectRef = { type, id: subject };
    const write = await this.service.mayWrite(peer.actor, ref);
    const draft = await this.service.enter(peer.actor, ref);
    const here = this.seats.get(draft.id) ?? new Map<string, Seat>();
    if (!here.has(peer.id) && here.size >= draftLimits.peers)
      throw new Refused(draftFull({ limit: draftLimits.peers }));
    this.seats.set(draft.id, here);
    here.set(peer.id, { peer, subject: ref, collectiveId: draft.collectiveId, write, client: null });
    peer.enter(roomOf(draft.id));
    // Read after entering: what is told in between comes twice rather than never.
    const answer = await draft.room.answer(vector);
    // Those who are here show themselves to who has come.
    this.tellAll(draft.id, { kind: 'hello' }, peer);
    return { joined: { draft: draft.id, mayWrite: write.allowed, ...this.why(write, peer), ...answer } };
  }

  private async update(peer: Peer, { draft: draftId, update }: Asked<'update'>): Promise<object> {
    const seat = this.seat(draftId, peer);
    if (!seat.write.allowed) throw new Refused(seat.write.refusal);
    const { accountId } = peer.actor;
    if (accountId === null) throw new Refused(draftNotJoined());
    if (update.byteLength > draftLimits.updateBytes) {
      throw new Refused(draftUpdateTooBig({ limit: Math.floor(draftLimits.updateBytes / 1_000) }));
    }
    await this.limits.spendUnwritten('draft-update', accountId, updatesOfOne);
    const draft = await this.present(draftId);
    await draft.room.write(accountId, update);
    return {};
  }

  private async show(peer: Peer, { draft: draftId, client, caret: place }: Asked<'caret'>): Promise<object> {
    const seat = this.seat(draftId, peer);
    const { accountId, name } = peer.actor;
    if (accountId === null || JSON.stringify(place).length > draftLimits.caretCharacters) return {};
    seat.client = client;
    await this.showAll(draftId, { kind: 'caret', client, person: { id: accountId, name }, caret: place }, peer);
    return {};
  }

  private leave(draftId: Id, peer: Peer): void {
    const here = this.seats.get(draftId);
    const seat = here?.get(peer.id);
    if (!here || !seat) return;
    here.delete(peer.id);
    peer.leave(roomOf(draftId));
    if (seat.client !== null) {
      void this.showAll(draftId, { kind: 'caret', client: seat.client, person: null, caret: null }).catch(
        () => undefined,
      );
    }
    if (here.size > 0) return;
    this.seats.delete(draftId);
    this.service.empty(draftId);
  }

  private seat(draftId: Id, peer: Peer): Seat {
    const seat = this.seats.get(draftId)?.get(peer.id);
    if (!seat) throw new Refused(draftNotJoined());
    return seat;
  }

  private async present(draftId: Id): Promise<OpenDraft> {
    const draft = await this.service.here(draftId);
    if (!draft) throw new Refused(draftNotJoined());
    return draft;
  }

  private tellAll(draftId: Id, message: object, except?: Peer): void {
    this.hub.tellRoom(channel, roomOf(draftId), { draft: draftId, ...message }, except ? { except } : {});
  }

  /** Here, and at the other processes' sockets. */
  private async showAll(draftId: Id, shown: Shown, except?: Peer): Promise<void> {
    this.tellAll(draftId, shown, except);
    await this.drafts.whisper(JSON.stringify({ from: this.self, draft: draftId, shown }));
  }

  private overhear(payload: string | null): void {
    if (payload === null) return;
    const { from, draft, shown }: { from: Id; draft: Id; shown: Shown } = JSON.parse(payload);
    if (from !== this.self) this.tellAll(draft, shown);
  }

  /** Something happened in these collectives: who lost the right to write, or to be here, is told at once. */
  private reread(collectives: ReadonlySet<Id>): void {
    for (const [draftId, here] of this.seats) {
      if ([...here.values()].some(({ collectiveId }) => collectives.has(collectiveId))) this.stale.add(draftId);
    }
    if (!this.rereading && this.stale.size > 0) void this.rereadStale();
  }

  private async rereadStale(): Promise<void> {
    this.rereading = true;
    while (this.stale.size > 0) {
      const ids = [...this.stale];
      this.stale = new Set();
      for (const draftId of ids) await this.rereadOne(draftId).catch(() => undefined);
      await new Promise((done) => setTimeout(done, rereadEvery).unref());
    }
    this.rereading = false;
  }

  private async rereadOne(draftId: Id): Promise<void> {
    for (const seat of this.seats.get(draftId)?.values() ?? []) {
      const { peer, subject } = seat;
      const watch = await this.service.mayWatch(peer.actor, subject);
      if (!watch.allowed) {
        peer.send(channel, { draft: draftId, kind: 'closed', ...this.why(watch, peer) });
        this.leave(draftId, peer);
        continue;
      }
      const write = await this.service.mayWrite(peer.actor, subject);
      if (write.allowed !== seat.write.allowed) {
        peer.send(channel, { draft: draftId, kind: 'may', mayWrite: write.allowed, ...this.why(write, peer) });
      }
      seat.write = write;
    }
  }

  private why(decision: Decision, { actor }: Peer): { readonly refusal?: { code: string; message: string } } {
    if (decision.allowed) return {};
    const refusal: Refusal = decision.refusal;
    return { refusal: { code: refusal.code, message: sentenceOf(refusal, actor.language) } };
  }
}
