// The limit of telling: bare ws, one prebuilt frame written to every socket when asked over HTTP.
import { createServer } from 'node:http';
import { Sender, WebSocketServer } from 'ws';

const server = createServer((request, response) => {
  request.resume();
  for (const socket of sockets.clients) {
    socket._socket.write(frame);
  }
  response.end('{}');
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
const notice = {
  seq: 123_456,
  topic: 'debate:01900000-0000-7000-8000-000000000002',
  event: 'CommentPosted',
  changed: { type: 'Comment', id: '01900000-0000-7000-8000-000000000009' },
};
const text = Buffer.from(`42${JSON.stringify(['notice', notice])}`);
const frame = Buffer.concat(Sender.frame(text, { fin: true, opcode: 1, mask: false, readOnly: false, rsv1: false }));
server.listen({ port: 0, host: '127.0.0.1', backlog: 2048 }, () => console.log(`ready ${server.address().port}`));
