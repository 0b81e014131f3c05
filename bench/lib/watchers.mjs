// One process with N raw sockets that watch: the few bytes of WebSocket, Engine.IO and Socket.IO that it takes.
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';

const path = '/live/?EIO=4&transport=websocket';
const batch = 100;

/** A client's frame: text under 126 bytes or under 64 kB, masked with zeros. */
function frameOf(text) {
  const body = Buffer.from(text);
  const head = body.length < 126 ? [0x81, 0x80 | body.length] : [0x81, 0xfe, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from(head), Buffer.alloc(4), body]);
}

/** Calls `hear` with each whole text frame the server sends. */
function reader(hear) {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      if (rest.length < 2) return;
      const short = rest[1] & 127;
      const start = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (rest.length < start) return;
      const length = short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
      if (rest.length < start + length) return;
      hear(rest.toString('latin1', start, start + length));
      rest = rest.subarray(start + length);
    }
  };
}

const pong = frameOf('3');

/** Resolves when the socket watches; `told` is called with each notice of the topic. */
function watch(port, topic, told) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket
      .setNoDelay(true)
      .once('error', reject)
      .once('close', () => reject(new Error('a watcher was cut off')));
    const hear = reader((text) => {
      if (text.startsWith('42["notice"')) told(text);
      else if (text === '2') socket.write(pong);
      else if (text.startsWith('0{')) socket.write(frameOf('40'));
      else if (text.startsWith('40')) socket.write(frameOf(`420["watch",{"topic":"${topic}","since":null}]`));
      else if (text.startsWith('430[{"ok":true')) resolve(socket);
      else if (text.startsWith('430')) socket.destroy(new Error(`not allowed to watch: ${text}`));
    });
    let greeting = '';
    const greet = (chunk) => {
      greeting += chunk.toString('latin1');
      const end = greeting.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!greeting.startsWith('HTTP/1.1 101')) return void reject(new Error(greeting));
      socket.off('data', greet).on('data', hear);
      const more = Buffer.from(greeting.slice(end + 4), 'latin1');
      if (more.length > 0) hear(more);
      // Bare ws says nothing first: there is nobody to ask.
      if (topic === '') resolve(socket);
    };
    socket.on('data', greet);
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
  });
}

const groups = new Map();

async function open({ name, port, topic, count }) {
  const group = { count, left: 0, round: 0, until: '', sockets: [] };
  groups.set(name, group);
  /** Each socket tells once a round: its first notice, or the first that says what is waited for. */
  const teller = () => {
    let heard = 0;
    return (text) => {
      if (heard === group.round || !text.includes(group.until)) return;
      heard = group.round;
      group.left -= 1;
      if (group.left === 0) process.send({ last: process.hrtime.bigint().toString() });
    };
  };
  for (let at = 0; at < count; at += batch) {
    const size = Math.min(batch, count - at);
    group.sockets.push(...(await Promise.all(Array.from({ length: size }, () => watch(port, topic, teller())))));
  }
  process.send({ ready: true });
}

process.on('message', (message) => {
  if (message.open) open(message.open).catch((error) => process.send({ failed: error.message }));
  if (message.expect) {
    const group = groups.get(message.expect);
    group.left = group.count;
    group.round += 1;
    group.until = message.until ?? '';
    process.send({ ready: true });
  }
});
process.on('disconnect', () => process.exit(0));
