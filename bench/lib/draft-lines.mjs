// The ways to the two servers of drafts, as few bytes as their protocols take, over the same WebSocket client.
// A line is joined once, answers what the document lacks, and then sends and hears updates.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

function connected(url, cookie) {
  const socket = new WebSocket(url, { perMessageDeflate: false, headers: cookie === '' ? {} : { cookie } });
  socket.on('error', (error) => {
    throw error;
  });
  return socket;
}

class Line {
  onUpdate = () => undefined;
  /** Called with how many of the sent updates were answered for. */
  onAcknowledged = () => undefined;
  closing = false;

  constructor(socket, draft) {
    this.socket = socket;
    this.draft = draft;
    socket.on('close', (code) => {
      if (!this.closing) throw new Error(`a writer was cut off: ${code}`);
    });
  }

  close() {
    this.closing = true;
    this.socket.close();
  }
}

const placeholder = { _placeholder: true, num: 0 };

/** Engine.IO 4 and Socket.IO 5: texts with places for the bytes, which follow in frames of their own. */
export class ProductLine extends Line {
  asked = 0;
  answers = new Map();
  /** The text whose bytes are awaited, and those that came. */
  head = null;
  /** As the product's client: one update under way, what is typed meanwhile goes in the next. */
  waiting = [];
  underWay = false;

  static open(port, draft, cookie) {
    const socket = connected(`ws://127.0.0.1:${port}/live/?EIO=4&transport=websocket`, cookie);
    const line = new ProductLine(socket, draft);
    return new Promise((resolve) => {
      socket.on('message', (data, binary) => (binary ? line.bytes(data) : line.text(data.toString(), resolve)));
    });
  }

  text(text, greeted) {
    if (text === '2') return void this.socket.send('3');
    if (text.startsWith('0{')) return void this.socket.send('40');
    if (text.startsWith('40')) return void greeted(this);
    const [, kind, count, id, json] = /^4([2356])(?:(\d+)-)?(\d*)(.*)$/s.exec(text) ?? [];
    if (kind === undefined) throw new Error(`not understood: ${text.slice(0, 200)}`);
    const packet = { id, content: JSON.parse(json), left: Number(count ?? 0), bytes: [] };
    if (packet.left === 0) this.take(packet);
    else this.head = packet;
  }

  bytes(data) {
    this.head.bytes.push(data);
    if (this.head.bytes.length === this.head.left) this.take(this.head);
  }

  take({ id, content, bytes }) {
    const [first, said] = content;
    if (first !== 'channel') return void this.answers.get(id)?.(content[0], bytes);
    if (said.message.kind === 'update') this.onUpdate(Buffer.from(said.message.update, 'base64'));
    else if (said.message.kind !== 'hello') throw new Error(`a writer was told ${JSON.stringify(said)}`);
  }

  ask(message, bytes) {
    const id = String((this.asked += 1));
    this.socket.send(`451-${id}${JSON.stringify(['channel', { channel: 'draft', message }])}`);
    this.socket.send(bytes);
    return new Promise((resolve) => {
      this.answers.set(id, (answer, parts) => {
        this.answers.delete(id);
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        resolve({ answer, parts });
      });
    });
  }

  async join(vector) {
    const asked = { act: 'join', type: 'Proposal', subject: this.draft, vector: placeholder };
    const { answer, parts } = await this.ask(asked, vector);
    if (!answer.joined.mayWrite) throw new Error(JSON.stringify(answer));
    this.id = answer.joined.draft;
    return parts[answer.joined.update.num];
  }

  send(update) {
    this.waiting.push(update);
    if (!this.underWay) void this.flush();
  }

  async flush() {
    this.underWay = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      const update = batch.length === 1 ? batch[0] : Y.mergeUpdates(batch);
      await this.ask({ act: 'update', draft: this.id, update: placeholder }, update);
      this.onAcknowledged(batch.length);
    }
    this.underWay = false;
  }
}

const sync = { step1: 0, step2: 1, update: 2 };
const types = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 };
const authenticated = 2;

/** The protocol of Hocuspocus 4: the document's name, then the sync of y-protocols; each update is sent at once. */
export class HocuspocusLine extends Line {
  static open(port, draft) {
    const socket = connected(`ws://127.0.0.1:${port}`, '');
    const line = new HocuspocusLine(socket, draft);
    return new Promise((resolve) => {
      socket.on('open', () =>
        line.say(types.auth, (to) => (encoding.writeVarUint(to, 0), encoding.writeVarString(to, ''))),
      );
      socket.on('message', (data) => line.take(decoding.createDecoder(data), resolve));
    });
  }

  say(type, fill) {
    const to = encoding.createEncoder();
    encoding.writeVarString(to, this.draft);
    encoding.writeVarUint(to, type);
    fill(to);
    this.socket.send(encoding.toUint8Array(to));
  }

  saySync(step, bytes) {
    this.say(types.sync, (to) => (encoding.writeVarUint(to, step), encoding.writeVarUint8Array(to, bytes)));
  }

  take(from, greeted) {
    decoding.readVarString(from);
    const type = decoding.readVarUint(from);
    if (type === types.auth) {
      if (decoding.readVarUint(from) !== authenticated) throw new Error('Hocuspocus lets nobody in');
      return void greeted(this);
    }
    if (type === types.syncStatus) {
      if (decoding.readVarUint(from) !== 1) throw new Error('Hocuspocus did not take an update');
      return void this.onAcknowledged(1);
    }
    if (type !== types.sync && type !== types.syncReply) return;
    const step = decoding.readVarUint(from);
    const bytes = decoding.readVarUint8Array(from);
    if (step === sync.update) this.onUpdate(bytes);
    else if (step === sync.step2) this.joined(bytes);
  }

  join(vector) {
    return new Promise((resolve) => {
      this.joined = resolve;
      this.saySync(sync.step1, vector);
    });
  }

  send(update) {
    this.saySync(sync.update, update);
  }
}
