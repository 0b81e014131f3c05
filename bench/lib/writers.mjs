// One process with N people who type in one draft: what they send, what reaches each of them, and when.
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { HocuspocusLine, ProductLine } from './draft-lines.mjs';

const lines = { product: ProductLine, peer: HocuspocusLine };
/** Milliseconds between two keystrokes of one person: four a second, never in step with the others. */
const keyEvery = { least: 150, most: 350 };
const patience = 20_000;
const letters = 'abcdefghijklmnopqrstuvwxyz ';

const now = () => Number(process.hrtime.bigint()) / 1e6;

async function until(holds, what) {
  const end = now() + patience;
  while (!holds()) {
    if (now() > end) throw new Error(`not in ${patience / 1000} s: ${what}`);
    await pause(20);
  }
}

/** Writes the text a draft begins with where no version brings it; who did stays until others are there. */
async function begin(line, paragraphs) {
  const doc = new Y.Doc();
  const made = paragraphs.map((words) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    return paragraph;
  });
  doc.getXmlFragment('text').insert(0, made);
  await line.join(Y.encodeStateVector(doc));
  await new Promise((resolve) => {
    line.onAcknowledged = resolve;
    line.send(Y.encodeStateAsUpdate(doc));
  });
  return line;
}

/** Each keystroke until the last of the others has it. */
class Latency {
  /** By the client of who typed: when, and how many lack it. The n-th keystroke is the client's n-th unit. */
  typed = new Map();
  times = [];
  left = 0;

  constructor(others) {
    this.others = others;
  }

  add(client) {
    this.typed.set(client, []);
  }

  sent(client) {
    this.typed.get(client).push({ at: now(), lacking: this.others });
    this.left += 1;
  }

  /** `known`: how far this reader has each client; brought up to what came. */
  came(reader, known, update) {
    const at = now();
    for (const [client, to] of Y.parseUpdateMeta(update).to) {
      const keys = client === reader ? undefined : this.typed.get(client);
      if (!keys) continue;
      for (let key = known.get(client) ?? 0; key < to; key += 1) {
        keys[key].lacking -= 1;
        if (keys[key].lacking > 0) continue;
        this.times.push(at - keys[key].at);
        this.left -= 1;
      }
      known.set(client, Math.max(to, known.get(client) ?? 0));
    }
  }
}

/** Somebody at the draft, in a paragraph of their own. What comes is kept, and read once nobody types any more. */
class Writer {
  doc = new Y.Doc();
  came = [];
  known = new Map();
  typedUnits = 0;
  acknowledged = 0;

  constructor(line, place, latency) {
    this.line = line;
    this.place = place;
    this.latency = latency;
  }

  async join() {
    Y.applyUpdate(this.doc, await this.line.join(Y.encodeStateVector(this.doc)));
    this.text = this.doc.getXmlFragment('text').get(this.place).get(0);
    this.latency.add(this.doc.clientID);
    this.line.onUpdate = (update) => {
      this.latency.came(this.doc.clientID, this.known, update);
      this.came.push(update);
    };
    this.line.onAcknowledged = (count) => (this.acknowledged += count);
  }

  async type(end) {
    const { least, most } = keyEvery;
    const send = (update) => this.line.send(update);
    this.doc.on('update', send);
    await pause(Math.random() * most);
    while (now() < end) {
      this.latency.sent(this.doc.clientID);
      this.typedUnits += 1;
      this.text.insert(this.text.length, letters[Math.floor(Math.random() * letters.length)]);
      await pause(least + Math.random() * (most - least));
    }
    // What is read from here on came from the server.
    this.doc.off('update', send);
  }

  /** As this one has it in the end. */
  words() {
    this.doc.transact(() => {
      for (const update of this.came) Y.applyUpdate(this.doc, update);
    });
    return this.doc.getXmlFragment('text').toString();
  }
}

async function write({ side, port, draft, cookies, paragraphs, seconds }) {
  const Line = lines[side];
  const open = (cookie) => Line.open(port, draft, cookie);
  const before = side === 'peer' ? await begin(await open(''), paragraphs) : null;
  const latency = new Latency(cookies.length - 1);
  const opened = await Promise.all(cookies.map(open));
  const writers = opened.map((line, place) => new Writer(line, place, latency));
  for (const writer of writers) await writer.join();
  before?.close();
  const end = now() + seconds * 1000;
  await Promise.all(writers.map((writer) => writer.type(end)));
  await until(() => latency.left === 0, `${latency.left} keystrokes at everybody`);
  await until(() => writers.every((writer) => writer.acknowledged === writer.typedUnits), 'every keystroke answered');
  const reader = await open(cookies[0]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await reader.join(Y.encodeStateVector(doc)));
  const words = doc.getXmlFragment('text').toString();
  const differ = writers.filter((writer) => writer.words() !== words).length;
  if (differ > 0) throw new Error(`${side}: ${differ} writers do not have what somebody who comes is given`);
  for (const line of [reader, ...opened]) line.close();
  const acknowledged = writers.map((writer) => [writer.doc.clientID, writer.acknowledged]);
  return { times: latency.times, acknowledged, words };
}

process.on('message', (message) => {
  write(message).then(
    (written) => process.send(written),
    (error) => process.send({ failed: error.stack }),
  );
});
process.on('disconnect', () => process.exit(0));
