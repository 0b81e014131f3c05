import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DraftClient, type Ask, type DraftMessage, type DraftState } from '../../client/src/live/draft/DraftClient.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { clausesOf, ensureClauseIds } from '../../src/modules/texts/domain/clause.js';
import { asText } from '../../src/modules/texts/drafts/drafts.channel.js';
import { DraftRoom } from '../../src/modules/texts/drafts/draft-room.js';
import { DraftsRepository } from '../../src/modules/texts/drafts/drafts.repository.js';
import { bringTo, documentOf, textFragment } from '../../src/modules/texts/drafts/y-text.js';
import { documentFromMarkdown } from '../../src/modules/texts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';

const seeds = 200;
const seedsAtOnce = 10;
const clients = 5;
const acts = 60;

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const begun = `# L’eau

L’eau est un bien commun 🌊.

- un
- deux

Elle se partage — ﺍﻟﻤﺎﺀ.`;

/** A line that is cut at any moment: before a message arrives, or before its answer does. */
class Line {
  up = false;
  readonly doc = new Y.Doc();
  state: DraftState = { saved: 'opening', mayWrite: false, refusal: null };
  readonly client: DraftClient;

  constructor(
    readonly accountId: Id,
    private readonly room: DraftRoom,
    private readonly draft: Id,
    private readonly pick: (below: number) => number,
  ) {
    const hearers = {
      onState: (state: DraftState) => (this.state = state),
      onCaret: () => undefined,
      onHello: () => undefined,
      onUnsent: () => undefined,
    };
    const ask = ((message: Parameters<Ask>[0] & { update?: Uint8Array; vector?: Uint8Array }) =>
      this.carry(message)) as Ask;
    this.client = new DraftClient(this.doc, { type: 'Proposal', id: draft }, ask, hearers);
  }

  hear(message: object): void {
    if (this.up) this.client.heard({ draft: this.draft, ...message } as DraftMessage);
  }

  open(): void {
    if (this.up) return;
    this.up = true;
    this.client.connected();
  }

  cut(): void {
    this.up = false;
    this.client.disconnected();
  }

  private async carry({
    act,
    update,
    vector,
  }: {
    act: string;
    update?: Uint8Array;
    vector?: Uint8Array;
  }): Promise<unknown> {
    if (!this.up || this.pick(12) === 0) throw new Error('cut on the way');
    const answer =
      act === 'join'
        ? { ok: true, joined: { draft: this.draft, mayWrite: true, ...(await this.room.answer(vector ?? null)) } }
        : { ok: true, kept: await this.room.write(this.accountId, update ?? new Uint8Array()) };
    if (!this.up || this.pick(12) === 0) throw new Error('cut on the way back');
    return answer;
  }
}

/** Texts of a draft, wherever they stand. */
const textsOf = (parent: Y.XmlFragment): Y.XmlText[] =>
  parent
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsOf(child) : []));

/** Where a caret may stand: never inside a sign of two halves. */
const standing = (text: Y.XmlText, at: number): number =>
  /[\udc00-\udfff]/.test(wordsOf(text).charAt(at)) ? at + 1 : at;

const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');

function act(doc: Y.Doc, pick: (below: number) => number): void {
  const top = textFragment(doc);
  const texts = textsOf(top);
  const text = texts[pick(Math.max(1, texts.length))];
  doc.transact(() => {
    const kind = pick(10);
    if (!text || kind === 0) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(`né ${pick(1_000)}`)]);
      top.insert(pick(top.length + 1), [paragraph]);
    } else if (kind < 6)
      text.insert(standing(text, pick(text.length + 1)), ['ah ', 'eau', ' ', 'é', '🌊', 'ﻡ'][pick(6)] ?? '');
    else if (kind < 8 && text.length > 0) {
      const from = standing(text, pick(text.length));
      const to = standing(text, Math.min(from + 1 + pick(6), text.length));
      text.delete(from, to - from);
    } else if (kind === 8 && text.length > 1) {
      const from = standing(text, pick(text.length - 1));
      text.format(from, standing(text, Math.min(from + 1 + pick(6), text.length)) - from, {
        bold: pick(2) === 0 ? {} : null,
      });
    } else if (top.length > 2) top.delete(pick(top.length), 1);
  });
}

describe('drafts of five, cut at random', { timeout: 240_000 }, () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let people: Somebody[];
  let repository: DraftsRepository;
  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    people = [];
    for (let place = 0; place < clients; place += 1) people.push(await assembly.person(`Personne ${place}`));
    repository = assembly.service(DraftsRepository);
  });
  afterAll(() => assembly.end());

  const play = async (seed: number): Promise<void> => {
    const pick = chance(seed);
    const database = assembly.service(Database);
    const draft = newId();
    const before = documentFromMarkdown(begun, newId);
    await assembly.service(UnitOfWork).run(async (tx) => {
      await repository.insert(tx, collective.id, draft, { type: 'Proposal', id: newId() }, new Date());
      const doc = new Y.Doc();
      bringTo(doc, before);
      await repository.append(draft, [{ accountId: null, bytes: Y.encodeStateAsUpdate(doc) }], new Date(), tx);
    });
    const lines: Line[] = [];
    const room = await DraftRoom.open(
      {
        append: (updates) => repository.append(draft, updates, new Date()),
        since: (seq) => repository.since(database, draft, seq),
        snapshot: () => repository.snapshot(database, draft),
      },
      (message) => lines.forEach((line) => line.hear(asText(message))),
    );
    for (const { id } of people) lines.push(new Line(id, room, draft, pick));
    for (let time = 0; time < acts; time += 1) {
      const line = lines[pick(lines.length)];
      if (!line) continue;
      const what = pick(8);
      if (what === 0) line.cut();
      else if (what < 3) line.open();
      else act(line.doc, pick);
      if (pick(3) === 0) await new Promise(setImmediate);
    }
    for (const line of lines) line.open();
    // Until all that anybody wrote is kept, and has reached everybody.
    const calm = (): boolean => lines.every(({ state }) => state.saved === 'saved');
    while (!calm()) await new Promise((done) => setTimeout(done, 5));

    const [first, ...others] = lines.map(({ doc }) => documentOf(doc));
    for (const other of others) expect(other, `seed ${seed}`).toEqual(first);
    const replayed = new Y.Doc();
    for (const { bytes } of await repository.since(database, draft, 0)) Y.applyUpdate(replayed, bytes);
    expect(documentOf(replayed), `seed ${seed}`).toEqual(first);

    const ids = clausesOf(ensureClauseIds(documentOf(replayed), newId)).map(({ id }) => id);
    expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
    // A clause that is still there has the name it had.
    const named = new Set(clausesOf(before).map(({ id }) => id));
    const kept = JSON.stringify(first).match(/"id":"[^"]+"/g) ?? [];
    for (const each of kept) expect(named.has(each.slice(6, -1)), `seed ${seed}`).toBe(true);
    for (const line of lines) line.client.leave();
    room.close();
  };

  it(`say the same to all, and to who plays the log again, for ${seeds} seeds`, async () => {
    for (let first = 1; first <= seeds; first += seedsAtOnce) {
      await Promise.all(Array.from({ length: seedsAtOnce }, (_, place) => play(first + place)));
    }
    expect.hasAssertions();
  });
});
